/// Indicators of units: `columns[i][u]` is indicator `codes[i]` of unit `units[u]`, nil where it is missing.
public struct IndicatorTable: Hashable, Sendable {
  public var units: [String]
  public var codes: [String]
  public var columns: [[Double?]]

  public init(units: [String], codes: [String], columns: [[Double?]]) {
    self.units = units
    self.codes = codes
    self.columns = columns
  }

  /// The column of this code, nil where there is none.
  public subscript(_ code: String) -> [Double?]? { codes.firstIndex(of: code).map { columns[$0] } }

  /// The table with these units only, in this order.
  public func picking(_ positions: [Int]) -> IndicatorTable {
    IndicatorTable(
      units: positions.map { units[$0] }, codes: codes, columns: columns.map { column in positions.map { column[$0] } })
  }

  /// The first missing cell in the order of the codes, nil where the table is complete.
  var firstMissing: (unit: String, code: String)? {
    for (code, column) in zip(codes, columns) {
      if let unit = column.firstIndex(where: { $0 == nil }) { return (units[unit], code) }
    }
    return nil
  }
}
