package import Language
package import TerroirKernel
package import Workspace

/// Why a command did not do what it was asked; printed by one printer, turned into an exit code in one place.
package struct CommandFailure: Error, Sendable {
  package enum Kind: Int32, Sendable {
    /// The data or the command failed.
    case failed = 1
    /// Usage or syntax.
    case usage = 2
    /// A plugin failed.
    case plugin = 3
    /// A replay drifted.
    case drifted = 4
    case cancelled = 130
  }

  package var kind: Kind
  /// A short word for programs: `no-workspace`, `unknown-column`.
  package var code: String
  package var message: Phrase
  /// Where in the command's text; nil where the whole command is meant.
  package var span: Span?
  package var help: Phrase?
  package var suggestions: [String]
  /// What else is told of it, printed before it as it is.
  package var details: [Phrase]
  /// Faults that come with their own places in the workspace's files, printed before all else.
  package var faults: [Fault]

  package init(
    _ kind: Kind, _ code: String, _ message: Phrase, at span: Span? = nil, help: Phrase? = nil,
    suggestions: [String] = [], details: [Phrase] = [], faults: [Fault] = []
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.span = span
    self.help = help
    self.suggestions = suggestions
    self.details = details
    self.faults = faults
  }

  package static let cancelled = CommandFailure(.cancelled, "cancelled", "cancelled; the state is as it was before")
}
