import Language
import Report
import TerroirKernel

/// The table that a chart is made of, and the columns that the command names for it.
struct PlotInput {
  let table: Table
  let columns: PlotCommand.Arguments
  let span: Span
  /// The session's language: of the title, and of the names of places.
  let language: NameLanguage

  /// What is shown, and by which columns.
  func title(_ shown: TableColumn, _ by: [TableColumn]) -> String { title(shown.name, by) }

  func title(_ shown: String, _ by: [TableColumn]) -> String {
    let names = language.list(by.map(\.name))
    return by.isEmpty ? shown : language.choose("\(shown) by \(names)", "\(shown): по \(names)")
  }

  /// The column that a key names; without one, the first of `usual` that there is, then the first that fits.
  func column(
    _ key: String, usual: [String] = [], fits: (TableColumn) -> Bool = { _ in true }
  ) throws(CommandFailure) -> TableColumn {
    if let named = try named(key) { return named }
    if let known = usual.lazy.compactMap({ table[$0] }).first { return known }
    if let column = table.columns.first(where: fits) { return column }
    throw CommandFailure(
      .failed, "unknown-column", "the table has no column that plot can take as \(key)", at: span,
      help: "name one: \(key)=COLUMN")
  }

  /// The column that a key names; nil where the key was left out.
  func named(_ key: String) throws(CommandFailure) -> TableColumn? {
    guard let value = columns[key] else { return nil }
    let name = value.content
    if let column = table[name] { return column }
    throw CommandFailure(
      .failed, "unknown-column", "there is no column \(name)", at: value.span,
      help: "there are \(table.columns.map(\.name).joined(separator: ", "))",
      suggestions: Suggestions.nearest(to: name, in: table.columns.map(\.name)))
  }

  /// The numbers of a column; of a text column where each of its texts is a number, as years often are.
  func numbers(_ column: TableColumn, as key: String, otherwise: String = "") throws(CommandFailure) -> [Double?] {
    if column.isNumeric { return (0..<table.rowCount).map { column.values[$0].double } }
    if case .text(let texts) = column.values, texts.allSatisfy({ $0.map { Double($0)?.isFinite == true } ?? true }) {
      return texts.map { $0.flatMap(Double.init) }
    }
    throw CommandFailure(
      .failed, "type", "\(column.name) holds no numbers",
      at: columns[key]?.span ?? span,
      help: "name a numeric column: \(key)=COLUMN\(otherwise)")
  }

  /// The unit of a column's axis: whole numbers of four digits in a text column are years.
  func unit(_ column: TableColumn, _ numbers: [Double?]) -> UnitOfMeasure? {
    if column.isNumeric { return column.declaration.unit }
    return numbers.allSatisfy { $0.map { (1000..<3000).contains($0) && $0.rounded() == $0 } ?? true } ? .year : nil
  }

  /// What the rows are called: `by`, or the first column of names.
  func labels() throws(CommandFailure) -> [String] {
    let column = try column("by", usual: ["name_\(language.rawValue)", "name", "name_en"]) { $0.values.type == .text }
    return column.displayed
  }
}

extension TableColumn {
  var isNumeric: Bool { values.type == .number || values.type == .integer }
  /// Every value as text; empty where it is missing.
  var displayed: [String] { (0..<values.count).map { values[$0].display } }
}

extension Cell {
  /// The value as a number; nil for what is none.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text, .boolean: nil
    }
  }
}
