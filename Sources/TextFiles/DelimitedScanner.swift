/// Splits delimited text (RFC 4180) into records, by bytes: the one scanner of the program.
///
/// The rules tell how text that is no RFC 4180 is taken: as the table engine does, whose reading it places and explains,
/// or as a workspace's own tables are checked, where every fault has its place and a broken quote must not swallow the
/// rest of the file.
package struct DelimitedScanner {
  package enum Rules: Sendable {
    /// Spaces may stand round a quoted value, quotes within a plain one; any line end ends a record; blank lines are records.
    case lenient
    /// Spaces are part of a value, a quote within a plain one is a fault, a carriage return alone ends no line; blank lines
    /// are passed over. A record with a broken quote ends at the end of the line in which the quote opens. The text is in
    /// memory, as the scanner goes back in it.
    case strict
  }

  private var source: ByteSource
  private let delimiter: UInt8
  private let rules: Rules
  private var line = 1
  private var record = DelimitedRecord(line: 1, range: 0..<0)

  private static let quote: UInt8 = 0x22, space: UInt8 = 0x20, lineFeed: UInt8 = 0x0A, carriageReturn: UInt8 = 0x0D

  package init(_ source: ByteSource, delimiter: UInt8 = UInt8(ascii: ","), rules: Rules) {
    self.source = source
    self.delimiter = delimiter
    self.rules = rules
  }

  /// Why the text ended early, where it did.
  package var fault: GzipStream.Fault? { source.fault }

  /// The next record; nil at the end of the text.
  package mutating func next() -> DelimitedRecord? {
    if rules == .strict { while isAtLineEnd() { takeLineEnd() } }
    guard source.peek() != nil else { return nil }
    let start = source.offset
    record = DelimitedRecord(line: line, range: start..<start)
    scanField()
    while source.peek() == delimiter {
      _ = source.next()
      scanField()
    }
    record.range = start..<source.offset
    if isAtLineEnd() { takeLineEnd() }
    return record
  }

  private mutating func scanField() {
    let start = source.offset
    var bytes: [UInt8] = []
    if rules == .lenient {
      while source.peek() == Self.space, delimiter != Self.space { bytes.append(source.next() ?? 0) }
    }
    if source.peek() == Self.quote { scanQuoted() } else { scanPlain(bytes, from: start) }
  }

  private mutating func scanPlain(_ head: [UInt8], from start: Int) {
    var bytes = head
    var isStray = false
    while let byte = source.peek(), byte != delimiter, !isAtLineEnd() {
      if byte == Self.quote {
        record.strayQuotes += 1
        if rules == .strict, !isStray { note(.strayQuote, source.offset..<source.offset + 1) }
        isStray = true
      }
      bytes.append(byte)
      _ = source.next()
    }
    take(bytes, start..<source.offset)
  }

  private mutating func scanQuoted() {
    let open = source.offset
    _ = source.next()
    var bytes: [UInt8] = []
    var crossed = 0
    var isEscaped = false
    while true {
      guard let byte = source.next() else {
        if rules == .strict { return giveUp(.unclosedQuote, open..<open + 1, from: open) }
        note(.unclosedQuote, open..<open + 1, line: record.line)
        line += crossed
        return take(bytes, open + 1..<source.offset)
      }
      if byte == Self.quote {
        guard source.peek() == Self.quote else { break }
        _ = source.next()
        isEscaped = true
      } else if byte == Self.lineFeed
        || byte == Self.carriageReturn && rules == .lenient && source.peek() != Self.lineFeed
      {
        crossed += 1
      }
      bytes.append(byte)
    }
    let content = open + 1..<source.offset - 1
    if rules == .lenient { while source.peek() == Self.space { _ = source.next() } }
    let next = source.peek()
    if next == nil || next == delimiter || isAtLineEnd() {
      line += crossed
      return take(bytes, content, isEscaped: isEscaped)
    }
    if rules == .strict {
      // A quote that seems to close lines later and is followed by text belongs to another field: this one never closed.
      return crossed > 0
        ? giveUp(.unclosedQuote, open..<open + 1, from: open)
        : giveUp(.textAfterQuote, source.offset..<source.offset + 1, from: open)
    }
    line += crossed
    note(.textAfterQuote, source.offset..<source.offset + 1)
    scanPlain(bytes, from: open + 1)
  }

  /// Ends the record at the end of the line in which its broken field opens.
  private mutating func giveUp(_ fault: DelimitedRecord.Fault, _ range: Range<Int>, from open: Int) {
    note(fault, range)
    source.rewind(to: open + 1)
    var bytes: [UInt8] = []
    while let byte = source.peek(), !isAtLineEnd() {
      bytes.append(byte)
      _ = source.next()
    }
    take(bytes, open + 1..<source.offset)
  }

  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>, isEscaped: Bool = false) {
    let text = String(validating: bytes, as: UTF8.self)
    if text == nil { note(.notUTF8, range) }
    record.fields.append(
      DelimitedRecord.Field(
        text: text ?? String(decoding: bytes, as: UTF8.self), range: range, isEscaped: isEscaped))
  }

  private mutating func note(_ fault: DelimitedRecord.Fault, _ range: Range<Int>, line: Int? = nil) {
    record.faults.append(DelimitedRecord.FaultPlace(fault: fault, range: range, line: line ?? self.line))
  }

  private mutating func isAtLineEnd() -> Bool {
    guard let byte = source.peek() else { return false }
    if byte == Self.lineFeed { return true }
    guard byte == Self.carriageReturn else { return false }
    if rules == .lenient { return true }
    let second = source.peekSecond()
    return second == nil || second == Self.lineFeed
  }

  private mutating func takeLineEnd() {
    let byte = source.next()
    record.end = byte == Self.lineFeed ? .lineFeed : .carriageReturn
    if byte == Self.carriageReturn, source.peek() == Self.lineFeed {
      _ = source.next()
      record.end = .both
    }
    line += 1
  }
}
