/// One command: what is typed at the prompt up to Return, or a line of a script with its continuations.
package struct Statement: Hashable, Sendable {
  /// From the first to the last character of the command, comments excluded at both ends.
  package let span: Span
  /// The comment lines right above, without `#`: why the command is there. `save` keeps them.
  package let rationale: [String]
  /// The command exactly as written, continuation lines included.
  package let text: String
  /// The name before `=`, if there is one.
  package let binding: Identifier?
  package let pipeline: Pipeline
}

/// A name as written at one place.
package struct Identifier: Hashable, Sendable {
  package let name: String
  package let span: Span

  package init(_ name: String, span: Span) {
    self.name = name
    self.span = span
  }
}
