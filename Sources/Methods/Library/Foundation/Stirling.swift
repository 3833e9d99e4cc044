import Foundation

/// What Stirling's formula leaves of ln Γ, and logarithms near 1: parts from which ratios of gamma functions of very large
/// numbers are made without taking the difference of their large logarithms.
///
/// Source: Abramowitz and Stegun (1964), 6.1.41; Loader (2000), Fast and accurate computation of binomial probabilities.
enum Stirling {
  /// `ln Γ(x) - ((x - 1/2) ln x - x + 1/2 ln 2π)` for x > 0.
  static func remainder(_ x: Double) -> Double {
    guard x >= 10 else { return Gamma.logarithm(x) - ((x - 0.5) * log(x) - x + 0.5 * log(2 * .pi)) }
    let y = 1 / (x * x)
    let tail = 1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * 691 / 360360))
    return (1.0 / 12 - y * (1.0 / 360 - y * tail)) / x
  }

  /// `ln(1 + x) - x` for x > -1, with all its figures near 0.
  static func logarithmLessItself(_ x: Double) -> Double {
    guard abs(x) <= 0.3 else { return log1p(x) - x }
    // ln(1 + x) = 2 artanh r = 2 (r + r³/3 + r⁵/5 ...), and 2r - x = -x r.
    let r = x / (2 + x)
    var (power, sum) = (r * r, 0.0)
    for step in stride(from: 3.0, to: 100, by: 2) {
      let term = power / step
      sum += term
      if term <= 1e-17 * sum { break }
      power *= r * r
    }
    return 2 * r * sum - x * r
  }

  /// `ln Γ(a + b) - ln Γ(a)` for a >= 10 and b > 0.
  static func rise(_ a: Double, by b: Double) -> Double {
    (a - 0.5) * log1p(b / a) + b * log(a + b) - b + remainder(a + b) - remainder(a)
  }
}
