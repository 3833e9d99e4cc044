import Language

extension Document {
  /// The document for a terminal of `width` cells; nil breaks no line.
  package func text(width: Int? = 80, style: Style = .plain) -> String {
    var parts = [
      style.bold(Style.safe(title)) + "\n" + String(repeating: "═", count: DisplayWidth.of(Style.safe(title))) + "\n"
    ]
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        let safe = Style.safe(text)
        let rule = level == 1 ? String(repeating: "─", count: DisplayWidth.of(safe)) + "\n" : ""
        parts.append(style.bold(safe) + "\n" + rule)
      case .paragraph(let text): parts.append(Self.wrapped(text, width: width, first: "", rest: ""))
      case .list(let items):
        parts.append(items.map { Self.wrapped($0, width: width, first: "- ", rest: "  ") }.joined())
      case .table(let table, let title, let rowLimit):
        parts.append(TextTable(title: title, width: width, rowLimit: rowLimit, style: style).render(table))
      case .verbatim(let text): parts.append(text.hasSuffix("\n") ? text : text + "\n")
      }
    }
    return parts.joined(separator: "\n")
  }

  /// The text in lines of at most `width` cells, broken at blanks; a longer word has a line of its own.
  static func wrapped(_ text: String, width: Int?, first: String, rest: String) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in Style.safe(text).split(separator: " ") {
      if !isEmpty, let width, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
