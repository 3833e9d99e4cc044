import Foundation

/// The beta distribution, from which intervals of shares and Student's t follow.
public enum Beta {
  /// The probability of a value up to `x`, the regularised incomplete beta function.
  public static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    cumulative(x, complement: 1 - x, a, b)
  }

  /// The same where `complement`, 1 - x, is known better than by subtraction.
  static func cumulative(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let front = front(x, complement, a, b)
    return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(complement, b, a) / b
  }

  /// `x^a y^b / B(a, b)` with y = 1 - x; large logarithms are not subtracted from each other.
  private static func front(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    if min(a, b) >= 10 {
      // Near the mean the powers are a small exponent: the linear terms of both logarithms cancel.
      let (mean, rest) = (a / (a + b), b / (a + b))
      let away = x < 0.5 ? x - mean : rest - y
      let exponent =
        a * Stirling.logarithmLessItself(away / mean) + b * Stirling.logarithmLessItself(-away / rest)
      let remainder = Stirling.remainder(a + b) - Stirling.remainder(a) - Stirling.remainder(b)
      return (a * rest / (2 * .pi)).squareRoot() * exp(exponent + remainder)
    }
    let logX = x > 0.5 ? log1p(-y) : log(x)
    let logY = y > 0.5 ? log1p(-x) : log(y)
    let (large, small) = (max(a, b), min(a, b))
    let rise = large >= 10 ? Stirling.rise(large, by: small) : Gamma.logarithm(a + b) - Gamma.logarithm(large)
    return exp(rise - Gamma.logarithm(small) + a * logX + b * logY)
  }

  /// The value below which `probability` lies.
  public static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    return Bisection.root(0, 1) { cumulative($0, a, b) - probability }
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var h = d
    for index in 1...100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  private static func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}

/// The Jeffreys interval of a binomial share.
public enum Jeffreys {
  /// The interval of the share behind `successes` of `trials` at `level`; nil without trials or with more successes.
  ///
  /// Quantiles of Beta(s + 1/2, n - s + 1/2), with 0 as the lower end at s = 0 and 1 as the upper end at s = n.
  /// Source: Brown, Cai, DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16.
  public static func interval(_ successes: Int, of trials: Int, level: Double = 0.95) -> ClosedRange<Double>? {
    guard trials > 0, successes >= 0, successes <= trials, level > 0, level < 1 else { return nil }
    let (a, b) = (Double(successes) + 0.5, Double(trials - successes) + 0.5)
    let tail = (1 - level) / 2
    let low = successes == 0 ? 0 : Beta.quantile(tail, a, b)
    let high = successes == trials ? 1 : Beta.quantile(1 - tail, a, b)
    return low...max(low, high)
  }
}

/// Student's t distribution.
public enum StudentT {
  /// The probability of a value up to `t` with `freedom` degrees of freedom.
  public static func cumulative(_ t: Double, freedom: Double) -> Double {
    let tail = tail(abs(t), freedom: freedom)
    return t > 0 ? 1 - tail : tail
  }

  /// The probability of a value above `t` >= 0; not 1 less the other, which would lose what is below 1e-16.
  public static func tail(_ t: Double, freedom: Double) -> Double {
    let square = t * t
    guard square.isFinite else { return 0 }
    return 0.5
      * Beta.cumulative(freedom / (freedom + square), complement: square / (freedom + square), freedom / 2, 0.5)
  }

  /// The value below which `probability` lies.
  public static func quantile(_ probability: Double, freedom: Double) -> Double {
    guard probability != 0.5 else { return 0 }
    let x = Beta.quantile(2 * min(probability, 1 - probability), freedom / 2, 0.5)
    guard x > 0 else { return probability < 0.5 ? -.infinity : .infinity }
    let t = (freedom * (1 - x) / x).squareRoot()
    return probability < 0.5 ? -t : t
  }
}
