import TerroirKernel

/// A resource as it was read: typed columns, the rows that are sound, and the way back to file and line.
struct TypedTable: Sendable {
  let resource: Resource
  let source: WorkspaceFileText
  let records: CSVRecords
  /// The column of the file for each field of the schema that the header has.
  let positions: [String: Int]
  /// By field of the schema, in its order; columns the file lacks are missing throughout.
  var values: [ColumnValues]
  /// Whether each row is free of faults.
  var sound: [Bool]

  var rowCount: Int { sound.count }

  /// The columns as the command language sees them; lists keep the form of the file.
  var table: Table {
    Table(columns: zip(resource.schema.fields, values).map { field, values in TableColumn(field.column, values) })
  }

  func texts(_ column: String) -> [String?] {
    if case .text(let values)? = values(of: column) { values } else { Array(repeating: nil, count: rowCount) }
  }

  func integers(_ column: String) -> [Int?] {
    if case .integer(let values)? = values(of: column) { values } else { Array(repeating: nil, count: rowCount) }
  }

  func numbers(_ column: String) -> [Double?] {
    switch values(of: column) {
    case .number(let values): values
    case .integer(let values): values.map { $0.map(Double.init) }
    default: Array(repeating: nil, count: rowCount)
    }
  }

  func flags(_ column: String) -> [Bool?] {
    if case .boolean(let values)? = values(of: column) { values } else { Array(repeating: nil, count: rowCount) }
  }

  /// The items of a list column; none where the cell is empty.
  func lists(_ column: String) -> [[String]] {
    let separator = resource.schema[column]?.separator ?? ";"
    return texts(column).map { $0?.items(between: separator).filter { !$0.isEmpty }.map(String.init) ?? [] }
  }

  /// Whether a cell has a value.
  func has(_ column: String, _ row: Int) -> Bool {
    if case .missing? = values(of: column).map({ $0[row] }) { return false }
    return values(of: column) != nil
  }

  func line(_ row: Int) -> Int { records.lines[row + 1] }

  /// The bytes of a cell; nil where the row is too short.
  func range(_ row: Int, _ column: String) -> Range<Int>? {
    guard let position = positions[column] else { return nil }
    let fields = records.fields(of: row + 1)
    return position < fields.count ? fields[fields.startIndex + position].range : nil
  }

  /// The bytes of one item of a list, of the whole cell where it cannot be told.
  func range(_ row: Int, _ column: String, item: Int) -> Range<Int>? {
    guard let whole = range(row, column), let separator = resource.schema[column]?.separator else {
      return range(row, column)
    }
    let parts = source.text(whole).items(between: separator)
    guard item < parts.count else { return whole }
    let begin = whole.lowerBound + parts[..<item].reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
    return begin..<begin + parts[item].utf8.count
  }

  private func values(of column: String) -> ColumnValues? {
    guard let index = resource.schema.fields.firstIndex(where: { $0.name == column }) else { return nil }
    return values[index]
  }
}

extension String {
  /// The items of a list, empty ones too. To search for a single character is many times as quick as for a text.
  func items(between separator: String) -> [Substring] {
    guard let character = separator.first, separator.count == 1 else {
      return split(separator: separator, omittingEmptySubsequences: false)
    }
    return split(separator: character, omittingEmptySubsequences: false)
  }
}
