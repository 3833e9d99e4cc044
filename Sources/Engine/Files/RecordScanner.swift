import Foundation

/// Records of delimited text one by one, with the line each begins at, told apart as the database tells them.
///
/// It serves the head of a file, whose dialect it decides, and a file that the database refused: where, and why.
struct RecordScanner {
  enum LineEnd: String { case lineFeed = "\n", both = "\r\n", carriageReturn = "\r" }

  /// What is wrong within one record.
  enum Fault: Hashable { case unclosedQuote, textAfterQuote, notUTF8 }

  struct Record {
    var line: Int
    var fields: [String] = []
    var end: LineEnd?
    var fault: Fault?
    /// The line of the fault: a record may span several.
    var faultLine = 0
    /// Marks of quotation inside of fields that do not begin with one.
    var strayQuotes = 0
    var isBlank: Bool { fields.count == 1 && fields[0].isEmpty }

    /// The number of its values where a table has `width` columns; empty ones beyond the last column are no values.
    func width(within width: Int) -> Int {
      fields.count > width && fields[width...].allSatisfy(\.isEmpty) ? width : fields.count
    }
  }

  private enum State { case start, plain, quoted, closed }

  private var source: ByteSource
  private let delimiter: UInt8
  private var line = 1

  init(_ source: ByteSource, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
  }

  private static let quote: UInt8 = 0x22, space: UInt8 = 0x20, lineFeed: UInt8 = 0x0A, carriageReturn: UInt8 = 0x0D

  /// The next record, blank lines included; nil at the end of the text.
  mutating func next() -> Record? {
    guard source.peek() != nil else { return nil }
    var record = Record(line: line)
    var field: [UInt8] = []
    var state = State.start
    while let byte = source.next() {
      if state == .quoted {
        if byte != Self.quote {
          if byte == Self.lineFeed || byte == Self.carriageReturn && source.peek() != Self.lineFeed { line += 1 }
          field.append(byte)
        } else if source.peek() == Self.quote {
          _ = source.next()
          field.append(byte)
        } else {
          state = .closed
        }
        continue
      }
      switch byte {
      case delimiter:
        take(&field, into: &record)
        state = .start
      case Self.lineFeed, Self.carriageReturn:
        record.end = byte == Self.lineFeed ? .lineFeed : .carriageReturn
        if byte == Self.carriageReturn, source.peek() == Self.lineFeed {
          _ = source.next()
          record.end = .both
        }
        take(&field, into: &record)
        line += 1
        return record
      case Self.quote where state == .start:
        state = .quoted
        field.removeAll(keepingCapacity: true)
      case Self.space where state != .plain:
        if state == .start { field.append(byte) }
      default:
        if state == .closed { note(.textAfterQuote, at: line, in: &record) }
        if byte == Self.quote { record.strayQuotes += 1 }
        state = .plain
        field.append(byte)
      }
    }
    if state == .quoted { note(.unclosedQuote, at: record.line, in: &record) }
    take(&field, into: &record)
    return record
  }

  private func take(_ field: inout [UInt8], into record: inout Record) {
    if let text = String(validating: field, as: UTF8.self) {
      record.fields.append(text)
    } else {
      note(.notUTF8, at: line, in: &record)
      record.fields.append(String(decoding: field, as: UTF8.self))
    }
    field.removeAll(keepingCapacity: true)
  }

  private func note(_ fault: Fault, at line: Int, in record: inout Record) {
    guard record.fault == nil else { return }
    record.fault = fault
    record.faultLine = line
  }
}

/// The bytes of a file, or of a part of one, without the mark of UTF-8 at its beginning; a megabyte at a time is held.
struct ByteSource {
  private let handle: FileHandle?
  private var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    handle = nil
    self.bytes = bytes
    skipMark()
  }

  /// Nil where the file cannot be read.
  init?(path: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    self.handle = handle
    bytes = []
    fill()
    skipMark()
  }

  mutating func peek() -> UInt8? {
    if position == bytes.count { fill() }
    return position < bytes.count ? bytes[position] : nil
  }

  mutating func next() -> UInt8? {
    guard let byte = peek() else { return nil }
    position += 1
    return byte
  }

  private mutating func fill() {
    guard let handle, let more = try? handle.read(upToCount: 1 << 20) else { return }
    bytes = [UInt8](more)
    position = 0
  }

  private mutating func skipMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}
