import TerroirKernel

/// The place of one value in the JSON that is written.
struct WireNode: Encoder, SingleValueEncodingContainer {
  let writer: WireWriter
  var codingPath: [any CodingKey] { [] }
  // The type is the protocol's.
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.openObject(keyedBy: type)
    return KeyedEncodingContainer(WireObject<Key>(writer: writer))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.open(.array)
    return WireArray(writer: writer)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { writer.writeNull() }
  func encode(_ value: Bool) { writer.write(value) }
  func encode(_ value: String) { writer.write(value) }
  func encode(_ value: Double) throws { try writer.write(value) }
  func encode(_ value: Float) throws { try writer.write(value) }
  func encode(_ value: some FixedWidthInteger & Encodable) { writer.write(whole: value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }
}
