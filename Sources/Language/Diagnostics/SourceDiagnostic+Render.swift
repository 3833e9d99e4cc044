extension SourceDiagnostic {
  /// Columns of a source line that are shown; longer lines are cut round the caret.
  private static let window = 96

  /// The error as people read it: place and message, the line, carets under the fault, what to do.
  ///
  ///     study.terroir:3:9: error: "wher" is not a command
  ///       3 | actors | wher level == "municipal"
  ///         |          ^^^^
  ///       help: did you mean where?
  package func render(in source: SourceText) -> String {
    let place = source.location(of: span.lower)
    let excerpt = Excerpt(span, in: source, line: place.line, width: Self.window)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    var lines = ["\(source.name):\(place.line):\(place.column): error: \(VisibleText.of(message))"]
    lines.append("  \(number) | \(excerpt.text)")
    lines.append(
      "  \(gutter) | " + String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.carets))
    if let advice { lines.append("  help: \(VisibleText.of(advice))") }
    return lines.joined(separator: "\n")
  }

  /// Suggestions and help as one text, or nil.
  package var advice: String? {
    let question = suggestions.isEmpty ? nil : "did you mean \(SyntaxFault.either(suggestions))?"
    let parts = [question, help].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
