import Language

/// `show`: print what arrives; at the start of a pipeline, a name.
struct ShowCommand: Command {
  let declaration = CommandDeclaration(
    name: "show", group: .view, summary: "print a value: a table in full, an artifact as a report",
    positional: [ParameterDeclaration("NAME", .reference, "what to print, where nothing is piped")],
    takes: [.any], needsInput: false, gives: .any,
    examples: [.init("show profile", "the report of the audit"), .init("identity | head 3 | show", "three rows")],
    keywords: ["print", "display", "view", "report"])

  struct Arguments: Decodable {
    let name: Given<Reference>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    if let name = call.arguments.name { return try await session.resolve(name.content) }
    if call.input == nil { session.noted.continues = session.lastEntry }
    guard let input = call.input ?? session.last else {
      throw CommandFailure(.usage, "usage", "there is nothing to show", at: call.span, help: "show NAME")
    }
    return input
  }
}
