import Foundation

/// The chance that a kind is missed by a sample drawn without replacement.
enum Rarefaction {
  /// `ln (C(n - c, m) / C(n, m))` for whole numbers with c + m <= n: of n, none of c is among m.
  ///
  /// The quotient is the same with c and m exchanged; with k the smaller of them and l the other it is the product of
  /// `(n - l - j) / (n - j)` over k terms, and for many terms what Stirling's formula leaves once the large logarithms have
  /// cancelled: the logarithms of 1e9 cases subtracted from each other would keep five figures.
  static func logarithmOfMissing(_ c: Double, of n: Double, in m: Double) -> Double {
    let (k, l) = (min(c, m), max(c, m))
    let (rest, both) = (n - l, n - l - k)
    guard k > 64, both >= 32 else {
      return Summation.sum(stride(from: 0, to: k, by: 1).lazy.map { log1p(-l / (n - $0)) })
    }
    let linear = k * (0.5 - k) * l / (n * rest) + k * log1p(-l / n)
    let curved =
      (n - k + 0.5) * Stirling.logarithmLessItself(-k / n) - (both + 0.5) * Stirling.logarithmLessItself(-k / rest)
    let remainders =
      (Stirling.remainder(n - k) - Stirling.remainder(n)) + (Stirling.remainder(rest) - Stirling.remainder(both))
    return linear + curved + remainders
  }
}
