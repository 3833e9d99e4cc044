/// Step 2, what is done about missing values: nothing, which then refuses them; or they are filled in by the mean or median
/// of the indicator, over all units or those of one group.
public enum Imputation: String, CaseIterable, Sendable {
  /// Nothing is done: a missing value in a unit that is ranked is refused.
  case none
  /// Missing stays missing; each aggregate is formed over what is there, which shares out the weight of what is not.
  case available
  case mean, median
  case groupMean = "group-mean"
  case groupMedian = "group-median"

  private var fills: Bool { self != .none && self != .available }
  var isGrouped: Bool { self == .groupMean || self == .groupMedian }

  /// The table with missing values filled in, and the number of cells that were.
  ///
  /// - Parameter groups: the group of each unit.
  /// - Throws: ``CompositeRefusal`` where a column, or a group of it, has no value at all, or groups are not given.
  public func imputed(
    _ table: IndicatorTable, groups: [String]? = nil
  ) throws(CompositeRefusal) -> (table: IndicatorTable, count: Int) {
    var (result, count) = (table, 0)
    if isGrouped, groups?.count != table.units.count { throw .noGroups }
    for (place, column) in table.columns.enumerated() {
      guard column.contains(where: { $0 != nil }) else {
        throw .nothingToImputeFrom(code: table.codes[place], group: nil)
      }
      guard fills else { continue }
      var fill: [String: Double] = [:]
      for (unit, value) in column.enumerated() where value == nil {
        let group = isGrouped ? groups?[unit] ?? "" : ""
        if fill[group] == nil {
          let peers = column.indices.filter { !isGrouped || groups?[$0] == group }.compactMap { column[$0] }
          guard let typical = typical(peers) else {
            throw .nothingToImputeFrom(code: table.codes[place], group: group)
          }
          fill[group] = typical
        }
        result.columns[place][unit] = fill[group]
        count += 1
      }
    }
    return (result, count)
  }

  private func typical(_ values: [Double]) -> Double? {
    switch self {
    case .none, .available: nil
    case .mean, .groupMean: Summation.mean(values.sorted())
    case .median, .groupMedian: Ranking.quantile(values, 0.5)
    }
  }
}
