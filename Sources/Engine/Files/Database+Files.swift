import CDuckDB
import Foundation
import TerroirKernel

/// Reading files; the database does it, so that large ones never pass through the program's own memory.
extension Database {
  /// Makes a file a table under `name`.
  ///
  /// The header of a delimited file is line 1, always; the database detects nothing of its own.
  ///
  /// - Parameters:
  ///   - types: how its columns get their types. ``FileTypes/declared(_:)`` leaves the rows in the file.
  ///   - syntax: what a person tells of how it is written.
  @discardableResult
  package func register(
    file path: String, as name: String, types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) throws(EngineFailure) -> FileTable {
    guard let format = FileFormat(path: path) else {
      throw .file(path: path, line: nil, .ending(FileFormat.ending(of: path) ?? ""))
    }
    do throws(EngineFailure) {
      return try register(path, format, as: name, types: types, syntax)
    } catch .query(let reason) {
      throw .file(path: path, line: nil, .other(FileFault.sentence(of: reason)))
    }
  }

  private func register(
    _ path: String, _ format: FileFormat, as name: String, types: FileTypes, _ syntax: FileSyntax
  ) throws(EngineFailure) -> FileTable {
    let connection = try opened()
    let head = try FileHead(path: path)
    var dialect: Dialect?
    var found: [FileColumn] = []
    if format.isDelimited {
      let lines = head.isPacked ? try Self.packedHead(connection, path) : head
      try lines.requireText()
      let decided = try Dialect(lines, format, told: syntax.delimiter)
      found = decided.names.map { FileColumn(name: $0, duckType: FileColumn.textType) }
      dialect = decided
    } else {
      found = try Self.columns(connection, of: format.scan(path))
    }
    try requireColumns(found.map(\.name), of: name)
    try drop(name)
    let table = SQLText.identifier(name)
    func scan(_ columns: [Column]) -> String {
      dialect.map { FileFormat.scan(path, $0, columns: columns) } ?? format.scan(path)
    }
    switch types {
    case .declared(let declared):
      let columns = found.map { source in
        declared.first { $0.name == source.name } ?? Column(source.name, .text, "from \(path)")
      }
      try Self.require(declared.map(\.name), in: found)
      let casts = Self.casts(found, to: columns)
      try connection.execute("CREATE VIEW \(table) AS SELECT \(casts) FROM \(scan(columns))")
      note(Relation(name: name, columns: columns, hasRowNumbers: false))
      return FileTable(columns: columns, delimiter: dialect?.delimiter)
    case .inferred(let text, let number):
      try Self.require(text + number, in: found)
      let raw = SQLText.identifier("#file")
      let texts = found.map { Column($0.name, .text, "") }
      try connection.execute("CREATE OR REPLACE TABLE \(raw) AS SELECT * FROM \(scan(texts))")
      let inference = NumberInference(found, text: text, number: number, dialect?.delimiter, syntax.decimal)
      let forms = try inference.forms(connection, raw)
      let columns = zip(found, forms).map { Column($0.name, $1.type, "from \(path)") }
      let casts = zip(found, forms).map { "\($1.sql($0)) AS \(SQLText.identifier($0.name))" }
      try connection.execute("CREATE TABLE \(table) AS SELECT \(casts.joined(separator: ", ")) FROM \(raw)")
      let lost = try inference.lost(connection, raw, forms) { row in
        FilePlace.text(path, dialect, row: row)
      }
      try connection.execute("DROP TABLE \(raw)")
      note(Relation(name: name, columns: columns, hasRowNumbers: true))
      return FileTable(columns: columns, delimiter: dialect?.delimiter, lost: lost)
    }
  }

  /// The head of a packed file, whose lines are had from the database.
  private static func packedHead(_ connection: Connection, _ path: String) throws(EngineFailure) -> FileHead {
    let lines = try connection.run(SQLStatement("SELECT line FROM \(FileFormat.lines(path)) LIMIT 400")) {
      result throws(EngineFailure) in
      var reader = ChunkReader()
      return try reader.read(&result)
    }
    guard case .text(let texts) = lines.first else { return FileHead(path: path, lines: []) }
    return FileHead(path: path, lines: texts)
  }

  private static func require(_ names: [String], in found: [FileColumn]) throws(EngineFailure) {
    for name in names where !found.contains(where: { $0.name == name }) {
      throw .unknownColumn(name: name, columns: found.map(\.name), at: nil)
    }
  }

  private static func columns(_ connection: Connection, of scan: String) throws(EngineFailure) -> [FileColumn] {
    try connection.run(SQLStatement("SELECT * FROM \(scan) LIMIT 0")) { result throws(EngineFailure) in
      (0..<ddb_column_count(&result)).map { index in
        FileColumn(
          name: ddb_column_name(&result, index).map { String(cString: $0) } ?? "",
          duckType: ddb_column_type(&result, index))
      }
    }
  }

  private static func casts(_ sources: [FileColumn], to columns: [Column]) -> String {
    zip(sources, columns).map { source, column in
      "CAST(\(source.sql) AS \(column.type.sql)) AS \(SQLText.identifier(source.name))"
    }.joined(separator: ", ")
  }
}

/// A column of a file as DuckDB reads it.
struct FileColumn {
  static let textType: Int32 = 17

  var name: String
  var duckType: Int32

  var isText: Bool { duckType == Self.textType }
  private var isList: Bool { duckType == 24 || duckType == 33 }

  /// Its value: a list becomes one text.
  var sql: String {
    let name = SQLText.identifier(name)
    return isList ? "array_to_string(\(name), ';')" : name
  }

  /// The type a typed file gives the column; dates, times and nested values are text.
  var ownType: ColumnType {
    switch duckType {
    case 1: .boolean
    case 2...8: .integer
    case 9, 10, 11, 16, 19, 32: .number
    case 24, 33: .list
    default: .text
    }
  }
}
