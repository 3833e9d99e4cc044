package import TerroirKernel

/// How the columns of a file get their types.
package enum FileTypes: Hashable, Sendable {
  /// Every column is text.
  case text
  /// As a schema declares them, by name; columns it does not name are text. The file is read where it lies.
  case declared([Column])
  /// From every value of the column: a column is a number only where each value comes back as it was written. The named
  /// columns are text, or a number with values that are none made missing, in any case.
  case inferred(text: [String] = [], number: [String] = [])
}

/// The formats a table is read from, by the ending of its file; each may also be gzipped, `.csv.gz`.
package enum FileFormat: String, CaseIterable, Sendable {
  case csv, tsv, json, parquet

  /// The format of the file's name, nil where the ending tells none.
  package init?(path: String) {
    var parts = path.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last,
      let format = FileFormat(rawValue: ending == "ndjson" ? "json" : ending)
    else { return nil }
    self = format
  }

  /// The table function that reads the file with every column as it comes; codes of a delimited file stay text.
  ///
  /// - Parameter types: the columns of a delimited file by their declared types, which its reader takes faster than a
  ///   cast of each text does.
  func scan(_ path: String, delimiter: String? = nil, types: [Column] = []) -> String {
    let literal = SQLText.literal(Self.escapedPattern(path))
    switch self {
    case .csv, .tsv:
      let mark = SQLText.literal(delimiter ?? (self == .csv ? "," : "\t"))
      let pairs = types.map { "\(SQLText.literal($0.name)): \(SQLText.literal($0.type.sql))" }
      let columns = pairs.isEmpty ? "all_varchar = true" : "types = {\(pairs.joined(separator: ", "))}"
      return "read_csv(\(literal), header = true, \(columns), delim = \(mark), "
        + "quote = '\"', escape = '\"', nullstr = '')"
    case .json: return "read_json(\(literal), sample_size = -1, maximum_object_size = 268435456)"
    case .parquet: return "read_parquet(\(literal))"
    }
  }

  /// A path is one file, so the marks of a pattern in its name stand for themselves.
  private static func escapedPattern(_ path: String) -> String {
    path.reduce(into: "") { $0 += "*?[".contains($1) ? "[\($1)]" : String($1) }
  }
}
