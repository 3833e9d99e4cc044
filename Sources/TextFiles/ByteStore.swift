import Foundation

/// Bytes that are read from wherever one likes, as those of an archive are.
package protocol ByteStore: Sendable {
  var count: Int { get }
  /// At most `count` bytes from `offset` on; fewer where the end comes first.
  func bytes(_ offset: Int, _ count: Int) -> [UInt8]
}

extension [UInt8]: ByteStore {
  package func bytes(_ offset: Int, _ count: Int) -> [UInt8] {
    guard offset >= 0, offset < self.count, count > 0 else { return [] }
    return Array(self[offset..<(offset + Swift.min(count, self.count - offset))])
  }
}

/// A file's bytes, read where they lie.
package final class FileStore: ByteStore {
  private let descriptor: Int32
  package let count: Int

  /// Nil where the file cannot be opened or has no length.
  package init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0 else { return nil }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  package func bytes(_ offset: Int, _ count: Int) -> [UInt8] {
    guard offset >= 0, offset < self.count, count > 0 else { return [] }
    let length = min(count, self.count - offset)
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      filled = 0
      while filled < length, let begin = buffer.baseAddress {
        let got = pread(descriptor, begin + filled, length - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
    }
  }
}
