/// The offsets of YAML's marks, which count lines and code points: found in steps of the same cost wherever they stand,
/// for a file may be one long line.
struct MarkIndex {
  private static let step = 64

  private let bytes: [UInt8]
  /// How many code points stand before each line.
  private var lines = [0]
  /// The offset of every sixty-fourth code point.
  private var offsets: [Int] = []
  private var count = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() where UTF8.isContinuation(byte) == false {
      if count.isMultiple(of: Self.step) { offsets.append(offset) }
      count += 1
      if byte == UInt8(ascii: "\n") { lines.append(count) }
    }
  }

  /// The offset of a mark; both of its numbers count from 1. What lies beyond the text is its end.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lines.count else { return bytes.count }
    let wanted = lines[line - 1] + max(0, column - 1)
    guard wanted < count else { return bytes.count }
    var offset = offsets[wanted / Self.step]
    var rest = wanted % Self.step
    while rest > 0 {
      offset += 1
      if !UTF8.isContinuation(bytes[offset]) { rest -= 1 }
    }
    return offset
  }

  /// Where the word that begins at an offset ends.
  func wordEnd(from start: Int) -> Int {
    bytes[start...].firstIndex { " \t\r\n,]}".utf8.contains($0) } ?? bytes.count
  }
}
