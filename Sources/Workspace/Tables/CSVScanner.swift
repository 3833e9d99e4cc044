/// Splits CSV (RFC 4180) into records, by bytes.
///
/// A scanner of our own because every fault needs its line and column, and a broken quote must not swallow the rest of
/// the file: the record is given up at the end of its line and reading goes on. The tables are small; registers are
/// the engine's business. Byte order mark and both line ends are taken; blank lines are not records.
struct CSVScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at: Int
  private var line = 1
  private var records = CSVRecords()

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  static func scan(_ source: SourceText, delimiter: UInt8 = UInt8(ascii: ",")) -> CSVRecords {
    var scanner = CSVScanner(source, delimiter)
    scanner.scan()
    return scanner.records
  }

  private init(_ source: SourceText, _ delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
    bytes = source.bytes
    at = source.start
  }

  private mutating func scan() {
    while at < bytes.count {
      if isAtLineEnd {
        skipLineEnd()
        continue
      }
      records.lines.append(line)
      scanField()
      while at < bytes.count, bytes[at] == delimiter {
        at += 1
        scanField()
      }
      records.firsts.append(records.fields.count)
      skipLineEnd()
    }
  }

  private mutating func scanField() {
    if at < bytes.count, bytes[at] == Self.quote { scanQuoted() } else { scanPlain() }
  }

  private mutating func scanPlain() {
    let begin = at
    var hasQuote = false
    while at < bytes.count, bytes[at] != delimiter, !isAtLineEnd {
      if bytes[at] == Self.quote, !hasQuote {
        hasQuote = true
        add(.strayQuote, at..<at + 1)
      }
      at += 1
    }
    records.fields.append(CSVRecords.Field(range: begin..<at, isEscaped: false))
  }

  private mutating func scanQuoted() {
    let open = at
    var cursor = at + 1
    var crossed = 0
    var isEscaped = false
    while cursor < bytes.count {
      if bytes[cursor] == Self.feed {
        crossed += 1
      } else if bytes[cursor] == Self.quote {
        if cursor + 1 < bytes.count, bytes[cursor + 1] == Self.quote {
          isEscaped = true
          cursor += 1
        } else {
          break
        }
      }
      cursor += 1
    }
    guard cursor < bytes.count else { return giveUp(.unclosedQuote, open..<open + 1, from: open) }
    at = cursor + 1
    if at == bytes.count || bytes[at] == delimiter || isAtLineEnd {
      line += crossed
      records.fields.append(CSVRecords.Field(range: open + 1..<cursor, isEscaped: isEscaped))
    } else if crossed > 0 {
      // A quote that seems to close lines later and is followed by text belongs to another field: this one never closed.
      giveUp(.unclosedQuote, open..<open + 1, from: open)
    } else {
      giveUp(.textAfterQuote, at..<at + 1, from: open)
    }
  }

  /// Ends the record at the end of the line in which its broken field opens.
  private mutating func giveUp(_ kind: FaultKind, _ range: Range<Int>, from open: Int) {
    add(kind, range)
    at = open
    while at < bytes.count, !isAtLineEnd { at += 1 }
    records.fields.append(CSVRecords.Field(range: open + 1..<max(open + 1, at), isEscaped: false))
  }

  private mutating func add(_ kind: FaultKind, _ range: Range<Int>) {
    records.broken.insert(records.count - 1)
    records.faults.append(Fault(kind, at: source.place(range)))
  }

  private var isAtLineEnd: Bool {
    bytes[at] == Self.feed
      || bytes[at] == Self.carriage && (at + 1 == bytes.count || bytes[at + 1] == Self.feed)
  }

  private mutating func skipLineEnd() {
    guard at < bytes.count else { return }
    if bytes[at] == Self.carriage { at += 1 }
    if at < bytes.count, bytes[at] == Self.feed { at += 1 }
    line += 1
  }
}
