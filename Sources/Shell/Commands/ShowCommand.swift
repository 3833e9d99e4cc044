import Language

/// `show`: print what arrives; at the start of a pipeline, a name.
struct ShowCommand: Command {
  let declaration = CommandDeclaration(
    name: "show", group: .view, summary: "print a value: a table in full, an artifact as a report",
    positional: [ParameterDeclaration("NAME", .reference, "what to print, where nothing is piped")],
    takes: [.any], needsInput: false, gives: .any,
    examples: [.init("show profile", "the report of the audit"), .init("identity | head 3 | show", "three rows")],
    keywords: ["print", "display", "view", "report"])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    if let value = call.value(0) {
      return try await session.resolve(Self.reference(of: value))
    }
    if call.input == nil { session.noted.continues = session.lastEntry }
    guard let input = call.input ?? session.last else {
      throw CommandFailure(.usage, "usage", "there is nothing to show", at: call.span, help: "show NAME")
    }
    return input
  }

  /// The reference that a value is; a bare word such as `profile.industries` is taken apart at its dots.
  static func reference(of value: Value) -> Reference {
    if case .reference(let reference) = value.kind { return reference }
    let parts = value.text.split(separator: ".").map(String.init)
    return Reference(
      name: Identifier(parts.first ?? value.text, span: value.span),
      path: parts.dropFirst().map { .member(Identifier($0, span: value.span)) }, span: value.span)
  }
}
