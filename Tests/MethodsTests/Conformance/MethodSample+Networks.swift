import TerroirKernel

extension MethodSample {
  /// Two groups of nodes with one link between them.
  private static let links = table([
    "source": .text(["a", "a", "b", "c", "d", "d", "e"]), "target": .text(["b", "c", "c", "d", "e", "f", "f"]),
    "weight": .number([1, 2, 1, 1, 3, 1, 2]),
  ])

  static let networks: [String: MethodSample] = [
    "centrality": MethodSample(links, takesRepeatedRows: true),
    "communities": MethodSample(links, ["stability": .integer(5)], takesRepeatedRows: true),
    "bottlenecks": MethodSample(
      links, ["from": .text("a"), "to": .text("f")], takesRepeatedRows: true, unread: ["capacity"]),
    "brokerage": MethodSample(
      links,
      tables: [
        "groups": table([
          "node": .text(["a", "b", "c", "d", "e", "f"]), "group": .text(["x", "x", "y", "y", "z", "z"]),
        ])
      ], takesRepeatedRows: true, unread: ["weight"]),
    "projection": MethodSample(
      table(["actor": .text(["a", "b", "a", "c", "b"]), "event": .text(["1", "1", "2", "2", "2"])]),
      takesRepeatedRows: true),
  ]
}
