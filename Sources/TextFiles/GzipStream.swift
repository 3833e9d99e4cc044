import CZlib
package import Foundation

/// Unpacks a file packed by gzip (RFC 1952), a part at a time, and holds it against its check sums: a file that was cut or
/// damaged is never taken for a short one.
package final class GzipStream {
  package enum Fault: Error, Hashable, Sendable {
    case notPacked
    case cut
    case damaged
  }

  private let handle: FileHandle
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var taken = 0
  private var isAtStart = true
  private var isBetweenMembers = true

  private static let chunk = 1 << 18

  /// Nil where zlib has no memory to work in.
  package init?(_ handle: FileHandle) {
    self.handle = handle
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a header and check sum of gzip.
    if inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) != Z_OK {
      stream.deinitialize(count: 1)
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Whether a file's name says that it is packed.
  package static func isPacked(_ path: String) -> Bool { path.lowercased().hasSuffix(".gz") }

  /// The next part of the text; empty at its end.
  package func read() throws(Fault) -> [UInt8] {
    while true {
      if taken == input.count { refill() }
      if isBetweenMembers, try isAtEnd() { return [] }
      guard taken < input.count else { throw .cut }
      var output = [UInt8](repeating: 0, count: Self.chunk)
      let (status, produced) = inflate(into: &output)
      isAtStart = false
      switch status {
      case Z_STREAM_END:
        isBetweenMembers = true
        inflateReset(stream)
      case Z_OK, Z_BUF_ERROR: isBetweenMembers = false
      default: throw .damaged
      }
      if produced > 0 {
        output.removeLast(output.count - produced)
        return output
      }
    }
  }

  /// What is known of a text that was read to its end.
  package struct Whole: Sendable {
    /// The length of the last line, which may not be ended.
    package var lastLine = 0
    /// Whether each of its bytes is below 128.
    package var isASCII = true

    package init() {}
  }

  /// Reads the file to its end, throwing where it is not whole.
  package func verify() throws(Fault) -> Whole {
    var whole = Whole()
    while true {
      var part = try read()[...]
      if part.isEmpty { return whole }
      if whole.isASCII { whole.isASCII = part.reduce(0, |) < 0x80 }
      let endsLine = part.last == 0x0A
      if endsLine { part.removeLast() }
      whole.lastLine = part.lastIndex(of: 0x0A).map { part.endIndex - $0 } ?? whole.lastLine + part.count
    }
  }

  /// Whether nothing but zeros, with which tapes are filled up, follows the last member; each other one has its mark.
  private func isAtEnd() throws(Fault) -> Bool {
    while taken < input.count, input[taken] == 0, !isAtStart {
      taken += 1
      if taken == input.count { refill() }
    }
    if taken == input.count {
      if isAtStart { throw .notPacked }
      return true
    }
    guard input[taken] == 0x1F else { throw isAtStart ? .notPacked : .damaged }
    return false
  }

  private func refill() {
    input = (try? handle.read(upToCount: Self.chunk)).map { [UInt8]($0) } ?? []
    taken = 0
  }

  private func inflate(into output: inout [UInt8]) -> (status: Int32, produced: Int) {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        guard let source = input.baseAddress, let target = output.baseAddress else { return (Z_STREAM_ERROR, 0) }
        stream.pointee.next_in = source + taken
        stream.pointee.avail_in = UInt32(input.count - taken)
        stream.pointee.next_out = target
        stream.pointee.avail_out = UInt32(output.count)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        taken = input.count - Int(stream.pointee.avail_in)
        return (status, output.count - Int(stream.pointee.avail_out))
      }
    }
  }
}
