/// A location quotient from few cases, drawn towards 1 by a prior worth one expected case.
///
/// With `x` cases counted and `E` expected under the reference shares, x is Poisson of mean `E q`, and the prior of the
/// quotient q is Gamma(1, 1), mean 1: the posterior is Gamma(x + 1, E + 1), its mean `(x + 1) / (E + 1)`. One organisation
/// where half a one was expected gives 1.33, not 2; counts of some tens are hardly moved.
///
/// - Input: a count and an expectation in the same units, not negative.
/// - Source: Clayton and Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43.
public struct ShrunkQuotient: Hashable, Sendable {
  public let count: Double
  public let expected: Double

  /// Nil where nothing is expected: no quotient can be formed.
  public init?(count: Double, expected: Double) {
    guard expected > 0, count >= 0 else { return nil }
    self.count = count
    self.expected = expected
  }

  /// The posterior mean, above 0.
  public var estimate: Double { (count + 1) / (expected + 1) }

  /// The probability that the quotient is above 1, 0-1.
  public var probabilityAboveOne: Double { Gamma.upper(expected + 1, shape: count + 1) }

  /// The same probability where nothing is known: that of the prior, e^-1.
  public static var unknownAboveOne: Double { Gamma.upper(1, shape: 1) }

  /// A draw from the posterior.
  public func drawn(_ numbers: inout RandomStream) -> Double { numbers.gamma(shape: count + 1) / (expected + 1) }
}
