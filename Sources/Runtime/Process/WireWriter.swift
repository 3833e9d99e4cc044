import Foundation
import TerroirKernel

/// JSON for another process, written in one pass over the value, without the tree that Foundation's encoder builds.
///
/// Keys stand in the order in which a type encodes them; those of a dictionary, which has none, are sorted. Equal values
/// give equal bytes.
final class WireWriter {
  enum Opened { case nothing, object, array }

  private(set) var bytes: [UInt8] = []
  /// Whether the value asked for what one pass cannot give: containers inside of containers.
  private(set) var isBeyond = false
  private var opened = Opened.nothing
  /// The keys of an open dictionary and where they begin.
  private var members: [(key: String, start: Int)]?
  private var dictionaryKeys: [ObjectIdentifier: Bool] = [:]

  /// The JSON of `value`.
  ///
  /// - Throws: an encoding error where a number is not finite.
  static func json(of value: some Encodable) throws -> Data {
    let writer = WireWriter()
    writer.bytes.reserveCapacity(1 << 16)
    try writer.write(value)
    if writer.isBeyond { return try CanonicalJSON.encode(value) }
    return Data(writer.bytes)
  }

  func write(_ value: some Encodable) throws {
    let outer = (opened, members)
    (opened, members) = (.nothing, nil)
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

  func open(_ kind: Opened) {
    if opened == kind { return }
    if opened != .nothing { isBeyond = true }
    opened = kind
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  func openObject<Key: CodingKey>(keyedBy type: Key.Type) {
    open(.object)
    if isDictionary(type) { members = [] }
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

  func writeNull() { bytes.append(contentsOf: "null".utf8) }
  func write(_ flag: Bool) { bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8) }
  func write(whole number: some BinaryInteger) { bytes.append(contentsOf: "\(number)".utf8) }

  func write(_ number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, EncodingError.Context(codingPath: [], debugDescription: "\(number) has no JSON"))
    }
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    bytes.append(contentsOf: text.utf8)
  }

  func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var plain = 0
      for index in utf8.indices where Self.isSpecial(utf8[index]) {
        bytes.append(contentsOf: utf8[plain..<index])
        plain = index + 1
        writeEscape(of: utf8[index])
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
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
    default: bytes.append(contentsOf: "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    }
  }

  /// Puts the members of the object that is about to be closed in the order of their keys.
  private func sort(_ members: [(key: String, start: Int)]) {
    guard let start = members.first?.start else { return }
    let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
    let parts = zip(members, ends).map { (key: $0.key, json: Array(bytes[$0.start..<$1])) }
      .sorted { $0.key < $1.key }
    bytes.replaceSubrange(start..., with: Array(parts.map(\.json).joined(separator: [UInt8(ascii: ",")])))
  }

  /// Whether a type of keys is the one that dictionaries encode themselves with, which the standard library keeps to
  /// itself.
  private func isDictionary<Key: CodingKey>(_ type: Key.Type) -> Bool {
    let id = ObjectIdentifier(type)
    if let known = dictionaryKeys[id] { return known }
    let answer = "\(type)" == "_DictionaryCodingKey"
    dictionaryKeys[id] = answer
    return answer
  }
}
