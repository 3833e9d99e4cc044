import TerroirKernel
import TerroirMethods

/// An estimator on panels whose true effect is known: how far its mean is off, and how often its intervals hold the truth.
package struct RecoveryRun: Sendable {
  /// What is estimated and how.
  package let name: String
  private let seed: UInt64
  private let estimate: @Sendable (UInt64) throws -> Estimate?

  /// What one panel gives.
  package struct Estimate: Sendable {
    var value: Double
    var low: Double
    var high: Double
  }

  /// What many panels give.
  package struct Found: Sendable {
    package let runs: Int
    /// The mean estimate less the truth, over the truth.
    package let bias: Double
    /// The Monte Carlo error of the bias.
    package let biasError: Double
    /// The part of the intervals that hold the truth.
    package let coverage: Double
    /// Panels of which the estimator gave no interval.
    package let without: Int

    /// The Monte Carlo error of a coverage of 95%.
    package var coverageError: Double { (0.95 * 0.05 / Double(max(runs, 1))).squareRoot() }
  }

  /// The effect that every panel has.
  static let truth = 10.0

  init(_ name: String, seed: UInt64, _ estimate: @escaping @Sendable (UInt64) throws -> Estimate?) {
    self.name = name
    self.seed = seed
    self.estimate = estimate
  }

  /// Runs the estimator on panels of seeds that follow one another.
  package func found(runs: Int) throws -> Found {
    let estimates = try Parallel.map(runs) { number in Result { try estimate(seed + UInt64(number)) } }.map {
      try $0.get()
    }
    let given = estimates.compactMap { $0 }
    let values = given.map { $0.value / Self.truth - 1 }
    return Found(
      runs: runs, bias: Summation.mean(values) ?? .nan,
      biasError: (Summation.deviation(values) ?? .nan) / Double(max(given.count, 1)).squareRoot(),
      coverage: Double(given.count { $0.low <= Self.truth && $0.high >= Self.truth }) / Double(max(given.count, 1)),
      without: runs - given.count)
  }

  /// All of them, with seeds that were fixed before the first run.
  package static let all = [did, panel, interrupted, sdid]
}

extension RecoveryRun {
  /// Callaway and Sant'Anna on 40 towns over 10 years: 10 begin in year 5, 8 in year 7.
  static let did = RecoveryRun("did, 40 towns x 10 years, two cohorts", seed: 1_000_000) { seed in
    let panel = Panel(towns: 40, years: 10, starts: [(10, 5), (8, 7)], seed: seed)
    let input = MethodInput(table: panel.table, parameters: ["draws": .integer(0)])
    return Estimate(try DifferenceInDifferences.run(input), "att")
  }

  /// Two-way fixed effects on 40 towns over 10 years: 15 begin in year 6; errors by towns.
  static let panel = RecoveryRun("panel twoway, 40 towns x 10 years, errors by town", seed: 2_000_000) { seed in
    let panel = Panel(towns: 40, years: 10, starts: [(15, 6)], seed: seed)
    let found = try PanelRegression.run(
      MethodInput(table: panel.table, roles: ["regressors": ["treatment"]], parameters: ["effects": .text("twoway")]))
    return Estimate(found, row: 0)
  }

  /// The level of one series of 40 years, 20 on each side of the start.
  static let interrupted = RecoveryRun("interrupted, 40 years, level", seed: 3_000_000) { seed in
    let panel = Panel(towns: 1, years: 40, starts: [(1, 20)], seed: seed)
    return Estimate(
      try InterruptedSeries.run(MethodInput(table: panel.table, parameters: ["from": .integer(20)])), row: 1)
  }

  /// Synthetic difference in differences of 5 towns beside 25 others over 15 years, the last 5 treated.
  static let sdid = RecoveryRun("sdid, 5 of 30 towns x 15 years", seed: 4_000_000) { seed in
    let panel = Panel(towns: 30, years: 15, starts: [(5, 10)], seed: seed)
    let found = try SyntheticControl.run(
      MethodInput(
        table: panel.table,
        parameters: [
          "method": .text("sdid"), "treated": .list((0..<5).map { .text(Panel.name($0)) }), "from": .integer(10),
          "draws": .integer(100),
        ], seed: seed))
    return Estimate(found, "effect")
  }

  /// How often the placebo test of one unit among 20 rejects at 5% where nothing happened.
  package static func placeboSize(runs: Int) throws -> Double {
    let rejected = try Parallel.map(runs) { number in
      Result { () throws -> Bool in
        let panel = Panel(towns: 20, years: 20, starts: [], seed: 5_000_000 + UInt64(number))
        let found = try SyntheticControl.run(
          MethodInput(
            table: panel.table, parameters: ["treated": .list([.text(Panel.name(0))]), "from": .integer(15)]))
        return (Panel.note(found, "p") ?? 1) <= 0.05 + 1e-12
      }
    }.map { try $0.get() }
    return Double(rejected.count { $0 }) / Double(max(runs, 1))
  }
}

extension RecoveryRun.Estimate {
  /// From the notes of a table; nil where one is missing.
  fileprivate init?(_ table: Table, _ name: String) {
    guard let value = Panel.note(table, name), let low = Panel.note(table, "low"), let high = Panel.note(table, "high")
    else { return nil }
    self.init(value: value, low: low, high: high)
  }

  /// From a row of a table; nil where a value is missing.
  fileprivate init?(_ table: Table, row: Int) {
    func number(_ name: String) -> Double? {
      if case .number(let values)? = table[name]?.values { values[row] } else { nil }
    }
    guard let value = number("estimate"), let low = number("low"), let high = number("high") else { return nil }
    self.init(value: value, low: low, high: high)
  }
}
