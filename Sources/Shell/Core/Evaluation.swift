import Engine
import Language
import Runtime
import TerroirKernel

extension Session {
  /// The value of a pipeline: its head, then each step on what the one before it gave.
  func evaluate(_ pipeline: Pipeline) async throws(CommandFailure) -> ShellValue {
    var value: ShellValue
    switch pipeline.head {
    case .reference(let reference):
      tellProgress(words("reading \(reference.name.name)"))
      value = try await resolve(reference)
    case .invocation(let invocation): value = try await run(invocation, on: nil)
    }
    for step in pipeline.steps {
      if Task.isCancelled { throw .cancelled }
      value = try await run(step, on: value.piped)
    }
    return value
  }

  private func run(_ invocation: Invocation, on input: ShellValue?) async throws(CommandFailure) -> ShellValue {
    guard let command = commands[invocation.verb.name] else {
      throw CommandFailure(
        .usage, "unknown-command", "\(invocation.verb.name) is not a command", at: invocation.verb.span,
        help: "help lists the commands",
        suggestions: Suggestions.nearest(to: invocation.verb.name, in: commands.grammar.verbs))
    }
    try refuseInScript(invocation)
    tellProgress(invocation.verb.name)
    return try await command.run(invocation, on: input, in: self)
  }

  /// What a name stands for: the last value, a bound name, an artifact of the cycle, a table of the workspace.
  func resolve(_ reference: Reference) async throws(CommandFailure) -> ShellValue {
    var value = try head(of: reference)
    for part in reference.path { value = try await member(part, of: value) }
    return value
  }

  private func head(of reference: Reference) throws(CommandFailure) -> ShellValue {
    let name = reference.name.name
    if name == "_" {
      guard let last else {
        throw CommandFailure(.failed, "no-value", "nothing was shown yet", at: reference.name.span)
      }
      noted.continues = lastEntry
      return last
    }
    if study == nil, let failure = unknownCommand(reference.name) { throw failure }
    let study = try openStudy(reference.name.span)
    let state = try state(reference.name.span)
    if let named = bound(name) {
      switch named {
      case .artifact(let hash): return .artifact(try artifact(hash, of: study))
      case .table(let hash, _, _): return .table(try study.table(hash))
      }
    }
    if let iteration = Iteration(noun: name) {
      if let hash = state[iteration] { return .artifact(try artifact(hash, of: study)) }
      throw CommandFailure(
        .failed, "no-artifact", "cycle \(state.cycle) of \(state.region) has no \(name) yet", at: reference.name.span,
        help: "run: \(iteration.verb)")
    }
    if try study.tableNames().contains(name) { return .relation(Query(reference.name)) }
    throw try unknownName(reference.name, of: study)
  }

  /// What to say of a name that stands for nothing; what looks like a misspelt command is one, where a command may stand.
  func unknownName(
    _ name: Identifier, of study: Study, bound: [String] = [], isHead: Bool = false
  ) throws(CommandFailure) -> CommandFailure {
    if let failure = wordOfAnotherKind(name) { return failure }
    let known = try state().names.keys + bound + Iteration.allCases.map(\.noun) + (try study.tableNames())
    return CommandFailure(
      .usage, "unknown-name", "\(name.name) is neither a command, a name, an artifact nor a table", at: name.span,
      help: "help lists the commands, tables the tables, status the artifacts",
      suggestions: Self.names(near: name.name, in: known.sorted() + (isHead ? commands.grammar.verbs : [])))
  }

  /// The names nearest to a misspelt one, at most three: known ones, and the tables of artifacts that none of these is
  /// named as, found by their own name and written with the artifact's before it.
  private static func names(near name: String, in known: [String]) -> [String] {
    let tables = Iteration.allCases.flatMap { iteration in
      AnyArtifact.tables(of: iteration).map { (name: $0.name, whole: "\(iteration.noun).\($0.name)") }
    }
    let near = Suggestions.nearest(to: name, in: known + tables.map(\.name)).flatMap { word in
      known.contains(word) ? [word] : tables.filter { $0.name == word }.map(\.whole)
    }
    return Array(near.prefix(3))
  }

