package import TerroirKernel

/// A table as GitHub's Markdown, with numbers as people read them.
package struct MarkdownOutput {
  private let language: NameLanguage

  package init(in language: NameLanguage = .english) { self.language = language }

  package func text(_ table: Table) -> String { text(DocumentTable(table)) }

  /// A heading of rows stands in bold letters before them.
  func text(_ block: DocumentTable) -> String {
    let table = block.table
    let header = table.columns.map { Self.escaped(CellFormat.heading($0.declaration, in: language)) }
    let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
    let rows = block.parts.flatMap { part -> [[String]] in
      let blanks = [String](repeating: "", count: max(0, table.columns.count - 1))
      let heading = part.group.map { group in
        [["**\(Self.escaped(group.heading))**" + (group.detail.map { " " + Self.escaped($0) } ?? "")] + blanks]
      }
      return (heading ?? [])
        + part.rows.map { row in
          table.columns.map {
            Self.escaped(CellFormat.forPeople($0.values[row], of: $0.declaration, in: language))
          }
        }
    }
    return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// The text with every mark that Markdown would read escaped, also where an accent hangs on it.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(Style.safe(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isEntity = scalar == "&" && (next == "#" || next?.properties.isAlphabetic == true)
      if isEntity || "\\|*_`<>[]#~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}

extension TableColumn {
  var isNumeric: Bool { values.type == .integer || values.type == .number }
}
