import CDuckDB
import TerroirKernel
import TextFiles

/// Reading files; the database does it, so that large ones never pass through the program's own memory.
extension DuckDBEngine {
  /// The header of a delimited file is line 1, always; the database detects nothing of its own.
  @discardableResult
  package func register(_ source: FileSource, as name: String) throws(EngineFailure) -> FileTable {
    let check = PackedCheck(source.path)
    do throws(EngineFailure) {
      return try register(source, as: name, check)
    } catch {
      if case .interrupted = error { throw error }
      // What is read of a file that was cut or damaged says nothing.
      do throws(GzipStream.Fault) { _ = try check?.whole() } catch let fault {
        throw .file(path: source.path, line: nil, FileProblem(fault))
      }
      guard case .file(_, _, .notUTF8) = error, let encoding = Self.otherEncoding(of: source) else { throw error }
      var again = source
      again.syntax.encoding = encoding
      var table = try register(again, as: name, check)
      if let decision = table.encodingDecision { table.decisions.insert(decision, at: 0) }
      return table
    }
  }

  private func register(
    _ source: FileSource, as name: String, _ check: PackedCheck?
  ) throws(EngineFailure) -> FileTable {
    var file = try scanned(source)
    file.check = check
    do throws(EngineFailure) {
      let table = try register(file, as: name)
      guard let check else { return table }
      let last: Int
      do throws(GzipStream.Fault) { last = try check.whole().lastLine } catch {
        try drop(name)
        throw .file(path: source.path, line: nil, FileProblem(error))
      }
      if last > Dialect.longestTaken {
        try drop(name)
        throw .file(path: source.path, line: nil, .tooLongRow)
      }
      guard last > Dialect.longestUsual, file.dialect != nil, file.dialect?.longestRecord == nil else { return table }
      file.dialect?.longestRecord = last
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
    if let name = try doubledKey(of: file) { return .file(path: file.source.path, line: nil, .repeatedColumn(name)) }
    let line = reason.split(separator: "\n").first.map(String.init) ?? reason
    let sentence = line.firstRange(of: "Error: ").map { String(line[$0.upperBound...]) } ?? line
    return .file(path: file.source.path, line: nil, .other(Phrase(verbatim: sentence)))
  }

  /// Looks at a file: how it is written, and which columns it has.
  private func scanned(_ source: FileSource) throws(EngineFailure) -> ScannedFile {
    var file = ScannedFile(source: source, columns: [])
    if case .decoded(let decoded) = source.scan {
      file.columns = decoded.table.columns.enumerated().map { index, column in
        let isJudged = decoded.judged.contains(index) && column.values.type == .text
        let form = isJudged ? FileColumn.Form.written : .ready(column.values.type)
        return FileColumn(name: column.name, form: form, mayBeGuarded: false, unit: column.declaration.unit)
      }
      try Self.requireNames(of: file)
      return file
    }
    var head = try FileHead(path: source.path)
    if case .delimited(let usual) = source.scan {
      try addCopy(to: &file, &head)
      var dialect = try Dialect(head, usual: usual, told: source.syntax.delimiter)
      let last = FilePlace.lastLine(of: file.copy?.path ?? source.path)
      if last > Dialect.longestTaken { throw .file(path: source.path, line: nil, .tooLongRow) }
      if last > Dialect.longestUsual { dialect.longestRecord = last }
      file.columns = dialect.names.map { FileColumn(name: $0, form: .written) }
      file.dialect = dialect
    } else {
      if source.scan == .json {
        try addJSONCopy(to: &file, head)
        try requireForm(of: file)
      }
      do throws(EngineFailure) {
        file.columns = try Self.columns(try opened(), of: file)
      } catch .query(let reason) {
        if let name = try doubledKey(of: file) { throw .file(path: source.path, line: nil, .repeatedColumn(name)) }
        file.holdsObjects = false
        guard source.scan == .json, let columns = try? Self.columns(try opened(), of: file) else {
          throw try fault(in: file, reason)
        }
        file.columns = columns
      }
    }
    if let name = try repeatedKey(of: file) { throw .file(path: source.path, line: nil, .repeatedColumn(name)) }
    try Self.requireNames(of: file)
    return file
  }

  private static func requireNames(of file: ScannedFile) throws(EngineFailure) {
    var seen: Set<String> = []
    for column in file.columns where !seen.insert(column.name.lowercased()).inserted {
      throw .file(path: file.source.path, line: nil, .repeatedColumn(column.name))
    }
  }

  /// Writes a text that is not UTF-8 anew, where its rows do not stay in the file.
  private func addCopy(to file: inout ScannedFile, _ head: inout FileHead) throws(EngineFailure) {
    guard case .inferred = file.source.types else { return try head.requireText() }
    var encoding = file.source.syntax.encoding ?? head.encoding ?? .utf8
    if encoding == .utf16 { encoding = EncodingEvidence(head.bytes).order }
    guard encoding != .utf8 else { return try head.requireText() }
    let path = file.source.path
    let copy = try PlainCopy(of: path, from: encoding, in: try opened().spill)
    file.encoding = encoding
    file.copy = copy
    head = try FileHead(path: path, copy: copy.path)
    if head.bytes.contains(0) { throw head.failure(.binary) }
  }

  /// How a text is written whose first bytes are UTF-8 and further ones are not; nil where nothing tells it plainly.
  private static func otherEncoding(of source: FileSource) -> TextEncoding? {
    guard case .inferred = source.types, case .delimited = source.scan, source.syntax.encoding == nil,
      var bytes = ByteSource(path: source.path)
    else { return nil }
    var evidence = EncodingEvidence()
    while true {
      let part = bytes.read(1 << 20)
      if part.isEmpty { break }
      evidence.add(part)
    }
    return evidence.encoding == .utf8 ? nil : evidence.encoding
  }

  private func register(_ file: ScannedFile, as name: String) throws(EngineFailure) -> FileTable {
    let connection = try opened()
    try drop(name)
    let table = SQLText.identifier(name)
    switch file.source.types {
    case .declared(let declared):
      let columns = file.columns.map { source in
        declared.first { $0.name == source.name } ?? Column(source.name, .text, file.source.provenance)
      }
      try Self.require(declared.map(\.name), in: file.columns)
      if case .decoded(let decoded) = file.source.scan {
        try make(decoded.table, as: ScannedFile.rawName)
        let casts = zip(file.columns, columns).map { column, declared in
          "\(column.declared(declared.type, isScanned: false)) AS \(SQLText.identifier(column.name))"
        }
        do throws(EngineFailure) {
          try connection.execute(
            "CREATE TABLE \(table) AS SELECT \(casts.joined(separator: ", ")) FROM \(ScannedFile.raw)")
        } catch .tooLarge(let reason) {
          throw try fault(in: file, reason)
        }
        try connection.execute("DROP TABLE \(ScannedFile.raw)")
        hold(Relation(name: name, columns: columns), in: nil)
        return FileTable(columns: columns)
      }
      let casts = zip(file.columns, columns).map { "\($0.declared($1.type)) AS \(SQLText.identifier($0.name))" }
      try connection.execute(
        "CREATE VIEW \(table) AS SELECT \(casts.joined(separator: ", ")) FROM \(file.scan(columns.map(\.type)))")
      hold(Relation(name: name, columns: columns), in: file)
      return FileTable(columns: columns, delimiter: file.dialect?.delimiter)
    case .inferred(let text, let number, let kept):
      try Self.require(text + number, in: file.columns)
      return try inferring(
        file, as: name, TypeInference.Asked(text: Set(text), number: Set(number), kept: Set(kept)))
    }
  }

  /// With more columns than this, to look for what their expressions share takes longer than to compute it twice: it is
  /// looked for among all of them, which of 10,000 takes half a minute.
  private static let wide = 1000

  /// The table of a file whose columns have the types that their values show: read once as it is guessed from the first
  /// rows, and again without guesses where a value refuses.
  private func inferring(
    _ file: ScannedFile, as name: String, _ asked: TypeInference.Asked
  ) throws(EngineFailure) -> FileTable {
    let connection = try opened()
    let isWide = file.columns.count > Self.wide
    if isWide { try connection.execute("SET disabled_optimizers = 'common_subexpressions'") }
    defer { if isWide { try? connection.execute("RESET disabled_optimizers") } }
    let raw = ScannedFile.raw, table = SQLText.identifier(name)
    let guesses = try load(file, file.guesses(asked))
    let inference = TypeInference(
      file: file, connection: connection, table: raw, asked: asked, guesses: guesses)
    let outcome = try inference.outcome()
    var taken = Set(file.columns.map { $0.name.lowercased() })
    var columns: [Column] = [], values: [String] = []
    for (column, form) in zip(file.columns, outcome.forms) {
      columns.append(Column(column.name, form.type, unit: form.unit ?? column.unit, file.source.provenance))
      values.append("\(form.sql) AS \(SQLText.identifier(column.name))")
      for further in form.further {
        var own = column.name + further.suffix
        while !taken.insert(own.lowercased()).inserted { own += "_" }
        columns.append(Column(own, .text, words: further.words, further.description))
        values.append("\(further.sql) AS \(SQLText.identifier(own))")
      }
    }
    let lost = try inference.lost(outcome.forms)
    if zip(file.columns, outcome.forms).allSatisfy({ $1.sql == SQLText.identifier($0.name) && $1.further.isEmpty }) {
      try connection.execute("ALTER TABLE \(raw) RENAME TO \(table)")
    } else {
      try connection.execute("CREATE TABLE \(table) AS SELECT \(values.joined(separator: ", ")) FROM \(raw)")
      try connection.execute("DROP TABLE \(raw)")
    }
    hold(Relation(name: name, columns: columns), in: nil)
    var result = FileTable(columns: columns, delimiter: file.dialect?.delimiter, lost: lost)
    result.decisions = outcome.decisions
    if let total = try TotalRows(connection: connection, table: table).decision(of: columns) {
      result.decisions.append(total)
    }
    result.encoding = file.encoding
    result.strangeText = file.firstStrangeText
    if file.source.syntax.encoding == nil, let decision = result.encodingDecision {
      result.decisions.insert(decision, at: 0)
    }
    return result
  }

  /// Makes the table of a file's values as they are written, or as they are guessed to be, and gives the guesses that hold.
  private func load(_ file: ScannedFile, _ guesses: [ColumnGuess]) throws(EngineFailure) -> [ColumnGuess] {
    if case .decoded(let decoded) = file.source.scan {
      try make(decoded.table, as: ScannedFile.rawName)
      return guesses
    }
    let connection = try opened()
    do throws(EngineFailure) {
      try connection.execute(file.load(ScannedFile.raw, guesses))
      return guesses
    } catch {
      guard guesses.contains(.whole), ScannedFile.isRefusal(error) else { throw error }
      let open = guesses.map { $0 == .whole ? .open : $0 }
      try connection.execute(file.load(ScannedFile.raw, open))
      return open
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
