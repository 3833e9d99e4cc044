/// Agreement beyond chance of two coders (Cohen) or of any fixed number (Fleiss).
///
/// Cohen: `1 - sum d_ij o_ij / sum d_ij r_i c_j`, with shares o and margins r, c; d is 1 for a different nominal code,
/// `|i - j|` of the positions for ordinal (linear weights), `(v_i - v_j)²` for interval (quadratic, Fleiss and Cohen 1973).
/// Fleiss: `(P - Pe) / (1 - Pe)`, P the mean share of agreeing pairs per item, Pe the sum of squared shares of all codes.
///
/// Source: Cohen (1960), (1968); Fleiss (1971), Psychological Bulletin 76.
public enum Kappa {
  /// Cohen's kappa from how often each pair of codes was given, first coder's category by row; nil without variation.
  public static func cohen(_ pairs: [[Double]], values: [Double], scale: CodedItems.Scale = .nominal) -> Double? {
    let total = Summation.sum(pairs.lazy.flatMap { $0 })
    guard total > 0 else { return nil }
    let rows = pairs.map { Summation.sum($0) }
    let columns = values.indices.map { column in Summation.sum(pairs.map { $0[column] }) }
    var (observed, expected): ([Double], [Double]) = ([], [])
    for i in values.indices {
      for j in values.indices where i != j {
        let apart = distance(i, j, values, scale)
        observed.append(apart * pairs[i][j])
        expected.append(apart * rows[i] * columns[j])
      }
    }
    let chance = Summation.sum(expected)
    return chance > 0 ? 1 - Summation.sum(observed) * total / chance : nil
  }

  /// Fleiss's kappa from how often each category was given to each item, the same number of codes for each.
  ///
  /// `times` says how often each item counts; nil without variation, without two codes an item or with unequal numbers.
  public static func fleiss(_ counts: [[Int]], times: [Int]? = nil) -> Double? {
    guard let size = counts.first.map({ Double($0.reduce(0, +)) }), size > 1,
      counts.allSatisfy({ Double($0.reduce(0, +)) == size })
    else { return nil }
    let weights = times?.map(Double.init) ?? counts.map { _ in 1 }
    let items = Summation.sum(weights)
    let agreeing = Summation.sum(
      zip(counts, weights).map { row, weight in
        weight * row.reduce(0.0) { $0 + Double($1 * ($1 - 1)) } / (size * (size - 1))
      })
    let width = counts.first?.count ?? 0
    let shares = (0..<width).map { category in
      Summation.sum(zip(counts, weights).map { $1 * Double($0[category]) }) / (items * size)
    }
    let chance = ShareProfile.herfindahl(shares)
    return items > 0 && chance < 1 - 1e-12 ? (agreeing / items - chance) / (1 - chance) : nil
  }

  private static func distance(_ i: Int, _ j: Int, _ values: [Double], _ scale: CodedItems.Scale) -> Double {
    switch scale {
    case .nominal: 1
    case .ordinal: Double(abs(i - j))
    case .interval, .ratio: (values[i] - values[j]) * (values[i] - values[j])
    }
  }
}
