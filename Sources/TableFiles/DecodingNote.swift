package import TerroirKernel

/// What a reader is told of how a table was found in a file; it becomes text here alone.
package enum DecodingNote: Hashable, Sendable {
  /// The sheet that was read, where nobody named one and there are others.
  case sheet(String, others: [String], hidden: [String])
  /// The header is not the first row: its number, and the texts above it, with the cells that are merged.
  case header(row: Int, above: [String])
  /// Names that were put together from the header and the row above it.
  case joinedNames(rows: [Int], first: String)
  case blankRows(count: Int, atEnd: Int)
  case hidden(rows: Int, columns: Int)
  /// Lines below the table that are no rows of it.
  case below(count: Int, first: String)
  /// Cells that are merged over rows, which each have its value.
  case filled(column: String, count: Int, cells: String)
  /// Errors of formulas, which are missing.
  case errors(column: String, count: Int, text: String, cell: String)
  /// Formulas whose values no program computed yet.
  case uncomputed(column: String, count: Int, cell: String)
  case mixed(column: String, counts: [Phrase], cell: Phrase)
  /// A column of texts that are whole numbers.
  case textCells(columns: [String], value: String)
  /// What lies in the file beside the table that was read.
  case table(String, others: [String])
  case member(String, others: [String])
  /// What the table is, by its own words.
  case source(Phrase)
  /// Where the points of areas and lines are.
  case points(counts: [Phrase])
  case noGeometry(Int)
  case noProperties
  case labelled(columns: [String])
  case elsewhere(Int)

  package var text: Phrase {
    switch self {
    case .sheet(let name, let others, let hidden):
      """
      sheet \"\(name)\" was read; sheet= reads another: \
      \([others.isEmpty ? "" : NameList.text(others), hidden.isEmpty ? "" : "\(NameList.text(hidden)) (hidden)"]
        .filter { !$0.isEmpty }.joined(by: ", "))
      """
    case .header(let row, let above):
      "row \(row) is the header, and \(above.joined(separator: ", ")) above it left out; header= tells another row"
    case .joinedNames(let rows, let first):
      "names of columns are put together of rows \(rows.map(String.init).joined(separator: " and ")) (\(first))"
    case .blankRows(let count, let atEnd):
      [
        count == 0
          ? "" : "\(Phrase.counted(count, "blank row")) between others \(count == 1 ? "was" : "were") left out",
        atEnd == 0 ? "" : "\(Phrase.counted(atEnd, "blank row")) at the end \(atEnd == 1 ? "was" : "were") left out",
      ].filter { !$0.isEmpty }.joined(by: ", ")
    case .hidden(let rows, let columns):
      """
      \(Phrase.all(
        [rows == 0 ? "" : .counted(rows, "hidden row"), columns == 0 ? "" : .counted(columns, "hidden column")]
          .filter { !$0.isEmpty })) \(rows + columns == 1 ? "is" : "are") read as the others
      """
    case .below(let count, let first):
      """
      \(Phrase.counted(count, "line")) below the table \(count == 1 ? "is" : "are") left out (\(Self.short(first))): \
      without the blank row above \(count == 1 ? "it is a row" : "them they are rows")
      """
    case .filled(let column, let count, let cells):
      """
      column \(column): \(Phrase.counted(count, "row")) \(count == 1 ? "has" : "have") the value of the merged cell that \
      spans \(count == 1 ? "it" : "them") (\(cells))
      """
    case .errors(let column, let count, let text, let cell):
      """
      column \(column): \(Phrase.counted(count, "error")) of formulas \(count == 1 ? "is" : "are") missing \
      (\(text) in \(cell))
      """
    case .uncomputed(let column, let count, let cell):
      """
      column \(column): \(Phrase.counted(count, "formula")) \(count == 1 ? "has" : "have") no value yet and \
      \(count == 1 ? "is" : "are") missing (\(cell)); a spreadsheet program computes them when it saves the file
      """
    case .mixed(let column, let counts, let cell):
      "column \(column) has \(counts.joined(by: ", ")) (\(cell))"
    case .textCells(let columns, let value):
      """
      column\(columns.count == 1 ? "" : "s") \(columns.joined(separator: ", ")) kept as text, as the cells are \
      (\(value)); number=[\(columns.joined(separator: ", "))] reads numbers
      """
    case .table(let name, let others): "table \"\(name)\" was read; table= reads another: \(NameList.text(others))"
    case .member(let name, let others): "\"\(name)\" was read; the archive also has \(NameList.text(others))"
    case .source(let text): text
    case .points(let counts):
      "latitude and longitude are \(counts.joined(by: ", "))"
    case .noGeometry(let count):
      "\(Phrase.counted(count, "feature")) \(count == 1 ? "has" : "have") no geometry: latitude and longitude are missing"
    case .noProperties: "no feature has properties: the table has where each lies, and nothing else"
    case .labelled(let columns):
      "each code and its label, as in \"A: Annual\", became two columns: \(columns.joined(separator: ", "))"
    case .elsewhere(let count):
      "\(Phrase.counted(count, "table")) of the collection \(count == 1 ? "lies" : "lie") elsewhere and cannot be read here"
    }
  }

  /// A text as it is shown, on one line and not too long.
  static func short(_ text: String, most: Int = 40) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + (line.count > most ? line.prefix(most - 1) + "…" : line) + "\""
  }
}
