/// Why bytes are not read.
enum WireFault: Error, Hashable {
  /// They are no JSON text (RFC 8259).
  case malformed
  /// They hold more than ``WireParser/most`` values.
  case tooMany
}

/// Takes a JSON text apart, without recursion: how deep it is nested is limited.
struct WireParser {
  /// Values inside of values that are accepted.
  static let deepest = 256
  /// Values of one message that are accepted, so that what they take, sixteen bytes each, is bounded.
  static let most = 1 << 25

  private let bytes: UnsafeBufferPointer<UInt8>
  private let most: Int
  private var place = 0
  private var nodes: WireNodes
  /// The containers that are open at the place.
  private var open: [Int] = []

  /// The values of the text, in memory that the caller deallocates.
  static func nodes(
    of bytes: UnsafeBufferPointer<UInt8>, most: Int
  ) throws(WireFault) -> UnsafeBufferPointer<WireMessage.Node> {
    // Quotes are ASCII: where the whole is UTF-8, so is each text in it.
    guard bytes.count < Int(UInt32.max), (try? UTF8Span(validating: bytes.span)) != nil else {
      throw .malformed
    }
    var parser = WireParser(bytes: bytes, most: most)
    do throws(WireFault) {
      try parser.parse()
    } catch {
      parser.nodes.deallocate()
      throw error
    }
    return parser.nodes.all
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, most: Int) {
    self.bytes = bytes
    self.most = most
    nodes = WireNodes(capacity: bytes.count / 16 + 16)
  }

  private mutating func parse() throws(WireFault) {
    try value()
    while let container = open.last {
      if nodes.count > most { throw .tooMany }
      let isObject = nodes[container].kind == .object
      let isFirst = nodes.count == container + 1
      skipSpace()
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        place += 1
        nodes[container].end = UInt32(place)
        nodes[container].next = UInt32(nodes.count)
        open.removeLast()
        continue
      }
      if !isFirst {
        try take(UInt8(ascii: ","))
        skipSpace()
      }
      if isObject {
        try take(UInt8(ascii: "\""))
        try text()
        skipSpace()
        try take(UInt8(ascii: ":"))
      }
      try value()
    }
    skipSpace()
    if place < bytes.count { throw .malformed }
  }

  /// The byte at the place; 0, which begins no value, at the end.
  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private mutating func take(_ expected: UInt8) throws(WireFault) {
    if byte != expected { throw .malformed }
    place += 1
  }

  /// A value, of a container the beginning.
  private mutating func value() throws(WireFault) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "\""):
      place += 1
      try text()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func begin(_ kind: WireMessage.Node.Kind) throws(WireFault) {
    if open.count == Self.deepest { throw .malformed }
    open.append(nodes.count)
    nodes.append(WireMessage.Node(kind: kind, start: UInt32(place)))
    place += 1
  }

  private mutating func add(_ kind: WireMessage.Node.Kind, from start: Int, isEscaped: Bool = false) {
    nodes.append(
      WireMessage.Node(
        kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(place), next: UInt32(nodes.count + 1)))
  }

  private mutating func word(_ word: StaticString, _ kind: WireMessage.Node.Kind) throws(WireFault) {
    let start = place
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
    add(kind, from: start)
  }

  /// A text after its opening quote.
  private mutating func text() throws(WireFault) {
    let start = place
    var isEscaped = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        add(.text, from: start, isEscaped: isEscaped)
        place += 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        try escape()
      case 0..<0x20: throw .malformed
      default: place += 1
      }
    }
    throw .malformed
  }

  private mutating func escape() throws(WireFault) {
    place += 1
    switch byte {
    case UInt8(ascii: "u"):
      place += 1
      for _ in 0..<4 {
        guard Character(UnicodeScalar(byte)).isHexDigit else { throw .malformed }
        place += 1
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 1
    default: throw .malformed
    }
  }

  private mutating func number() throws(WireFault) {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    if byte == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if byte == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    add(.number, from: start)
  }

  private mutating func digits() throws(WireFault) {
    let start = place
    while byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    if place == start { throw .malformed }
  }
}
