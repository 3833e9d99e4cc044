import Foundation

extension Criteria {
  /// Weights that the table itself gives, each summing to 1; as pymcdm computes them.
  public enum Weighting: String, CaseIterable, Sendable {
    /// As the table of criteria has them.
    case given
    case equal
    /// `1 - entropy of the shares / ln n` (Shannon; Hwang and Yoon 1981); values above 0.
    case entropy
    /// The sample deviation, of the values as ``Deviation`` says.
    case deviation
    /// The deviation of min-max scaled values times the sum of `1 - correlation` (Diakoulaki et al. 1995).
    case critic
    /// The Gini index of the values, not negative and not all 0.
    case gini
    /// The effect of removing the criterion (Keshavarz Ghorabaee et al. 2021); values above 0.
    case merec

    /// What the values must be; nil for anything.
    var needs: Criteria.ValueRange? {
      switch self {
      case .entropy, .merec: .positive
      case .gini: .notNegative
      default: nil
      }
    }
  }

  /// Of what `weights=deviation` takes the deviation.
  public enum Deviation: String, CaseIterable, Sendable {
    /// Of min-max scaled values, as critic's first factor: the same in any unit (Diakoulaki et al. 1995).
    case scaled
    /// Of the values as they are (pymcdm), so that a criterion in heads weighs a thousand times one in thousands.
    case raw
  }

  /// The same table with other weights; nil where they have no meaning: values out of range, or no criterion that varies.
  public func weighted(by weighting: Weighting, deviation: Deviation = .scaled) -> Criteria? {
    if let needs = weighting.needs, let low = values.flatMap(\.self).min(), !needs.admits(low) { return nil }
    let raw: [Double]
    switch weighting {
    case .given: return self
    case .equal: raw = weights.map { _ in 1 }
    case .entropy: raw = columns.map { 1 - entropy(column($0)) }
    case .deviation:
      raw = columns.map { Summation.deviation(deviation == .raw ? column($0) : minMax($0)) ?? 0 }
    case .critic: raw = critic()
    case .gini:
      let indices = columns.compactMap { Self.gini(column($0)) }
      guard indices.count == columns.count else { return nil }
      raw = indices
    case .merec: raw = merec()
    }
    guard raw.allSatisfy({ $0.isFinite && $0 > -1e-12 }), raw.reduce(0, +) > 1e-12 else { return nil }
    return Criteria(values: values, weights: raw.map { max(0, $0) }, isGain: isGain)
  }

  private func entropy(_ column: [Double]) -> Double {
    guard let shares = ShareProfile.shares(column), column.count > 1 else { return 1 }
    return ShareProfile.entropy(shares, base: Double(column.count))
  }

  /// A criterion's values between its least and its largest one, 0 where they do not differ; gains and costs alike.
  private func minMax(_ c: Int) -> [Double] {
    let (low, high) = bounds(c)
    return column(c).map { high > low ? ($0 - low) / (high - low) : 0 }
  }

  private func critic() -> [Double] {
    let scaled = columns.map(minMax)
    let standard = scaled.map { Summation.standardised($0) }
    return columns.map { c in
      guard let own = standard[c] else { return 0 }
      let conflict = standard.map { other -> Double in
        guard let other else { return 0 }
        return 1 - Summation.sum(zip(own, other).map { $0 * $1 }) / Double(own.count)
      }
      return (Summation.deviation(scaled[c]) ?? 0) * Summation.sum(conflict)
    }
  }

  private static func gini(_ column: [Double]) -> Double? {
    let total = Summation.sum(column)
    guard total > 0 else { return nil }
    return Summation.sum(column.lazy.flatMap { a in column.map { abs(a - $0) } }) / (2 * Double(column.count) * total)
  }

  private func merec() -> [Double] {
    let ends = columns.map(bounds)
    let logs = values.map { row in
      columns.map { abs(log(isGain[$0] ? ends[$0].low / row[$0] : row[$0] / ends[$0].high)) }
    }
    let count = Double(weights.count)
    return columns.map { c in
      Summation.sum(
        logs.map { row in
          let all = Summation.sum(row)
          return abs(log(1 + (all - row[c]) / count) - log(1 + all / count))
        })
    }
  }
}
