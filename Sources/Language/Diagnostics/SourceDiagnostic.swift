package import TerroirKernel

/// A fault in a text: what is wrong, where, and what to do. It becomes text in `SourceDiagnostic+Render.swift` alone.
package struct SourceDiagnostic: Error, Hashable, Sendable {
  /// Stable word for programs: `unknown-command`.
  package let code: String
  package let message: Phrase
  package let span: Span
  /// What to do, a sentence, or none.
  package let help: Phrase?
  /// At most three, best first; printed as "did you mean".
  package let suggestions: [String]

  package init(code: String, message: Phrase, span: Span, help: Phrase? = nil, suggestions: [String] = []) {
    self.code = code
    self.message = message
    self.span = span
    self.help = help
    self.suggestions = Array(suggestions.prefix(3))
  }
}
