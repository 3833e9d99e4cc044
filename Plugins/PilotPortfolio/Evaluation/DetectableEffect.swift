internal import TerroirKernel
internal import TerroirMethods

/// The least effect that the comparison of changes can tell from chance, by simulation of that comparison.
///
/// The estimator: (value of the town after - mean before) - mean over comparison towns of the same, judged by Student's t with
/// the spread of the comparison towns, as ``PanelPower`` simulates it. Spread and autocorrelation are those that the
/// comparison towns show around their own means.
struct DetectableEffect {
  /// Standard deviation of the estimates.
  let standardError: Double
  let least: Double

  /// - Parameters:
  ///   - panel: values before the start of each comparison town, in order of time; at least two towns with two values.
  ///   - before: values of the pilot's town before the start.
  /// - Returns: nil where the panel is too short, or shows no spread.
  /// - Throws: ``MethodFailure/cancelled``.
  init?(panel: [[Double]], before: Int, power: Double, draws: Int, seed: UInt64) throws(MethodFailure) {
    let usable = panel.filter { $0.count >= 2 }
    guard usable.count >= 2, before >= 1 else { return nil }
    let means = usable.map { $0.reduce(0, +) / Double($0.count) }
    let errors = zip(usable, means).map { values, mean in values.map { $0 - mean } }
    let freedom = usable.reduce(0) { $0 + $1.count - 1 }
    let spread = (errors.flatMap { $0 }.reduce(0) { $0 + $1 * $1 } / Double(freedom)).squareRoot()
    guard spread > 0 else { return nil }
    let squares = errors.reduce(0) { $0 + $1.dropLast().reduce(0) { $0 + $1 * $1 } }
    let products = errors.reduce(0) { sum, own in sum + zip(own, own.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } }
    let memory = squares > 0 ? min(0.95, max(0, products / squares)) : 0
    let found = try PanelPower(
      treated: 1, comparison: usable.count, before: min(before, usable.map(\.count).min() ?? before), after: 1,
      between: 0, within: spread, autocorrelation: memory
    ).draws(draws, seed: seed)
    guard let least = found.detectable(power: power) else { return nil }
    standardError = found.deviation
    self.least = least
  }
}
