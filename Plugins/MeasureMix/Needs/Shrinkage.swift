internal import TerroirMethods

/// Shares of several clusters drawn towards their mean, the more the fewer cases a cluster has.
///
/// `severity = (found + mean x weight) / (of + weight)`, the mean of a beta distribution whose prior has the mean of all
/// clusters; `weight` is what the spread between clusters leaves beyond chance (method of moments), 2 to 20 cases, 4
/// where fewer than three clusters tell, and 1 where each has one case. The interval is that distribution's.
///
/// Source: Casella (1985), An introduction to empirical Bayes data analysis, The American Statistician 39.
struct Shrinkage {
  /// A share with its interval, 0-1.
  struct Severity: Hashable, Sendable {
    var value: Double
    var low: Double
    var high: Double
  }

  private let mean: Double
  private let weight: Double

  init(_ counts: [(found: Double, of: Double)]) {
    let known = counts.filter { $0.of > 0 }
    let (found, of) = (known.reduce(0) { $0 + $1.found }, known.reduce(0) { $0 + $1.of })
    mean = of > 0 ? found / of : 0
    weight = Self.weight(known, mean: mean, of: of)
  }

  /// What a cluster's own cases leave of the mean of all.
  func severity(_ found: Double, of: Double) -> Severity {
    let (a, b) = (found + mean * weight, of - found + (1 - mean) * weight)
    let value = a / (a + b)
    if a <= 0 || b <= 0 {
      // All cases of all clusters agree: the interval is what so many alike leave possible (Jeffreys).
      return Severity(
        value: value, low: a <= 0 ? 0 : Beta.quantile(0.05, found + 0.5, 0.5),
        high: a <= 0 ? Beta.quantile(0.95, 0.5, of + 0.5) : 1)
    }
    return Severity(
      value: value, low: min(value, Beta.quantile(0.025, a, b)), high: max(value, Beta.quantile(0.975, a, b)))
  }

  private static func weight(_ counts: [(found: Double, of: Double)], mean: Double, of: Double) -> Double {
    // Of one case each nothing tells how far the clusters differ beyond chance: the case and the mean count alike.
    if counts.allSatisfy({ $0.of <= 1 }) { return 1 }
    guard counts.count > 2, mean > 0, mean < 1 else { return 4 }
    let spread = counts.reduce(0) { $0 + $1.of * ($1.found / $1.of - mean) * ($1.found / $1.of - mean) }
    let chance = mean * (1 - mean)
    let squares = counts.reduce(0) { $0 + $1.of * $1.of }
    // Kleinman's moment estimator of the share of variance between clusters.
    let between =
      (spread - chance * Double(counts.count - 1)) / (chance * (of - squares / of - Double(counts.count - 1)))
    guard between.isFinite, between > 0 else { return 20 }
    return min(20, max(2, 1 / between - 1))
  }
}
