import CDuckDB
import TerroirKernel

/// Reads a result into columns, a vector of each at a time.
struct ChunkReader {
  /// Numbers that were not finite, which no table holds: they became missing and are counted.
  private(set) var notFinite = 0

  /// The values of every column of `result`, in order.
  mutating func read(_ result: inout duckdb_result) throws(EngineFailure) -> [ColumnValues] {
    let count = Int(ddb_column_count(&result))
    var columns: [ColumnValues] = []
    var kinds: [Kind] = []
    for index in 0..<count {
      guard let kind = Kind(rawValue: ddb_column_type(&result, UInt64(index))) else {
        let name = ddb_column_name(&result, UInt64(index)).map { String(cString: $0) } ?? ""
        throw .query(reason: "column \(name) has a type that no table holds")
      }
      kinds.append(kind)
      columns.append(kind.empty)
    }
    while let chunk = ddb_fetch_chunk(result) {
      defer {
        var used: OpaquePointer? = chunk
        ddb_destroy_data_chunk(&used)
      }
      let rows = Int(ddb_data_chunk_get_size(chunk))
      for index in 0..<count {
        guard let vector = ddb_data_chunk_get_vector(chunk, UInt64(index)),
          let data = ddb_vector_get_data(vector)
        else { continue }
        append(
          UnsafeRawPointer(data), ddb_vector_get_validity(vector), rows: rows, kind: kinds[index], to: &columns[index])
      }
    }
    return columns
  }

  private mutating func append(
    _ data: UnsafeRawPointer, _ validity: UnsafeMutablePointer<UInt64>?, rows: Int, kind: Kind,
    to column: inout ColumnValues
  ) {
    func isValid(_ row: Int) -> Bool { validity.map { $0[row >> 6] >> UInt64(row & 63) & 1 == 1 } ?? true }
    switch column {
    case .boolean(var values):
      column = .boolean([])
      let flags = data.assumingMemoryBound(to: Bool.self)
      for row in 0..<rows { values.append(isValid(row) ? flags[row] : nil) }
      column = .boolean(values)
    case .integer(var values):
      column = .integer([])
      values.reserveCapacity(values.count + rows)
      for row in 0..<rows { values.append(isValid(row) ? kind.integer(data, row) : nil) }
      column = .integer(values)
    case .number(var values):
      column = .number([])
      for row in 0..<rows {
        let value = isValid(row) ? kind.number(data, row) : nil
        if let value, !value.isFinite {
          notFinite += 1
          values.append(nil)
        } else {
          values.append(value)
        }
      }
      column = .number(values)
    case .text(var values):
      column = .text([])
      for row in 0..<rows { values.append(isValid(row) ? Self.text(data + row * 16) : nil) }
      column = .text(values)
    }
  }

  /// A text as a vector holds it: 4 bytes of length, then up to 12 bytes of it, or 4 of prefix and a pointer.
  private static func text(_ slot: UnsafeRawPointer) -> String {
    let length = Int(slot.load(as: UInt32.self))
    let start = length <= 12 ? slot + 4 : (slot + 8).load(as: UnsafeRawPointer.self)
    return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// The column types of results, by DuckDB's numbers; compiled statements cast to these.
  enum Kind: Int32 {
    case boolean = 1, tiny, small, integer, big
    case float = 10, double
    case varchar = 17

    var empty: ColumnValues {
      switch self {
      case .boolean: .boolean([])
      case .tiny, .small, .integer, .big: .integer([])
      case .float, .double: .number([])
      case .varchar: .text([])
      }
    }

    func integer(_ data: UnsafeRawPointer, _ row: Int) -> Int? {
      switch self {
      case .tiny: Int(data.load(fromByteOffset: row, as: Int8.self))
      case .small: Int(data.load(fromByteOffset: row * 2, as: Int16.self))
      case .integer: Int(data.load(fromByteOffset: row * 4, as: Int32.self))
      case .big: Int(data.load(fromByteOffset: row * 8, as: Int64.self))
      default: nil
      }
    }

    func number(_ data: UnsafeRawPointer, _ row: Int) -> Double? {
      switch self {
      case .float: Double(data.load(fromByteOffset: row * 4, as: Float.self))
      case .double: data.load(fromByteOffset: row * 8, as: Double.self)
      default: nil
      }
    }
  }
}
