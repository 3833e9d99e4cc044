package import Engine
package import TableFiles
import TerroirKernel
import TextFiles

/// What formats share whose files are read here and handed to the engine.
extension FileToRead {
  /// The failure of the file.
  private func failure(_ failure: DecodingFailure) -> EngineFailure {
    .file(path: path, line: failure.line, .refused(failure.message, help: failure.help))
  }

  func decoding<Value>(_ work: () throws(DecodingFailure) -> Value) throws(EngineFailure) -> Value {
    do throws(DecodingFailure) { return try work() } catch { throw failure(error) }
  }

  /// What a person, or the table that the rows are for, says of the columns' types.
  var asked: AskedTypes {
    switch types {
    case .declared(let columns):
      AskedTypes(text: Set(columns.filter { $0.type == .text || $0.type == .list }.map(\.name)))
    case .inferred(let text, let number, let kept): AskedTypes(text: Set(text + kept), number: Set(number))
    }
  }

  /// The bytes of the file where they lie, or unpacked in memory.
  func store() throws(EngineFailure) -> any ByteStore {
    _ = try FileHead(path: path)
    if GzipStream.isPacked(path) { return try bytes(most: Self.mostUnpacked) }
    guard let store = FileStore(path: path) else {
      throw .file(path: path, line: nil, .other("it is not there, or may not be read"))
    }
    return store
  }

  private static let mostUnpacked = 1 << 30

  /// All bytes of the file, unpacked.
  func bytes(most: Int) throws(EngineFailure) -> [UInt8] {
    guard var source = ByteSource(path: path) else {
      throw .file(path: path, line: nil, .other("it is not there, or may not be read"))
    }
    let bytes = source.read(most + 1)
    if let fault = source.fault { throw .file(path: path, line: nil, FileProblem(fault)) }
    if bytes.count > most {
      throw failure(.tooLarge("the file has more bytes than that", limit: "\(ByteCount.text(most))"))
    }
    return bytes
  }

  /// Hands the rows of the file to the engine, which decides the types of columns of texts.
  func register(
    _ decoded: DecodedTable, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    var rows = DecodedRows(decoded.table, judged: decoded.judged, rows: decoded.rows)
    if case .inferred = types {
      // Codes that a spreadsheet took for numbers are codes all the same.
      for (index, column) in rows.table.columns.enumerated()
      where column.values.type == .integer && CodeNames.isClassification(column.name) {
        guard case .integer(let values) = column.values, !asked.number.contains(column.name) else { continue }
        let texts = ColumnValues.text(values.map { $0.map(String.init) })
        rows.table.columns[index] = TableColumn(Column(column.name, .text, ""), texts)
        rows.judged.insert(index)
      }
    }
    var table = try await engine.register(source(.decoded(rows)), as: name)
    table.notes = decoded.notes.map(\.text)
    return table
  }
}

/// A format whose files are read into memory here.
package protocol DecodedFormat: ReadableFormat {
  static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable
}

extension DecodedFormat {
  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    try await file.register(try decode(file), into: engine, as: name)
  }
}
