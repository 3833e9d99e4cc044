package import TerroirKernel

/// What a command is: the one place that parsing, help, type checking and completion read.
package struct CommandDeclaration: Hashable, Sendable {
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case stage, source, step, method, view, understanding, workspace, plugin, session
  }

  /// Keys that are not declared with the command because something bound later knows them.
  package enum OpenKeys: Hashable, Sendable {
    /// The parameters of the stage that is the command.
    case ownStage
    /// The parameters of the stage that the first argument names.
    case namedStage
    /// The columns, tables and parameters of the method that the first argument names.
    case namedMethod
  }

  package struct Example: Hashable, Sendable {
    package let text: String
    package let description: Phrase

    package init(_ text: String, _ description: Phrase = "") {
      self.text = text
      self.description = description
    }
  }

  /// One word, or several: `plugin info`. The longest name that matches is taken.
  package let name: String
  package let group: Group
  package let summary: Phrase
  package let syntax: ArgumentSyntax
  package let positional: [ParameterDeclaration]
  package let named: [ParameterDeclaration]
  package let flags: [FlagDeclaration]
  /// Whose keys it takes beside its own; nil for none.
  package let openKeys: OpenKeys?
  /// Types it takes from a pipeline; empty: it stands at the start only.
  package let takes: [ValueKind]
  /// It cannot stand at the start of a pipeline.
  package let needsInput: Bool
  package let gives: ValueKind?
  package let effects: Effects
  package let examples: [Example]
  package let notes: [Phrase]
  /// Other words that a person would look for it by.
  package let keywords: [String]
  /// Words of other tools that plainly mean this command; they are taken, and ours is told.
  package let synonyms: [String]

  package init(
    name: String, group: Group, summary: Phrase, syntax: ArgumentSyntax = .general,
    positional: [ParameterDeclaration] = [], named: [ParameterDeclaration] = [], flags: [FlagDeclaration] = [],
    openKeys: OpenKeys? = nil, takes: [ValueKind] = [], needsInput: Bool? = nil, gives: ValueKind? = nil,
    effects: Effects = [],
    examples: [Example] = [], notes: [Phrase] = [], keywords: [String] = [], synonyms: [String] = []
  ) {
    self.name = name
    self.group = group
    self.summary = summary
    self.syntax = syntax
    self.positional = positional
    self.named = named
    self.flags = flags
    self.openKeys = openKeys
    self.takes = takes
    self.needsInput = needsInput ?? (group == .step)
    self.gives = gives
    self.effects = effects
    self.examples = examples
    self.notes = notes
    self.keywords = keywords
    self.synonyms = synonyms
  }
}
