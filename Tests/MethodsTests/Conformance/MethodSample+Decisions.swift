import TerroirKernel

extension MethodSample {
  private static let values = table([
    "alternative": .text(["a", "a", "b", "b", "c", "c"]),
    "criterion": .text(["cost", "use", "cost", "use", "cost", "use"]),
    "value": .number([3, 5, 2, 4, 6, 9]),
  ])

  private static let criteria = table([
    "criterion": .text(["cost", "use"]), "weight": .number([0.4, 0.6]), "direction": .text(["cost", "gain"]),
  ])

  private static let votes = table([
    "voter": .text(["1", "1", "2", "3", "4"]), "project": .text(["a", "b", "a", "c", "b"]),
    "points": .number([2, 1, 3, 1, 2]),
  ])

  private static let projects = table([
    "project": .text(["a", "b", "c"]), "cost": .number([12, 10, 15]), "name": .text(["A", "B", "C"]),
  ])

  static let decisions: [String: MethodSample] = [
    "pairwise": MethodSample(
      table(["row": .text(["a", "a", "b"]), "column": .text(["b", "c", "c"]), "judgement": .number([2, 4, 3])]),
      takesRepeatedRows: true),
    "mcda": MethodSample(values, tables: ["criteria": criteria]),
    "smaa": MethodSample(
      values, tables: ["criteria": criteria], ["draws": .integer(100)], unread: ["criteria.weight"]),
    "portfolio": MethodSample(
      table(["item": .text(["a", "b", "c"]), "benefit": .number([5, 4, 3]), "cost": .number([2, 2, 1])]),
      tables: ["excludes": table(["a": .text(["a"]), "b": .text(["b"])])], ["budget": .number(3)],
      unread: ["deviation", "second"]),
    "equal-shares": MethodSample(
      votes, tables: ["projects": projects],
      ["budget": .number(30), "completion": .text("add1-greedy"), "utilities": .text("points")]),
    "phragmen": MethodSample(votes, tables: ["projects": projects], ["budget": .number(30)]),
    "schedule": MethodSample(
      table(["activity": .text(["a", "b", "c"]), "duration": .number([2, 3, 4])]),
      tables: [
        "requires": table(["activity": .text(["b", "c"]), "requires": .text(["a", "a"])]),
        "needs": table([
          "activity": .text(["a", "b", "c"]), "resource": .text(["staff", "staff", "staff"]),
          "amount": .number([1, 2, 1]),
        ]),
        "capacity": table(["resource": .text(["staff", "room"]), "amount": .number([2, 5])]),
      ], ["draws": .integer(50)]),
    "queue": MethodSample(
      table(["arrival_rate": .number([4, 9]), "service_rate": .number([3, 5]), "servers": .number([2, 3])]),
      takesRepeatedRows: true, keepsRowOrder: true),
    "value-of-information": MethodSample(
      table([
        "option": .text(["a", "a", "b"]), "quantity": .text(["p", "q", "p"]), "mean": .number([1, 0, 2]),
        "sd": .number([1, 2, 1]), "sample_sd": .number([2, 2, 1]), "sample_size": .number([5, 9, 4]),
      ]), ["choose": .text("best")]),
    "power": MethodSample(
      table([
        "design": .text(["a", "b"]), "treated": .number([1, 2]), "comparison": .number([6, 5]),
        "before": .number([4, 3]),
        "after": .number([2, 3]), "sd_within": .number([1, 2]), "autocorrelation": .number([0.3, 0]),
        "effect": .number([1, 2]),
      ]), ["draws": .integer(100)]),
    "route": MethodSample(
      table([
        "place": .text(["a", "b", "c", "d"]), "x": .number([0, 3, 3, 0]), "y": .number([0, 0, 4, 4]),
        "score": .number([1, 2, 3, 4]),
      ]), ["budget": .number(12)]),
  ]
}
