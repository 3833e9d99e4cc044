import Language
import TerroirKernel
import TerroirMethods

/// `methods [WORD]`: what `calc` offers.
struct MethodsCommand: Command {
  let declaration = CommandDeclaration(
    name: "methods", group: .method, summary: "the methods that calc offers, with their source",
    positional: [ParameterDeclaration("WORD", .text, "only those that speak of it")], gives: .table,
    effects: .givesData,
    examples: [.init("methods", "all"), .init("methods network", "some")])

  struct Arguments: Decodable {
    let word: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    var methods = session.methodDeclarations()
    let phrases = session.phrases
    let summaries = phrases.text(declared:)
    if let word = call.arguments.word?.content.lowercased() {
      methods = methods.filter { name, method in
        "\(name) \(method.summary) \(summaries(method.summary)) \(method.formula)".lowercased().contains(word)
      }
    }
    return .table(
      Table(columns: [
        TableColumn(Column("method", .text, "name for calc"), .text(methods.map(\.name))),
        TableColumn(
          Column("summary", .text, "what it computes"), .text(methods.map { summaries($0.declaration.summary) })),
        TableColumn(
          Column("source", .text, "where it comes from"),
          .text(methods.map { $0.declaration.citations.map(\.text).joined(separator: "; ") })),
      ]))
  }
}

/// `calc METHOD role=COLUMN ... parameter=value ...`
struct CalcCommand: Command {
  let declaration = CommandDeclaration(
    name: "calc", group: .method, summary: "run a method on the piped table",
    positional: [ParameterDeclaration("METHOD", .method, "a method", required: true)], openKeys: .namedMethod,
    takes: [.table], needsInput: true, gives: .table, effects: .givesData,
    examples: [.init("ties | calc centrality source=source target=target | head 5", "the network's centre")],
    notes: ["help METHOD shows its columns and parameters; methods lists them."])

  struct Arguments: Decodable {
    let method: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let name = call.arguments.method.content
    let method = try session.method(name, at: call.arguments.method.span)
    let query = try await session.query(from: call)
    let seed = session.study == nil ? 1 : try session.state().seed
    var input = MethodInput(table: try await session.rows(of: query, at: call.span), seed: seed)
    for argument in call.openArguments {
      try await Self.add(argument, to: &input, of: method.declaration, in: session)
    }
    for argument in call.openArguments { try Self.requireColumns(argument, of: method.declaration, in: input) }
    do throws(MethodFailure) {
      let given = input
      return .table(
        try await withTaskExecutorPreference(session.workers) { () async throws(MethodFailure) in
          try await Self.run(method, on: given)
        })
    } catch {
      if error.isCancellation { throw .cancelled }
      let told: Phrase = error.row.map { "row \($0): \(error.reason)" } ?? error.reason
      throw CommandFailure(.failed, "method", "\(error.method): \(told)", at: call.span, help: error.hint)
    }
  }

  /// Away from the session, which answers Ctrl-C meanwhile.
  private nonisolated static func run(
    _ method: any Method.Type, on input: MethodInput
  ) async throws(MethodFailure) -> Table {
    let table = try method.run(input)
    try Cancellation.check()
    return table
  }

  /// Refuses a `ROLE=COLUMN` or `TABLE.ROLE=COLUMN` whose column the table does not have.
  private static func requireColumns(
    _ argument: NamedArgument, of method: MethodDeclaration, in input: MethodInput
  ) throws(CommandFailure) {
    let key = argument.key.name
    let table: Table
    if method.roles.contains(where: { $0.name == key }) {
      table = input.table
    } else if input.tableRoles[key] != nil,
      let named = key.split(separator: ".").first.flatMap({ input.tables[String($0)] })
    {
      table = named
    } else {
      return
    }
    let values: [Value] = if case .list(let items) = argument.value.kind { items } else { [argument.value] }
    for value in values where table[value.text] == nil {
      let known = table.columns.map(\.name)
      throw CommandFailure(
        .failed, "unknown-column", "there is no column \"\(value.text)\"", at: value.span,
        help: "columns: \(known.joined(separator: ", "))", suggestions: Suggestions.nearest(to: value.text, in: known))
    }
  }

  /// Puts one `KEY=value` where the method's declaration says: a role, a table, a table's column, a parameter.
  private static func add(
    _ argument: NamedArgument, to input: inout MethodInput, of method: MethodDeclaration, in session: isolated Session
  ) async throws(CommandFailure) {
    let key = argument.key.name
    let parts = key.split(separator: ".").map(String.init)
    if method.roles.contains(where: { $0.name == key }) {
      if case .list(let items) = argument.value.kind {
        input.roles[key] = items.map(\.text)
      } else {
        input.roles[key] = [argument.value.text]
      }
    } else if method.tables.contains(where: { $0.name == key }) {
      let value = try await session.resolve(Reference(argument.value))
      input.tables[key] = try await session.table(of: value, at: argument.value.span)
    } else if parts.count == 2, method.tables.contains(where: { $0.name == parts[0] }) {
      input.tableRoles[key] = argument.value.text
    } else if let parameter = method.parameters.first(where: { $0.name == key }) {
      input.parameters[key] = try argument.value.parameter(parameter, as: key)
    } else {
      let known = method.roles.map(\.name) + method.tables.map(\.name) + method.parameters.map(\.name)
      throw CommandFailure(
        .usage, "unknown-parameter", "\(method.name) takes no \(key)", at: argument.key.span,
        help: "it takes \(known.joined(separator: ", "))", suggestions: Suggestions.nearest(to: key, in: known))
    }
  }
}

extension Session {
  /// The rows of a value that is a table.
  func table(of value: ShellValue, at span: Span?) async throws(CommandFailure) -> Table {
    switch value {
    case .table(let table): return table
    case .relation(let query): return try await rows(of: query, at: span)
    case .artifact, .told, .chart, .document, .text, .nothing:
      throw CommandFailure(
        .usage, "type", "a Table is needed here, and \(value.kind.title) was given", at: span,
        help: "name one of its tables, as in profile.industries")
    }
  }
}
