package import TerroirKernel

/// A text with headings, paragraphs, lists and tables, written once and rendered for a terminal, Markdown or HTML.
package struct Document: Hashable, Sendable {
  package var title: String
  package var blocks: [Block]

  package init(_ title: String, _ blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  package enum Block: Hashable, Sendable {
    /// A heading; 1 is right under the title.
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case table(Table, title: String?, rowLimit: Int?)
    /// Text whose line breaks and blanks stay, such as a terminal chart.
    case verbatim(String)
  }
}
