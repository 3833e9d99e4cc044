/// The records of a CSV text as byte ranges, with the faults of its form.
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
}
