import TerroirKernel

@testable import Engine

/// What functions over several rows give, row by row, from what ``WindowFunction`` says.
struct ReferenceWindows {
  private var cells: [TypedExpression: [Cell]] = [:]

  init(_ columns: [Column], _ rows: [[Cell]], _ values: [TypedExpression]) throws(EngineFailure) {
    for expression in Set(values.flatMap(\.all)) {
      guard case .window(let function, let arguments, let names) = expression.kind else { continue }
      var found: [Cell] = Array(repeating: .missing, count: rows.count)
      var groups: [[Cell]: [Int]] = [:]
      for index in rows.indices {
        groups[names.map { rows[index][columns.position($0)].canonical }, default: []].append(index)
      }
      for group in groups.values {
        let given = try group.mapped { index throws(EngineFailure) in
          try arguments.first.map { argument throws(EngineFailure) in
            try ReferenceExpression(columns, rows[index]).value(argument)
          } ?? .missing
        }
        var offset = 1
        if case .integer(let rows)? = arguments.dropFirst().first?.kind { offset = rows }
        for (place, index) in group.enumerated() {
          found[index] = try Self.value(of: function, given, place, offset, expression.type)
        }
      }
      cells[expression] = found
    }
  }

  func values(of row: Int) -> [TypedExpression: Cell] { cells.mapValues { $0[row] } }

  private static func value(
    of function: WindowFunction, _ values: [Cell], _ place: Int, _ offset: Int, _ type: ColumnType?
  ) throws(EngineFailure) -> Cell {
    let own = values[place]
    switch function {
    case .rowNumber: return .integer(place + 1)
    case .lag: return place >= offset ? values[place - offset] : .missing
    case .lead: return place + offset < values.count ? values[place + offset] : .missing
    case .fillDown: return values[...place].last { $0 != .missing } ?? .missing
    case .rank:
      if own == .missing { return .missing }
      return .integer(1 + values.count { $0 != .missing && $0.compared(to: own) < 0 })
    case .cumsum:
      if own == .missing { return .missing }
      return try ReferenceGroups.value(
        of: .sum, values[...place].filter { $0 != .missing }, type == .integer ? .integer : .number)
    }
  }
}
