import CDuckDB
import TerroirKernel
import TextFiles

/// Reading files; the database does it, so that large ones never pass through the program's own memory.
extension DuckDBEngine {
  /// The header of a delimited file is line 1, always; the database detects nothing of its own.
  @discardableResult
  package func register(_ source: FileSource, as name: String) throws(EngineFailure) -> FileTable {
    var file = try scanned(source)
    do throws(EngineFailure) {
      return try register(file, as: name)
    } catch .query(let reason) {
      // A row that is longer than usual, in a file that is sound, is read again with more room.
      guard file.dialect != nil, file.dialect?.longestRecord == nil, let longest = FileFault.longRecord(of: file) else {
        throw try fault(in: file, reason)
      }
      file.dialect?.longestRecord = longest
    }
    do throws(EngineFailure) { return try register(file, as: name) } catch .query(let reason) {
      throw try fault(in: file, reason)
    }
  }

  /// What is wrong with a file, by the program's own look at it, or as the database says where that finds nothing.
  func fault(in file: ScannedFile, _ reason: String) throws(EngineFailure) -> EngineFailure {
    if let found = try FileFault.find(in: file, try opened()) { return found }
    let line = reason.split(separator: "\n").first.map(String.init) ?? reason
    let sentence = line.firstRange(of: "Error: ").map { String(line[$0.upperBound...]) } ?? line
    return .file(path: file.source.path, line: nil, .other(sentence))
  }

  /// Looks at a file: how it is written, and which columns it has.
  private func scanned(_ source: FileSource) throws(EngineFailure) -> ScannedFile {
    let head = try FileHead(path: source.path)
    let last = try FilePlace.lastLine(of: source.path)
    var file = ScannedFile(source: source, columns: [])
    if case .delimited(let usual) = source.scan {
      try head.requireText()
      var dialect = try Dialect(head, usual: usual, told: source.syntax.delimiter)
      if last > Dialect.longestTaken { throw .file(path: source.path, line: nil, .tooLongRow) }
      if last > Dialect.longestUsual { dialect.longestRecord = last }
      file.columns = dialect.names.map { FileColumn(name: $0, form: .written) }
      file.dialect = dialect
    } else {
      do throws(EngineFailure) {
        file.columns = try Self.columns(try opened(), of: file)
      } catch .query(let reason) {
        file.holdsObjects = false
        guard source.scan == .json, let columns = try? Self.columns(try opened(), of: file) else {
          throw try fault(in: file, reason)
        }
        file.columns = columns
      }
    }
    if let name = try repeatedKey(of: file) { throw .file(path: source.path, line: nil, .repeatedColumn(name)) }
    var seen: Set<String> = []
    for column in file.columns where !seen.insert(column.name.lowercased()).inserted {
      throw .file(path: source.path, line: nil, .repeatedColumn(column.name))
    }
    return file
  }

  /// A key of a JSON file that another one differs from in case alone; nil where there is none.
  ///
  /// The database gives such a key a number, `a` and `A_1`; the keys themselves are looked up only where a name could be
  /// one of these.
  private func repeatedKey(of file: ScannedFile) throws(EngineFailure) -> String? {
    guard file.source.scan == .json, file.holdsObjects else { return nil }
    let names = Set(file.columns.map { $0.name.lowercased() })
    let suspects = file.columns.compactMap { column -> String? in
      guard let mark = column.name.lastIndex(of: "_"), Int(column.name[column.name.index(after: mark)...]) != nil else {
        return nil
      }
      let base = String(column.name[..<mark])
      return names.contains(base.lowercased()) ? base : nil
    }
    if suspects.isEmpty { return nil }
    var values = file
    values.holdsObjects = false
    let found = try opened().values("SELECT DISTINCT unnest(json_keys(json)) FROM \(values.typedScan)")
    guard case .text(let keys)? = found.first else { return nil }
    return suspects.first { base in keys.count { $0?.lowercased() == base.lowercased() } > 1 }
  }

  private func register(_ file: ScannedFile, as name: String) throws(EngineFailure) -> FileTable {
    let connection = try opened()
    try drop(name)
    let table = SQLText.identifier(name)
    switch file.source.types {
    case .declared(let declared):
      let columns = file.columns.map { source in
        declared.first { $0.name == source.name } ?? Column(source.name, .text, "from \(file.source.path)")
      }
      try Self.require(declared.map(\.name), in: file.columns)
      let casts = zip(file.columns, columns).map { "\($0.declared($1.type)) AS \(SQLText.identifier($0.name))" }
      try connection.execute(
        "CREATE VIEW \(table) AS SELECT \(casts.joined(separator: ", ")) FROM \(file.scan(columns.map(\.type)))")
      hold(Relation(name: name, columns: columns), in: file)
      return FileTable(columns: columns, delimiter: file.dialect?.delimiter)
    case .inferred(let text, let number):
      try Self.require(text + number, in: file.columns)
      let raw = SQLText.identifier("#file")
      try connection.execute(
        "CREATE OR REPLACE TABLE \(raw) AS SELECT * FROM \(file.scan(file.columns.map { _ in .text }))")
      let inference = TypeInference(file, connection, raw, text: Set(text), number: Set(number))
      let forms = try inference.forms()
      let columns = zip(file.columns, forms).map { Column($0.name, $1.type, "from \(file.source.path)") }
      let casts = zip(file.columns, forms).map { "\($1.sql) AS \(SQLText.identifier($0.name))" }
      try connection.execute("CREATE TABLE \(table) AS SELECT \(casts.joined(separator: ", ")) FROM \(raw)")
      let lost = try inference.lost(forms)
      try connection.execute("DROP TABLE \(raw)")
      hold(Relation(name: name, columns: columns), in: nil)
      return FileTable(columns: columns, delimiter: file.dialect?.delimiter, lost: lost)
    }
  }

  private static func require(_ names: [String], in found: [FileColumn]) throws(EngineFailure) {
    for name in names where !found.contains(where: { $0.name == name }) {
      throw .unknownColumn(name: name, columns: found.map(\.name), at: nil)
    }
  }

  private static func columns(_ connection: Connection, of file: ScannedFile) throws(EngineFailure) -> [FileColumn] {
    let isJSON = file.source.scan == .json
    return try connection.run(SQLStatement("SELECT * FROM \(file.typedScan) LIMIT 0")) {
      result throws(EngineFailure) in
      (0..<ddb_column_count(&result)).map { index in
        let type = ddb_column_type(&result, index)
        let isText = type == FileColumn.textType
        return FileColumn(
          name: ddb_column_name(&result, index).map { String(cString: $0) } ?? "",
          form: isJSON && isText ? .json : .typed(type))
      }
    }
  }
}
