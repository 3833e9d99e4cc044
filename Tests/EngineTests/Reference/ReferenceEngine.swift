import Language
import TerroirKernel

@testable import Engine

/// A second engine, in plain Swift over tables in memory: slow, short, and written from what ``Plan`` says rather than from
/// what DuckDB does. It is what the engines are held against.
actor ReferenceEngine: TableEngine {
  private var tables: [String: Table] = [:]

  func register(_ table: Table, as name: String) { tables[name] = table }
  func drop(_ name: String) { tables[name] = nil }
  func configure(_ options: EngineOptions) {}
  func explanation(of plan: Plan) -> String { "\(plan)" }
  nonisolated func interrupt() {}

  func register(_ file: FileSource, as name: String) throws(EngineFailure) -> FileTable {
    throw .badStep(reason: "it reads no files", help: "", at: nil)
  }

  func keep(_ plan: Plan, as name: String) throws(EngineFailure) { tables[name] = try run(plan) }

  func write(_ plan: Plan, parquet path: String) throws(EngineFailure) -> Int {
    throw .badStep(reason: "it writes no files", help: "", at: nil)
  }

  var relations: [Relation] {
    tables.keys.sorted().map { name in Relation(name: name, columns: tables[name]?.columns.map(\.declaration) ?? []) }
  }

  /// The rows of a table as cells.
  static func rows(_ table: Table) -> [[Cell]] { (0..<table.rowCount).map { table.row($0) } }

  func run(_ plan: Plan) throws(EngineFailure) -> Table {
    guard let source = tables[plan.source.name] else {
      throw .unknownTable(name: plan.source.name, tables: tables.keys.sorted(), at: nil)
    }
    var rows = Self.rows(source)
    var columns = plan.source.columns
    for operation in plan.operations {
      rows = try apply(operation, to: rows, columns)
      columns = operation.columns
    }
    return Self.table(rows, columns)
  }

  /// The rows as a table; a number that is not finite is missing, and counted.
  private static func table(_ rows: [[Cell]], _ columns: [Column]) -> Table {
    var notFinite = 0
    let filled = columns.enumerated().map { index, column in
      let cells = rows.map { $0[index] }
      let values: ColumnValues =
        switch column.type {
        case .text, .list: .text(cells.map { if case .text(let text) = $0 { text } else { nil } })
        case .integer: .integer(cells.map { if case .integer(let number) = $0 { number } else { nil } })
        case .boolean: .boolean(cells.map { if case .boolean(let flag) = $0 { flag } else { nil } })
        case .number:
          .number(
            cells.map { cell in
              guard let number = cell.number else { return nil }
              if !number.isFinite { notFinite += 1 }
              return number.isFinite ? number : nil
            })
        }
      return TableColumn(column, values)
    }
    return Table(
      columns: filled, notes: notFinite > 0 ? [Table.Note("not_finite", .integer(notFinite))] : [])
  }

  private func apply(_ operation: PlanOperation, to rows: [[Cell]], _ columns: [Column]) throws(EngineFailure)
    -> [[Cell]]
  {
    switch operation.kind {
    case .filter(let condition):
      return try rows.kept { row throws(EngineFailure) in
        try ReferenceExpression(columns, row).value(condition) == .boolean(true)
      }
    case .project(let values):
      let windows = try ReferenceWindows(columns, rows, values)
      return try rows.indices.map { $0 }.mapped { index throws(EngineFailure) in
        let expressions = ReferenceExpression(columns, rows[index], windows: windows.values(of: index))
        var cells: [Cell] = []
        for (value, column) in zip(values, operation.columns) {
          cells.append(ReferenceExpression.cast(try expressions.value(value), to: column.type))
        }
        return cells
      }
    case .sort(let orders): return sorted(rows, orders, columns)
    case .limit(let count): return Array(rows.prefix(count))
    case .tail(let count): return Array(rows.suffix(count))
    case .sample(let count, let seed):
      let hashes = rows.indices.map { SHA256.hex("\(seed):\($0 + 1)".utf8) }
      let chosen = Set(rows.indices.sorted { hashes[$0] < hashes[$1] }.prefix(count))
      return rows.indices.filter(chosen.contains).map { rows[$0] }
    case .distinct:
      var seen: Set<[Cell]> = []
      return rows.filter { seen.insert($0.map(\.canonical)).inserted }
    case .join(let join): return joined(rows, join, columns)
    case .aggregate(let keys, let results):
      return try ReferenceGroups(columns, keys).aggregate(rows, results)
    case .pivot(let pivot): return try ReferenceGroups(columns, pivot.keys).pivot(rows, pivot)
    case .unpivot(let unpivot):
      return rows.flatMap { row in
        unpivot.columns.map { column in
          unpivot.kept.map { row[columns.position($0.name)] }
            + [
              .text(column.name),
              ReferenceExpression.cast(row[columns.position(column.name)], to: unpivot.value.type),
            ]
        }
      }
    case .summary: return try summary(rows, columns)
    }
  }

  private func sorted(_ rows: [[Cell]], _ orders: [PlanOperation.SortOrder], _ columns: [Column]) -> [[Cell]] {
    let positions = orders.map { (columns.position($0.column), $0.descending) }
    let order = rows.enumerated().sorted { left, right in
      for (position, descending) in positions {
        let (first, second) = (left.element[position], right.element[position])
        if first == .missing || second == .missing {
          if first != second { return second == .missing }
          continue
        }
        let comparison = first.compared(to: second)
        if comparison != 0 { return descending ? comparison > 0 : comparison < 0 }
      }
      return left.offset < right.offset
    }
    return order.map(\.element)
  }

  private func joined(_ rows: [[Cell]], _ join: PlanOperation.Join, _ columns: [Column]) -> [[Cell]] {
    let others = Self.rows(tables[join.relation.name] ?? Table())
    let keys = join.keys.map { (columns.position($0), join.relation.columns.position($0)) }
    let added = join.added.map { join.relation.columns.position($0.name) }
    return rows.flatMap { row in
      let matches = others.filter { other in
        keys.allSatisfy { left, right in row[left] != .missing && row[left].canonical == other[right].canonical }
      }
      if matches.isEmpty { return [row + added.map { _ in .missing }] }
      return matches.map { other in row + added.map { other[$0] } }
    }
  }

  private func summary(_ rows: [[Cell]], _ columns: [Column]) throws(EngineFailure) -> [[Cell]] {
    var result: [[Cell]] = []
    for (index, column) in columns.enumerated() {
      let values = rows.map { $0[index] }.filter { $0 != .missing }
      func value(_ function: AggregateFunction) throws(EngineFailure) -> Cell {
        try ReferenceGroups.value(of: function, values, column.type)
      }
      var row: [Cell] = [.text(column.name), .text(column.type.rawValue)]
      row += [.integer(values.count), .integer(rows.count - values.count), try value(.distinct)]
      for function in [AggregateFunction.min, .max] {
        row.append(ReferenceExpression.cast(try value(function), to: .text))
      }
      for function in [AggregateFunction.mean, .median, .sd] {
        row.append(column.isNumber ? ReferenceExpression.cast(try value(function), to: .number) : .missing)
      }
      result.append(row)
    }
    return result
  }
}

