import Language

extension Document {
  /// The document for a terminal of `width` cells; nil breaks no line.
  package func text(width: Int? = 80, style: Style = .plain) -> String {
    var parts = [Self.heading(title, rule: "═", width: width, style: style)]
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        parts.append(Self.heading(text, rule: level == 1 ? "─" : "", width: width, style: style))
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

  /// A heading broken at blanks, under it a rule as long as its longest line.
  private static func heading(_ text: String, rule: String, width: Int?, style: Style) -> String {
    let lines = wrapped(text, width: width, first: "", rest: "").split(separator: "\n")
    let longest = lines.map { DisplayWidth.of($0) }.max() ?? 0
    let under = rule.isEmpty ? "" : String(repeating: rule, count: min(longest, width ?? longest)) + "\n"
    return lines.map { style.bold(String($0)) + "\n" }.joined() + under
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
