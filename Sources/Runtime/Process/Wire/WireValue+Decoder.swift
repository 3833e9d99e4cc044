import TerroirKernel

extension WireValue: Decoder {
  var codingPath: [any CodingKey] { path }
  // The type is the protocol's.
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard kind == .object else { throw WireMismatch(value: self, what: .expected(Object.self)) }
    return KeyedDecodingContainer(WireMembers<Key>(object: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == .array else { throw WireMismatch(value: self, what: .expected([Bool].self)) }
    return WireElements(list: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension WireValue: SingleValueDecodingContainer {
  func decodeNil() -> Bool { kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try given(flag) }
  func decode(_ type: String.Type) throws -> String { try given(text) }
  func decode(_ type: Double.Type) throws -> Double { try given(number) }
  func decode(_ type: Float.Type) throws -> Float { Float(try given(number)) }
  func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number { try given(whole()) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func given<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw WireMismatch(value: self, what: .expected(Value.self)) }
    return value
  }
}

/// What is expected where an object is.
private enum Object {}
