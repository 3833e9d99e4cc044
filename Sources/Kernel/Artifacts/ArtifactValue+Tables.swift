extension ArtifactValue {
  /// The artifact's table of this name with its rows; nil where it has none of that name.
  ///
  /// - Parameter currency: The currency of its amounts, which their columns then have as unit; `money` where it is nil.
  /// - Throws: an encoding error where a row holds a number that is not finite.
  public func table(_ name: String, in currency: Currency? = nil) throws -> Table? {
    guard let table = Self.tables.first(where: { $0.name == name }) else { return nil }
    let sentences = table.sentences(self)
    let columns = zip(table.declaration.columns, table.cells(self)).map { column, cells in
      TableColumn(currency.map(column.counted) ?? column, cells, sentences: sentences[column.name])
    }
    if let wrong = columns.lazy.compactMap(\.notFinite).first {
      throw EncodingError.invalidValue(
        wrong.number,
        EncodingError.Context(
          codingPath: [], debugDescription: "\(name).\(wrong.column) holds a number that is not finite"))
    }
    return Table(columns: columns)
  }

  /// Where the first number stands that is not finite, rows counted from 1; nil where all are finite.
  public var notFinite: (table: String, row: Int, column: String)? {
    for table in Self.tables {
      for (column, cells) in zip(table.declaration.columns, table.cells(self)) {
        if let wrong = TableColumn(column, cells).notFinite { return (table.name, wrong.row + 1, wrong.column) }
      }
    }
    return nil
  }
}

extension TableColumn {
  /// The first number that is not finite, and its row counted from 0.
  fileprivate var notFinite: (column: String, row: Int, number: Double)? {
    guard case .number(let numbers) = values else { return nil }
    for (row, number) in numbers.enumerated() {
      if let number, !number.isFinite { return (name, row, number) }
    }
    return nil
  }
}

extension Sequence where Element == String {
  /// The items of a list as one text.
  var cell: String { joined(separator: ";") }
}

extension Sequence where Element: RawRepresentable<String> {
  /// The items of a list as one text; a key path of a generic type is made anew at each call.
  var cell: String { lazy.map { $0.rawValue }.joined(separator: ";") }
}
