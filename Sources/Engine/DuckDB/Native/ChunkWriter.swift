import CDuckDB
import TerroirKernel

/// Appends a table in memory to a table of the database, a vector of each column at a time.
struct ChunkWriter {
  let connection: Connection

  func append(_ table: Table, to name: String) throws(EngineFailure) {
    var appender: OpaquePointer?
    defer { if appender != nil { ddb_appender_destroy(&appender) } }
    guard ddb_appender_create(connection.handle, nil, name, &appender) == 0 else {
      throw connection.failure(ddb_appender_error(appender))
    }
    var types = table.columns.map { ddb_create_logical_type($0.values.type.duckType) }
    defer { for index in types.indices { ddb_destroy_logical_type(&types[index]) } }
    var chunk = ddb_create_data_chunk(&types, UInt64(types.count))
    defer { ddb_destroy_data_chunk(&chunk) }
    let size = Int(ddb_vector_size())
    for start in stride(from: 0, to: table.rowCount, by: size) {
      let rows = start..<min(start + size, table.rowCount)
      ddb_data_chunk_reset(chunk)
      for (index, column) in table.columns.enumerated() {
        guard let vector = ddb_data_chunk_get_vector(chunk, UInt64(index)) else { continue }
        fill(vector, column.values, rows)
      }
      ddb_data_chunk_set_size(chunk, UInt64(rows.count))
      guard ddb_append_data_chunk(appender, chunk) == 0 else { throw connection.failure(ddb_appender_error(appender)) }
    }
    guard ddb_appender_close(appender) == 0 else { throw connection.failure(ddb_appender_error(appender)) }
  }

  private func fill(_ vector: OpaquePointer, _ values: ColumnValues, _ rows: Range<Int>) {
    switch values {
    case .text(let values):
      for (row, index) in rows.enumerated() {
        guard let value = values[index] else {
          markMissing(vector, row)
          continue
        }
        ddb_vector_assign_string_element_len(vector, UInt64(row), value, UInt64(value.utf8.count))
      }
    case .integer(let values): store(vector, values, rows) { Int64($0) }
    case .number(let values): store(vector, values, rows) { $0 }
    case .boolean(let values): store(vector, values, rows) { $0 }
    }
  }

  private func store<Value, Stored>(
    _ vector: OpaquePointer, _ values: [Value?], _ rows: Range<Int>, _ convert: (Value) -> Stored
  ) {
    guard let data = ddb_vector_get_data(vector)?.assumingMemoryBound(to: Stored.self) else { return }
    for (row, index) in rows.enumerated() {
      if let value = values[index] { data[row] = convert(value) } else { markMissing(vector, row) }
    }
  }

  private func markMissing(_ vector: OpaquePointer, _ row: Int) {
    ddb_vector_ensure_validity_writable(vector)
    ddb_validity_set_row_invalid(ddb_vector_get_validity(vector), UInt64(row))
  }
}

extension ColumnType {
  /// DuckDB's number for the type a column of this type is stored in.
  fileprivate var duckType: Int32 {
    switch self {
    case .text, .list: ChunkReader.Kind.varchar.rawValue
    case .integer: ChunkReader.Kind.big.rawValue
    case .number: ChunkReader.Kind.double.rawValue
    case .boolean: ChunkReader.Kind.boolean.rawValue
    }
  }

  /// The SQL type a column of this type is stored in; codes stay text.
  var sql: String {
    switch self {
    case .text, .list: "VARCHAR"
    case .integer: "BIGINT"
    case .number: "DOUBLE"
    case .boolean: "BOOLEAN"
    }
  }
}
