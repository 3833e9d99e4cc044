public import TerroirKernel

/// The power of a comparison of treated with untreated places over time, by seeded simulation of the estimator.
///
/// y_it = u_i + e_it, u_i normal with sd between, e_it a stationary first-order autoregression with sd within and its
/// autocorrelation; the effect is added to the treated after the start. Difference in differences takes d_i, the mean
/// after less the mean before, and compares the means of d over treated and untreated by Student's t with pooled variance
/// (Bertrand, Duflo and Mullainathan 2004: collapsed periods, so that autocorrelation does not overstate). Shocks that all
/// places share cancel. The same draws serve every effect: the least that is found is that of the power asked for.
public struct PanelPower: Hashable, Sendable {
  public enum Estimator: String, CaseIterable, Sendable {
    /// After less before.
    case difference = "did"
    /// After alone, before is not used.
    case after
  }

  public var treated: Int
  public var comparison: Int
  /// Periods before and after the start.
  public var before: Int
  public var after: Int
  public var between: Double
  public var within: Double
  public var autocorrelation: Double
  public var estimator: Estimator

  public init(
    treated: Int, comparison: Int, before: Int, after: Int, between: Double, within: Double,
    autocorrelation: Double = 0,
    estimator: Estimator = .difference
  ) {
    self.treated = treated
    self.comparison = comparison
    self.before = before
    self.after = after
    self.between = between
    self.within = within
    self.autocorrelation = autocorrelation
    self.estimator = estimator
  }

  /// What the estimator would find without effect, draw by draw.
  public struct Draws: Sendable {
    /// Estimate and its standard error.
    public let estimates: [(estimate: Double, error: Double)]
    /// What |estimate / error| must exceed.
    public let critical: Double

    /// The share of draws in which an effect is told from none.
    public func power(of effect: Double) -> Double {
      guard !estimates.isEmpty else { return 0 }
      return Double(estimates.count { abs($0.estimate + effect) > critical * $0.error }) / Double(estimates.count)
    }

    /// The least effect above 0 that is found with `power`; nil where there is none.
    public func detectable(power: Double) -> Double? {
      let scale = estimates.reduce(0) { max($0, abs($1.estimate) + critical * $1.error) }
      guard scale > 0, self.power(of: 2 * scale) >= power else { return nil }
      return Bisection.root(0, 2 * scale) { self.power(of: $0) - power }
    }

    /// The mean standard error.
    public var meanError: Double { Summation.mean(estimates.map(\.error)) ?? 0 }

    /// The standard deviation of the estimates.
    public var deviation: Double { Summation.deviation(estimates.map(\.estimate)) ?? 0 }
  }

  /// Degrees of freedom of the pooled variance; below 1 no estimator has a standard error.
  public var freedom: Int { treated + comparison - 2 }

  /// Draws of the estimator without effect.
  ///
  /// - Parameter level: of the two-sided test.
  /// - Throws: ``MethodFailure/cancelled``.
  public func draws(_ count: Int, level: Double = 0.05, seed: UInt64) throws(MethodFailure) -> Draws {
    let critical = StudentT.quantile(1 - level / 2, freedom: Double(max(1, freedom)))
    guard freedom >= 1 else { return Draws(estimates: [], critical: critical) }
    let parts = Parallel.parts(of: max(0, count), size: 100)
    let found = try Parallel.map(parts.count) { part throws(MethodFailure) in
      parts[part].map { draw in
        var numbers = RandomStream(seed: seed, method: "power", draw: draw)
        return estimate(&numbers)
      }
    }
    return Draws(estimates: found.flatMap(\.self), critical: critical)
  }

  private func estimate(_ numbers: inout RandomStream) -> (estimate: Double, error: Double) {
    let own = (0..<treated).map { _ in outcome(&numbers) }
    let others = (0..<comparison).map { _ in outcome(&numbers) }
    let (mean, other) = (Summation.mean(own) ?? 0, Summation.mean(others) ?? 0)
    let squares =
      Summation.sum(own.map { ($0 - mean) * ($0 - mean) }) + Summation.sum(others.map { ($0 - other) * ($0 - other) })
    let variance = squares / Double(freedom) * (1 / Double(treated) + 1 / Double(comparison))
    return (mean - other, variance.squareRoot())
  }

  /// What the estimator takes of one place.
  private func outcome(_ numbers: inout RandomStream) -> Double {
    let level = between * numbers.normal()
    let innovation = within * (1 - autocorrelation * autocorrelation).squareRoot()
    var error = within * numbers.normal()
    var sums = (before: 0.0, after: 0.0)
    for period in 0..<(before + after) {
      if period > 0 { error = autocorrelation * error + innovation * numbers.normal() }
      if period < before { sums.before += level + error } else { sums.after += level + error }
    }
    let after = sums.after / Double(self.after)
    return estimator == .after ? after : after - sums.before / Double(before)
  }
}
