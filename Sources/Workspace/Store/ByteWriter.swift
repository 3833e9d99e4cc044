import TerroirKernel

/// What stands before the values of a column.
enum ValueMark: UInt8 {
  case text, integer, number, wholeNumber, boolean
}

/// Writes the columns of a table as bytes.
struct ByteWriter {
  var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the last byte has its highest bit clear.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The bytes after their count.
  mutating func write(_ text: some Collection<UInt8>) {
    write(UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  mutating func write(_ values: ColumnValues) {
    switch values {
    case .text(let texts):
      bytes.append(ValueMark.text.rawValue)
      write(texts)
    case .integer(let numbers):
      bytes.append(ValueMark.integer.rawValue)
      write(numbers)
    case .number(let numbers):
      let whole = numbers.map { $0.map(Self.whole) }
      if whole.contains(.some(.none)) {
        bytes.append(ValueMark.number.rawValue)
        writeMask(numbers)
        for case .some(let number) in numbers { writeBits(number) }
      } else {
        bytes.append(ValueMark.wholeNumber.rawValue)
        write(whole.map { $0 ?? nil })
      }
    case .boolean(let flags):
      bytes.append(ValueMark.boolean.rawValue)
      writeMask(flags)
      writeMask(flags.map { $0 == true ? true : nil })
    }
  }

  private mutating func write(_ texts: [String?]) {
    var numbers: [String: UInt64] = [:]
    var distinct: [String] = []
    let rows = texts.map { text -> UInt64 in
      guard let text else { return 0 }
      if let known = numbers[text] { return known }
      distinct.append(text)
      numbers[text] = UInt64(distinct.count)
      return UInt64(distinct.count)
    }
    write(UInt64(distinct.count))
    for text in distinct { write(Array(text.utf8)) }
    for row in rows { write(row) }
  }

  private mutating func write(_ numbers: [Int?]) {
    writeMask(numbers)
    var last = 0
    for case .some(let number) in numbers {
      let step = number &- last
      // The sign goes to the lowest bit, so that small steps of either sign are short.
      write(UInt64(bitPattern: Int64(step << 1 ^ step >> 63)))
      last = number
    }
  }

  private mutating func writeMask<Value>(_ values: [Value?]) {
    var byte: UInt8 = 0
    for (index, value) in values.enumerated() {
      if value != nil { byte |= 1 << UInt8(index % 8) }
      if index % 8 == 7 || index == values.count - 1 {
        bytes.append(byte)
        byte = 0
      }
    }
  }

  private mutating func writeBits(_ number: Double) {
    let bits = number.bitPattern
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
  }

  /// The number as a whole one that gives it back bit by bit; nil where it is none.
  private static func whole(_ number: Double) -> Int? {
    guard let whole = Int(exactly: number), Double(whole).bitPattern == number.bitPattern else { return nil }
    return whole
  }
}
