/// Step 8, whether the structure fits the data: correlations of indicators with aggregates, and consistency of groups.
public enum Association {
  /// One pair of elements.
  public struct Pair: Hashable, Sendable {
    public var first: String
    public var second: String
    /// Pearson's correlation over units that have both; nil for fewer than three, or a constant one.
    public var correlation: Double?
    /// Two-sided probability of as much by chance, from Student's t with n - 2 degrees of freedom.
    public var probability: Double?
  }

  /// Pearson's correlation and its two-sided p.
  public static func correlation(_ one: [Double?], _ two: [Double?]) -> (r: Double?, p: Double?) {
    let pairs = zip(one, two).compactMap { left, right in left.flatMap { left in right.map { (left, $0) } } }
    let count = Double(pairs.count)
    guard pairs.count > 2, let x = Summation.standardised(pairs.map(\.0)),
      let y = Summation.standardised(pairs.map(\.1))
    else { return (nil, nil) }
    let r = min(1, max(-1, Summation.sum(zip(x, y).map { $0 * $1 }) / count))
    guard abs(r) < 1 else { return (r, 0) }
    let t = abs(r) * ((count - 2) / ((1 - abs(r)) * (1 + abs(r)))).squareRoot()
    return (r, 2 * StudentT.tail(t, freedom: count - 2))
  }

  /// Every indicator with every aggregate of the level above and higher, in the order of the structure.
  public static func pairs(_ scores: IndicatorTable, structure: CompositeStructure) -> [Pair] {
    (structure.indicatorCount..<structure.elements.count).flatMap { aggregate in
      (0..<structure.indicatorCount).map { indicator in
        let found = correlation(scores.columns[aggregate], scores.columns[indicator])
        return Pair(
          first: structure.elements[aggregate].code, second: structure.elements[indicator].code,
          correlation: found.r, probability: found.p)
      }
    }
  }

  /// Cronbach's alpha `k / (k - 1) (1 - trace of C / sum of C)`, C the covariances over the units that have both (COINr's
  /// convention; without missing values the usual alpha). Nil for fewer than two columns or pairs of units.
  public static func alpha(_ columns: [[Double?]]) -> Double? {
    guard columns.count > 1 else { return nil }
    var (trace, total) = ([Double](), [Double]())
    for one in columns.indices {
      for two in columns.indices {
        guard let covariance = covariance(columns[one], columns[two]) else { return nil }
        total.append(covariance)
        if one == two { trace.append(covariance) }
      }
    }
    let sum = Summation.sum(total)
    guard sum > 0 else { return nil }
    let k = Double(columns.count)
    return k / (k - 1) * (1 - Summation.sum(trace) / sum)
  }

  private static func covariance(_ one: [Double?], _ two: [Double?]) -> Double? {
    let pairs = zip(one, two).compactMap { left, right in left.flatMap { left in right.map { (left, $0) } } }
    guard pairs.count > 1, let x = Summation.mean(pairs.map(\.0)), let y = Summation.mean(pairs.map(\.1)) else {
      return nil
    }
    return Summation.sum(pairs.map { ($0.0 - x) * ($0.1 - y) }) / Double(pairs.count - 1)
  }
}
