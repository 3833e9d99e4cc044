/// Reads JSON (RFC 8259) with positions: the one parser of the program for JSON that people write. Foundation's decoder
/// tells neither line nor column of a wrong value.
public struct JSONParser {
  /// What is wrong, and at which byte.
  public struct Fault: Error, Hashable, Sendable {
    public var reason: String
    public var offset: Int
    /// The line of that byte, counted from 1.
    public var line: Int

    public init(reason: String, offset: Int, line: Int) {
      self.reason = reason
      self.offset = offset
      self.line = line
    }
  }

  private let bytes: [UInt8]
  private var at: Int
  private var line = 1
  private var depth = 0
  private let deepest: Int
  /// Whether values are kept, or only looked through.
  private let keeps: Bool

  private init(_ bytes: [UInt8], deepest: Int, keeps: Bool) {
    self.bytes = bytes
    self.deepest = deepest
    self.keeps = keeps
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The one value of a text.
  public static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var parser = JSONParser(bytes, deepest: 64, keeps: true)
    let node = try parser.value()
    parser.skipSpace()
    if parser.at < bytes.count { throw parser.fault("text after the end of the value") }
    return node
  }

  /// The line of the first fault of a text of one value, or of one value a line; nil where there is none.
  ///
  /// In a text of one object a line, an object that does not end is broken on its own line, not on the next one.
  public static func faultyLine(of bytes: [UInt8]) -> Int? {
    var parser = JSONParser(bytes, deepest: 500, keeps: false)
    var isOneALine = false
    parser.skipSpace()
    while parser.at < bytes.count {
      let start = parser.line
      do throws(Fault) { _ = try parser.value() } catch { return isOneALine ? start : error.line }
      if parser.line == start { isOneALine = true }
      parser.skipSpace()
    }
    return nil
  }

  private mutating func value() throws(Fault) -> JSONNode {
    skipSpace()
    guard at < bytes.count else { throw fault("the file ends too early") }
    let begin = at, first = line
    depth += 1
    defer { depth -= 1 }
    if depth > deepest { throw fault("nested deeper than \(deepest) levels") }
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
    return JSONNode(value: value, range: begin..<at, line: first)
  }

  private mutating func members() throws(Fault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    at += 1
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let begin = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("a key in quotes is expected") }
      let key = try string()
      let range = begin..<at
      if keeps, !keys.insert(key).inserted { throw fault("key \"\(key)\" stands twice", at: begin) }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected") }
      let node = try value()
      if keeps { members.append(JSONNode.Member(key: key, keyRange: range, node: node)) }
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func items() throws(Fault) -> [JSONNode] {
    var items: [JSONNode] = []
    at += 1
    skipSpace()
    if take("]") { return items }
    while true {
      let item = try value()
      if keeps { items.append(item) }
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  private mutating func string() throws(Fault) -> String {
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
    guard let valid = String(validating: text, as: UTF8.self) else { throw fault("the text is not UTF-8", at: open) }
    return valid
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
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

  private mutating func codeUnit(_ begin: Int) throws(Fault) -> UInt16 {
    let digits = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
    let isHex = digits.utf8.count == 4 && digits.allSatisfy(\.isHexDigit)
    guard isHex, let unit = UInt16(digits, radix: 16) else { throw fault("unknown escape", at: begin) }
    at += 4
    return unit
  }

  private mutating func number() throws(Fault) -> String {
    let begin = at
    while at < bytes.count, Self.numeric.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[begin..<at], as: UTF8.self)
    guard Self.isNumber(bytes[begin..<at]), let number = Double(text), number.isFinite else {
      throw fault("a value is expected", at: begin)
    }
    return text
  }

  /// Whether bytes that are all numeric are a number of JSON: no plus or zero in front, digits around the point.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    func digits() -> ArraySlice<UInt8> {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    let whole = digits()
    if whole.isEmpty || whole.count > 1 && whole.first == UInt8(ascii: "0") { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits().isEmpty { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      if digits().isEmpty { return false }
    }
    return rest.isEmpty
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Fault) -> JSONNode.Value {
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
    while at < bytes.count {
      switch bytes[at] {
      case 0x0a: line += 1
      case 0x20, 0x0d, 0x09: break
      default: return
      }
      at += 1
    }
  }

  private func fault(_ reason: String, at position: Int? = nil) -> Fault {
    Fault(reason: reason, offset: position ?? at, line: line)
  }

  private static let numeric = Set("+-.0123456789eE".utf8)
}
