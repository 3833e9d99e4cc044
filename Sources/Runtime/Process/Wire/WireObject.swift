/// An object under way.
struct WireObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: WireWriter
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    writer.write(key: key)
    writer.writeNull()
  }

  func encode(_ value: Bool, forKey key: Key) {
    writer.write(key: key)
    writer.write(value)
  }

  func encode(_ value: String, forKey key: Key) {
    writer.write(key: key)
    writer.write(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    writer.write(key: key)
    try writer.write(value)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    writer.write(key: key)
    try writer.write(value)
  }

  func encode(_ value: some FixedWidthInteger & Encodable, forKey key: Key) {
    writer.write(key: key)
    writer.write(whole: value)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    writer.write(key: key)
    if writer.mayHoldTables, let table = value as? any WritableTable, table.isLong {
      return try table.write(to: writer)
    }
    try writer.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    writer.goBeyond().container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { writer.goBeyond().unkeyedContainer() }
  func superEncoder() -> any Encoder { writer.goBeyond() }
  func superEncoder(forKey key: Key) -> any Encoder { writer.goBeyond() }
}
