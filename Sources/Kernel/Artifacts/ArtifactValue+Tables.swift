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
    for column in columns {
      guard case .number(let numbers) = column.values,
        let wrong = numbers.first(where: { $0.map { !$0.isFinite } ?? false }) ?? nil
      else { continue }
      throw EncodingError.invalidValue(
        wrong,
        EncodingError.Context(
          codingPath: [], debugDescription: "\(name).\(column.name) holds a number that is not finite"))
    }
    return Table(columns: columns)
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
