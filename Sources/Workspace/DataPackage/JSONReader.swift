/// Reads JSON (RFC 8259) with positions. Foundation's decoder tells neither line nor column of a wrong value.
struct JSONReader {
  private let source: SourceText
  private let bytes: [UInt8]
  private var at: Int
  private var depth = 0

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    at = source.start
  }

  static func read(_ source: SourceText) throws(WorkspaceFailure) -> JSONNode {
    var reader = JSONReader(source)
    let node = try reader.value()
    reader.skipSpace()
    if reader.at < reader.bytes.count { throw reader.fault("text after the end of the value") }
    return node
  }

  private mutating func value() throws(WorkspaceFailure) -> JSONNode {
    skipSpace()
    guard at < bytes.count else { throw fault("the file ends too early") }
    let begin = at
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw fault("nested deeper than 64 levels") }
    let value: JSONNode.Value
    switch bytes[at] {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .list(try items())
    case UInt8(ascii: "\""): value = .text(try string())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = .number(try number())
    }
    return JSONNode(value: value, range: begin..<at)
  }

  private mutating func members() throws(WorkspaceFailure) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    at += 1
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let begin = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("a key in quotes is expected") }
      let key = try string()
      let range = begin..<at
      if members.contains(where: { $0.key == key }) { throw fault("key \"\(key)\" stands twice", at: begin) }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected") }
      members.append(JSONNode.Member(key: key, keyRange: range, node: try value()))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func items() throws(WorkspaceFailure) -> [JSONNode] {
    var items: [JSONNode] = []
    at += 1
    skipSpace()
    if take("]") { return items }
    while true {
      items.append(try value())
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  private mutating func string() throws(WorkspaceFailure) -> String {
    let open = at
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] >= 0x20 {
      if bytes[at] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    guard take("\"") else { throw fault("the text is not closed", at: open) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(WorkspaceFailure) -> [UInt8] {
    let begin = at
    at += 1
    guard at < bytes.count else { throw fault("the file ends too early") }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "u"):
      var units = [try codeUnit(begin)]
      if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: Array("\\u".utf8)) {
        at += 2
        units.append(try codeUnit(begin))
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw fault("unknown escape", at: begin)
    }
  }

  private mutating func codeUnit(_ begin: Int) throws(WorkspaceFailure) -> UInt16 {
    let digits = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else { throw fault("unknown escape", at: begin) }
    at += 4
    return unit
  }

  private mutating func number() throws(WorkspaceFailure) -> Double {
    let begin = at
    while at < bytes.count, Self.numeric.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[begin..<at], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw fault("a value is expected", at: begin) }
    return number
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(WorkspaceFailure) -> JSONNode.Value {
    guard bytes[at...].starts(with: Array("\(word)".utf8)) else { throw fault("a value is expected") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[at]) { at += 1 }
  }

  private func fault(_ reason: String, at position: Int? = nil) -> WorkspaceFailure {
    let begin = position ?? at
    return WorkspaceFailure([Fault(.malformedJSON(reason: reason), at: source.place(begin..<begin + 1))])
  }

  private static let numeric = Set("+-.0123456789eE".utf8)
}
