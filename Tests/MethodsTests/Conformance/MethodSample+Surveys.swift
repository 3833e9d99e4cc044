import TerroirKernel

extension MethodSample {
  static let surveys: [String: MethodSample] = [
    "agreement": MethodSample(
      table([
        "item": .text(["1", "1", "2", "2", "3", "3", "4", "4"]),
        "coder": .text(["p", "q", "p", "q", "p", "q", "p", "q"]),
        "code": .number([1, 1, 2, 2, 3, 2, 1, 1]),
      ]), ["scale": .text("interval"), "draws": .integer(20)]),
    "opinion-pool": MethodSample(OpinionPoolTests.input),
    "reliability": MethodSample(ReliabilityTests.input(Array(ReliabilityTests.scores.prefix(8)))),
    "diversity": MethodSample(
      table([
        "site": .text(["a", "a", "a", "b", "b", "c"]), "type": .text(["x", "y", "z", "x", "y", "x"]),
        "count": .number([4, 1, 2, 3, 3, 7]),
      ])),
    "cluster": MethodSample(
      ClusterTests.input(ClusterTests.points), roles: ["features": ["x", "y"]],
      ["k": .integer(3), "stability": .integer(5), "starts": .integer(3)]),
    "composite": MethodSample(indicators, tables: ["structure": structure], unread: compositeUnread),
    "composite-robustness": MethodSample(
      indicators, tables: ["structure": structure], ["draws": .integer(50)], unread: compositeUnread),
    "sensitivity": MethodSample(
      table([:]), ["function": .text("ishigami"), "samples": .integer(64), "resamples": .integer(10)],
      unread: ["run", "output"]),
  ]

  /// What one way of building an index reads and another does not.
  private static let compositeUnread: Set<String> = [
    "indicators", "group", "structure.parent", "structure.weight", "structure.direction", "structure.denominator",
    "structure.target", "structure.low", "structure.high",
  ]

  private static let indicators = table([
    "unit": .text(["u1", "u2", "u3", "u4", "u5", "u6"]), "heritage": .number([3, 8, 1, 5, 9, 2]),
    "crafts": .number([10, 30, 25, 12, 8, 19]), "skills": .number([0.5, 0.2, 0.9, 0.4, 0.7, 0.3]),
  ])

  private static let structure = table([
    "code": .text(["heritage", "crafts", "skills", "material", "index"]),
    "parent": .text(["material", "material", "index", "index", nil]), "weight": .number([1, 2, 1, 1, 1]),
    "direction": .text(["gain", "gain", "cost", "gain", "gain"]),
  ])
}
