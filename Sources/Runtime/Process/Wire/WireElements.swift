/// The elements of a list, one after the other.
struct WireElements: UnkeyedDecodingContainer {
  private let list: WireValue
  private var place: Int
  private(set) var currentIndex = 0

  init(list: WireValue) {
    self.list = list
    place = list.index + 1
  }

  var codingPath: [any CodingKey] { list.path }
  /// Not counted: arrays would count all elements before they read the first.
  var count: Int? { nil }
  var isAtEnd: Bool { place >= list.next }

  private func element() throws -> WireValue {
    if isAtEnd { throw WireMismatch(value: list, what: .short) }
    return WireValue(message: list.message, index: place)
  }

  /// The element as `read` makes it; one that does not fit is not passed over.
  private mutating func take<Value>(_ read: (WireValue) throws -> Value) throws -> Value {
    let element = try element()
    let value = try read(element)
    place = element.next
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    let element = try element()
    guard element.decodeNil() else { return false }
    place = element.next
    currentIndex += 1
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try take { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try take { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try take { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try take { try $0.decode(type) } }
  mutating func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
    try take { try $0.decode(type) }
  }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try take { try $0.decode(type) } }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try take { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take { try $0.unkeyedContainer() }
  }
  mutating func superDecoder() throws -> any Decoder { try take { $0 } }
}
