/// Bytes from a pipe, taken out as the lines they hold: one JSON message a line.
struct MessageBuffer: Sendable {
  private var bytes: [UInt8] = []
  /// Where the first line that was not taken begins, and how far no line end was found.
  private var start = 0
  private var searched = 0

  /// Bytes of the message that has no end yet.
  var pending: Int { bytes.count - start }

  mutating func append(_ chunk: UnsafeRawBufferPointer) { bytes.append(contentsOf: chunk) }

  /// The next whole line without its end, nil where it has not come whole.
  mutating func takeLine() -> [UInt8]? {
    let end = bytes.withUnsafeBufferPointer { buffer in
      buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
    }
    guard let end else {
      searched = bytes.count
      if start > 0 {
        bytes.removeFirst(start)
        searched -= start
        start = 0
      }
      return nil
    }
    let line = Array(bytes[start..<end])
    start = end + 1
    searched = start
    return line
  }
}
