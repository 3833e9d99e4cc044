import TerroirKernel

/// What a count of an industry in a place says of its location quotient, given what the industry has in all places.
///
/// Of `total` cases `count` lie in a place that has the part `weight` of all activity. The share of the industry that lies
/// there is `p`, and `LQ = p / weight`: no quotient passes `1 / weight`, which a ratio of free Poisson counts does. The count
/// is binomial of `total` and `p`; without a lead `p = weight`.
///
/// - Input: `0 <= count <= total`, `0 < weight <= 1`.
/// - Source: Brown, Cai and DasGupta (2001), Statistical Science 16, for the interval; Lehmann and Romano (2005), Testing
///   Statistical Hypotheses, chapter 4, for the conditional test.
public struct ConditionalQuotient: Hashable, Sendable {
  public let count: Double
  public let total: Double
  public let weight: Double

  /// Nil where there is no case of the industry, the place has no activity, or the count is more than the total.
  public init?(count: Double, of total: Double, weight: Double) {
    guard total > 0, count >= 0, count <= total, weight > 0, weight <= 1 else { return nil }
    (self.count, self.total, self.weight) = (count, total, weight)
  }

  public var value: Double { count / total / weight }

  /// Jeffreys's interval of the share over the weight, from 0 where nothing is counted to the bound where all of it is.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - level) / 2
    let (a, b) = (count + 0.5, total - count + 0.5)
    let low = count > 0 ? Beta.quantile(tail, a, b) : 0
    let high = count < total ? Beta.quantile(1 - tail, a, b) : 1
    return (low / weight)...(max(low, high) / weight)
  }

  /// The probability of so many or more where the place has its part and no more.
  public var chanceOfLead: Double { count > 0 ? Beta.cumulative(weight, count, total - count + 1) : 1 }
}

/// The ratio of two counts of a thing that varies by chance, as of two years.
///
/// Given both together, the later is binomial: `ratio = p / (1 - p)`, p its share of both, with Jeffreys's interval of p.
/// Source: Przyborowski and Wilenski (1940), Biometrika 31; Brown, Cai and DasGupta (2001).
public enum CountRatio {
  /// The interval of `last / first` at `level`; nil where either is negative or both are none.
  public static func interval(_ last: Double, over first: Double, level: Double = 0.95) -> ClosedRange<Double>? {
    guard last >= 0, first > 0 else { return nil }
    let tail = (1 - level) / 2
    let low = last > 0 ? Beta.quantile(tail, last + 0.5, first + 0.5) : 0
    let high = Beta.quantile(1 - tail, last + 0.5, first + 0.5)
    return (low / (1 - low))...(max(low, high) / (1 - max(low, high)))
  }
}
