import Foundation

/// The bytes of a text one by one: of a file, unpacked where it is packed by gzip, or of a text in memory. Of a file a
/// part at a time is held. A mark of UTF-8 at the beginning is passed over.
package struct ByteSource {
  private enum Supply {
    case memory
    case file(FileHandle)
    case packed(GzipStream)
  }

  private let supply: Supply
  private var bytes: [UInt8]
  private var position = 0
  /// Bytes of the text before those that are held.
  private var passed = 0
  /// Whether a mark of UTF-8 was passed over.
  package private(set) var hasMark = false
  /// Why no more could be read, where that is not the end of the text.
  package private(set) var fault: GzipStream.Fault?

  package init(_ bytes: [UInt8]) {
    supply = .memory
    self.bytes = bytes
    skipMark()
  }

  /// Nil where the file cannot be opened.
  package init?(path: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    bytes = []
    if GzipStream.isPacked(path) {
      guard let stream = GzipStream(handle) else { return nil }
      supply = .packed(stream)
    } else {
      supply = .file(handle)
    }
    fill()
    skipMark()
  }

  /// Bytes of the text before the next one.
  package var offset: Int { passed + position }

  package mutating func peek() -> UInt8? {
    if position == bytes.count { fill() }
    return position < bytes.count ? bytes[position] : nil
  }

  /// The byte behind the next one.
  package mutating func peekSecond() -> UInt8? {
    if position + 1 >= bytes.count { fill() }
    return position + 1 < bytes.count ? bytes[position + 1] : nil
  }

  package mutating func next() -> UInt8? {
    guard let byte = peek() else { return nil }
    position += 1
    return byte
  }

  /// Goes back to an offset; bytes of a file that are no longer held cannot be gone back to.
  package mutating func rewind(to offset: Int) { position = min(max(offset - passed, 0), bytes.count) }

  /// What is left, at most so many bytes.
  package mutating func read(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count, peek() != nil {
      let end = position + min(count - result.count, bytes.count - position)
      result += bytes[position..<end]
      position = end
    }
    return result
  }

  /// Takes more bytes in, if there are any; those not yet read stay.
  private mutating func fill() {
    var more: [UInt8]
    switch supply {
    case .memory: return
    case .file(let handle): more = (try? handle.read(upToCount: 1 << 20)).map { [UInt8]($0) } ?? []
    case .packed(let stream):
      do throws(GzipStream.Fault) { more = try stream.read() } catch {
        fault = error
        return
      }
    }
    guard !more.isEmpty else { return }
    if position < bytes.count { more = bytes[position...] + more }
    passed += position
    bytes = more
    position = 0
  }

  private mutating func skipMark() {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { position = 3 }
  }
}
