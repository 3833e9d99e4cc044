import TextFiles

/// The records of a CSV text as byte ranges, with the faults of its form.
///
/// The tables are small; registers are the engine's business. Byte order mark and both line ends are taken; blank lines are
/// not records.
struct CSVRecords: Sendable {
  var fields: [Field] = []
  /// For each record the index of its first field; one more entry marks the end.
  var firsts: [Int] = [0]
  /// For each record the line it starts in, counted from 1.
  var lines: [Int] = []
  /// Records whose form is broken: their fields cannot be told apart with certainty.
  var broken: Set<Int> = []
  var faults: [Fault] = []

  struct Field: Sendable {
    /// The content without the quotes round it.
    var range: Range<Int>
    /// Whether quotes inside are written twice.
    var isEscaped: Bool
  }

  var count: Int { lines.count }

  func fields(of record: Int) -> ArraySlice<Field> { fields[firsts[record]..<firsts[record + 1]] }

  init(_ source: WorkspaceFileText, delimiter: UInt8 = UInt8(ascii: ",")) {
    var scanner = DelimitedScanner(ByteSource(source.bytes), delimiter: delimiter, rules: .strict)
    while let record = scanner.next() {
      for place in record.faults {
        guard let kind = FaultKind(place.fault) else { continue }
        broken.insert(lines.count)
        faults.append(Fault(kind, at: source.place(place.range)))
      }
      lines.append(record.line)
      fields += record.fields.map { Field(range: $0.range, isEscaped: $0.isEscaped) }
      firsts.append(fields.count)
    }
  }
}

extension FaultKind {
  /// Bytes that are no UTF-8 are told for the file as a whole.
  fileprivate init?(_ fault: DelimitedRecord.Fault) {
    switch fault {
    case .unclosedQuote: self = .unclosedQuote
    case .textAfterQuote: self = .textAfterQuote
    case .strayQuote: self = .strayQuote
    case .notUTF8: return nil
    }
  }
}
