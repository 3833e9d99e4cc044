import TerroirKernel

/// The rows of a `route` call, sorted by name and checked.
struct RoutePlaces {
  var names: [String] = []
  var x: [Double] = []
  var y: [Double] = []
  var scores: [Double]?

  init(_ input: MethodInput) throws(MethodFailure) {
    let place = try Self.column("place", in: input)
    let columns = (x: try Self.column("x", in: input), y: try Self.column("y", in: input))
    let score = input.roles["score"] == nil ? nil : try Self.column("score", in: input)
    var rows: [(name: String, x: Double, y: Double, score: Double)] = []
    for row in 0..<input.table.rowCount {
      let name: String
      switch place.values[row] {
      case .text(let text): name = text
      case .integer(let number): name = "\(number)"
      default: throw MethodFailure("route", "the place has no name", row: row + 1, remedy: "name every place")
      }
      rows.append(
        (
          name, try Self.number(columns.x, row), try Self.number(columns.y, row),
          try score.map { column throws(MethodFailure) in try Self.number(column, row) } ?? 0
        ))
    }
    guard !rows.isEmpty, rows.count <= 2000 else {
      throw MethodFailure("route", "\(rows.count) places", remedy: "give 1 to 2000 places")
    }
    rows.sort { $0.name < $1.name }
    for (left, right) in zip(rows, rows.dropFirst()) where left.name == right.name {
      throw MethodFailure("route", "the place \(left.name) comes twice", remedy: "give each place one row")
    }
    names = rows.map(\.name)
    x = rows.map(\.x)
    y = rows.map(\.y)
    scores = score == nil ? nil : rows.map(\.score)
  }

  func index(of name: String?, as parameter: String) throws(MethodFailure) -> Int? {
    guard let name else { return nil }
    guard let index = names.firstIndex(of: name) else {
      throw MethodFailure("route", "\(parameter)=\(name) is not a place", remedy: "name a place of the table")
    }
    return index
  }

  private static func column(_ role: String, in input: MethodInput) throws(MethodFailure) -> TableColumn {
    let name = input.roles[role]?.first ?? role
    guard let column = input.table[name] else {
      throw MethodFailure("route", "the table has no column \(name)", remedy: "name it: \(role)=COLUMN")
    }
    return column
  }

  private static func number(_ column: TableColumn, _ row: Int) throws(MethodFailure) -> Double {
    switch column.values[row] {
    case .number(let number) where number.isFinite: return number
    case .integer(let number): return Double(number)
    default:
      throw MethodFailure(
        "route", "\(column.name) is not a finite number", row: row + 1, remedy: "fill it, or leave the place out")
    }
  }
}
