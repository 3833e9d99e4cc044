internal import TerroirKernel
internal import TerroirMethods

/// The mean change of units under a measure less that of the units compared with, over the same periods: the estimator whose
/// power the evaluation plan simulates.
///
/// For each unit under the measure: (mean from its start on - mean before) less the mean of the same over the controls. The
/// spread of the controls' changes gives the error, `s sqrt(1/n1 + 1/n0)`, judged by Student's t with n0 - 1 degrees of
/// freedom; it holds for one unit under the measure too (Conley and Taber 2011, Review of Economics and Statistics 93).
struct ChangeComparison {
  let estimate: Double
  /// Nil with fewer than two controls, or controls that all change alike.
  let error: Double?
  let freedom: Double

  /// - Parameter base: what the mean from the start on is compared with.
  init?(_ panel: ComparedPanel, against base: Base = .mean) {
    let (treated, controls) = (panel.treated, panel.controls)
    guard !treated.isEmpty, !controls.isEmpty else { return nil }
    var differences: [Double] = []
    var variances: [Double] = []
    for unit in treated {
      guard let start = panel.starts[unit], let own = Self.change(panel.values[unit], start, base) else { return nil }
      let others = controls.compactMap { Self.change(panel.values[$0], start, base) }
      let mean = Summation.sum(others) / Double(others.count)
      differences.append(own - mean)
      if others.count > 1 {
        variances.append(Summation.sum(others.map { ($0 - mean) * ($0 - mean) }) / Double(others.count - 1))
      }
    }
    estimate = Summation.sum(differences) / Double(differences.count)
    freedom = Double(controls.count - 1)
    let variance = variances.isEmpty ? 0 : Summation.sum(variances) / Double(variances.count)
    error =
      variance > 0 ? (variance * (1 / Double(treated.count) + 1 / Double(controls.count))).squareRoot() : nil
  }

  /// Half the interval in units of a normal's: the error with the number of controls in it.
  var spread: Double? { interval.map { ($0.high - $0.low) / (2 * Normal.score(level: 0.95)) } }

  /// The interval at 95%.
  var interval: (low: Double, high: Double)? {
    guard let error else { return nil }
    let reach = StudentT.quantile(0.975, freedom: freedom) * error
    return reach.isFinite ? (estimate - reach, estimate + reach) : nil
  }

  /// The probability of so much by chance.
  var probability: Double? {
    error.map { min(1, 2 * StudentT.tail(abs(estimate / $0), freedom: freedom)) }
  }

  /// The mean of all periods before the start, or the last of them, which a difference in differences takes.
  enum Base { case mean, last }

  static func change(_ values: [Double], _ start: Int, _ base: Base = .mean) -> Double? {
    guard start > 0, start < values.count else { return nil }
    let after = Summation.sum(Array(values[start...])) / Double(values.count - start)
    return after - (base == .last ? values[start - 1] : Summation.sum(Array(values[..<start])) / Double(start))
  }
}
