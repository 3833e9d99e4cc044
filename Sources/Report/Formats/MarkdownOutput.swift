package import TerroirKernel

/// A table as GitHub's Markdown, with numbers as people read them.
package struct MarkdownOutput {
  package init() {}

  package func text(_ table: Table) -> String {
    let header = table.columns.map { Self.escaped(CellFormat.heading($0.declaration)) }
    let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
    let rows = (0..<table.rowCount).map { row in
      table.columns.map { Self.escaped(CellFormat.forPeople($0.values[row], unit: $0.declaration.unit)) }
    }
    return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// The text with every mark that Markdown would read escaped.
  package static func escaped(_ text: String) -> String {
    Style.safe(text).reduce(into: "") { result, character in
      if "\\|*_`<>[]#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension TableColumn {
  var isNumeric: Bool { values.type == .integer || values.type == .number }
}
