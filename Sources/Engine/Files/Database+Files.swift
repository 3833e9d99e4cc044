import CDuckDB
package import TerroirKernel

/// Reading files; the database does it, so that large ones never pass through the program's own memory.
extension Database {
  /// Makes a file a table under `name` and gives its columns.
  ///
  /// - Parameter types: how its columns get their types. ``FileTypes/declared(_:)`` leaves the rows in the file.
  @discardableResult
  package func register(
    file path: String, as name: String, types: FileTypes = .inferred()
  ) throws(EngineFailure) -> [Column] {
    guard let format = FileFormat(path: path) else {
      throw .file(path: path, reason: "its ending is none of .csv .tsv .json .parquet, nor one of these with .gz")
    }
    do throws(EngineFailure) {
      return try register(path, format, as: name, types: types)
    } catch .query(let reason) {
      throw .file(path: path, reason: Self.firstLines(of: reason))
    }
  }

  private func register(
    _ path: String, _ format: FileFormat, as name: String, types: FileTypes
  ) throws(EngineFailure) -> [Column] {
    let connection = try opened()
    var scan = format.scan(path)
    var found = try Self.columns(connection, of: scan)
    var delimiter: String?
    if format == .csv, found.count == 1, found[0].name.contains(";") {
      delimiter = ";"
      scan = format.scan(path, delimiter: delimiter)
      found = try Self.columns(connection, of: scan)
    }
    try requireColumns(found.map(\.name), of: name)
    try drop(name)
    let table = SQLText.identifier(name)
    switch types {
    case .text:
      let columns = found.map { Column($0.name, .text, "from \(path)") }
      try connection.execute("CREATE TABLE \(table) AS SELECT \(Self.casts(found, to: columns)) FROM \(scan)")
      note(Relation(name: name, columns: columns, hasRowNumbers: true))
      return columns
    case .declared(let declared):
      let columns = found.map { source in
        declared.first { $0.name == source.name } ?? Column(source.name, .text, "from \(path)")
      }
      for column in declared where !found.contains(where: { $0.name == column.name }) {
        throw .unknownColumn(name: column.name, columns: found.map(\.name), at: nil)
      }
      let typed = format.scan(path, delimiter: delimiter, types: columns)
      try connection.execute("CREATE VIEW \(table) AS SELECT \(Self.casts(found, to: columns)) FROM \(typed)")
      note(Relation(name: name, columns: columns, hasRowNumbers: false))
      return columns
    case .inferred(let text, let number):
      for name in text + number where !found.contains(where: { $0.name == name }) {
        throw .unknownColumn(name: name, columns: found.map(\.name), at: nil)
      }
      let raw = SQLText.identifier("#file")
      try connection.execute("CREATE OR REPLACE TABLE \(raw) AS SELECT * FROM \(scan)")
      let inferred = try Self.inferred(connection, raw, found)
      let columns = zip(found, inferred).map { source, type in
        let type: ColumnType = text.contains(source.name) ? .text : number.contains(source.name) ? .number : type
        return Column(source.name, type, "from \(path)")
      }
      let tries = Set(number)
      try connection.execute(
        "CREATE TABLE \(table) AS SELECT \(Self.casts(found, to: columns, trying: tries)) FROM \(raw)")
      try connection.execute("DROP TABLE \(raw)")
      note(Relation(name: name, columns: columns, hasRowNumbers: true))
      return columns
    }
  }

  /// A column of a file as DuckDB reads it.
  struct FileColumn {
    var name: String
    var duckType: Int32
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

  private static func casts(
    _ sources: [FileColumn], to columns: [Column], trying: Set<String> = []
  ) -> String {
    zip(sources, columns).map { source, column in
      let name = SQLText.identifier(source.name)
      let value = source.isList ? "array_to_string(\(name), ';')" : name
      let cast = trying.contains(column.name) ? "TRY_CAST" : "CAST"
      return "\(cast)(\(value) AS \(column.type.sql)) AS \(name)"
    }.joined(separator: ", ")
  }

  /// Columns whose types one statement infers: the time to plan a statement grows faster than its length.
  private static let columnsAtOnce = 40

  /// The type of each column: its own where the file has types, else what every one of its texts can be read as and back.
  private static func inferred(
    _ connection: Connection, _ table: String, _ columns: [FileColumn]
  ) throws(EngineFailure) -> [ColumnType] {
    var types: [ColumnType] = []
    for start in stride(from: 0, to: columns.count, by: columnsAtOnce) {
      let some = Array(columns[start..<min(start + columnsAtOnce, columns.count)])
      types += try inferredAtOnce(connection, table, some)
    }
    return types
  }

  private static func inferredAtOnce(
    _ connection: Connection, _ table: String, _ columns: [FileColumn]
  ) throws(EngineFailure) -> [ColumnType] {
    let tests = columns.map { column in
      let name = SQLText.identifier(column.name)
      guard column.isText else { return "0, 0, 0" }
      let integer = "CAST(TRY_CAST(\(name) AS BIGINT) AS VARCHAR) = \(name)"
      // A decimal comes back where it ends in no zero and its digits fit a double.
      let shape = "regexp_full_match(\(name), '(0|-?[1-9][0-9]*)([.][0-9]*[1-9])?|-0[.][0-9]*[1-9]')"
      let digits = "length(regexp_replace(\(name), '[^0-9]', '', 'g')) <= 15"
      let back = "CAST(TRY_CAST(\(name) AS DOUBLE) AS VARCHAR) = \(name)"
      func fails(_ test: String) -> String { "count(*) FILTER (WHERE \(name) IS NOT NULL AND (\(test)) IS NOT TRUE)" }
      let decimal = "\(shape) AND (\(digits) OR \(back))"
      return "count(\(name)), \(fails(integer)), \(fails(decimal))"
    }
    let counts = try connection.run(SQLStatement("SELECT \(tests.joined(separator: ", ")) FROM \(table)")) {
      result throws(EngineFailure) in
      var reader = ChunkReader()
      return try reader.read(&result)
    }
    return columns.indices.map { index in
      guard columns[index].isText else { return columns[index].ownType }
      let test = counts[(index * 3)..<(index * 3 + 3)].map { $0[0] }
      // A column without a single value says nothing about its type.
      if test[0] == .integer(0) { return .text }
      if test[1] == .integer(0) { return .integer }
      return test[2] == .integer(0) ? .number : .text
    }
  }

  private static func firstLines(of reason: String) -> String {
    reason.split(separator: "\n").prefix(4).joined(separator: "; ")
  }
}

extension Database.FileColumn {
  var isText: Bool { duckType == 17 }
  var isList: Bool { duckType == 24 || duckType == 33 }

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
