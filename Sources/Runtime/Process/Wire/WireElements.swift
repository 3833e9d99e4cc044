/// The elements of a list, one after the other.
struct WireElements: UnkeyedDecodingContainer {
  // Three words in all: a container of more is put on the heap each time it is handed over.
  private let contents: UnsafePointer<WireMessage.Contents>
  private let list: UInt32
  private var place: UInt32
  private let end: UInt32
  private var taken: UInt32 = 0

  init(list: WireValue) {
    contents = list.contents
    self.list = UInt32(list.index)
    place = self.list + 1
    end = UInt32(list.next)
  }

  var codingPath: [any CodingKey] { WireValue(contents: contents, index: Int(list)).path }
  var currentIndex: Int { Int(taken) }
  /// Not counted: arrays would count all elements before they read the first.
  var count: Int? { nil }
  var isAtEnd: Bool { place >= end }

  private func element() throws -> WireValue {
    if isAtEnd { throw WireMismatch(value: WireValue(contents: contents, index: Int(list)), what: .short) }
    return WireValue(contents: contents, index: Int(place))
  }

  private mutating func pass(_ element: WireValue) {
    place = UInt32(element.next)
    taken += 1
  }

  /// The element as `read` makes it; one that does not fit is not passed over.
  private mutating func take<Value>(_ read: (WireValue) throws -> Value) throws -> Value {
    let element = try element()
    let value = try read(element)
    pass(element)
    return value
  }

  mutating func decodeNil() throws -> Bool {
    let element = try element()
    guard element.decodeNil() else { return false }
    pass(element)
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
