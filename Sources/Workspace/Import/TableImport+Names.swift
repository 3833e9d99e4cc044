import TerroirKernel

/// Names of a column that became the keys of what they name.
package struct NamedKeys: Hashable, Sendable {
  package var column: String
  /// The table that the keys are of.
  package var table: String
  package var count: Int
  /// The first of them, and its key.
  package var name: String
  package var key: String
}

extension TableImport {
  /// The tables that columns of this one refer to.
  var referred: Set<String> { Set((contract?.columns ?? []).compactMap(\.refers)) }

  /// The columns with the words of closed lists as these write them, whatever their letters: `Cultural` is `cultural`.
  func readingWords(of placed: [String: OuterColumn]) -> [String: OuterColumn] {
    placed.reduce(into: placed) { result, item in
      guard let column = declaration(of: item.key), let words = column.words, !column.isList else { return }
      let written = Dictionary(words.map { (ForeignWords.folded($0), $0) }) { first, _ in first }
      result[item.key]?.cells = item.value.cells.map { cell in cell.map { written[ForeignWords.folded($0)] ?? $0 } }
    }
  }

  /// The columns with keys in place of the names that one row alone of the table they refer to has: `Ирбит` is `irbit`.
  /// What names none, or several, stays as it is written, and is a fault.
  func readingNames(of placed: [String: OuterColumn]) -> [String: OuterColumn] {
    placed.reduce(into: placed) { result, item in
      guard let column = declaration(of: item.key), let table = column.refers, let names = names[table] else { return }
      for (row, cell) in item.value.cells.enumerated() {
        guard let cell else { continue }
        guard column.isList else {
          if let key = names.key(named: cell) { result[item.key]?.cells[row] = key }
          continue
        }
        let parts = cell.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        result[item.key]?.cells[row] = parts.map { names.key(named: $0) ?? $0 }.joined(separator: ";")
      }
    }
  }

  /// What names became keys, in the order of the columns' names.
  func named(in placed: [String: OuterColumn]) -> [NamedKeys] {
    placed.sorted { $0.key < $1.key }.compactMap { name, column in
      guard let table = declaration(of: name)?.refers else { return nil }
      let written =
        columns.first { $0.name == column.name }?.cells ?? Array(repeating: column.name, count: rowCount)
      let changed = zip(written, column.cells).filter { $0 != $1 }
      guard let first = changed.first, let text = first.0, let key = first.1 else { return nil }
      return NamedKeys(column: name, table: table, count: changed.count, name: text, key: key)
    }
  }
}
