/// A JSON value with the line it begins on; the members of an object keep their order.
struct JSONNode {
  enum Value {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  let value: Value
  let line: Int
}

/// Reads one JSON file, RFC 8259, for its faults to be told with their lines.
struct JSONParser {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  static func parse(_ bytes: [UInt8], file: String) throws(SchemaFault) -> JSONNode {
    var parser = JSONParser(file: file, bytes: bytes)
    let node = try parser.node()
    parser.skip()
    if parser.index < bytes.count { throw parser.fault("something stands after the end of the JSON") }
    return node
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private func fault(_ message: String) -> SchemaFault { SchemaFault(file, line, message) }

  private mutating func skip() {
    while index < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[index]) {
      if bytes[index] == 0x0a { line += 1 }
      index += 1
    }
  }

  private mutating func peek() throws(SchemaFault) -> UInt8 {
    skip()
    guard index < bytes.count else { throw fault("the file ends inside the JSON") }
    return bytes[index]
  }

  private mutating func expect(_ byte: Character) throws(SchemaFault) {
    guard try peek() == byte.asciiValue else { throw fault("\"\(byte)\" is missing") }
    index += 1
  }

  private mutating func node() throws(SchemaFault) -> JSONNode {
    let first = try peek()
    let start = line
    let value: JSONNode.Value =
      switch first {
      case UInt8(ascii: "{"): .object(try members())
      case UInt8(ascii: "["): .list(try items())
      case UInt8(ascii: "\""): .text(try text())
      default: try word()
      }
    return JSONNode(value: value, line: start)
  }

  private mutating func members() throws(SchemaFault) -> [(key: String, node: JSONNode)] {
    index += 1
    var members: [(key: String, node: JSONNode)] = []
    while try peek() != UInt8(ascii: "}") {
      if !members.isEmpty { try expect(",") }
      guard try peek() == UInt8(ascii: "\"") else { throw fault("a name in quotes is missing") }
      let key = try text()
      if members.contains(where: { $0.key == key }) { throw fault("\"\(key)\" stands twice") }
      try expect(":")
      members.append((key, try node()))
    }
    index += 1
    return members
  }

  private mutating func items() throws(SchemaFault) -> [JSONNode] {
    index += 1
    var items: [JSONNode] = []
    while try peek() != UInt8(ascii: "]") {
      if !items.isEmpty { try expect(",") }
      items.append(try node())
    }
    index += 1
    return items
  }

  private mutating func text() throws(SchemaFault) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == 0x0a { throw fault("a text runs over the end of the line") }
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < bytes.count, let escaped = Self.escapes[bytes[index]] else {
          throw fault("only \\\", \\\\, \\/, \\n and \\t are escaped in a schema")
        }
        text.append(escaped)
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    guard index < bytes.count else { throw fault("a text has no end") }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x0a, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func word() throws(SchemaFault) -> JSONNode.Value {
    let start = index
    while index < bytes.count, !Array(" \t\r\n,]}:".utf8).contains(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      guard let number = Double(word), number.isFinite else { throw fault("\"\(word)\" is no JSON") }
      return .number(number)
    }
  }
}
