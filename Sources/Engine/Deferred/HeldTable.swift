import TerroirKernel

/// A table in memory that answers the plans that need no computing.
struct HeldTable: Sendable {
  let table: Table
  let relation: Relation

  init(_ table: Table, as name: String) throws(EngineFailure) {
    self.table = table
    relation = try Relation(of: table, as: name)
  }

  /// The result of a plan that only picks columns and first rows; nil for any other.
  func answer(to plan: Plan) -> Table? {
    var columns = Dictionary(table.columns.map { ($0.name, $0.values) }) { first, _ in first }
    var count = table.rowCount
    for operation in plan.operations {
      switch operation.kind {
      case .limit(let rows): count = min(count, rows)
      case .project(let expressions):
        var picked: [String: ColumnValues] = [:]
        for (expression, column) in zip(expressions, operation.columns) {
          guard case .column(let name) = expression.kind else { return nil }
          picked[column.name] = columns[name]
        }
        columns = picked
      default: return nil
      }
    }
    var result = Table()
    var notFinite = 0
    for column in plan.columns {
      guard let values = columns[column.name] else { return nil }
      result.columns.append(TableColumn(column, values.first(count, &notFinite)))
    }
    if notFinite > 0 { result.notes.append(.notFinite(notFinite)) }
    return result
  }
}

extension ColumnValues {
  /// The first values, numbers that are not finite as missing, which are counted.
  fileprivate func first(_ count: Int, _ notFinite: inout Int) -> ColumnValues {
    switch self {
    case .text(let values): return .text(Array(values.prefix(count)))
    case .integer(let values): return .integer(Array(values.prefix(count)))
    case .boolean(let values): return .boolean(Array(values.prefix(count)))
    case .number(let values):
      let first = values.prefix(count)
      let wrong = first.count { $0.map { !$0.isFinite } ?? false }
      if wrong == 0 { return .number(Array(first)) }
      notFinite += wrong
      return .number(first.map { $0.flatMap { $0.isFinite ? $0 : nil } })
    }
  }
}
