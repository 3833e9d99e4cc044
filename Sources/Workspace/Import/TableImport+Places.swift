import Language
import TerroirKernel

extension TableImport {
  /// The faults with those in new rows of the table at their places in the outer file.
  ///
  /// - Parameters:
  ///   - path: the table's file.
  ///   - bytes: its text with the new rows, which stand at its end.
  ///   - placed: the outer column that fills a column of the table.
  /// - Returns: nil where the rows come from no lines of text, or cannot be told apart there.
  func outward(
    _ faults: [Fault], _ path: String, _ bytes: [UInt8], _ placed: [String: OuterColumn]
  ) -> [Fault]? {
    guard let outerText else { return nil }
    let table = WorkspaceFileText(file: path, bytes: bytes)
    let records = CSVRecords(table)
    let outer = WorkspaceFileText(file: outerText.file, bytes: outerText.bytes)
    let outerRecords = CSVRecords(outer, delimiter: outerText.delimiter)
    guard records.count > rowCount, outerRecords.count == rowCount + 1 else { return nil }
    let header = records.fields(of: 0).map { table.text($0.range) }
    let positions = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }

    /// The record of the outer file that the row on a line of the table comes from.
    func outerRecord(_ line: Int) -> (own: Int, outer: Int)? {
      // The last record that begins on the line or before it.
      let own = records.lines.count(below: line + 1) - 1
      guard own >= 0, own >= records.count - rowCount else { return nil }
      return (own, own - (records.count - rowCount) + 1)
    }

    return faults.map { fault in
      guard let place = fault.place, place.file == path, let record = outerRecord(place.line) else { return fault }
      var fault = fault
      let cells = records.fields(of: record.own)
      let cell = cells.lastIndex { cell in
        let start = table.place(cell.range)
        return (start.line, start.column) <= (place.line, place.column)
      }
      let name = cell.map { $0 - cells.startIndex }.flatMap { header.indices.contains($0) ? header[$0] : nil }
      let found = outerRecords.fields(of: record.outer)
      let position = name.flatMap { placed[$0] }.flatMap { positions[$0.name] }
      let end = found.last?.range.upperBound ?? 0
      fault.place = outer.place(
        position.flatMap { $0 < found.count ? found[found.startIndex + $0].range : nil } ?? end..<end)
      if case .duplicateKey(let key, let table, let line) = fault.kind, let first = outerRecord(line) {
        fault.kind = .duplicateKey(key, table: table, firstLine: outerRecords.lines[first.outer])
      }
      return fault
    }
  }

  /// The table that is probably meant by a name that is none: one whose name is near, and which has at least half of the
  /// columns that would be filled.
  func likelyTable(in package: DataPackage) -> String? {
    guard !Contract.tables.contains(where: { $0.name == resource }) else { return nil }
    let renamed = Set(mapping.values)
    let wanted = columns.map(\.name).filter { !renamed.contains($0) } + mapping.keys
    var headers = Dictionary(
      Contract.tables.map { ($0.name, $0.columns.map(\.name)) }, uniquingKeysWith: { first, _ in first })
    for known in package.resources { headers[known.name] = known.schema.fields.map(\.name) }
    return Suggestions.nearest(to: resource, in: headers.keys.sorted()).first { name in
      wanted.count { headers[name]?.contains($0) == true } * 2 >= wanted.count
    }
  }
}
