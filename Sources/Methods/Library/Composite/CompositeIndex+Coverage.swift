extension CompositeIndex {
  /// By unit the share of the index's weight that stands on its own values: the sum of the effective weights of the indicators
  /// that it has, 1 where none is missing. An imputed value counts as one that is there.
  public var coverage: [Double] {
    let weights = structure.effectiveWeights
    return units.indices.map { unit in
      let columns = scores.columns[..<structure.indicatorCount]
      guard columns.contains(where: { $0[unit] == nil }) else { return 1 }
      return Summation.sum(columns.indices.lazy.map { columns[$0][unit] == nil ? 0 : weights[$0] })
    }
  }
}
