import Foundation
import TerroirKernel

/// JSON for another process or for the store, written in one pass over the value, without the tree that Foundation's encoder builds.
///
/// For a process keys stand in the order in which a type encodes them; those of a dictionary, which has none, are sorted.
/// For the store all are, and the bytes are those of ``CanonicalJSON``. Equal values give equal bytes.
final class WireWriter {
  enum Opened { case nothing, object, array }

  /// How the JSON is to be.
  struct Form {
    /// Whether the keys of every object are sorted.
    var isSorted = false
  }

  let form: Form
  private let bytes = WireBytes()
  /// Whether the value asked for what one pass cannot give: containers inside of containers.
  private(set) var isBeyond = false
  private var opened = Opened.nothing
  /// Values around the one that is written.
  private var depth = 0
  /// The keys of an open dictionary and where they begin.
  private var members: [(key: String, start: Int)]?
  /// The types of keys seen, few, and whether each is that of dictionaries.
  private var keyTypes: [(id: ObjectIdentifier, isDictionary: Bool)] = []

  private init(_ form: Form) { self.form = form }

  /// The bytes that ``CanonicalJSON`` gives, in a third of its time.
  ///
  /// - Throws: an encoding error where a number is not finite.
  static func canonical(_ value: some Encodable) throws -> Data {
    let writer = WireWriter(Form(isSorted: true))
    try writer.write(value)
    return writer.isBeyond ? try CanonicalJSON.encode(value) : writer.bytes.data
  }

  /// The JSON of `value`.
  ///
  /// - Throws: an encoding error where a number is not finite.
  static func json(of value: some Encodable) throws -> Data {
    let writer = WireWriter(Form())
    try writer.write(value)
    if writer.isBeyond { return try CanonicalJSON.encode(value) }
    return writer.bytes.data
  }

  func write(_ value: some Encodable) throws {
    let outer = (opened, members)
    (opened, members) = (.nothing, nil)
    depth += 1
    defer { depth -= 1 }
    try value.encode(to: WireNode(writer: self))
    switch opened {
    case .object:
      if let members { sort(members) }
      bytes.append(UInt8(ascii: "}"))
    case .array: bytes.append(UInt8(ascii: "]"))
    case .nothing: break
    }
    (opened, members) = outer
  }

  /// Whether the object at hand is one of those that hold tables, an input or its part, and not a row.
  var mayHoldTables: Bool { depth <= 2 }

  /// Elements with commas between them and no brackets, for ``write(listOf:)``.
  static func list(_ elements: some Sequence<some Encodable>, _ form: Form) throws -> WireWriter {
    let writer = WireWriter(form)
    writer.depth = 3
    for element in elements {
      writer.separate()
      try writer.write(element)
    }
    return writer
  }

  func write(listOf parts: [WireWriter]) {
    bytes.append(UInt8(ascii: "["))
    for part in parts {
      separate()
      bytes.append(part.bytes)
      if part.isBeyond { isBeyond = true }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  func open(_ kind: Opened) {
    if opened == kind { return }
    if opened != .nothing { isBeyond = true }
    opened = kind
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  func openObject<Key: CodingKey>(keyedBy type: Key.Type) {
    open(.object)
    if form.isSorted || isDictionary(type) { members = [] }
  }

  func goBeyond() -> WireNode {
    isBeyond = true
    return WireNode(writer: self)
  }

  func write(key: some CodingKey) {
    separate()
    members?.append((key.stringValue, bytes.count))
    write(key.stringValue)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A comma, but before the first: no value ends with an opening bracket.
  func separate() {
    if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }

  func writeNull() { bytes.append("null" as StaticString) }
  func write(_ flag: Bool) { bytes.append(flag ? "true" : "false" as StaticString) }
  func write(whole number: some BinaryInteger) { bytes.append(String(number)) }

  func write(_ number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, EncodingError.Context(codingPath: [], debugDescription: "\(number) has no JSON"))
    }
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    bytes.append(text)
  }

  func write(_ number: Float) throws {
    // Foundation writes its shorter form.
    if form.isSorted { isBeyond = true }
    try write(Double(number))
  }

  func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var plain = 0
      while let special = Self.special(in: utf8, from: plain) {
        bytes.append(UnsafeBufferPointer(rebasing: utf8[plain..<special]))
        writeEscape(of: utf8[special])
        plain = special + 1
      }
      bytes.append(UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The first byte from `start` on that needs an escape, looked for in eight at once.
  private static func special(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + 8 <= utf8.count {
      let word = UnsafeRawPointer(utf8.baseAddress.unsafelyUnwrapped).loadUnaligned(
        fromByteOffset: place, as: UInt64.self)
      if isSpecial(word) { break }
      place += 8
    }
    return (place..<utf8.count).first { isSpecial(utf8[$0]) }
  }

  /// Whether one of eight bytes needs an escape: one is below 0x20, or is zero once a quote or backslash is taken from it.
  private static func isSpecial(_ word: UInt64) -> Bool {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (quotes, slashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
    let found = (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return found & tops != 0
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private func writeEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    default: bytes.append("u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))")
    }
  }

  /// Puts the members of the object that is about to be closed in the order of their keys.
  private func sort(_ members: [(key: String, start: Int)]) {
    guard let start = members.first?.start else { return }
    // By bytes, as Foundation sorts them.
    func precedes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }
    if zip(members, members.dropFirst()).allSatisfy({ precedes($0.key, $1.key) }) { return }
    let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
    let parts = zip(members, ends).map { (key: $0.key, range: $0.start..<$1) }
      .sorted { precedes($0.key, $1.key) }
    bytes.reorder(from: start, parts.map(\.range))
  }

  /// Whether a type of keys is the one that dictionaries encode themselves with, which the standard library keeps to
  /// itself.
  private func isDictionary<Key: CodingKey>(_ type: Key.Type) -> Bool {
    let id = ObjectIdentifier(type)
    if let known = keyTypes.first(where: { $0.id == id }) { return known.isDictionary }
    let answer = "\(type)" == "_DictionaryCodingKey"
    keyTypes.append((id, answer))
    return answer
  }
}
