import Foundation

/// Synthetic difference-in-differences: a difference of differences with weights on donors and on times before.
///
/// `w = argmin |a + Y0 w - Y1|^2 / T0 + z^2 |w|^2` over the times before, `l = argmin |b + Y_before l - mean Y_after|^2 / N0 +
/// (1e-6 s)^2 |l|^2` over the donors, both on the simplex with a free level; `z = (N1 T1)^(1/4) s`, s the deviation of the
/// donors' first differences before. `effect = (mean treated after - l' treated before) - w' (mean after - l' before)`.
///
/// Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), American Economic Review 111; R's `synthdid`.
struct SyntheticDifference: Sendable {
  let unitWeights: [Double]
  let timeWeights: [Double]
  let effect: Double
  /// Actual less synthetic by time, less their weighted difference before.
  let gaps: [Double]
  /// By how much both objectives can be above their smallest.
  let slack: Double

  /// How weights are found.
  enum Solver: String, CaseIterable, Sendable {
    case exact
    /// As R's package does, which stops short of the optimum.
    case synthdid

    func mixture(
      _ points: [Double], dimensions: Int, target: [Double], ridge: Double, noise: Double
    ) -> (weights: [Double], gap: Double) {
      switch self {
      case .exact:
        let found = NearestMixture(points, dimensions: dimensions, target: target, ridge: ridge)
        return (found.weights, found.gap)
      case .synthdid:
        let weights = FrankWolfe.weights(points, dimensions: dimensions, target: target, ridge: ridge, noise: noise)
        return (weights, FrankWolfe.slack(weights, points, dimensions: dimensions, target: target, ridge: ridge))
      }
    }
  }

  /// The deviation of the donors' changes from time to time before the start.
  static func noise(_ panel: SyntheticPanel) -> Double {
    let changes = panel.donors.flatMap { unit in
      (1..<max(2, panel.before)).map { panel.panel[unit, $0] - panel.panel[unit, $0 - 1] }
    }
    return Summation.deviation(changes) ?? 0
  }

  init(_ panel: SyntheticPanel, noise: Double, solver: Solver = .exact) {
    let (before, count) = (panel.before, panel.donors.count)
    let paths = panel.donors.map { panel.path([$0]) }
    let own = panel.path(panel.treated)
    let late = paths.map { Summation.sum($0[before...]) / Double(panel.after) }
    let size = pow(Double(panel.treated.count * panel.after), 0.25)
    let units = solver.mixture(
      paths.flatMap { Self.centred(Array($0.prefix(before))) }, dimensions: before,
      target: Self.centred(Array(own.prefix(before))), ridge: size * size * noise * noise * Double(before), noise: noise
    )
    let columns = (0..<before).map { period in Self.centred(paths.map { $0[period] }) }
    let times = solver.mixture(
      columns.flatMap(\.self), dimensions: count, target: Self.centred(late),
      ridge: 1e-12 * noise * noise * Double(count), noise: noise)
    self.init(
      own, paths, before: before, unitWeights: units.weights, timeWeights: times.weights,
      slack: max(units.gap / Double(before), times.gap / Double(count)))
  }

  /// With equal weights: the plain difference-in-differences.
  init(equal panel: SyntheticPanel) {
    self.init(
      panel.path(panel.treated), panel.donors.map { panel.path([$0]) }, before: panel.before,
      unitWeights: [Double](repeating: 1 / Double(panel.donors.count), count: panel.donors.count),
      timeWeights: [Double](repeating: 1 / Double(panel.before), count: panel.before), slack: 0)
  }

  private init(
    _ own: [Double], _ paths: [[Double]], before: Int, unitWeights: [Double], timeWeights: [Double], slack: Double
  ) {
    self.unitWeights = unitWeights
    self.timeWeights = timeWeights
    self.slack = slack
    let raw = own.indices.map { period in
      own[period] - Summation.sum(zip(unitWeights, paths).map { $0 * $1[period] })
    }
    let level = Summation.sum(zip(timeWeights, raw).map { $0 * $1 })
    gaps = raw.map { $0 - level }
    effect = Summation.sum(gaps[before...]) / Double(own.count - before)
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = Summation.mean(values) ?? 0
    return values.map { $0 - mean }
  }
}
