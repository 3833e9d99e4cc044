/// Where a row of a file stands.
enum FilePlace {
  /// `jobs.csv:7`, or `jobs.json, row 6` where a file has no lines to count.
  static func text(_ path: String, _ dialect: Dialect?, row: Int) -> String {
    let file = String(path.split(separator: "/").last ?? "")
    guard let line = dialect.flatMap({ line(path, $0, row: row) }) else { return "\(file), row \(row + 1)" }
    return "\(file):\(line)"
  }

  /// The line on which a row, counted from 0, begins.
  private static func line(_ path: String, _ dialect: Dialect, row: Int) -> Int? {
    // The reader passes over blank lines of a table that has more columns than one.
    line(path, dialect.delimiter.byte) {
      $0 == row + 1
    } skipping: {
      dialect.names.count > 1 && $0.isBlank
    }
  }

  /// The line on which the record of a number begins, all lines counted from 1 as the database counts them.
  static func line(_ path: String, _ delimiter: UInt8, record: Int) -> Int? {
    line(path, delimiter) {
      $0 == record - 1
    } skipping: { _ in
      false
    }
  }

  private static func line(
    _ path: String, _ delimiter: UInt8, where isWanted: (Int) -> Bool, skipping: (RecordScanner.Record) -> Bool
  ) -> Int? {
    guard !FileFormat.isPacked(path), let source = ByteSource(path: path) else { return nil }
    var scanner = RecordScanner(source, delimiter: delimiter)
    var number = 0
    while let record = scanner.next() {
      if skipping(record) { continue }
      if isWanted(number) { return record.line }
      number += 1
    }
    return nil
  }

  /// What is wrong with a delimited file first, and on which line; nil where nothing is, or where it cannot be told.
  static func fault(_ path: String, _ delimiter: Delimiter) -> (line: Int, problem: FileProblem)? {
    guard !FileFormat.isPacked(path), let source = ByteSource(path: path) else { return nil }
    var scanner = RecordScanner(source, delimiter: delimiter.byte)
    guard let header = scanner.next() else { return nil }
    let width = header.fields.count
    while let record = scanner.next() {
      if let fault = record.fault { return (record.faultLine, FileProblem(fault)) }
      if let end = record.end, end != header.end { return (record.line, .mixedLineEnds) }
      let found = record.width(within: width)
      if found != width, !record.isBlank {
        return (record.line, .ragged(values: found, columns: width, delimiter: delimiter.character))
      }
    }
    return nil
  }
}
