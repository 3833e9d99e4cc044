/// Step 3, leaving out units of which too little is known.
public enum Screening: String, CaseIterable, Sendable {
  case none
  /// By the share of indicators that are there.
  case missing
  /// By the share of indicators that are there and not zero, for tables in which zero often stands for unknown.
  case zeros

  /// The positions of the units whose share of usable indicators is at least `threshold`.
  public func kept(_ table: IndicatorTable, threshold: Double) -> [Int] {
    let all = Array(table.units.indices)
    guard self != .none, !table.codes.isEmpty else { return all }
    return all.filter { unit in
      let usable = table.columns.count { column in
        guard let value = column[unit] else { return false }
        return self == .missing || value != 0
      }
      return Double(usable) >= threshold * Double(table.codes.count) - 1e-12
    }
  }
}
