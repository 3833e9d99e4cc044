public import TerroirKernel

/// Builds a method's output from its declared columns, so that units and meanings are written once.
public struct TableBuilder {
  private let declaration: MethodDeclaration
  private var columns: [TableColumn] = []
  private var notes: [Table.Note] = []

  public init(_ declaration: MethodDeclaration) { self.declaration = declaration }

  public var table: Table { Table(columns: columns, notes: notes) }

  /// Adds a key column under the input's own name, with one code per output row (nil for missing).
  public mutating func keys(_ keys: Keys, _ codes: [Int?], named name: String? = nil) {
    var column = keys.column
    if let name { column.name = name }
    columns.append(TableColumn(column, Self.values(column.type, keys.levels, codes)))
  }

  /// Adds the declared column `name` with numbers.
  public mutating func numbers(_ name: String, _ values: [Double?]) {
    columns.append(TableColumn(column(name, .number), .number(values)))
  }

  /// Adds the declared column `name` with whole numbers.
  public mutating func integers(_ name: String, _ values: [Int?]) {
    columns.append(TableColumn(column(name, .integer), .integer(values)))
  }

  /// Adds the declared column `name` with texts.
  public mutating func texts(_ name: String, _ values: [String?]) {
    columns.append(TableColumn(column(name, .text), .text(values)))
  }

  /// Adds the declared column `name` with yes and no.
  public mutating func booleans(_ name: String, _ values: [Bool?]) {
    columns.append(TableColumn(column(name, .boolean), .boolean(values)))
  }

  /// Adds a scalar result; nil is written as missing.
  public mutating func note(_ name: String, _ value: Double?) {
    notes.append(Table.Note(name, value.map(Cell.number) ?? .missing))
  }

  /// Adds a scalar result in words.
  public mutating func note(_ name: String, text: String) { notes.append(Table.Note(name, .text(text))) }

  /// Says which values are missing because they have no meaning for this input, and why; nothing where there are none.
  public mutating func note(undefined reasons: [String]) {
    if !reasons.isEmpty { note("undefined", text: reasons.joined(separator: "; ")) }
  }

  /// Adds a scalar count.
  public mutating func note(_ name: String, count: Int) { notes.append(Table.Note(name, .integer(count))) }

  private func column(_ name: String, _ type: ColumnType) -> Column {
    declaration.outputs.first { $0.name == name } ?? Column(name, type, "")
  }

  /// The values of a column whose rows are positions in `levels`.
  private static func values(_ type: ColumnType, _ levels: [Cell], _ codes: [Int?]) -> ColumnValues {
    func picked<Value>(_ values: [Value?]) -> [Value?] { codes.map { $0.flatMap { values[$0] } } }
    return switch type {
    case .integer: .integer(picked(levels.map { if case .integer(let value) = $0 { value } else { nil } }))
    case .number: .number(picked(levels.map { if case .number(let value) = $0 { value } else { nil } }))
    case .boolean: .boolean(picked(levels.map { if case .boolean(let value) = $0 { value } else { nil } }))
    case .text, .list: .text(picked(levels.map { Keys.text($0) }))
    }
  }
}
