package import TerroirKernel

extension SourceDiagnostic {
  /// Columns of a source line that are shown; longer lines are cut round the caret.
  private static let window = 96

  /// The error as people read it: place and message, the line, carets under the fault, what to do.
  ///
  ///     study.terroir:3:9: error: "wher" is not a command
  ///       3 | actors | wher level == "municipal"
  ///         |          ^^^^
  ///       help: did you mean where?
  /// - Parameter width: cells of a screen's line; nil where nothing limits one.
  package func phrase(in source: SourceText, width: Int? = nil) -> Phrase {
    let place = source.location(of: span.lower)
    let number = String(place.line)
    // Before the line stand two blanks, its number and the rule.
    let room = width.map { max(24, $0 - number.count - 5) } ?? Self.window
    let excerpt = Excerpt(span, in: source, line: place.line, width: min(Self.window, room))
    let gutter = String(repeating: " ", count: number.count)
    let carets = String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.carets)
    let head = Phrase.error(VisibleText.of(message))
    let text: Phrase = """
      \(source.name):\(place.line):\(place.column): \(head)
        \(number) | \(excerpt.text)
        \(gutter) | \(carets)
      """
    return advice.map { "\(text)\n  \(Phrase.help(VisibleText.of($0)))" } ?? text
  }

  package func render(in source: SourceText) -> String { phrase(in: source).description }

  /// Suggestions and help as one text, or nil.
  package var advice: Phrase? {
    let question: Phrase? = suggestions.isEmpty ? nil : .didYouMean(suggestions)
    let parts = [question, help].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(by: " ")
  }
}

extension Phrase {
  package static func error(_ message: Phrase) -> Phrase { "error: \(message)" }

  package static func warning(_ message: Phrase) -> Phrase { "warning: \(message)" }

  package static func help(_ advice: Phrase) -> Phrase { "help: \(advice)" }

  /// The question for what was probably meant.
  package static func didYouMean(_ words: [String]) -> Phrase { "did you mean \(either(words.phrases))?" }
}
