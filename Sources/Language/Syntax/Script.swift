/// A parsed text: the language version its first line pins, its statements in order, and every comment.
package struct Script: Hashable, Sendable {
  package var languageVersion: Int?
  package var statements: [Statement]
  /// All comments in order, without `#`, so that a reader of headers finds those that belong to no command.
  package var comments: [Comment]

  package init(languageVersion: Int? = nil, statements: [Statement] = [], comments: [Comment] = []) {
    self.languageVersion = languageVersion
    self.statements = statements
    self.comments = comments
  }
}

/// One `#` comment: its text without the `#` and the space around it.
package struct Comment: Hashable, Sendable {
  package let text: String
  package let span: Span
}
