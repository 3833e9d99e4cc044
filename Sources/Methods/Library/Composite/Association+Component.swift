extension Association {
  /// The share of the columns' variance that lies on their first principal component: the largest eigenvalue of their
  /// correlations over their number, 1 where they are one thing, 1 / k where they have nothing in common.
  ///
  /// Over the units that have all columns; nil for fewer than two columns or three units, or where a column is constant.
  /// Source: OECD and JRC (2008), Handbook on constructing composite indicators, step 4.
  public static func firstComponent(_ columns: [[Double?]]) -> Double? {
    let complete = (columns.first ?? []).indices.filter { unit in columns.allSatisfy { $0[unit] != nil } }
    guard columns.count > 1, complete.count > 2 else { return nil }
    var standardised: [Double] = []
    for column in columns {
      guard let own = Summation.standardised(complete.compactMap { column[$0] }) else { return nil }
      standardised += own
    }
    let correlations = Matrix.outer(standardised, rows: columns.count, columns: complete.count)
      .map { $0 / Double(complete.count) }
    guard let found = Matrix.symmetricEigen(correlations, size: columns.count), let most = found.values.last else {
      return nil
    }
    return min(1, most / Double(columns.count))
  }
}
