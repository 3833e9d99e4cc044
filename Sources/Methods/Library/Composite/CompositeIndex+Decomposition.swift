extension CompositeIndex {
  /// What each indicator adds to the index of each unit, `columns[i][u]`; the columns of a unit sum to its index.
  ///
  /// The effective weight of an indicator times its normalised value, weights taken over what the unit has.
  /// - Throws: ``CompositeRefusal`` unless the aggregation is arithmetic: no other index is a sum.
  public func contributions() throws(CompositeRefusal) -> IndicatorTable {
    guard recipe.aggregate == .arithmetic else { throw .notAdditive(recipe.aggregate) }
    let shares = structure.shares
    var columns = [[Double?]](
      repeating: [Double?](repeating: nil, count: units.count), count: structure.indicatorCount)
    for unit in units.indices {
      var weight = [Double](repeating: 0, count: structure.elements.count)
      weight[structure.root] = index[unit] == nil ? 0 : 1
      for position in structure.elements.indices.reversed() {
        let present = structure.children[position].filter { scores.columns[$0][unit] != nil }
        let total = Summation.sum(present.map { shares[$0] })
        for child in present where total > 0 { weight[child] = weight[position] * shares[child] / total }
      }
      for indicator in columns.indices {
        columns[indicator][unit] = scores.columns[indicator][unit].map { $0 * weight[indicator] }
      }
    }
    return IndicatorTable(units: units, codes: Array(structure.codes[..<structure.indicatorCount]), columns: columns)
  }

  /// What leaving out one indicator does to the ranks.
  public struct Removal: Hashable, Sendable {
    public var code: String
    /// The mean of `|rank without - rank|` over units that are ranked both times.
    public var meanShift: Double
    public var mostShift: Int
  }

  /// The shift of ranks as each indicator is left out in turn; the other steps stay as they are.
  ///
  /// - Throws: ``CompositeRefusal`` where a single indicator would be left with nothing.
  public func removals() throws(CompositeRefusal) -> [Removal] {
    let nominal = ranks(at: structure.root)
    var result: [Removal] = []
    for element in structure.indicators {
      let smaller = try structure.removing(element.code)
      let scores = try recipe.aggregate.aggregated(normalised, structure: smaller)
      let shifts = zip(nominal, Self.ranks(scores.columns[smaller.root])).compactMap { before, after in
        before.flatMap { before in after.map { abs($0 - before) } }
      }
      result.append(
        Removal(
          code: element.code, meanShift: Double(shifts.reduce(0, +)) / Double(max(1, shifts.count)),
          mostShift: shifts.max() ?? 0))
    }
    return result
  }
}
