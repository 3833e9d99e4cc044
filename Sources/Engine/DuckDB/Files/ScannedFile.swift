import TerroirKernel
import TextFiles

/// A file as the engine reads it: what its scan is in SQL, and what tells its faults.
struct ScannedFile {
  let source: FileSource
  /// The columns as the file has them.
  var columns: [FileColumn]
  /// How it is written; nil where it is not delimited.
  var dialect: Dialect?
  /// How its letters are written, and the file that holds the same text in UTF-8, where that is another.
  var encoding = TextEncoding.utf8
  var copy: PlainCopy?
  /// What tells, at its end, whether a packed file is whole.
  var check: PackedCheck?
  /// Whether a JSON file holds objects, whose keys are its columns; of any other its values are one column, `json`.
  var holdsObjects = true

  /// The table of the values as the file has them, until their types are decided.
  static let rawName = "#file"
  static let raw = SQLText.identifier(rawName)

  /// What sets values apart, which no decimals stand behind: nothing does in a file of cells.
  var delimiter: Delimiter? {
    if case .decoded = source.scan { return .tab }
    return dialect?.delimiter
  }

  /// The table function that reads it. Nothing is left for the database to detect but the names in a JSON file.
  ///
  /// - Parameter types: the types of a delimited file's columns: the reader takes types faster than a cast of each text
  ///   does.
  func scan(_ types: [ColumnType], options: String = "") -> String {
    guard let dialect else { return typedScan }
    let pairs = zip(columns, types).map { "\(SQLText.literal($0.name)): \(SQLText.literal($1.sql))" }
    let end = dialect.lineEnd.map { ", new_line = \(SQLText.literal($0.written))" } ?? ""
    // Parts of two of the longest records, rather than of 32 MB, let every core read a file of some megabytes.
    let longest =
      dialect.longestRecord.map { ", max_line_size = \($0 + 1024)" } ?? ", buffer_size = \(Dialect.longestUsual * 2)"
    return "read_csv(\(path), auto_detect = false, header = true, "
      + "columns = {\(pairs.joined(separator: ", "))}, "
      + "delim = \(SQLText.literal(String(dialect.delimiter.character))), quote = '\"', escape = '\"', nullstr = ''"
      + "\(end)\(longest)\(options))"
  }

  /// The table function that reads a file that has types, or names, of its own. The values of a JSON file come as they
  /// are written, each as JSON: nothing of a text is taken for a date, a time or a number.
  var typedScan: String {
    if case .decoded = source.scan { return Self.raw }
    return source.scan == .parquet
      ? "read_parquet(\(path))"
      : "read_json(\(path), records = \(holdsObjects), maximum_depth = \(holdsObjects ? 1 : 0), "
        + "sample_size = -1, map_inference_threshold = -1, field_appearance_threshold = 0, "
        + "maximum_object_size = 268435456)"
  }

  /// A path is one file, so the marks of a pattern in its name stand for themselves.
  private var path: String {
    SQLText.literal((copy?.path ?? source.path).reduce(into: "") { $0 += "*?[".contains($1) ? "[\($1)]" : String($1) })
  }

  /// Where rows of a delimited file stand.
  var places: FilePlace? { dialect.map { FilePlace(path: source.path, copy: copy?.path, dialect: $0) } }

  /// Where a row, counted from 0, stands: `jobs.csv:7`, or `jobs.json, row 6` where a file has no lines to count.
  func place(row: Int) -> String {
    if let places { return places.text(row: row) }
    if case .decoded(let decoded) = source.scan, let rows = decoded.rows, rows.indices.contains(row) {
      return "\(source.path.split(separator: "/").last ?? ""), row \(rows[row])"
    }
    return "\(source.path.split(separator: "/").last ?? ""), row \(row + 1)"
  }
}

extension DelimitedRecord.LineEnd {
  /// As the database's reader takes it: by the letters of its escape.
  fileprivate var written: String {
    switch self {
    case .lineFeed: "\\n"
    case .both: "\\r\\n"
    case .carriageReturn: "\\r"
    }
  }
}
