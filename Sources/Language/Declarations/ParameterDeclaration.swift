package import TerroirKernel

/// A positional or `KEY=` parameter of a command.
package struct ParameterDeclaration: Hashable, Sendable {
  /// The key, or the word in capitals that help shows for a positional.
  package let name: String
  package let kind: ParameterKind
  package let summary: Phrase
  package let isRequired: Bool
  /// Takes all remaining positional values; only the last positional may.
  package let repeats: Bool

  package init(
    _ name: String, _ kind: ParameterKind = .any, _ summary: Phrase = "", required: Bool = false,
    repeats: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    isRequired = required
    self.repeats = repeats
  }
}

/// `--NAME`
package struct FlagDeclaration: Hashable, Sendable {
  package let name: String
  package let summary: Phrase

  package init(_ name: String, _ summary: Phrase = "") {
    self.name = name
    self.summary = summary
  }
}
