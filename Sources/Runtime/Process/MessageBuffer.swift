import Glibc

/// Bytes from a pipe, taken out as the messages they hold: one JSON text a line.
struct MessageBuffer: Sendable {
  private var bytes: [UInt8] = []
  /// Where the first line that was not taken begins, and how far no line end was found.
  private var start = 0
  private var searched = 0

  /// A line that is not read, and how it begins.
  struct Unreadable: Error {
    let fault: WireFault
    let excerpt: String
  }

  /// Memory that is kept for the next message.
  private static let kept = 16 << 20

  /// Bytes of the message that has no end yet.
  var pending: Int { bytes.count - start }

  mutating func append(_ chunk: UnsafeRawBufferPointer) { bytes.append(contentsOf: chunk) }

  /// The next message, nil where it has not come whole.
  mutating func take() throws(Unreadable) -> WireMessage? {
    guard let end = lineEnd else {
      searched = bytes.count
      if start > 0 {
        if start == bytes.count, bytes.capacity > Self.kept { bytes = [] } else { bytes.removeFirst(start) }
        (start, searched) = (0, bytes.count)
      }
      return nil
    }
    let line = start..<end
    start = end + 1
    searched = start
    do throws(WireFault) {
      return try bytes.withUnsafeBufferPointer { (bytes) throws(WireFault) -> WireMessage in
        try WireMessage(UnsafeBufferPointer(rebasing: bytes[line]))
      }
    } catch {
      throw Unreadable(fault: error, excerpt: ForeignText.line(bytes[line]))
    }
  }

  private var lineEnd: Int? {
    bytes.withUnsafeBytes { bytes in
      guard searched < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + searched, Int32(UInt8(ascii: "\n")), bytes.count - searched)
      else { return nil }
      return base.distance(to: found)
    }
  }
}
