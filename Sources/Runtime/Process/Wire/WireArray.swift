/// A list under way.
struct WireArray: UnkeyedEncodingContainer {
  let writer: WireWriter
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(writer: WireWriter) { self.writer = writer }

  private mutating func next() {
    count += 1
    writer.separate()
  }

  mutating func encodeNil() {
    next()
    writer.writeNull()
  }

  mutating func encode(_ value: Bool) {
    next()
    writer.write(value)
  }

  mutating func encode(_ value: String) {
    next()
    writer.write(value)
  }

  mutating func encode(_ value: Double) throws {
    next()
    try writer.write(value)
  }

  mutating func encode(_ value: Float) throws {
    next()
    try writer.write(value)
  }

  mutating func encode(_ value: some FixedWidthInteger & Encodable) {
    next()
    writer.write(whole: value)
  }

  mutating func encode(_ value: some Encodable) throws {
    next()
    try writer.write(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    writer.goBeyond().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { writer.goBeyond().unkeyedContainer() }
  func superEncoder() -> any Encoder { writer.goBeyond() }
}