extension [Column] {
  func position(_ name: String) -> Int { firstIndex { $0.name == name } ?? 0 }
}

extension Array {
  func mapped<Value>(_ body: (Element) throws(EngineFailure) -> Value) throws(EngineFailure) -> [Value] {
    var result: [Value] = []
    for element in self { result.append(try body(element)) }
    return result
  }

  func kept(_ test: (Element) throws(EngineFailure) -> Bool) throws(EngineFailure) -> [Element] {
    var result: [Element] = []
    for element in self where try test(element) { result.append(element) }
    return result
  }
}

extension Cell {
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .missing, .text, .boolean: nil
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// One cell for values that are equal: texts by their code points, zero without a sign.
  var canonical: Cell {
    switch self {
    case .number(let number) where number == 0: .number(0)
    case .text(let text): .text(text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
    default: self
    }
  }

  /// Below, at or above 0 as the cell is less than, equal to or greater than another of its type; neither is missing.
  func compared(to other: Cell) -> Int {
    switch (self, other) {
    case (.text(let left), .text(let right)):
      let (left, right) = (Array(left.utf8), Array(right.utf8))
      return left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
    case (.boolean(let left), .boolean(let right)): return left == right ? 0 : right ? -1 : 1
    case (.integer(let left), .integer(let right)): return left == right ? 0 : left < right ? -1 : 1
    default:
      let (left, right) = (number ?? 0, other.number ?? 0)
      // What is no number is greater than all that are.
      if left.isNaN || right.isNaN { return left.isNaN && right.isNaN ? 0 : left.isNaN ? 1 : -1 }
      return left == right ? 0 : left < right ? -1 : 1
    }
  }
}
