/// Finds the line on which a JSON file that the database refused is broken.
struct JSONPlace {
  private var source: ByteSource
  private var line = 1
  /// The brackets that are open, outermost first.
  private var open: [UInt8] = []
  /// Where the outermost value began, and how many were read before it, each on a line of its own.
  private var start = 1
  private var before = 0

  /// Nil where the file cannot be read as it lies, or nothing is wrong with it.
  static func firstFault(in path: String) -> Int? {
    guard !FileFormat.isPacked(path), let source = ByteSource(path: path) else { return nil }
    var place = JSONPlace(source: source)
    return place.find()
  }

  private init(source: ByteSource) { self.source = source }

  private enum Wanted { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd }

  private mutating func find() -> Int? {
    var wanted = Wanted.value
    while let byte = next() {
      if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) { continue }
      if open.isEmpty, wanted == .value { start = line }
      switch (wanted, byte) {
      case (.value, UInt8(ascii: "{")), (.valueOrEnd, UInt8(ascii: "{")):
        open.append(byte)
        wanted = .keyOrEnd
      case (.value, UInt8(ascii: "[")), (.valueOrEnd, UInt8(ascii: "[")):
        open.append(byte)
        wanted = .valueOrEnd
      case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
        guard text() else { return faultLine }
        wanted = .colon
      case (.colon, UInt8(ascii: ":")):
        wanted = .value
      case (.commaOrEnd, UInt8(ascii: ",")):
        wanted = open.last == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
      case (.keyOrEnd, UInt8(ascii: "}")), (.valueOrEnd, UInt8(ascii: "]")):
        open.removeLast()
        wanted = ended()
      case (.commaOrEnd, UInt8(ascii: "}")) where open.last == UInt8(ascii: "{"),
        (.commaOrEnd, UInt8(ascii: "]")) where open.last == UInt8(ascii: "["):
        open.removeLast()
        wanted = ended()
      case (.value, _), (.valueOrEnd, _):
        guard scalar(byte) else { return faultLine }
        wanted = ended()
      default:
        return faultLine
      }
    }
    return open.isEmpty && wanted == .value ? nil : faultLine
  }

  /// In a file of one object a line, an object that does not end is broken on its own line, not on the next one.
  private var faultLine: Int { before > 0 ? start : line }

  private mutating func ended() -> Wanted {
    guard open.isEmpty else { return .commaOrEnd }
    before += start == line ? 1 : 0
    return .value
  }

  private mutating func next() -> UInt8? {
    guard let byte = source.next() else { return nil }
    if byte == 0x0A { line += 1 }
    return byte
  }

  /// The rest of a text; false where it is broken.
  private mutating func text() -> Bool {
    var bytes: [UInt8] = []
    while let byte = source.peek(), byte >= 0x20 {
      _ = source.next()
      if byte == UInt8(ascii: "\"") { return String(validating: bytes, as: UTF8.self) != nil }
      bytes.append(byte)
      if byte == UInt8(ascii: "\\"), source.next() == nil { return false }
    }
    return false
  }

  /// A text, number or word that begins with `first`; false where it is none.
  private mutating func scalar(_ first: UInt8) -> Bool {
    if first == UInt8(ascii: "\"") { return text() }
    var word = [first]
    while let byte = source.peek(), byte > 0x20, !Array(",]}:[{\"".utf8).contains(byte) {
      word.append(byte)
      _ = source.next()
    }
    let text = String(decoding: word, as: UTF8.self)
    return ["true", "false", "null"].contains(text) || Double(text) != nil
  }
}
