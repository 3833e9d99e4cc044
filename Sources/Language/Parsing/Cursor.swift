/// Reads a stretch of a source text scalar by scalar. Space, comments and `\` at a line's end are all gaps.
struct Cursor {
  let bytes: [UInt8]
  let end: Int
  private(set) var position: Int

  init(_ bytes: [UInt8], _ span: Span) {
    self.bytes = bytes
    position = span.lower
    end = min(span.upper, bytes.count)
  }

  var isAtEnd: Bool { position >= end }

  mutating func move(to offset: Int) { position = offset }

  func byte(ahead: Int = 0) -> UInt8? {
    position + ahead < end ? bytes[position + ahead] : nil
  }

  func at(_ character: Unicode.Scalar, ahead: Int = 0) -> Bool {
    byte(ahead: ahead).map { UInt32($0) == character.value } ?? false
  }

  /// The scalar at an offset and its length in bytes. The bytes are a Swift string's, hence sound UTF-8; a stretch that
  /// was cut inside a character gives U+FFFD.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < end else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  var current: Unicode.Scalar? { scalar(at: position)?.scalar }

  mutating func advance() {
    if let next = scalar(at: position) { position += next.length }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at(character) else { return false }
    position += 1
    return true
  }

  /// Reads as long as the scalars satisfy the condition.
  mutating func takeWhile(_ condition: (Unicode.Scalar) -> Bool) -> Span {
    let start = position
    while let next = scalar(at: position), condition(next.scalar) { position += next.length }
    return Span(start, position)
  }

  mutating func skipGap() {
    while let next = scalar(at: position) {
      if Characters.isSpace(next.scalar) {
        position += next.length
      } else if next.scalar == "#" {
        _ = takeWhile { $0 != "\n" }
      } else if next.scalar == "\\", isContinuation {
        position += 1
      } else {
        return
      }
    }
  }

  /// Whether the `\` here is the last thing on its line.
  private var isContinuation: Bool {
    var probe = position + 1
    while let next = scalar(at: probe) {
      if next.scalar == "\n" || next.scalar == "#" { return true }
      guard Characters.isSpace(next.scalar) else { return false }
      probe += next.length
    }
    return true
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.lower..<span.upper], as: UTF8.self) }
}
