package import TerroirKernel

/// How the columns of a file get their types.
package enum FileTypes: Hashable, Sendable {
  /// As a schema declares them, by name; columns it does not name are text. The file is read where it lies.
  case declared([Column])
  /// From every value of the column: a column is a number only where each value comes back as it was written. The named
  /// columns are text, or a number with values that are none made missing, in any case.
  case inferred(text: [String] = [], number: [String] = [])
}

/// How a delimited file is written, as far as a person tells it; what is not told is decided from the file.
package struct FileSyntax: Hashable, Sendable {
  package var delimiter: Delimiter?
  package var decimal: DecimalMark?

  package init(delimiter: Delimiter? = nil, decimal: DecimalMark? = nil) {
    self.delimiter = delimiter
    self.decimal = decimal
  }
}

/// A file that became a table.
package struct FileTable: Hashable, Sendable {
  package var columns: [Column]
  /// What sets its values apart; nil for a file that is not delimited.
  package var delimiter: Delimiter?
  /// Values that were made missing, by column.
  package var lost: [Lost] = []

  /// The values of a column that are no numbers, though a person said that the column holds numbers.
  package struct Lost: Hashable, Sendable {
    package var column: String
    package var count: Int
    /// The first of them, and the line or row it stands in.
    package var first: String
    package var place: String
  }
}

/// The formats a table is read from, by the ending of its file; each may also be gzipped, `.csv.gz`.
package enum FileFormat: String, CaseIterable, Sendable {
  case csv, tsv, json, parquet

  /// The format of the file's name, nil where the ending tells none.
  package init?(path: String) {
    guard let ending = Self.ending(of: path), let format = FileFormat(rawValue: ending == "ndjson" ? "json" : ending)
    else { return nil }
    self = format
  }

  /// The ending of a file's name, that before `.gz` where it has one; nil where it has none.
  static func ending(of path: String) -> String? {
    let name = path.lowercased().split(separator: "/").last ?? ""
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? parts.last : nil
  }

  var isDelimited: Bool { self == .csv || self == .tsv }

  static func isPacked(_ path: String) -> Bool { path.lowercased().hasSuffix(".gz") }

  /// The table function that reads a file that has types, or names, of its own.
  func scan(_ path: String) -> String {
    let literal = SQLText.literal(Self.escapedPattern(path))
    return self == .parquet
      ? "read_parquet(\(literal))"
      : "read_json(\(literal), sample_size = -1, maximum_object_size = 268435456)"
  }

  /// The table function that reads a delimited file as its dialect is, with each column as the type it is declared with:
  /// the reader takes types faster than a cast of each text does. Nothing is left for the database to detect.
  static func scan(_ path: String, _ dialect: Dialect, columns: [Column]) -> String {
    let pairs = columns.map { "\(SQLText.literal($0.name)): \(SQLText.literal($0.type.sql))" }
    let end = dialect.lineEnd.map { ", new_line = \(SQLText.literal($0.written))" } ?? ""
    return "read_csv(\(SQLText.literal(escapedPattern(path))), auto_detect = false, header = true, "
      + "columns = {\(pairs.joined(separator: ", "))}, "
      + "delim = \(SQLText.literal(String(dialect.delimiter.character))), quote = '\"', escape = '\"', nullstr = ''"
      + "\(end))"
  }

  /// The table function that reads the lines of a text, packed or not, as they are.
  static func lines(_ path: String) -> String {
    "read_csv(\(SQLText.literal(escapedPattern(path))), auto_detect = false, header = false, "
      + "columns = {'line': 'VARCHAR'}, delim = '\u{1}', quote = '', escape = '', nullstr = '\u{2}', "
      + "strict_mode = false)"
  }

  /// A path is one file, so the marks of a pattern in its name stand for themselves.
  private static func escapedPattern(_ path: String) -> String {
    path.reduce(into: "") { $0 += "*?[".contains($1) ? "[\($1)]" : String($1) }
  }
}

extension RecordScanner.LineEnd {
  /// As the database's reader takes it: by the letters of its escape.
  fileprivate var written: String {
    switch self {
    case .lineFeed: "\\n"
    case .both: "\\r\\n"
    case .carriageReturn: "\\r"
    }
  }
}
