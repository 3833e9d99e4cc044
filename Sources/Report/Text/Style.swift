import Language

/// Whether text for a terminal may be marked up.
package enum Style: Hashable, Sendable {
  /// Not a byte of an escape sequence.
  case plain
  case ansi

  package func bold(_ text: String) -> String { marked(text, "1") }
  package func dim(_ text: String) -> String { marked(text, "2") }

  private func marked(_ text: String, _ code: String) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// `text` with every control character made visible, so that data can never drive a terminal.
  package static func safe(_ text: String) -> String { VisibleText.of(text) }
}
