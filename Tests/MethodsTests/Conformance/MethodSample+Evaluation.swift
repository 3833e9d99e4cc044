import TerroirKernel

extension MethodSample {
  /// Eight towns over six years, of which two are treated from 2018 and two from 2020.
  private static let towns: Table = {
    let cells = (0..<48).map { (town: $0 / 6, year: 2015 + $0 % 6) }
    let starts = cells.map { $0.town < 2 ? 2018 : $0.town < 4 ? 2020 : 0 }
    return table([
      "unit": .text(cells.map { "town \($0.town)" }), "time": .integer(cells.map(\.year)),
      "outcome": .number(
        zip(cells, starts).map { cell, start in
          Double(20 + 3 * cell.town + cell.year % 5 + cell.town * cell.year % 7)
            + (start > 0 && cell.year >= start ? 6 : 0)
        }),
      "first_treated": .integer(starts), "visitors": .number(cells.map { Double($0.town * $0.town % 5) }),
    ])
  }()

  private static let steps: Table = {
    let outcomes = (0..<20).map { place -> Double in Double(3 * place % 7 + place) + (place > 11 ? 9 : 0) }
    return table(["time": .integer((2001...2020).map { $0 }), "outcome": .number(outcomes)])
  }()

  static let evaluation: [String: MethodSample] = [
    "did": MethodSample(
      towns, roles: ["covariates": ["visitors"]], ["draws": .integer(50), "adjust": .text("regression")],
      unread: ["covariates", "first_treated", "treatment", "se"]),
    "synthetic-control": MethodSample(
      towns, roles: ["predictors": ["visitors"]], ["treated": .list([.text("town 1")]), "from": .integer(2018)],
      unread: ["predictors"]),
    "interrupted": MethodSample(
      steps, ["from": .integer(2012)]),
    "changepoint": MethodSample(
      table(["time": .integer((1871...1970).map { $0 }), "value": .number(SeriesTests.nile)])),
    "control-chart": MethodSample(
      table([
        "time": .integer([1, 2, 3, 4, 5, 6]), "value": .number([3, 4, 2, 5, 3, 9]),
        "size": .number([10, 12, 9, 11, 10, 12]),
      ]), unread: ["size"]),
    "panel": MethodSample(Grunfeld.table, roles: ["regressors": ["value", "capital"]], ["effects": .text("pooled")]),
    "learn": MethodSample(
      table([
        "context": .text(["a", "b", "c", "d"]), "effect": .number([28, 8, -3, 7]), "se": .number([15, 10, 16, 11]),
      ])),
    "disclosure": MethodSample(
      table([
        "row": .text(["x", "x", "x", "y", "y", "y"]), "column": .text(["a", "b", "c", "a", "b", "c"]),
        "count": .integer([2, 8, 9, 7, 5, 6]),
      ])),
    "honest-did": MethodSample(
      HonestDifferenceTests.input(
        [-3, -2, 0, 1], [0.1, -0.2, 2, 3], [[1, 0.2, 0, 0], [0.2, 1, 0, 0], [0, 0, 1, 0.4], [0, 0, 0.4, 1]],
        ["violation": .text("smoothness")])),
    "matching": MethodSample(
      table([
        "unit": .text(["a", "b", "c", "d", "e", "f"]), "treatment": .integer([1, 1, 0, 0, 0, 0]),
        "size": .number([2, 3, 1, 2.1, 2.9, 0.5]), "outcome": .number([10, 12, 4, 7, 8, 3]),
      ]), roles: ["covariates": ["size"]]),
  ]
}
