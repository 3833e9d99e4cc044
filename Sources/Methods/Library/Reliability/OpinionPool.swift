/// What several experts hold together: the mean of their distributions, each counting alike.
///
/// An expert's least, likeliest and greatest value are a triangular distribution F_e; the pool is F(x) = sum F_e(x) / n
/// (linear opinion pool). Its median and its 5% and 95% quantiles are given; where F is level at a probability, the
/// quantile is the middle of the level part. `quartiles` are those of the likeliest values (R's type 7): half of the
/// experts lie between them.
///
/// Source: Stone (1961), The opinion pool, Annals of Mathematical Statistics 32; Clemen and Winkler (1999), Combining
/// probability distributions from experts in risk analysis, Risk Analysis 19.
public struct OpinionPool: Hashable, Sendable {
  /// What one expert holds, in the unit of what is asked.
  public struct Judgement: Hashable, Sendable {
    public let low: Double
    public let likely: Double
    public let high: Double

    /// Nil where the three are not finite, or not in this order.
    public init?(low: Double, likely: Double, high: Double) {
      guard low.isFinite, likely.isFinite, high.isFinite, low <= likely, likely <= high else { return nil }
      self.low = low
      self.likely = likely
      self.high = high
    }

    /// P(X <= x) of the triangular distribution; of a point where the three are one.
    func cumulative(_ x: Double) -> Double {
      if x >= high { return 1 }
      if x < low { return 0 }
      let width = high - low
      if x < likely { return (x - low) / width * ((x - low) / (likely - low)) }
      return 1 - (high - x) / width * ((high - x) / (high - likely))
    }
  }

  public let median: Double
  public let low: Double
  public let high: Double
  public let quartiles: (lower: Double, upper: Double)

  /// Nil for no judgement.
  public init?(_ judgements: [Judgement]) {
    // In one order, so that the sum is the same whoever is named first.
    let sorted = judgements.sorted { ($0.low, $0.likely, $0.high) < ($1.low, $1.likely, $1.high) }
    let likely = sorted.map(\.likely)
    guard let first = Ranking.quantile(likely, 0.25), let third = Ranking.quantile(likely, 0.75) else { return nil }
    quartiles = (first, third)
    median = Self.quantile(0.5, of: sorted)
    low = min(median, Self.quantile(0.05, of: sorted))
    high = max(median, Self.quantile(0.95, of: sorted))
  }

  private static func quantile(_ probability: Double, of judgements: [Judgement]) -> Double {
    let least = judgements.map(\.low).min() ?? 0, greatest = judgements.map(\.high).max() ?? 0
    func pooled(_ x: Double) -> Double {
      Summation.sum(judgements.map { $0.cumulative(x) }) / Double(judgements.count)
    }
    // A hair, by which sums of shares such as 3 x 1/6 may miss the probability.
    let hair = 1e-12
    let left = Bisection.root(least, greatest) { pooled($0) - probability + hair }
    let right = Bisection.root(least, greatest) { pooled($0) - probability - hair }
    return left + (right - left) / 2
  }

  public static func == (left: Self, right: Self) -> Bool {
    (left.median, left.low, left.high) == (right.median, right.low, right.high) && left.quartiles == right.quartiles
  }

  public func hash(into hasher: inout Hasher) {
    for value in [median, low, high, quartiles.lower, quartiles.upper] { hasher.combine(value) }
  }
}
