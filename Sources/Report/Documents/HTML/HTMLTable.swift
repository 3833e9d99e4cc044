import TerroirKernel

/// A table as an HTML element: headers with their scope, numbers as people read them with their exact value beside.
struct HTMLTable {
  let block: DocumentTable
  var language: NameLanguage = .english

  private let caption: String?
  private var table: Table { block.table }

  /// - Parameter caption: with its number; nil for the table's own.
  init(_ block: DocumentTable, caption: String? = nil, _ language: NameLanguage) {
    self.block = block
    self.language = language
    self.caption = caption ?? block.caption
  }

  init(_ table: Table, _ language: NameLanguage = .english) { self.init(DocumentTable(table), language) }

  func write<Sink: DocumentSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.write("<table>\n")
    if let caption { try sink.write("<caption>\(Markup.escaped(caption))</caption>\n") }
    try sink.write(columns)
    let header = table.columns.map { column in
      "<th scope=\"col\"\(Self.classes(of: column.name, isNumber: column.isNumeric))"
        + (column.declaration.description == column.name
          ? ">" : " title=\"\(Markup.escaped(column.declaration.description))\">")
        + "\(Markup.escaped(CellFormat.heading(column.declaration, in: language)))</th>"
    }.joined()
    try sink.write("<thead>\n<tr>\(header)</tr>\n</thead>\n")
    // A body for each run of rows: the headings stay where they are when rows are sorted.
    for part in block.parts {
      try sink.write("<tbody>\n")
      if let group = part.group {
        let detail = group.detail.map { " <span>\(Markup.escaped($0))</span>" } ?? ""
        try sink.write(
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
            + "<div>\(Markup.escaped(group.heading))\(detail)</div></th></tr>\n")
      }
      for row in part.rows {
        try sink.write("<tr>" + table.columns.enumerated().map { cell($1, row, isFirst: $0 == 0) }.joined() + "</tr>\n")
      }
      try sink.write("</tbody>\n")
    }
    try sink.write("</table>\n")
  }

  /// How wide each column is in print.
  private var columns: String {
    let widths = ColumnWidths.of(block, language, width: WordBody.width)
    let all = max(1, widths.reduce(0, +))
    let columns = widths.map { "<col class=\"w\(min(100, max(1, ($0 * 100 + all / 2) / all)))\" />" }
    return columns.isEmpty ? "" : "<colgroup>\(columns.joined())</colgroup>\n"
  }

  /// The first column names the rows where it is text.
  private func cell(_ column: TableColumn, _ row: Int, isFirst: Bool) -> String {
    let value = column.values[row]
    let told = CellFormat.forPeople(value, of: column.declaration, in: language)
    let text = Markup.escaped(told)
    let classes = Self.classes(of: told, isNumber: false)
    if isFirst, !column.isNumeric { return "<th scope=\"row\"\(classes)>\(text)</th>" }
    guard column.isNumeric else { return "<td\(classes)>\(text)</td>" }
    let exact = value == .missing ? "" : " data-value=\"\(Markup.escaped(CellFormat.exact(value)))\""
    return "<td class=\"number\"\(exact)>\(text)</td>"
  }

  /// A word of more letters than people write may be broken anywhere, so that it widens no page; all others stay whole.
  private static let longest = 40

  private static func classes(of text: String, isNumber: Bool) -> String {
    let isLong = text.split(whereSeparator: \.isWhitespace).contains { $0.count > longest }
    let classes = [isNumber ? "number" : nil, isLong ? "long" : nil].compactMap { $0 }
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }
}
