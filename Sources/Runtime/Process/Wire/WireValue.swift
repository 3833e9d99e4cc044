import Foundation

/// One value of a message, good as long as the message is, which never changes.
struct WireValue: @unchecked Sendable {
  let contents: UnsafePointer<WireMessage.Contents>
  let index: Int

  var kind: WireMessage.Node.Kind { node.kind }

  private var node: WireMessage.Node { contents.pointee.nodes[index] }

  /// The value of the same message that is at `index`.
  func at(_ index: Int) -> WireValue { WireValue(contents: contents, index: index) }

  /// The value after this one in its container; of a key the member's value.
  var next: Int { Int(node.next) }

  /// The bytes as they stand in the message.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(rebasing: contents.pointee.bytes[Int(node.start)..<Int(node.end)]))
  }

  /// A text; nil for another kind or an escape that stands for no character.
  var text: String? {
    guard kind == .text else { return nil }
    if !node.isEscaped { return withBytes { String(decoding: $0, as: UTF8.self) } }
    // Escapes are rare: the library reads them.
    let quoted = contents.pointee.bytes[Int(node.start) - 1..<Int(node.end) + 1]
    return try? JSONDecoder().decode(String.self, from: Data(quoted))
  }

  var flag: Bool? {
    switch kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// A number; nil for another kind or one that is beyond the range.
  var number: Double? {
    guard kind == .number else { return nil }
    let number = withBytes { Double(Substring(decoding: $0, as: UTF8.self)) }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// A number that is whole and in the range of the type, `2`, `2.0` or `2e0`.
  func whole<Number: FixedWidthInteger>() -> Number? {
    guard kind == .number else { return nil }
    let plain = withBytes { bytes -> Number? in
      let isNegative = bytes.first == UInt8(ascii: "-")
      if bytes.count > 18 || (isNegative && !Number.isSigned) { return nil }
      var sum = 0
      for byte in bytes.dropFirst(isNegative ? 1 : 0) {
        if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { return nil }
        sum = 10 * sum + Int(byte - UInt8(ascii: "0"))
      }
      return Number(exactly: isNegative ? -sum : sum)
    }
    if let plain { return plain }
    return withBytes { Number(Substring(decoding: $0, as: UTF8.self)) } ?? number.flatMap { Number(exactly: $0) }
  }

  /// Whether this is the text `key`, which is compared without being made.
  func isKey(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { isKey($0) }
  }

  private func isKey(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    if node.isEscaped { return text.map { Array($0.utf8) == Array(key) } ?? false }
    return withBytes { $0.count == key.count && $0.elementsEqual(key) }
  }

  /// The value of an object's member; nil for another kind or without such a member.
  subscript(key: String) -> WireValue? {
    guard kind == .object else { return nil }
    var key = key
    return key.withUTF8 { key in
      var place = index + 1
      while place < next {
        let name = at(place)
        if name.isKey(key) { return at(name.next) }
        place = at(name.next).next
      }
      return nil
    }
  }

  /// The keys and values of an object, in their order; nothing for another kind.
  var members: some Sequence<(key: WireValue, value: WireValue)> {
    sequence(state: kind == .object ? index + 1 : next) { place in
      guard place < next else { return nil }
      let key = at(place)
      let value = at(key.next)
      place = value.next
      return (key: key, value: value)
    }
  }

  /// The values of a list, in their order; nothing for another kind.
  var elements: some Sequence<WireValue> {
    sequence(state: kind == .array ? index + 1 : next) { place in
      guard place < next else { return nil }
      let element = at(place)
      place = element.next
      return element
    }
  }

  /// Keys and places that lead from the root to the value.
  var path: [any CodingKey] {
    var path: [any CodingKey] = []
    var outer = at(0)
    while outer.index < index {
      var found: (key: WirePathKey, value: WireValue)?
      if outer.kind == .object {
        for (key, value) in outer.members where index < value.next {
          // An error may stand at a key; it is that of its value.
          found = (WirePathKey(stringValue: key.text ?? "?"), value)
          break
        }
      } else {
        for (place, value) in outer.elements.enumerated() where index < value.next {
          found = (WirePathKey(intValue: place), value)
          break
        }
      }
      guard let found else { return path }
      path.append(found.key)
      outer = found.value
    }
    return path
  }
}

/// A key or place in a path.
struct WirePathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = ("[\(intValue)]", intValue) }
}
