import Report
package import TerroirKernel

/// A table for a page in Markdown.
package enum MarkdownFormat: TextFormat {
  package static let declaration = FormatDeclaration("Markdown", endings: ["md"], keeps: "what people read")

  package static func text(_ table: Table) -> FormattedTable { FormattedTable(text: MarkdownOutput().text(table)) }
}
