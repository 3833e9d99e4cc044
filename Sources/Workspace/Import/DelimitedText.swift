import TextFiles

/// A CSV text with rows added, in the line ends that it has.
struct DelimitedText: Sendable {
  let bytes: [UInt8]

  init(adding rows: [[String]], to bytes: [UInt8]) {
    let ending = bytes.firstRange(of: Array("\r\n".utf8)) == nil ? "\n" : "\r\n"
    var text = bytes
    if let last = text.last, last != UInt8(ascii: "\n") { text += Array(ending.utf8) }
    for row in rows { text += Array((row.map(Self.field).joined(separator: ",") + ending).utf8) }
    self.bytes = text
  }

  /// The names in the first record.
  static func header(of bytes: [UInt8]) -> [String] {
    let source = WorkspaceFileText(file: "", bytes: bytes)
    let records = CSVRecords(source)
    return records.count == 0 ? [] : records.fields(of: 0).map { source.text($0.range) }
  }

  /// A field, in which no spreadsheet sees a formula.
  static func field(_ text: String) -> String { DelimitedField.quoted(FormulaGuard.guarded(text)) }
}
