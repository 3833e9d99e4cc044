import Foundation

/// How many kinds a sample holds, and how evenly.
///
/// Hill `D_q = (sum p^q)^(1/(1-q))`, for q = 1 the exponential of Shannon's entropy `-sum p ln p` (natural logarithm, as
/// vegan); Simpson `1 - sum p²` (vegan's simpson). Rarefied: the kinds expected among m drawn without replacement,
/// `sum 1 - C(n - n_i, m) / C(n, m)` (Hurlbert, vegan's rarefy).
///
/// Source: Hill (1973), Ecology 54; Hurlbert (1971), Ecology 52; Chao (1984), Scandinavian Journal of Statistics 11.
public struct DiversityProfile: Hashable, Sendable {
  /// How kinds that were not met are estimated.
  public enum Unseen: String, CaseIterable, Sendable {
    /// `S + f1 (f1 - 1) / (2 (f2 + 1))` (vegan, scikit-bio).
    case corrected = "bias-corrected"
    /// `S + f1² / (2 f2)`, the corrected form where f2 is 0 (EstimateS classic).
    case classic
  }

  /// Counts above zero, ascending.
  public let counts: [Double]

  public init(_ counts: [Double]) { self.counts = counts.filter { $0 > 0 }.sorted() }

  public var total: Double { Summation.sum(counts) }
  public var richness: Int { counts.count }

  /// Nil, as all below, for a sample of nothing.
  public var shannon: Double? {
    shares.map { shares in abs(Summation.sum(shares.map { -$0 * log($0) })) }
  }

  public var simpson: Double? { shares.map { 1 - ShareProfile.herfindahl($0) } }

  /// The effective number of kinds of order q.
  public func hill(_ q: Double) -> Double? {
    guard let shares else { return nil }
    if q == 0 { return Double(richness) }
    // Close to 1 the formula divides nothing by nothing.
    if abs(q - 1) < 1e-6 { return shannon.map(exp) }
    // The largest share is taken out so that no power underflows.
    let top = shares[shares.count - 1]
    let sum = Summation.sum(shares.map { pow($0 / top, q) })
    return exp((q * log(top) + log(sum)) / (1 - q))
  }

  /// The kinds expected among `size` of whole counts; nil where the sample is smaller.
  public func rarefied(to size: Int) -> Double? {
    let n = total
    guard size >= 0, Double(size) <= n else { return nil }
    let m = Double(size)
    return Summation.sum(
      counts.map { count in
        n - count >= m ? -expm1(Rarefaction.logarithmOfMissing(count, of: n, in: m)) : 1
      })
  }

  /// The kinds there would be, met or not, from those met once and twice; nil for nothing.
  public func chao1(_ unseen: Unseen = .corrected) -> Double? {
    guard !counts.isEmpty else { return nil }
    let once = Double(counts.count { $0 == 1 })
    let twice = Double(counts.count { $0 == 2 })
    let kinds = Double(richness)
    if unseen == .classic, twice > 0 { return kinds + once * once / (2 * twice) }
    return kinds + once * (once - 1) / (2 * (twice + 1))
  }

  private var shares: [Double]? { ShareProfile.shares(counts) }
}
