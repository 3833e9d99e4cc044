import Foundation
import TerroirKernel

@testable import Engine

/// Groups of rows in the order of their keys, and what functions give of them.
struct ReferenceGroups {
  let columns: [Column]
  let keys: [Column]

  init(_ columns: [Column], _ keys: [Column]) {
    self.columns = columns
    self.keys = keys
  }

  private func groups(_ rows: [[Cell]]) -> [(key: [Cell], rows: [[Cell]])] {
    if keys.isEmpty { return [([], rows)] }
    let positions = keys.map { columns.position($0.name) }
    var found: [[Cell]: (key: [Cell], rows: [[Cell]])] = [:]
    for row in rows {
      let key = positions.map { row[$0] }
      found[key.map(\.canonical), default: (key, [])].rows.append(row)
    }
    return found.values.sorted { left, right in
      for (first, second) in zip(left.key, right.key) {
        if first == .missing || second == .missing {
          if first != second { return second == .missing }
          continue
        }
        let comparison = first.compared(to: second)
        if comparison != 0 { return comparison < 0 }
      }
      return false
    }
  }

  func aggregate(_ rows: [[Cell]], _ results: [PlanOperation.Aggregation]) throws(EngineFailure) -> [[Cell]] {
    let groups = groups(rows)
    var table = groups.map(\.key)
    for result in results {
      var cells: [Cell] = []
      var parts: [Double?] = []
      for group in groups {
        var values: [Cell] = group.rows.map { _ in .integer(1) }
        if let argument = result.argument {
          values = try group.rows.mapped { row throws(EngineFailure) in
            try ReferenceExpression(columns, row).value(argument)
          }
        }
        let present = values.filter { $0 != .missing }
        if result.function == .share {
          let sum = present.reduce(0.0) { $0 + ($1.number ?? 0) }
          parts.append(present.isEmpty && result.argument != nil ? nil : sum)
        } else {
          let value = try Self.value(of: result.function, present, result.argument?.type)
          cells.append(ReferenceExpression.cast(value, to: result.column.type))
        }
      }
      if result.function == .share {
        let whole = parts.reduce(0.0) { $0 + ($1 ?? 0) }
        cells = parts.map { part in part.map { whole == 0 ? .missing : .number($0 / whole) } ?? .missing }
      }
      for index in table.indices { table[index].append(cells[index]) }
    }
    return table
  }

  func pivot(_ rows: [[Cell]], _ pivot: PlanOperation.Pivot) throws(EngineFailure) -> [[Cell]] {
    let (names, values) = (columns.position(pivot.names.name), columns.position(pivot.values.name))
    return try groups(rows).mapped { group throws(EngineFailure) in
      var cells = group.key
      for (text, made) in zip(pivot.spread, pivot.made) {
        let some = group.rows.filter { row in
          ReferenceExpression.cast(row[names], to: .text).canonical == (text.map(Cell.text) ?? .missing).canonical
        }
        let present = some.map { $0[values] }.filter { $0 != .missing }
        cells.append(
          ReferenceExpression.cast(
            try Self.value(of: pivot.function, present, pivot.values.type), to: made.type))
      }
      return cells
    }
  }

  /// What a function gives of the values that are there.
  static func value(of function: AggregateFunction, _ values: [Cell], _ type: ColumnType?) throws(EngineFailure) -> Cell
  {
    let numbers = values.compactMap(\.number)
    switch function {
    case .count: return .integer(values.count)
    case .distinct: return .integer(Set(values.map(\.canonical)).count)
    case .max: return values.dropFirst().reduce(values.first ?? .missing) { $1.compared(to: $0) > 0 ? $1 : $0 }
    case .min: return values.dropFirst().reduce(values.first ?? .missing) { $1.compared(to: $0) < 0 ? $1 : $0 }
    case .sum:
      if values.isEmpty { return .missing }
      guard type == .integer else { return .number(numbers.reduce(0, +)) }
      var sum = 0
      for case .integer(let number) in values {
        let (next, overflow) = sum.addingReportingOverflow(number)
        if overflow { throw .tooLarge(reason: "") }
        sum = next
      }
      return .integer(sum)
    case .mean: return values.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
    case .median:
      let sorted = numbers.sorted()
      if sorted.isEmpty { return .missing }
      let middle = sorted.count / 2
      return .number(sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)
    case .sd:
      if numbers.count < 2 { return .missing }
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return .number((squares / Double(numbers.count - 1)).squareRoot())
    case .share: return .missing
    }
  }
}
