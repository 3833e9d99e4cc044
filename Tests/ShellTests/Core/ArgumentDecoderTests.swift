import Synchronization
import TerroirKernel
import Testing

@testable import Language
@testable import Shell

@Suite("The arguments of a command")
struct ArgumentDecoderTests {
  static let verbs = CommandTable.standard.grammar.verbs

  @Test("are the parameters and flags that it declares, no more and no less", arguments: verbs)
  func declared(_ verb: String) throws {
    let command = try #require(CommandTable.standard[verb])
    let declaration = command.declaration
    guard declaration.syntax == .general else { return }
    let asked = Mutex<Set<String>>([])
    try decode(command, Self.invocation(declaration)) { name in _ = asked.withLock { $0.insert(name) } }
    let names = declaration.positional.map(\.name) + declaration.named.map(\.name) + declaration.flags.map(\.name)
    let known = asked.withLock { $0 }
    #expect(known.count == names.count, "declared \(names), asked for \(known.sorted())")
    for name in names { #expect(known.contains(name) || known.contains(name.lowercased()), "\(name) is never read") }
  }

  @Test("that are required and missing are told with the command's usage", arguments: verbs)
  func missing(_ verb: String) throws {
    let command = try #require(CommandTable.standard[verb])
    let declaration = command.declaration
    guard declaration.syntax == .general, (declaration.positional + declaration.named).contains(where: \.isRequired)
    else { return }
    let nothing = Invocation(
      verb: Identifier(verb, span: Span(0, 1)), arguments: .general(GeneralArguments()), span: Span(0, 1))
    let failure = #expect(throws: CommandFailure.self) { try decode(command, nothing) }
    #expect(failure?.code == "missing-argument")
    #expect(failure?.span == Span(0, 1))
    #expect(failure?.help == "Write \(declaration.usage)")
  }

  @Test(
    "of a wrong kind are told where they stand",
    arguments: [
      ("history 2.5", "\"2.5\" is not a whole number", Span(8, 11)),
      ("params Audit", "Audit is not a stage", Span(7, 12)),
    ])
  func wrongKind(_ text: String, message: String, span: Span) throws {
    let word = text.split(separator: " ").map(String.init)
    let command = try #require(CommandTable.standard[word[0]])
    let kind: Value.Kind = Number(reading: word[1]).map { .number($0) } ?? .word(word[1])
    let invocation = Invocation(
      verb: Identifier(word[0], span: Span(0, word[0].count)),
      arguments: .general(GeneralArguments(positional: [Value(kind, span: span, text: word[1])])),
      span: Span(0, text.count))
    let failure = #expect(throws: CommandFailure.self) { try decode(command, invocation) }
    #expect(failure?.message.description == message)
    #expect(failure?.span == span)
  }

  private func decode<C: Command>(
    _ command: C, _ invocation: Invocation, onAsked: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    _ = try ArgumentDecoder(command.declaration, invocation, onAsked: onAsked).decode(C.Arguments.self)
  }

  /// Everything that a command declares, given.
  private static func invocation(_ declaration: CommandDeclaration) -> Invocation {
    let arguments = GeneralArguments(
      positional: declaration.positional.map { value($0.kind) },
      named: declaration.named.map { NamedArgument(key: Identifier($0.name, span: Span(0, 1)), value: value($0.kind)) },
      flags: declaration.flags.map { Identifier($0.name, span: Span(0, 1)) })
    return Invocation(
      verb: Identifier(declaration.name, span: Span(0, 1)), arguments: .general(arguments), span: Span(0, 1))
  }

  private static func value(_ kind: ParameterKind) -> Value {
    switch kind {
    case .number, .integer: Value(.number(Number(value: 50)), span: Span(0, 1), text: "50")
    case .stage: Value(.word("audit"), span: Span(0, 1), text: "audit")
    case .choice(let words): Value(.word(words[0]), span: Span(0, 1), text: words[0])
    default: Value(.word("a"), span: Span(0, 1), text: "a")
    }
  }
}
