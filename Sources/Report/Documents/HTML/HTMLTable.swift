import TerroirKernel

/// A table as an HTML element: headers with their scope, numbers as people read them with their exact value beside.
struct HTMLTable {
  var table: Table
  var caption: String?
  var rowLimit: Int?
  var language: NameLanguage = .english

  func write<Sink: DocumentSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.write("<table>\n")
    if let caption { try sink.write("<caption>\(Markup.escaped(caption))</caption>\n") }
    let header = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumeric ? " class=\"number\"" : "")"
        + (column.declaration.description == column.name
          ? ">" : " title=\"\(Markup.escaped(column.declaration.description))\">")
        + "\(Markup.escaped(CellFormat.heading(column.declaration, in: language)))</th>"
    }.joined()
    try sink.write("<thead>\n<tr>\(header)</tr>\n</thead>\n<tbody>\n")
    for row in 0..<max(0, min(table.rowCount, rowLimit ?? Int.max)) {
      try sink.write("<tr>" + table.columns.enumerated().map { cell($1, row, isFirst: $0 == 0) }.joined() + "</tr>\n")
    }
    try sink.write("</tbody>\n</table>\n")
  }

  /// The first column names the rows where it is text.
  private func cell(_ column: TableColumn, _ row: Int, isFirst: Bool) -> String {
    let value = column.values[row]
    let text = Markup.escaped(CellFormat.forPeople(value, unit: column.declaration.unit, in: language))
    if isFirst, !column.isNumeric { return "<th scope=\"row\">\(text)</th>" }
    guard column.isNumeric else { return "<td>\(text)</td>" }
    let exact = value == .missing ? "" : " data-value=\"\(Markup.escaped(CellFormat.exact(value)))\""
    return "<td class=\"number\"\(exact)>\(text)</td>"
  }
}
