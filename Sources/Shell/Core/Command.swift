package import Language

/// One command: its declaration, from which parsing, help and completion come, and what it does.
package protocol Command<Arguments>: Sendable {
  /// What it is given: a property for each parameter and flag of the declaration, under the same name.
  associatedtype Arguments: Decodable & Sendable

  var declaration: CommandDeclaration { get }

  /// Runs the command and returns what it yields; it prints nothing.
  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue
}

extension Command {
  /// Decodes what the invocation gives, once, and runs the command.
  func run(
    _ invocation: Invocation, on input: ShellValue?, in session: isolated Session
  ) async throws(CommandFailure) -> ShellValue {
    let arguments = try ArgumentDecoder(declaration, invocation).decode(Arguments.self)
    let call = Call(declaration: declaration, invocation: invocation, input: input, arguments: arguments)
    return try await execute(call, in: session)
  }
}

/// A command with what it was given.
package struct Call<Arguments: Sendable>: Sendable {
  let declaration: CommandDeclaration
  package let invocation: Invocation
  /// What the pipe brought; nil at the start of a pipeline.
  package let input: ShellValue?
  package let arguments: Arguments

  package var span: Span { invocation.span }

  /// Each `KEY=value` whose key is not declared because something bound later knows it.
  var openArguments: [NamedArgument] {
    guard case .general(let given) = invocation.arguments else { return [] }
    let declared = Set(declaration.named.map(\.name))
    return given.named.filter { !declared.contains($0.key.name) }
  }
}

/// The arguments of a command that takes none, or has a grammar of its own.
package struct NoArguments: Decodable, Sendable {}
