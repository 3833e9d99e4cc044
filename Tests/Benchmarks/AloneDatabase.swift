import CDuckDB

/// DuckDB with nothing round it: what the program is held against.
final class AloneDatabase {
  private var database: OpaquePointer?
  private var connection: OpaquePointer?

  init() throws {
    var reason = [CChar](repeating: 0, count: 1024)
    guard terroir_duckdb_load(&reason, reason.count) else {
      throw Benchmarks.Failure(arguments: ["duckdb"], error: "the library cannot be loaded")
    }
    guard ddb_open_ext(nil, &database, nil, nil) == 0, ddb_connect(database, &connection) == 0 else {
      throw Benchmarks.Failure(arguments: ["duckdb"], error: "no database")
    }
  }

  deinit {
    ddb_disconnect(&connection)
    ddb_close(&database)
  }

  /// Runs a statement and reads its result.
  func query(_ text: String) throws {
    var result = duckdb_result()
    defer { ddb_destroy_result(&result) }
    guard ddb_query(connection, text, &result) == 0 else {
      let message = ddb_result_error(&result).map { String(cString: $0) } ?? ""
      throw Benchmarks.Failure(arguments: ["duckdb"], error: message)
    }
  }
}