  /// What to say of a name where no study is open that could have it, and it looks like a command.
  private func unknownCommand(_ name: Identifier) -> CommandFailure? {
    if let failure = wordOfAnotherKind(name) { return failure }
    let near = Suggestions.nearest(to: name.name, in: commands.grammar.verbs)
    if near.isEmpty { return nil }
    return CommandFailure(
      .usage, "unknown-name", "\(name.name) is no command, and no workspace is open that could have it", at: name.span,
      help: "help lists the commands", suggestions: near)
  }

  /// A command or a method where a table or a name is wanted: it is spelt well, so no other word is suggested.
  private func wordOfAnotherKind(_ name: Identifier) -> CommandFailure? {
    let word = name.name
    if let iteration = Iteration(verb: word) {
      return CommandFailure(
        .usage, "wrong-kind", "\(word) is a command; what it gives is called \(iteration.noun)", at: name.span,
        help: "write \(iteration.noun) here, or \(word) | show; help \(word) tells of the command")
    }
    if commands.grammar.verbs.contains(word) {
      return CommandFailure(
        .usage, "wrong-kind", "\(word) is a command; a table, an artifact or a name is wanted here", at: name.span,
        help: "tables lists the tables, status the artifacts; help \(word) tells of the command")
    }
    if methodNames.contains(word) {
      return CommandFailure(
        .usage, "wrong-kind", "\(word) is a method; a command, a table, an artifact or a name is wanted here",
        at: name.span, help: "rows that are piped into calc \(word) give its table; help \(word) tells of the method")
    }
    return nil
  }

  private func member(_ part: Reference.Part, of value: ShellValue) async throws(CommandFailure) -> ShellValue {
    switch (part, value) {
    case (.member(let member), .artifact(let artifact)):
      if let table = try artifactTable(member.name, of: artifact, at: member.span) { return .table(table) }
      let tables = AnyArtifact.tables(of: artifact.iteration).map(\.name)
      throw CommandFailure(
        .failed, "unknown-table", "\(artifact.iteration.noun) has no table \(member.name)", at: member.span,
        help: "it has \(tables.joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: member.name, in: tables))
    case (.member(let member), .table(let table)):
      if let column = table[member.name] { return .table(Table(columns: [column])) }
      if member.name == "notes" { return .table(table.notesTable) }
      throw CommandFailure(
        .failed, "unknown-column", "there is no column \(member.name)", at: member.span,
        help: "there are \(table.columns.map(\.name).joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: member.name, in: table.columns.map(\.name)))
    case (_, .relation(let query)): return try await member(part, of: .table(try await rows(of: query, at: part.span)))
    case (.index(let number, let span), .table(let table)):
      guard (1...max(table.rowCount, 1)).contains(number), table.rowCount > 0 else {
        throw CommandFailure(.failed, "no-row", "there is no row \(number): the table has \(table.rowCount)", at: span)
      }
      return .table(table.picking([number - 1]))
    case (.key(let key, let span), .table(let table)):
      let rows = (0..<table.rowCount).filter { table.columns.first?.values[$0] == .text(key) }
      if rows.isEmpty {
        let name = table.columns.first?.name ?? "first column"
        var known: [String] = []
        if case .text(let texts)? = table.columns.first?.values { known = Set(texts.compactMap { $0 }).sorted() }
        throw CommandFailure(
          .failed, "no-row", "no row has \(name) \"\(key)\"", at: span,
          suggestions: Suggestions.nearest(to: key, in: known))
      }
      return .table(table.picking(rows))
    default:
      throw CommandFailure(.failed, "no-member", "a \(value.kind.title) has no parts to name", at: part.span)
    }
  }

  func artifactTable(_ name: String, of artifact: AnyArtifact, at span: Span?) throws(CommandFailure) -> Table? {
    let told = told(artifact)
    do {
      return try told.table(name).map { try tellingBodies($0, at: span) }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "\(name) holds a number that is not finite", at: span)
    }
  }
}

extension Cell {
  /// The value as exact text; empty where it is missing.
  var display: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .boolean(let value): value ? "yes" : "no"
    }
  }
}
