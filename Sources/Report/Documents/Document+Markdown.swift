extension Document {
  /// The document as Markdown.
  package var markdown: String {
    var parts = ["# \(MarkdownOutput.escaped(title))\n"]
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        parts.append(String(repeating: "#", count: min(6, level + 1)) + " \(MarkdownOutput.escaped(text))\n")
      case .paragraph(let text): parts.append(Self.paragraph(text) + "\n")
      case .list(let items): parts.append(items.map { "- \(MarkdownOutput.escaped($0))\n" }.joined())
      case .table(let table, let title, _):
        let heading = title.map { "**\(MarkdownOutput.escaped($0))**\n\n" } ?? ""
        parts.append(heading + MarkdownOutput().text(table))
      case .verbatim(let text): parts.append(Self.fenced(text))
      }
    }
    return parts.joined(separator: "\n")
  }

  /// A paragraph that Markdown cannot take for a list item.
  private static func paragraph(_ text: String) -> String {
    let escaped = MarkdownOutput.escaped(text)
    return escaped.first.map { "-+=".contains($0) } == true ? "\\" + escaped : escaped
  }

  /// The text in a fence longer than any run of marks inside it.
  private static func fenced(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\n\(text.hasSuffix("\n") ? text : text + "\n")\(fence)\n"
  }
}
