import Dispatch

/// A long list that is read by several threads, as a table of an answer is.
protocol ReadableTable {
  static func read(_ list: WireValue) throws -> Self
}

/// A list that is written by several threads where it is long, as a table of an input is.
protocol WritableTable {
  var isLong: Bool { get }
  func write(to writer: WireWriter) throws
}

/// Rows that one thread takes at a time; fewer than some of these are not worth the threads.
private let portion = 1024

extension WireValue {
  /// Whether a list has so many values, its own and those in it, that several threads read it faster.
  var isLong: Bool { kind == .array && next - index > 16 * portion }
}

extension Array: ReadableTable where Element: Decodable {
  static func read(_ list: WireValue) throws -> [Element] {
    var starts: [Int] = []
    for (place, element) in list.elements.enumerated() where place.isMultiple(of: portion) {
      starts.append(element.index)
    }
    return try concurrent(starts.count) { part in
      var rows: [Element] = []
      rows.reserveCapacity(portion)
      var place = starts[part]
      while rows.count < portion, place < list.next {
        let value = list.at(place)
        rows.append(try Element(from: value))
        place = value.next
      }
      return rows
    }.flatMap(\.self)
  }
}

extension Array: WritableTable where Element: Encodable {
  var isLong: Bool { count > 2 * portion }

  func write(to writer: WireWriter) throws {
    let form = writer.form
    let parts = try concurrent((count + portion - 1) / portion) { part in
      try WireWriter.list(self[part * portion..<Swift.min(count, (part + 1) * portion)], form)
    }
    writer.write(listOf: parts)
  }
}

/// The results of `body` for `0..<count`, in that order; of several failures the first in that order. What `body` captures
/// is only read.
private func concurrent<Value>(_ count: Int, _ body: @escaping (Int) throws -> Value) throws -> [Value] {
  var results = [Result<Value, any Error>?](repeating: nil, count: count)
  nonisolated(unsafe) let body = body
  results.withUnsafeMutableBufferPointer { results in
    // Every place is written once.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: count) { part in places[part] = Result { try body(part) } }
  }
  return try results.compactMap { try $0?.get() }
}
