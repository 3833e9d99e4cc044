import Foundation

/// The gamma distribution with scale 1 and its functions, from which exact Poisson intervals follow.
///
/// Probabilities keep some 13 figures up to shapes of 1e15, and small ones in either tail keep theirs.
public enum Gamma {
  /// ln Γ(x) for x > 0, accurate to about 1e-14; own, because the C library's keeps its sign in a global.
  ///
  /// Source: Lanczos (1964), with the coefficients of Godfrey for g = 7, n = 9.
  public static func logarithm(_ x: Double) -> Double {
    guard x >= 0.5 else { return log(.pi / abs(sin(.pi * x))) - logarithm(1 - x) }
    let shifted = x - 1
    var sum = coefficients[0]
    for (index, coefficient) in coefficients.dropFirst().enumerated() {
      sum += coefficient / (shifted + Double(index) + 1)
    }
    let t = shifted + 7.5
    return 0.5 * log(2 * .pi) + (shifted + 0.5) * log(t) - t + log(sum)
  }

  /// The probability of a value up to `x` under shape `a`, the regularised lower incomplete gamma function.
  public static func cumulative(_ x: Double, shape a: Double) -> Double { tails(x, shape: a).lower }

  /// The probability of a value above `x` under shape `a`; not 1 less the other, which would lose what is below 1e-16.
  public static func upper(_ x: Double, shape a: Double) -> Double { tails(x, shape: a).upper }

  private static func tails(_ x: Double, shape a: Double) -> (lower: Double, upper: Double) {
    guard x > 0, a > 0 else { return a > 0 ? (0, 1) : (1, 0) }
    if LargeGamma.covers(x, shape: a) { return LargeGamma.tails(x, shape: a) }
    let front = front(x, shape: a)
    if x < a + 1 {
      let lower = front * series(x, a)
      return (lower, 1 - lower)
    }
    let upper = front * fraction(x, a)
    return (1 - upper, upper)
  }

  /// `x^a e^-x / Γ(a)`, which is x times the density.
  private static func front(_ x: Double, shape a: Double) -> Double {
    guard a >= 10 else { return exp(a * log(x) - x - logarithm(a)) }
    return (a / (2 * .pi)).squareRoot()
      * exp(a * Stirling.logarithmLessItself((x - a) / a) - Stirling.remainder(a))
  }

  private static func series(_ x: Double, _ a: Double) -> Double {
    var (term, sum, index) = (1 / a, 1 / a, a)
    while abs(term) > abs(sum) * 1e-16, index < a + 100_000 {
      index += 1
      term *= x / index
      sum += term
    }
    return sum
  }

  private static func fraction(_ x: Double, _ a: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var h = d
    for index in 1...100_000 {
      let n = Double(index)
      let an = -n * (n - a)
      b += 2
      d = 1 / guarded(an * d + b)
      c = guarded(b + an / c)
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  /// The value below which `probability` lies under shape `a`.
  ///
  /// Newton's steps from Wilson and Hilferty's approximation, kept between what is known to be too low and too high.
  public static func quantile(_ probability: Double, shape a: Double) -> Double {
    guard probability > 0, a > 0 else { return 0 }
    guard probability < 1 else { return .infinity }
    let cube = 1 - 1 / (9 * a) + Normal.quantile(probability) / (3 * a.squareRoot())
    var x = cube > 0.1 ? a * cube * cube * cube : exp((log(probability) + logarithm(a + 1)) / a)
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<200 {
      let error = cumulative(x, shape: a) - probability
      if error < 0 { low = x } else { high = x }
      var next = x - error / front(x, shape: a) * x
      if !(next > low && next < high) { next = high.isFinite ? 0.5 * (low + high) : 2 * x }
      if abs(next - x) <= 1e-15 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }

  private static func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }

  private static let coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
}
