/// One command: what is typed at the prompt up to Return, or a line of a script with its continuations.
package struct Statement: Hashable, Sendable {
  /// From the first to the last character of the command, comments excluded at both ends.
  package let span: Span
  /// The comment lines right above, without `#`: why the command is there. `save` keeps them.
  package var rationale: [String]
  /// The command as written, continuation lines included; variables stand in it by their values, and words of other tools
  /// by ours.
  package let text: String
  /// The name before `=`, if there is one.
  package let binding: Identifier?
  package let pipeline: Pipeline
  /// The variables in it, in alphabetical order. With any it is read again when it is run.
  package let variables: [String]
  /// Whether one of them has its value only when the script runs, so that little of it can be checked before.
  package let isAssumed: Bool
  package let foreignWords: [ForeignWord]

  /// The loop that it is; nil for any other statement.
  package var loop: Loop? {
    guard case .invocation(let invocation) = pipeline.head, case .loop(let loop) = invocation.arguments else {
      return nil
    }
    return loop
  }
}

/// A name as written at one place.
package struct Identifier: Codable, Hashable, Sendable {
  package let name: String
  package let span: Span

  package init(_ name: String, span: Span) {
    self.name = name
    self.span = span
  }
}
