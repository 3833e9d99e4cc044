import CDuckDB
import TerroirKernel

/// An open in-memory database and its one connection.
final class Connection {
  private var database: OpaquePointer?
  private(set) var handle: OpaquePointer?
  private let interrupter: Interrupter
  private let limit: String

  init(_ options: DatabaseOptions, interrupter: Interrupter) throws(EngineFailure) {
    self.interrupter = interrupter
    limit = options.limitText
    var reason = [CChar](repeating: 0, count: 1024)
    guard terroir_duckdb_load(&reason, reason.count) else {
      throw .libraryMissing(reason: Self.text(of: reason))
    }
    var config: OpaquePointer?
    defer { ddb_destroy_config(&config) }
    guard ddb_create_config(&config) == 0 else { throw .cannotOpen(reason: "no configuration") }
    for setting in options.settings where ddb_set_config(config, setting.name, setting.value) != 0 {
      throw .cannotOpen(reason: "setting \(setting.name) does not take \(setting.value)")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard ddb_open_ext(nil, &database, config, &message) == 0 else {
      defer { ddb_free(message) }
      throw .cannotOpen(reason: message.map { String(cString: $0) } ?? "unknown reason")
    }
    guard ddb_connect(database, &handle) == 0 else { throw .cannotOpen(reason: "no connection") }
    interrupter.attach(handle)
  }

  deinit {
    interrupter.attach(nil)
    ddb_disconnect(&handle)
    ddb_close(&database)
  }

  /// Runs a statement that gives no table.
  func execute(_ text: String) throws(EngineFailure) {
    var result = duckdb_result()
    defer { ddb_destroy_result(&result) }
    guard ddb_query(handle, text, &result) == 0 else { throw failure(ddb_result_error(&result)) }
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
    guard ddb_execute_prepared(prepared, &result) == 0 else { throw failure(ddb_result_error(&result)) }
    return try body(&result)
  }

  /// The failure that DuckDB's own message stands for.
  func failure(_ message: UnsafePointer<CChar>?) -> EngineFailure {
    let text = message.map { String(cString: $0) } ?? "unknown reason"
    let first = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
    if text.hasPrefix("INTERRUPT") { return .interrupted }
    if text.hasPrefix("Out of Memory") { return .outOfMemory(limit: limit, reason: first) }
    if text.hasPrefix("Out of Range") || text.hasPrefix("Conversion Error") && text.contains("out of range") {
      return .tooLarge(reason: first)
    }
    if text.contains("expression depth limit") || text.contains("stack depth") { return .tooDeep }
    return FileFault(text)?.failure ?? .query(reason: text)
  }

  private static func text(of buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
