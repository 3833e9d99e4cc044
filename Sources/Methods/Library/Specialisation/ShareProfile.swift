import Foundation

/// Measures of how far one set of shares departs from another; both sum to 1 and have equal length.
public enum ShareProfile {
  /// The locational Gini, 1 less twice the area under the Lorenz curve of `own` over `reference`, from 0 to 1.
  ///
  /// EconGeo's `locational.gini` is half of it. Nil where a share has no reference.
  public static func gini(_ own: [Double], reference: [Double]) -> Double? {
    guard zip(own, reference).allSatisfy({ $0 == 0 || $1 > 0 }) else { return nil }
    let order = own.indices.filter { reference[$0] > 0 }.sorted { left, right in
      let (a, b) = (own[left] / reference[left], own[right] / reference[right])
      return a == b ? left < right : a < b
    }
    var cumulated = 0.0
    var area: [Double] = []
    for index in order {
      area.append(reference[index] * (2 * cumulated + own[index]))
      cumulated += own[index]
    }
    return 1 - Summation.sum(area)
  }

  /// The unweighted Gini of the quotients `own / reference` (REAT's `gini.spec` and `gini.conc`).
  ///
  /// `G = 2 / (n² mean(R)) * sum_i i (R_(i) - mean(R))` with R ascending.
  public static func giniOfQuotients(_ own: [Double], reference: [Double]) -> Double? {
    let quotients = zip(own, reference).filter { $1 > 0 }.map { $0 / $1 }.sorted()
    guard let mean = Summation.mean(quotients), mean > 0 else { return nil }
    let n = Double(quotients.count)
    return 2 / (n * n * mean) * Summation.sum(quotients.enumerated().map { Double($0 + 1) * ($1 - mean) })
  }

  /// The sum of absolute differences, Krugman's index, from 0 to 2.
  public static func krugman(_ own: [Double], _ other: [Double]) -> Double {
    Summation.sum(zip(own, other).map { abs($0 - $1) })
  }

  /// `sum own ln(own / reference)`, nil where a share has no reference.
  public static func divergence(_ own: [Double], reference: [Double]) -> Double? {
    var terms: [Double] = []
    for (share, base) in zip(own, reference) where share > 0 {
      guard base > 0 else { return nil }
      terms.append(share * log(share / base))
    }
    return Summation.sum(terms)
  }

  /// The sum of squared shares, the Herfindahl-Hirschman index.
  public static func herfindahl(_ shares: [Double]) -> Double { Summation.sum(shares.map { $0 * $0 }) }

  /// Shannon's entropy with the given base of the logarithm; an empty share adds nothing.
  public static func entropy(_ shares: [Double], base: Double = 2) -> Double {
    abs(Summation.sum(shares.filter { $0 > 0 }.map { -$0 * log($0) })) / log(base)
  }

  /// The shares of `values`, nil where they sum to zero.
  public static func shares(_ values: some Sequence<Double>) -> [Double]? {
    let total = Summation.sum(values)
    return total > 0 ? values.map { $0 / total } : nil
  }

  /// The mean of the other profiles, each counting the same.
  static func meanOfOthers(_ profiles: [[Double]?], except position: Int) -> [Double]? {
    let others = profiles.indices.filter { $0 != position }.compactMap { profiles[$0] }
    guard let width = others.first?.count else { return nil }
    return (0..<width).map { item in Summation.sum(others.map { $0[item] }) / Double(others.count) }
  }
}
