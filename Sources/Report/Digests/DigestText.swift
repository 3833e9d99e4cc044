/// A digest as text for the terminal or as Markdown.
package struct DigestText: Sendable {
  package var width: Int?
  package var style: Style

  package init(width: Int? = nil, style: Style = .plain) {
    self.width = width
    self.style = style
  }

  package func render(_ digest: Digest) -> String {
    var blocks = [style.bold(digest.title) + "\n" + String(repeating: "=", count: DisplayWidth.of(digest.title))]
    for section in digest.sections {
      var lines = [style.bold(section.heading)]
      lines += section.lead.flatMap { wrapped($0, indent: "  ") }
      if let table = section.table {
        lines.append(TextTable(width: width, style: style).render(table).trimmedEnd)
      }
      if let more = section.more { lines.append(style.dim(more)) }
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  package func markdown(_ digest: Digest) -> String {
    var blocks = ["# \(digest.title)"]
    for section in digest.sections {
      blocks.append("## \(section.heading)")
      if !section.lead.isEmpty { blocks.append(section.lead.map { "- \($0)" }.joined(separator: "\n")) }
      if let table = section.table { blocks.append(MarkdownOutput().text(table).trimmedEnd) }
    }
    return blocks.joined(separator: "\n\n")
  }

  /// A sentence broken at spaces to the width, its further lines indented.
  private func wrapped(_ text: String, indent: String) -> [String] {
    guard let width, width > 24 else { return ["- " + Style.safe(text)] }
    var lines: [String] = []
    var line = "-"
    for word in Style.safe(text).split(separator: " ") {
      if DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width, line != "-" {
        lines.append(line)
        line = indent + word
      } else {
        line += (line == indent ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    return String(text)
  }
}
