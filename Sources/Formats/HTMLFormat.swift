import Report
package import TerroirKernel

/// A table for a page in HTML.
package enum HTMLFormat: TextFormat {
  package static let declaration = FormatDeclaration(
    "HTML", endings: ["html"], keeps: "what people read, with exact numbers beside it")

  package static func text(_ table: Table) -> FormattedTable { FormattedTable(text: HTMLOutput().text(table)) }
}
