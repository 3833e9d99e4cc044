package import TerroirKernel

/// A table as an HTML `table` element, with numbers as people read them and their exact value beside.
package struct HTMLOutput {
  package init() {}

  package func text(_ table: Table) -> String {
    let header = table.columns.map { column in
      "<th scope=\"col\" title=\"\(Self.escaped(column.declaration.meaning))\">"
        + "\(Self.escaped(CellFormat.heading(column.declaration)))</th>"
    }.joined()
    let rows = (0..<table.rowCount).map { row in
      "<tr>" + table.columns.map { Self.cell($0, row) }.joined() + "</tr>\n"
    }.joined()
    return "<table>\n<thead><tr>\(header)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
  }

  private static func cell(_ column: TableColumn, _ row: Int) -> String {
    let value = column.values[row]
    let text = escaped(CellFormat.forPeople(value, unit: column.declaration.unit))
    guard column.isNumeric, value != .missing else { return "<td>\(text)</td>" }
    return "<td class=\"number\" data-value=\"\(CellFormat.exact(value))\">\(text)</td>"
  }

  package static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}
