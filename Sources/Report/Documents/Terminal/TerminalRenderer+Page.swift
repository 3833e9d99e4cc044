import Language

extension TerminalRenderer {
  /// Cells of a line beyond which a page is tiring to read, however wide the screen is.
  private static var measure: Int { 100 }
  /// Cells that the text beside its heading needs.
  private static var leastText: Int { 30 }

  /// A page: each heading beside its text, and an empty line after each part.
  func page(_ document: Document) -> String {
    var numbers = DocumentNumbers(document)
    var page = self
    page.width = min(width ?? Brief.width, Self.measure)
    let headings = document.sections.map { DisplayWidth.of($0.heading) }
    let column = (headings.max() ?? 0) + 2
    var text = page.heading(document.title.title, rule: "═")
    for section in document.sections {
      let isBeside = (page.width ?? 0) >= column + Self.leastText
      if !isBeside { text += style.bold(section.heading) + "\n" }
      let indent = String(repeating: " ", count: isBeside ? column : 2)
      let lines = section.blocks.map { page.lines($0, document, indent, &numbers) }.joined()
      guard isBeside, lines.hasPrefix(indent) else {
        text += lines + "\n"
        continue
      }
      let padding = String(repeating: " ", count: column - DisplayWidth.of(section.heading))
      text += style.bold(section.heading) + padding + lines.dropFirst(indent.count) + "\n"
    }
    return text
  }

  /// Text and lists with the indent of the page; another block as anywhere.
  private func lines(
    _ block: DocumentBlock, _ document: Document, _ indent: String, _ numbers: inout DocumentNumbers
  ) -> String {
    switch block {
    case .paragraph(let paragraph):
      TextWrapping.text(Self.line(paragraph, &numbers), width: width, first: indent, rest: indent)
    case .list(let items):
      items.map {
        TextWrapping.text(Self.line($0, &numbers), width: width, first: indent + "- ", rest: indent + "  ")
      }.joined()
    case .table, .figure: text(block, document.language, &numbers)
    }
  }
}
