import CDuckDB
import TerroirKernel
import TextFiles

/// An open in-memory database and its one connection.
final class Connection {
  private var database: OpaquePointer?
  private(set) var handle: OpaquePointer?
  private let interrupter: Interrupter
  private var limit: String
  /// Goes after the database that writes to it.
  let spill: TemporaryFolder?

  init(_ options: EngineOptions, interrupter: Interrupter) throws(EngineFailure) {
    self.interrupter = interrupter
    limit = "\(options.memory) MB"
    spill = TemporaryFolder(for: "spill", in: options.temporaryDirectory)
    var reason = [CChar](repeating: 0, count: 1024)
    guard terroir_duckdb_load(&reason, reason.count) else {
      throw .libraryMissing(reason: Phrase(verbatim: Self.text(of: reason)))
    }
    var config: OpaquePointer?
    defer { ddb_destroy_config(&config) }
    guard ddb_create_config(&config) == 0 else { throw .cannotOpen(reason: "no configuration") }
    for setting in Self.settings(options, spill) where ddb_set_config(config, setting.name, setting.value) != 0 {
      throw .cannotOpen(reason: "setting \(setting.name) does not take \(setting.value)")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard ddb_open_ext(nil, &database, config, &message) == 0 else {
      defer { ddb_free(message) }
      throw .cannotOpen(reason: message.map { Phrase(verbatim: String(cString: $0)) } ?? "unknown reason")
    }
    guard ddb_connect(database, &handle) == 0 else { throw .cannotOpen(reason: "no connection") }
    interrupter.attach(handle)
  }

  private static func settings(_ options: EngineOptions, _ spill: TemporaryFolder?) -> [(name: String, value: String)] {
    [
      // What is not in the library cannot be fetched, and a run must not depend on a network.
      ("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false"),
      // Row order is part of a result.
      ("preserve_insertion_order", "true"),
      ("temp_directory", spill?.path ?? ""),
      ("memory_limit", "\(options.memory)MiB"),
      ("threads", "\(options.threads)"),
    ]
  }

  deinit {
    interrupter.attach(nil)
    // Where the library is missing there is nothing to close, nor anything to close it with.
    if handle != nil { ddb_disconnect(&handle) }
    if database != nil { ddb_close(&database) }
  }

  /// Sets how much of the machine it may take, from now on.
  func configure(_ options: EngineOptions) throws(EngineFailure) {
    try execute("SET memory_limit = '\(options.memory)MiB'")
    try execute("SET threads = \(options.threads)")
    limit = "\(options.memory) MB"
  }

  /// Runs a statement that gives no table.
  func execute(_ text: String) throws(EngineFailure) {
    var result = duckdb_result()
    defer { ddb_destroy_result(&result) }
    guard ddb_query(handle, text, &result) == 0 else { throw failure(of: &result) }
  }

  /// Runs a statement with its parameters and hands its result to `body`.
  func run<Value>(
    _ statement: SQLStatement, _ body: (inout duckdb_result) throws(EngineFailure) -> Value
  ) throws(EngineFailure) -> Value {
    var prepared: OpaquePointer?
    defer { ddb_destroy_prepare(&prepared) }
    guard ddb_prepare(handle, statement.text, &prepared) == 0 else { throw failure(ddb_prepare_error(prepared)) }
    for (offset, parameter) in statement.parameters.enumerated() {
      let index = UInt64(offset + 1)
      let state =
        switch parameter {
        case .text(let value): ddb_bind_varchar_length(prepared, index, value, UInt64(value.utf8.count))
        case .integer(let value): ddb_bind_int64(prepared, index, Int64(value))
        case .number(let value): ddb_bind_double(prepared, index, value)
        case .boolean(let value): ddb_bind_boolean(prepared, index, value)
        }
      guard state == 0 else { throw .query(reason: "parameter \(index) was not taken") }
    }
    var result = duckdb_result()
    defer { ddb_destroy_result(&result) }
    guard ddb_execute_prepared(prepared, &result) == 0 else { throw failure(of: &result) }
    return try body(&result)
  }

  /// The columns of a statement's result.
  func values(_ statement: SQLStatement) throws(EngineFailure) -> [ColumnValues] {
    try run(statement) { result throws(EngineFailure) in
      var reader = ChunkReader()
      return try reader.read(&result)
    }
  }

  func values(_ text: String) throws(EngineFailure) -> [ColumnValues] { try values(SQLStatement(text)) }

  /// The failure of a statement that was run.
  private func failure(of result: inout duckdb_result) -> EngineFailure {
    let text = ddb_result_error(&result).map { String(cString: $0) } ?? "unknown reason"
    let first = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
    return switch ErrorKind(rawValue: ddb_result_error_type(&result)) {
    case .outOfRange, .conversion: .tooLarge(reason: first)
    case .interrupt: .interrupted
    case .outOfMemory: .outOfMemory(limit: limit, reason: first)
    case nil: failure(text)
    }
  }

  /// The kinds of DuckDB's errors that are told apart, by its numbers.
  private enum ErrorKind: Int32 { case outOfRange = 1, conversion = 2, interrupt = 29, outOfMemory = 33 }

  /// The failure that DuckDB's own message stands for, where it gives no more than that.
  func failure(_ message: UnsafePointer<CChar>?) -> EngineFailure {
    failure(message.map { String(cString: $0) } ?? "unknown reason")
  }

  private func failure(_ text: String) -> EngineFailure {
    let first = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
    if text.hasPrefix("INTERRUPT") { return .interrupted }
    if text.hasPrefix("Out of Memory") { return .outOfMemory(limit: limit, reason: first) }
    if text.hasPrefix("Out of Range") || text.hasPrefix("Conversion") { return .tooLarge(reason: first) }
    if text.contains("expression depth limit") || text.contains("stack depth") { return .tooDeep }
    return .query(reason: text)
  }

  private static func text(of buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
