package import TerroirKernel

/// CSV by RFC 4180, in UTF-8 with CRLF. A text cell that a spreadsheet would run as a formula gets an apostrophe.
package struct CSVOutput: TableFormat {
  package static let ending = "csv"
  package init() {}

  package func text(_ table: Table) -> String {
    let header = table.columns.map { Self.field($0.name) }.joined(separator: ",")
    let rows = (0..<table.rowCount).map { row in
      table.columns.map { Self.field($0.values[row]) }.joined(separator: ",")
    }
    return ([header] + rows).map { $0 + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell) -> String {
    if case .text(let text) = cell { field(text) } else { CellFormat.exact(cell) }
  }

  private static func field(_ text: String) -> String {
    // An empty text is quoted, which keeps it apart from a missing one.
    if text.isEmpty { return "\"\"" }
    let guarded = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'" + text : text
    guard guarded.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// Tab-separated values: a tab, line break or backslash inside a text is written `\t`, `\n`, `\r`, `\\`.
package struct TSVOutput: TableFormat {
  package static let ending = "tsv"
  package init() {}

  package func text(_ table: Table) -> String {
    let header = table.columns.map { Self.escaped($0.name) }
    let rows = (0..<table.rowCount).map { row in
      table.columns.map { Self.escaped(CellFormat.exact($0.values[row])) }
    }
    return ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
