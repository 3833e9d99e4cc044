import Foundation
import PositionedJSON
import TerroirKernel
import TextFiles

/// What is wrong with a file that the database refused, and where: told by the program's own scanner and parser, and by
/// the rows that the database rejects; never by the words of its message.
enum FileFault {
  /// Nil where nothing is found.
  static func find(in file: ScannedFile, _ connection: Connection) throws(EngineFailure) -> EngineFailure? {
    let path = file.source.path
    switch file.source.scan {
    case .decoded: return try badValue(in: file, connection)
    case .parquet:
      if let problem = parquetProblem(path) { return .file(path: path, line: nil, problem) }
      return try badValue(in: file, connection)
    case .json:
      guard var source = ByteSource(path: file.copy?.path ?? path) else { return nil }
      let bytes = source.read(.max)
      if let fault = source.fault { return .file(path: path, line: nil, FileProblem(fault)) }
      if let line = JSONParser.faultyLine(of: bytes) { return .file(path: path, line: line, .brokenJSON) }
      return try badValue(in: file, connection)
    case .delimited:
      guard let place = file.places else { return nil }
      if let fault = place.fault() { return .file(path: path, line: fault.line, fault.problem) }
      return try badCell(in: file, place, connection)
    }
  }

  /// The bytes of the longest record of a file whose form is sound, where it is longer than readers take unasked.
  static func longRecord(of file: ScannedFile) -> Int? {
    guard let place = file.places, place.fault() == nil else { return nil }
    let longest = place.longestRecord()
    return longest > Dialect.longestUsual ? longest : nil
  }

  /// The first cell of a delimited file that is not of its column's declared type, as the reader rejects it.
  private static func badCell(
    in file: ScannedFile, _ place: FilePlace, _ connection: Connection
  ) throws(EngineFailure) -> EngineFailure? {
    guard case .declared(let declared) = file.source.types else { return nil }
    let types = file.columns.map { column in declared.first { $0.name == column.name }?.type ?? .text }
    let rejects = file.scan(
      types,
      options: ", store_rejects = true, rejects_table = 'terroir_rejects', rejects_scan = 'terroir_scans', "
        + "rejects_limit = 100")
    let first = """
      SELECT CAST(line_byte_position AS BIGINT), CAST(column_idx AS BIGINT), column_name FROM terroir_rejects \
      WHERE CAST(error_type AS VARCHAR) = 'CAST' ORDER BY line_byte_position, column_idx LIMIT 1
      """
    var found: [ColumnValues] = []
    do throws(EngineFailure) {
      try connection.execute("SELECT count(COLUMNS(*)) FROM \(rejects)")
      found = try connection.values(first)
      try connection.execute("DROP TABLE IF EXISTS terroir_rejects")
      try connection.execute("DROP TABLE IF EXISTS terroir_scans")
    } catch .interrupted {
      throw .interrupted
    } catch {
      return nil
    }
    guard found.count == 3, case .integer(let offset) = found[0].first, case .integer(let index) = found[1].first,
      case .text(let column) = found[2].first, let record = place.record(at: offset), index > 0,
      index <= record.fields.count
    else { return nil }
    let name = file.source.path.split(separator: "/").last ?? ""
    return .badCell(
      place: "\(name):\(record.line)", column: column, text: record.fields[index - 1].text,
      wanted: types[index - 1].wanted)
  }

  /// The first value of a file with types of its own that is not of its column's declared type.
  private static func badValue(
    in file: ScannedFile, _ connection: Connection
  ) throws(EngineFailure) -> EngineFailure? {
    guard case .declared(let declared) = file.source.types else { return nil }
    for column in file.columns {
      guard let type = declared.first(where: { $0.name == column.name })?.type, type != .text, type != .list else {
        continue
      }
      let test = "\(column.sql) IS NOT NULL AND TRY_CAST(\(column.sql) AS \(type.sql)) IS NULL"
      let found: [ColumnValues]
      do throws(EngineFailure) {
        found = try connection.values(
          """
          SELECT "#row" - 1, \(column.text) FROM \
          (SELECT *, row_number() OVER () AS "#row" FROM \(file.typedScan)) WHERE \(test) ORDER BY "#row" LIMIT 1
          """)
      } catch .interrupted {
        throw .interrupted
      } catch {
        return nil
      }
      guard found.count == 2, case .integer(let row) = found[0].first, case .text(let text) = found[1].first else {
        continue
      }
      return .badCell(place: file.place(row: row), column: column.name, text: text, wanted: type.wanted)
    }
    return nil
  }

  /// What is wrong with a file that does not begin and end as Parquet files do.
  private static func parquetProblem(_ path: String) -> FileProblem? {
    let mark = Data("PAR1".utf8)
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard (try? handle.read(upToCount: 4)) == mark else { return .notParquet }
    guard let end = try? handle.seekToEnd(), end >= 12, (try? handle.seek(toOffset: end - 4)) != nil else {
      return .cut
    }
    return (try? handle.read(upToCount: 4)) == mark ? nil : .cut
  }
}

extension ColumnType {
  /// What a cell of the type holds, in words.
  fileprivate var wanted: Phrase {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .text, .list: "a text"
    }
  }
}

extension ColumnValues {
  /// The first value; missing where there is none.
  fileprivate var first: Cell { count > 0 ? self[0] : .missing }
}
