import TerroirKernel

/// A column of a file as DuckDB reads it.
struct FileColumn {
  static let textType: Int32 = 17

  enum Form {
    /// A text whose value is what is written.
    case written
    /// A JSON value as it is written.
    case json
    /// A value of a type of its own, by DuckDB's number.
    case typed(Int32)
    /// A value of the type that the column has.
    case ready(ColumnType)
  }

  var name: String
  var form: Form
  /// Whether an apostrophe before a formula is a guard, and no part of the text.
  var mayBeGuarded = true
  /// What its numbers count or measure, where the file says so.
  var unit: UnitOfMeasure?

  /// Its value: a list becomes one text, and a JSON text is what is between its quotes.
  var sql: String {
    let name = SQLText.identifier(name)
    switch form {
    case .written: return name
    case .json: return "(\(name)->>'$')"
    case .typed(24), .typed(33): return "array_to_string(\(name), ';')"
    case .typed, .ready: return name
    }
  }

  /// Its value as a text; what was guarded against being run as a formula is what it was.
  var text: String {
    guard case .written = form, mayBeGuarded else { return "CAST(\(sql) AS VARCHAR)" }
    let number = "'^''+[-+][0-9]+([.,][0-9]+)?([eE][-+]?[0-9]+)?$'"
    return "CASE WHEN starts_with(\(sql), '''') AND regexp_matches(\(sql), '^''+[=+@\\t\\r-]') "
      + "AND NOT regexp_matches(\(sql), \(number)) THEN substr(\(sql), 2) ELSE \(sql) END"
  }

  /// Its value as a declared type.
  ///
  /// - Parameter isScanned: whether the reader of the file gives the types already.
  func declared(_ type: ColumnType, isScanned: Bool = true) -> String {
    let name = SQLText.identifier(name)
    switch (form, type) {
    case (.written, .text), (.written, .list): return text
    // The reader has given the type already.
    case (.written, _) where isScanned: return name
    case (.json, .list):
      return
        "CASE json_type(\(name)) WHEN 'ARRAY' THEN array_to_string(CAST(\(name) AS VARCHAR[]), ';') ELSE \(sql) END"
    default: return "CAST(\(sql) AS \(type.sql))"
    }
  }

  /// The type a typed file gives the column; dates, times and nested values are text.
  var ownType: ColumnType {
    if case .ready(let type) = form { return type }
    guard case .typed(let number) = form else { return .text }
    return switch number {
    case 1: .boolean
    case 2...8: .integer
    case 9, 10, 11, 16, 19, 32: .number
    case 24, 33: .list
    default: .text
    }
  }
}
