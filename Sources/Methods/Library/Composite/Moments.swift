/// Skewness and kurtosis of samples, in the versions that SAS, Excel and COINr print.
public enum Moments {
  /// `G1 = sqrt(n (n - 1)) / (n - 2) * m3 / m2^1.5`; nil for fewer than three values or constant ones.
  public static func skewness(_ values: [Double]) -> Double? {
    let n = Double(values.count)
    guard values.count > 2, let (m2, m3, _) = central(values) else { return nil }
    return (n * (n - 1)).squareRoot() / (n - 2) * m3 / (m2 * m2.squareRoot())
  }

  /// Excess kurtosis `G2 = (n - 1) / ((n - 2)(n - 3)) ((n + 1)(m4 / m2^2 - 3) + 6)`; nil for fewer than four values.
  public static func kurtosis(_ values: [Double]) -> Double? {
    let n = Double(values.count)
    guard values.count > 3, let (m2, _, m4) = central(values) else { return nil }
    return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / (m2 * m2) - 3) + 6)
  }

  /// The central moments, nil where the values do not differ.
  private static func central(_ values: [Double]) -> (Double, Double, Double)? {
    guard let mean = Summation.mean(values) else { return nil }
    let scale = values.reduce(0) { max($0, abs($1)) }
    let (d, n) = (values.map { $0 - mean }, Double(values.count))
    let m2 = Summation.sum(d.lazy.map { $0 * $0 }) / n
    guard m2.squareRoot() > scale * 1e-14, m2 > 0, (m2 * m2).isFinite else { return nil }
    return (m2, Summation.sum(d.lazy.map { $0 * $0 * $0 }) / n, Summation.sum(d.lazy.map { $0 * $0 * $0 * $0 }) / n)
  }
}
