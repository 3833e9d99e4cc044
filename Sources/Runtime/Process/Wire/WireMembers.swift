/// The members of an object, by key.
struct WireMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: WireValue

  var codingPath: [any CodingKey] { object.path }
  var allKeys: [Key] { object.members.compactMap { $0.key.text.flatMap(Key.init(stringValue:)) } }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

  private func value(_ key: Key) throws -> WireValue {
    guard let value = object[key.stringValue] else {
      throw WireMismatch(value: object, what: .missing(key: key.stringValue))
    }
    return value
  }

  /// The value of a member that may be missing or null.
  private func optional(_ key: Key) -> WireValue? { object[key.stringValue].flatMap { $0.kind == .null ? nil : $0 } }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type, forKey key: Key) throws -> Number {
    try value(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = try value(key)
    if value.isLong, let table = type as? any ReadableTable.Type, let rows = try table.read(value) as? Value {
      return rows
    }
    return try value.decode(type)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(key)?.decode(type) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(key)?.decode(type) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(key)?.decode(type) }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(key)?.decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = object["super"] else { throw WireMismatch(value: object, what: .missing(key: "super")) }
    return value
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}
