package import Language

/// One command: its declaration, from which parsing, help and completion come, and what it does.
package protocol Command: Sendable {
  var declaration: CommandDeclaration { get }
  /// Runs the command and returns what it yields; it prints nothing.
  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue
}

/// A command with what it was given.
package struct Call: Sendable {
  package let invocation: Invocation
  /// What the pipe brought; nil at the start of a pipeline.
  package let input: ShellValue?

  package var span: Span { invocation.span }

  /// The general arguments; a verb with a grammar of its own has none.
  package var arguments: GeneralArguments {
    if case .general(let arguments) = invocation.arguments { arguments } else { GeneralArguments() }
  }

  /// The text of the positional value at `index`, nil where it was left out.
  package func text(_ index: Int) -> String? {
    arguments.positional.indices.contains(index) ? arguments.positional[index].text : nil
  }

  package func value(_ index: Int) -> Value? {
    arguments.positional.indices.contains(index) ? arguments.positional[index] : nil
  }
}
