import Language
import TerroirKernel

/// A page of help on what is no command: how values, expressions and names are written, which keys the prompt has.
struct HelpTopic: Sendable {
  let name: String
  let summary: Phrase
  /// Other words that a person would look for it by.
  let keywords: [String]
  let lines: [Phrase]
  let examples: [CommandDeclaration.Example]

  init(
    _ name: String, _ summary: Phrase, keywords: [String], _ lines: [Phrase],
    examples: [CommandDeclaration.Example]
  ) {
    self.name = name
    self.summary = summary
    self.keywords = keywords
    self.lines = lines
    self.examples = examples
  }

  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
