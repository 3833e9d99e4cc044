/// A table in memory: named typed columns of one length, with notes for scalar results.
public struct Table: Codable, Hashable, Sendable {
  public var columns: [TableColumn]
  /// Scalar results that belong to the whole table, such as an objective or a modularity, in order.
  public var notes: [Note]

  /// One scalar result with its name.
  public struct Note: Codable, Hashable, Sendable {
    public var name: String
    public var value: Cell
    public init(_ name: String, _ value: Cell) {
      self.name = name
      self.value = value
    }
  }

  public init(columns: [TableColumn] = [], notes: [Note] = []) {
    self.columns = columns
    self.notes = notes
  }

  /// The number of rows; the columns have one length.
  public var rowCount: Int { columns.first?.values.count ?? 0 }

  /// The column of this name, nil where there is none.
  public subscript(_ name: String) -> TableColumn? { columns.first { $0.name == name } }

  /// The cells of one row, in column order.
  public func row(_ index: Int) -> [Cell] { columns.map { $0.values[index] } }

  /// The table with these rows only, in this order.
  public func picking(_ rows: [Int]) -> Table {
    Table(columns: columns.map { $0.picking(rows) }, notes: notes)
  }
}

/// One column of a ``Table``: its declaration and its values.
public struct TableColumn: Codable, Hashable, Sendable {
  public var declaration: Column
  public var values: ColumnValues
  /// The sentences that the texts tell, row by row; nil for a column of anything else.
  ///
  /// A row is nil where it has no text, and where nothing says any more which of several sentences its text is.
  public var sentences: [Sentence?]?

  public var name: String { declaration.name }

  public init(_ declaration: Column, _ values: ColumnValues, sentences: [Sentence?]? = nil) {
    self.declaration = declaration
    self.values = values
    self.sentences = sentences
  }

  /// The column with these rows only, in this order.
  public func picking(_ rows: [Int]) -> TableColumn {
    TableColumn(declaration, values.picking(rows), sentences: sentences.map { all in rows.map { all[$0] } })
  }
}

/// The values of a column in their own type; nil is missing, which is not zero and not an empty text.
public enum ColumnValues: Codable, Hashable, Sendable {
  case text([String?])
  case integer([Int?])
  case number([Double?])
  case boolean([Bool?])

  public var count: Int {
    switch self {
    case .text(let values): values.count
    case .integer(let values): values.count
    case .number(let values): values.count
    case .boolean(let values): values.count
    }
  }

  public var type: ColumnType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    }
  }

  /// The values at these rows, in this order.
  public func picking(_ rows: [Int]) -> ColumnValues {
    switch self {
    case .text(let values): .text(rows.map { values[$0] })
    case .integer(let values): .integer(rows.map { values[$0] })
    case .number(let values): .number(rows.map { values[$0] })
    case .boolean(let values): .boolean(rows.map { values[$0] })
    }
  }

  public subscript(_ index: Int) -> Cell {
    switch self {
    case .text(let values): values[index].map(Cell.text) ?? .missing
    case .integer(let values): values[index].map(Cell.integer) ?? .missing
    case .number(let values): values[index].map(Cell.number) ?? .missing
    case .boolean(let values): values[index].map(Cell.boolean) ?? .missing
    }
  }
}

/// One value of a table.
public enum Cell: Hashable, Sendable {
  case missing
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
}

extension Cell: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .missing: try container.encodeNil()
    case .text(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .boolean(let value): try container.encode(value)
    }
  }
}
