import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Panel regression")
struct PanelRegressionTests {
  private func run(_ table: Table, _ parameters: [String: ParameterValue]) throws -> Table {
    try PanelRegression.run(
      MethodInput(table: table, roles: ["regressors": ["value", "capital"]], parameters: parameters))
  }

  private func holds(_ found: Table, _ column: String, _ wanted: [Double]) throws {
    let values = try #require(numbers(found, column))
    #expect(values.count == wanted.count)
    for (value, number) in zip(values, wanted) { #expect(isClose(value, number, within: 1e-9 * max(1, abs(number)))) }
  }

  /// From linearmodels 7.1, which agrees with plm and Baltagi to print.
  @Test(
    "Grunfeld's investment: pooled, within, two-way, between and random effects with classical errors",
    arguments: [
      (
        "pooled", [-42.71436943655934, 0.11556215636055202, 0.23067848873196975],
        [9.511676031423871, 0.005835709557220638, 0.025475801476508943]
      ), ("within", [0.11012380412071855, 0.3100653413001392], [0.011856694214043837, 0.017354502775552564]),
      ("twoway", [0.11771585508260636, 0.35791627307342794], [0.013751283003648236, 0.022719010882572523]),
      (
        "between", [-8.527113721726865, 0.13464608697191163, 0.03203147433140958],
        [47.51530773582301, 0.028745459140487057, 0.19093779916752174]
      ),
      (
        "random", [-57.83441490503281, 0.10978115223248383, 0.3081129828307128],
        [28.89893526028986, 0.010492663549546496, 0.01718046908963991]
      ),
    ])
  func effects(_ effects: String, _ estimates: [Double], _ errors: [Double]) throws {
    let found = try run(Grunfeld.table, ["effects": .text(effects), "se": .text("classical")])
    try holds(found, "estimate", estimates)
    try holds(found, "se", errors)
    guard effects == "random" else { return }
    #expect(isClose(note(found, "theta"), 0.861224, within: 5e-7))
    #expect(isClose(note(found, "sigma_unit"), 7089.800099.squareRoot(), within: 1e-6))
  }

  /// From statsmodels 0.15 with dummies of firms.
  @Test(
    "Grunfeld's investment within firms: errors that hold without equal variances, by clusters, across firms",
    arguments: [
      ("hc0", [0.01878770033201376, 0.0414912973469713]), ("hc1", [0.019378033290782373, 0.042795005618507326]),
      ("hc2", [0.02061943244345204, 0.0477549692755247]), ("hc3", [0.02271635867894047, 0.05521871231748552]),
      ("cluster", [0.014342143712351348, 0.04979260872378343]),
      ("driscoll-kraay", [0.017686032718072023, 0.03482014687377895]),
    ])
  func errors(_ kind: String, _ errors: [Double]) throws {
    try holds(
      run(Grunfeld.table, ["se": .text(kind), "correction": .text("none"), "lag": .integer(2)]), "se", errors)
  }

  @Test("a cluster of its own for each row gives HC1, but for the factor of the clusters")
  func rowClusters() throws {
    var input = Grunfeld.table
    input.columns.append(TableColumn(Column("row", .integer, ""), .integer((0..<200).map { $0 })))
    let found = try PanelRegression.run(
      MethodInput(
        table: input, roles: ["regressors": ["value", "capital"], "cluster": ["row"]],
        parameters: ["effects": .text("pooled")]))
    let robust = try run(Grunfeld.table, ["effects": .text("pooled"), "se": .text("hc1")])
    try holds(found, "se", #require(numbers(robust, "se")).compactMap { $0 })
  }

  @Test(
    "the wild bootstrap rejects a true null in about one of twenty panels of eight clusters, and its interval agrees")
  func wild() throws {
    var rejected = 0
    for draw in 0..<200 {
      var stream = RandomStream(seed: 9, method: "wild", draw: draw)
      var (x, y): ([Double], [Double]) = ([], [])
      for _ in 0..<8 {
        let (level, shock) = (stream.normal(), stream.normal())
        for _ in 0..<6 {
          let own = level + stream.normal()
          x.append(own)
          y.append(own + shock + stream.normal())
        }
      }
      let input = table([
        "unit": .text((0..<48).map { "u\($0 / 6)" }), "time": .integer((0..<48).map { $0 % 6 }),
        "outcome": .number(y), "x": .number(x),
      ])
      let found = try PanelRegression.run(
        MethodInput(
          table: input, roles: ["regressors": ["x"]],
          parameters: ["effects": .text("pooled"), "se": .text("wild"), "draws": .integer(255)]))
      let (low, high) = (numbers(found, "low")?[1] ?? -9, numbers(found, "high")?[1] ?? 9)
      if low > 1 || high < 1 { rejected += 1 }
      // The interval leaves 0 out where the test rejects it.
      let p = try #require(numbers(found, "p")?[1] ?? nil)
      #expect((p <= 0.05) == (low > 0 || high < 0))
    }
    #expect(rejected > 2 && rejected < 22, "\(rejected) of 200")
  }

  @Test("units may lack times; a regressor that does not vary within units and one that repeats another are refused")
  func refusals() throws {
    let gappy = Grunfeld.table.picking((0..<200).filter { $0 % 7 != 3 })
    #expect(try run(gappy, [:]).rowCount == 2 && run(gappy, ["effects": .text("twoway")]).rowCount == 2)
    #expect(
      throws: MethodFailure(
        "panel", "units have different numbers of times", hint: "Keep the times in common, or take effects=within.")
    ) { try run(gappy, ["effects": .text("random")]) }
    var fixed = Grunfeld.table
    fixed.columns[3].values = .number((0..<200).map { Double($0 / 20) })
    #expect(
      throws: MethodFailure(
        "panel", "value does not vary within units",
        hint: "Leave it out, or take effects=random, between or pooled.")
    ) { try run(fixed, [:]) }
    var doubled = Grunfeld.table
    doubled.columns[4].values = doubled.columns[3].values
    #expect(
      throws: MethodFailure(
        "panel", "capital is a combination of the other terms", hint: "Leave one of them out.")
    ) { try run(doubled, [:]) }
  }
}
