/// The exact interval of a Poisson count.
public enum PoissonInterval {
  /// The interval of the mean behind `count` at `level`, from gamma quantiles; a count of zero has the lower bound 0.
  ///
  /// `low = G(α/2; count)`, `high = G(1 - α/2; count + 1)`. Counts need not be whole.
  /// Source: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28.
  public static func interval(_ count: Double, level: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - level) / 2
    let low = Gamma.quantile(tail, shape: count)
    return low...max(low, Gamma.quantile(1 - tail, shape: count + 1))
  }
}
