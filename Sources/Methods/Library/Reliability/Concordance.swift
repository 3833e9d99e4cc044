/// Kendall's W: how far several judges rank the same items alike, from 0 to 1.
///
/// `W = 12 S / (m² (n³ - n) - m sum T)`, S the squared deviations of the items' rank sums, `T = sum (t³ - t)` over each
/// judge's ties. `chi² = m (n - 1) W` with n - 1 degrees of freedom.
///
/// Source: Kendall and Babington Smith (1939); Siegel and Castellan (1988), Nonparametric Statistics, chapter 9.
public struct Concordance: Hashable, Sendable {
  /// By judge, the ranks of the items with the mean rank for ties.
  public let ranks: [[Double]]
  public let w: Double

  /// `scores[judge][item]`; nil for fewer than two judges or items, or where every judge ties all items.
  public init?(_ scores: [[Double]]) {
    guard scores.count > 1, let items = scores.first?.count, items > 1 else { return nil }
    let ranks = scores.map { Ranking.ranks($0, descending: false, ties: .mean) }
    let (m, n) = (Double(scores.count), Double(items))
    let sums = (0..<items).map { item in Summation.sum(ranks.map { $0[item] }) }
    let mean = m * (n + 1) / 2
    let ties = Summation.sum(ranks.map(Self.ties))
    let largest = m * m * (n * n * n - n) - m * ties
    guard largest > 1e-9 else { return nil }
    self.ranks = ranks
    w = 12 * Summation.sum(sums.map { ($0 - mean) * ($0 - mean) }) / largest
  }

  public var chiSquare: Double { Double(ranks.count) * (Double(ranks[0].count) - 1) * w }

  /// The probability of as large a W without any concordance, by the chi-squared distribution.
  public var probability: Double {
    Gamma.upper(chiSquare / 2, shape: (Double(ranks[0].count) - 1) / 2)
  }

  /// W of a sample of judges, from the mean rank correlation of different judges: `(1 + (m - 1) r) / m`.
  ///
  /// A judge drawn twice agrees with himself wholly, which says nothing: such pairs are left out. Nil where all drawn are
  /// one judge, or one of them ties all items.
  func w(times: [Int], correlations: [[Double?]]) -> Double? {
    var (pairs, sum) = (0.0, 0.0)
    for a in times.indices where times[a] > 0 {
      for b in times.indices where b > a && times[b] > 0 {
        guard let r = correlations[a][b] else { return nil }
        pairs += Double(times[a] * times[b])
        sum += Double(times[a] * times[b]) * r
      }
    }
    let m = Double(ranks.count)
    return pairs > 0 ? (1 + (m - 1) * sum / pairs) / m : nil
  }

  /// The rank correlation of each pair of judges, nil where one ties all items.
  var correlations: [[Double?]] {
    let scaled = ranks.map { Summation.standardised($0) }
    return scaled.map { a in
      scaled.map { b in
        guard let a, let b else { return nil }
        return Summation.sum(zip(a, b).map { $0 * $1 }) / Double(a.count)
      }
    }
  }

  private static func ties(_ ranks: [Double]) -> Double {
    var sizes: [Double: Double] = [:]
    for rank in ranks { sizes[rank, default: 0] += 1 }
    return Summation.sum(sizes.values.sorted().map { $0 * $0 * $0 - $0 })
  }
}
