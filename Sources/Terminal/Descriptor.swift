internal import Glibc

/// Reading and writing of file descriptors, whole.
enum Descriptor {
  /// What kept a call from its work, as `errno` has it.
  struct Failure: Error, Hashable { let code: Int32 }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      if count >= 0 { offset += count } else { try wait(for: descriptor, POLLOUT, after: errno) }
    }
  }

  static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    let bytes = Array(text.utf8)
    var failure: Failure?
    bytes.withUnsafeBytes { buffer in
      do throws(Failure) { try writeAll(buffer, to: descriptor) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Everything up to the end of the input.
  static func readAll(from descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer[..<count] } else { try wait(for: descriptor, POLLIN, after: errno) }
    }
  }

  /// Waits where a signal came between, or where the descriptor was handed to us as one that does not block.
  private static func wait(for descriptor: Int32, _ events: Int32, after code: Int32) throws(Failure) {
    if code == EINTR { return }
    guard code == EAGAIN else { throw Failure(code: code) }
    var source = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    _ = poll(&source, 1, -1)
  }
}
