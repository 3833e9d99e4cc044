import Foundation

/// How well the items of a scale measure one thing, from the scores of complete respondents.
///
/// alpha `k/(k-1) (1 - sum s_i² / s_T²)`; standardised `k r / (1 + (k-1) r)`, r the mean correlation; omega from one factor
/// by minimum residuals on the correlations, `1 - sum u² / sum R` (psych's omega total) or `(sum l)² / ((sum l)² + sum u²)`
/// (McDonald, JASP); kmo `sum r² / (sum r² + sum partial²)` off the diagonal; lambda6 `1 - sum (1 - smc) / sum R` (psych's
/// G6). psych is William Revelle's R package.
///
/// Source: Cronbach (1951); McDonald (1999), Test Theory; Kaiser (1974); Guttman (1945), Psychometrika 10.
public struct ScaleReliability: Hashable, Sendable {
  /// What omega's true variance is set against.
  public enum Omega: String, CaseIterable, Sendable { case observed, implied }

  public enum OmegaGap: Error, Hashable, Sendable {
    case tooFewItems
    /// The factor explains more than all of an item.
    case heywood
    /// No factor is common to the items.
    case noFactor
    /// The sums over the items do not vary.
    case constantSums
  }

  public var alpha: Double?
  public var standardised: Double?
  public var omega: Double?
  /// Why there is no omega.
  public var omegaGap: OmegaGap?
  /// Nil, as is lambda6, where an item follows from the others.
  public var kmo: Double?
  public var lambda6: Double?
  /// The positions of items that fall as the sum of the others rises.
  public var reversed: [Int]

  /// `scores[respondent][item]`, two items or more, each with variance.
  public init(_ scores: [[Double]], omega: Omega = .observed) {
    let k = scores.first?.count ?? 0
    let columns = (0..<k).map { item in scores.map { $0[item] } }
    let sums = scores.map { Summation.sum($0) }
    let variances = columns.compactMap { Summation.variance($0) }
    let n = Double(k)
    if let total = Summation.variance(sums), total > 0 {
      alpha = n / (n - 1) * (1 - Summation.sum(variances) / total)
    }
    let scaled = columns.map { Summation.standardised($0) ?? $0.map { _ in 0 } }
    let correlations = scaled.flatMap { a in
      scaled.map { b in Summation.sum(zip(a, b).map { $0 * $1 }) / Double(max(1, scores.count)) }
    }
    let whole = Summation.sum(correlations)
    if whole > 0 { standardised = n / (n - 1) * (1 - n / whole) }
    reversed = columns.indices.filter { item in
      let column = columns[item]
      let rest = zip(sums, column).map { $0 - $1 }
      guard let a = Summation.standardised(column), let b = Summation.standardised(rest) else { return false }
      return Summation.sum(zip(a, b).map { $0 * $1 }) < 0
    }
    if let inverse = LinearSystem.inverse(correlations, size: k),
      (0..<k).allSatisfy({ inverse[$0 * k + $0] > 0 && inverse[$0 * k + $0] < 1e10 })
    {
      let smc = (0..<k).map { 1 - 1 / inverse[$0 * k + $0] }
      if whole > 0 { lambda6 = 1 - Summation.sum(smc.map { 1 - $0 }) / whole }
      kmo = Self.adequacy(correlations, inverse, k)
    }
    do throws(OmegaGap) {
      let loadings = try Self.loadings(correlations, k)
      let unique = Summation.sum(loadings.map { 1 - $0 * $0 })
      let common = Summation.sum(loadings) * Summation.sum(loadings)
      switch omega {
      case .observed: if whole > 0 { self.omega = 1 - unique / whole } else { omegaGap = .constantSums }
      case .implied: self.omega = common / (common + unique)
      }
    } catch {
      omegaGap = error
    }
  }

  /// Kaiser, Meyer and Olkin's sampling adequacy; nil where nothing correlates.
  private static func adequacy(_ r: [Double], _ inverse: [Double], _ k: Int) -> Double? {
    var (own, partial): ([Double], [Double]) = ([], [])
    for i in 0..<k {
      for j in 0..<k where i != j {
        own.append(r[i * k + j] * r[i * k + j])
        partial.append(inverse[i * k + j] * inverse[i * k + j] / (inverse[i * k + i] * inverse[j * k + j]))
      }
    }
    let (a, b) = (Summation.sum(own), Summation.sum(partial))
    return a + b > 0 ? a / (a + b) : nil
  }

  /// The loadings of one factor by minimum residuals: each loading in turn is the least-squares one given the others.
  private static func loadings(_ r: [Double], _ k: Int) throws(OmegaGap) -> [Double] {
    guard k > 2 else { throw .tooFewItems }
    var l = [Double](repeating: 0.5, count: k)
    for _ in 0..<100_000 {
      var change = 0.0
      for i in 0..<k {
        let others = (0..<k).filter { $0 != i }
        let squares = Summation.sum(others.map { l[$0] * l[$0] })
        guard squares > 1e-12 else { throw .noFactor }
        let next = Summation.sum(others.map { r[i * k + $0] * l[$0] }) / squares
        change = max(change, abs(next - l[i]))
        l[i] = next
      }
      if change < 1e-13 { break }
    }
    guard l.allSatisfy({ abs($0) <= 1 }) else { throw .heywood }
    return l
  }
}
