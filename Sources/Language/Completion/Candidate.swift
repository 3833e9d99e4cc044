package import TerroirKernel

/// One proposal of TAB.
package struct Candidate: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case command, name, table, column, flag, key, value, file, directory, keyword, function
  }

  /// What is put in place of the typed part, quoted where it must be.
  package let text: String
  package let kind: Kind
  /// A few words beside it in the list.
  package let summary: Phrase
  /// The word is finished: a space follows. Not so for `KEY=`, a directory, or a name whose parts may follow.
  package let isFinished: Bool

  package init(_ text: String, _ kind: Kind, summary: Phrase = "", isFinished: Bool = true) {
    self.text = text
    self.kind = kind
    self.summary = summary
    self.isFinished = isFinished
  }
}
