import Foundation

/// Whether two members share more partners than chance gives them: the backbone of a projection.
///
/// One-sided: the probability of as many shared partners or more. Fixed-row: each member draws its number of partners from
/// all of them alike, so that the shared ones are hypergeometric, `P(X >= k)`, X ~ H(N, d_i, d_j). Stochastic-degree: ties are
/// independent with the probabilities of ``DegreeModel``, under which members and partners have their degrees on average, so
/// that a partner whom everybody has counts little; the shared ones are Poisson-binomial with `p_ie p_je`. Both are exact.
///
/// Source: Tumminello et al. (2011), PLoS ONE 6; Neal (2014), Social Networks 39; as in the R package backbone.
public struct Backbone: Sendable {
  public enum Model: String, CaseIterable, Sendable {
    case none
    case fixedRow = "fixed-row"
    case stochasticDegree = "stochastic-degree"
  }

  private let degrees: [String: Int]
  private let partnerCount: Int
  /// By a member's degree, the probability of a tie to each partner; nil under fixed-row.
  private let chances: [Int: [Double]]?

  /// Nil where the probabilities of the stochastic degree model are not found.
  public init?(_ pairs: [(actor: String, event: String)], onto side: Projection.Side, model: Model) {
    var (members, partners): ([String: Set<String>], [String: Set<String>]) = ([:], [:])
    for pair in pairs {
      let (member, partner) = side == .actor ? (pair.actor, pair.event) : (pair.event, pair.actor)
      members[member, default: []].insert(partner)
      partners[partner, default: []].insert(member)
    }
    degrees = members.mapValues(\.count)
    partnerCount = partners.count
    guard model == .stochasticDegree else {
      chances = nil
      return
    }
    let columns = partners.values.map(\.count).sorted()
    guard let found = DegreeModel(rows: degrees.values.sorted(), columns: columns) else { return nil }
    chances = Dictionary(
      uniqueKeysWithValues: Set(degrees.values).map { row in
        (row, columns.map { found.probability(row: row, column: $0) })
      })
  }

  /// The number of pairs of members.
  public var pairs: Int { degrees.count * (degrees.count - 1) / 2 }

  /// The probability that these two share `shared` partners or more.
  public func probability(_ one: String, _ other: String, shared: Int) -> Double {
    let (a, b) = (degrees[one] ?? 0, degrees[other] ?? 0)
    guard let chances else { return Self.hypergeometric(atLeast: shared, of: partnerCount, a, b) }
    return Self.poissonBinomial(atLeast: shared, zip(chances[a] ?? [], chances[b] ?? []).map { $0 * $1 })
  }

  /// `P(X >= k)` where `a` and `b` of `n` are drawn and X are drawn both times.
  static func hypergeometric(atLeast k: Int, of n: Int, _ a: Int, _ b: Int) -> Double {
    let (low, high) = (max(0, a + b - n), min(a, b))
    guard k > low else { return 1 }
    guard k <= high else { return 0 }
    func choose(_ n: Int, _ k: Int) -> Double {
      Gamma.logarithm(Double(n) + 1) - Gamma.logarithm(Double(k) + 1) - Gamma.logarithm(Double(n - k) + 1)
    }
    var term = exp(choose(a, k) + choose(n - a, b - k) - choose(n, b))
    var sum = term
    for x in k..<high {
      term *= Double(a - x) * Double(b - x) / (Double(x + 1) * Double(n - a - b + x + 1))
      sum += term
    }
    return min(1, sum)
  }

  /// `P(X >= k)` for the number X of successes in independent trials; only additions, so that small ones keep their figures.
  static func poissonBinomial(atLeast k: Int, _ chances: [Double]) -> Double {
    guard k > 0 else { return 1 }
    var below = [Double](repeating: 0, count: k)
    below[0] = 1
    var reached = 0.0
    for chance in chances {
      reached += below[k - 1] * chance
      for count in stride(from: k - 1, to: 0, by: -1) {
        below[count] = below[count] * (1 - chance) + below[count - 1] * chance
      }
      below[0] *= 1 - chance
    }
    return min(1, reached)
  }
}
