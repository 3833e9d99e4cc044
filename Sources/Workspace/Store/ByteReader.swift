import TerroirKernel

/// Reads the columns of a table from bytes; nil wherever they end too early or mean nothing.
struct ByteReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func readNumber() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      number |= shift < 64 ? UInt64(byte & 0x7f) << shift : 0
      if byte < 0x80 { return number }
    }
    return nil
  }

  mutating func readBytes() -> ArraySlice<UInt8>? {
    guard let count = readNumber().flatMap({ Int(exactly: $0) }) else { return nil }
    return read(count)
  }

  mutating func readValues(_ rows: Int) -> ColumnValues? {
    guard rows >= 0, let mark = read(1)?.first.flatMap(ValueMark.init) else { return nil }
    switch mark {
    case .text: return readTexts(rows).map(ColumnValues.text)
    case .integer: return readWholes(rows).map(ColumnValues.integer)
    case .wholeNumber: return readWholes(rows).map { .number($0.map { $0.map(Double.init) }) }
    case .number:
      guard let mask = readMask(rows) else { return nil }
      var numbers: [Double?] = []
      numbers.reserveCapacity(rows)
      for isThere in mask {
        guard isThere else {
          numbers.append(nil)
          continue
        }
        guard let eight = read(8) else { return nil }
        numbers.append(Double(bitPattern: eight.reversed().reduce(0) { $0 << 8 | UInt64($1) }))
      }
      return .number(numbers)
    case .boolean:
      guard let mask = readMask(rows), let flags = readMask(rows) else { return nil }
      return .boolean(zip(mask, flags).map { $0 ? $1 : nil })
    }
  }

  private mutating func readTexts(_ rows: Int) -> [String?]? {
    guard let count = readNumber().flatMap({ Int(exactly: $0) }), count <= bytes.count else { return nil }
    var distinct: [String?] = [nil]
    for _ in 0..<count {
      guard let text = readBytes() else { return nil }
      distinct.append(String(decoding: text, as: UTF8.self))
    }
    var texts: [String?] = []
    for _ in 0..<rows {
      guard let number = readNumber().flatMap({ Int(exactly: $0) }), number < distinct.count else { return nil }
      texts.append(distinct[number])
    }
    return texts
  }

  private mutating func readWholes(_ rows: Int) -> [Int?]? {
    guard let mask = readMask(rows) else { return nil }
    var numbers: [Int?] = []
    numbers.reserveCapacity(rows)
    var last = 0
    for isThere in mask {
      guard isThere else {
        numbers.append(nil)
        continue
      }
      guard let step = readNumber() else { return nil }
      last = last &+ Int(truncatingIfNeeded: Int64(bitPattern: step >> 1) ^ -Int64(bitPattern: step & 1))
      numbers.append(last)
    }
    return numbers
  }

  private mutating func readMask(_ rows: Int) -> [Bool]? {
    guard rows <= bytes.count.multipliedReportingOverflow(by: 8).partialValue, let mask = read((rows + 7) / 8) else {
      return nil
    }
    return (0..<rows).map { mask[mask.startIndex + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
  }
}
