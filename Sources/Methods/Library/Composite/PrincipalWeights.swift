/// Weights of indicators by how much they share with their siblings: squared loadings on the first principal component.
///
/// Of the Pearson correlations of the siblings, over the units that have all of them, the eigenvector `v` of the largest
/// eigenvalue `lambda` gives the loadings `l_i = lambda^0.5 v_i`; `w_i = l_i^2 / sum_j l_j^2 = v_i^2`. One component is kept
/// and none rotated, as the siblings of an aggregate are meant to measure one thing; the handbook's example keeps several
/// over all indicators at once and rotates them, COINr takes the loadings themselves. Squares have no sign: an indicator
/// that runs against its siblings weighs as much as one that runs with them (see `detail=association`).
/// Only siblings that are all indicators are weighted; aggregates keep the weights of the structure.
///
/// Source: OECD and JRC (2008), Handbook on constructing composite indicators, step 6.
enum PrincipalWeights {
  /// - Throws: ``CompositeRefusal/noCommonComponent(_:)`` for siblings of which one is constant, with fewer than three
  ///   complete units, or with two components of the same size, between which the data do not choose.
  static func structure(
    _ structure: CompositeStructure, on table: IndicatorTable
  ) throws(CompositeRefusal) -> CompositeStructure {
    var elements = structure.elements
    for (position, group) in structure.children.enumerated() {
      guard group.count > 1, group.allSatisfy({ $0 < structure.indicatorCount }) else { continue }
      let columns = group.compactMap { table[elements[$0].code] }
      guard columns.count == group.count, let weights = weights(columns) else {
        throw .noCommonComponent(elements[position].code)
      }
      for (child, weight) in zip(group, weights) { elements[child].weight = weight }
    }
    return try CompositeStructure(elements)
  }

  /// The weights of the columns, which sum to 1; nil where the first component is not determined.
  private static func weights(_ columns: [[Double?]]) -> [Double]? {
    let complete = (columns.first ?? []).indices.filter { unit in columns.allSatisfy { $0[unit] != nil } }
    guard complete.count > 2 else { return nil }
    var standardised: [Double] = []
    for column in columns {
      guard let own = Summation.standardised(complete.compactMap { column[$0] }) else { return nil }
      standardised += own
    }
    let size = columns.count
    let correlations = Matrix.outer(standardised, rows: size, columns: complete.count)
      .map { $0 / Double(complete.count) }
    guard let found = Matrix.symmetricEigen(correlations, size: size) else { return nil }
    guard found.values[size - 1] - found.values[size - 2] > 1e-9 else { return nil }
    let vector = found.vectors[((size - 1) * size)...]
    let sum = Summation.sum(vector.map { $0 * $0 })
    return vector.map { $0 * $0 / sum }
  }
}
