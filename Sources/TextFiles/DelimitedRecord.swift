/// One record of delimited text.
package struct DelimitedRecord: Sendable {
  package enum LineEnd: String, Sendable { case lineFeed = "\n", both = "\r\n", carriageReturn = "\r" }

  /// What is wrong within a record.
  package enum Fault: Hashable, Sendable { case unclosedQuote, textAfterQuote, strayQuote, notUTF8 }

  package struct Field: Sendable {
    /// The value, quotes inside of it written once.
    package var text: String
    /// The bytes of its content, without the quotes round it.
    package var range: Range<Int>
    /// Whether quotes inside are written twice.
    package var isEscaped: Bool
  }

  package struct FaultPlace: Sendable {
    package var fault: Fault
    package var range: Range<Int>
    /// A record may span several lines.
    package var line: Int
  }

  /// The line it begins on, from 1.
  package var line: Int
  package var fields: [Field] = []
  package var end: LineEnd?
  package var faults: [FaultPlace] = []
  /// Marks of quotation inside of fields that do not begin with one.
  package var strayQuotes = 0
  /// Its bytes, line end aside.
  package var range: Range<Int>

  package var isBlank: Bool { fields.count == 1 && fields[0].text.isEmpty }
  package var texts: [String] { fields.map(\.text) }

  /// The number of its values where a table has `width` columns; empty ones beyond the last column are no values.
  package func width(within width: Int) -> Int {
    fields.count > width && fields[width...].allSatisfy(\.text.isEmpty) ? width : fields.count
  }
}
