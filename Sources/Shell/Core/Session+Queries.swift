import Engine
import Formats
import Foundation
import Language
import TableFiles
import TerroirKernel
import Workspace

extension Session {
  /// The query that a table step continues: the piped one, or one over the piped table.
  func query(from call: Call<some Sendable>) async throws(CommandFailure) -> Query {
    switch call.input {
    case .relation(let query): return query
    case .table(let table): return try await registering(table, at: call.span)
    case .none, .artifact, .told, .chart, .document, .text, .nothing:
      let given = call.input?.kind.title ?? "nothing"
      throw CommandFailure(
        .usage, "type", "\(call.invocation.verb.name) takes a Table, and \(given) arrived", at: call.span,
        help: "start from a table: tables lists them; an artifact's tables are named as in profile.industries")
    }
  }

  /// The query with the call's step added; a joined name is resolved first.
  func adding(_ invocation: Invocation, to query: Query) async throws(CommandFailure) -> Query {
    var query = query
    if case .join(let reference, let columns) = invocation.arguments {
      let other: Identifier
      switch try await resolve(reference) {
      case .relation(let joined) where joined.steps.isEmpty: other = joined.source
      case .relation(let joined):
        other = try await registering(try await rows(of: joined, at: reference.span), at: reference.span).source
      case .table(let table): other = try await registering(table, at: reference.span).source
      case .artifact, .told, .chart, .document, .text, .nothing:
        throw CommandFailure(.usage, "type", "\(reference.name.name) is not a table", at: reference.span)
      }
      query.steps.append(.join(Identifier(other.name, span: reference.span), label: reference.label, on: columns))
    } else if let step = QueryStep(invocation) {
      query.steps.append(step)
    } else {
      throw CommandFailure(.usage, "usage", "\(invocation.verb.name) does not take this", at: invocation.span)
    }
    return query
  }

  /// A query over a table in memory, which gets a name no person can type.
  func registering(_ table: Table, at span: Span) async throws(CommandFailure) -> Query {
    registered += 1
    let name = "#\(registered)"
    try await engine(span) { engine async throws(EngineFailure) in try await engine.register(table, as: name) }
    toldSentences.note(table, as: name)
    return Query(Identifier(name, span: span))
  }

  /// A query over a file.
  ///
  /// - Parameter numeric: columns that are numbers whatever their values look like; that they were read so tells nobody
  ///   anything.
  func reading(
    _ file: URL, types: FileTypes, syntax: FileSyntax = FileSyntax(), _ part: FilePart = FilePart(),
    numeric: Set<String> = [], at span: Span
  ) async throws(CommandFailure) -> (query: Query, table: FileTable) {
    let format = try Self.format(of: file, at: span)
    registered += 1
    let name = "#\(registered)"
    let table = try await engine(span) { engine async throws(EngineFailure) in
      try await format.read(FileToRead(file.path, types: types, syntax: syntax, part: part), into: engine, as: name)
    }
    for note in table.notes { warn(Warning(message: note, place: file.lastPathComponent, help: nil)) }
    for lost in table.lost { warn(Warning(lost)) }
    for decision in table.decisions where decision.kind != .numbers || !numeric.isSuperset(of: decision.columns) {
      warn(Warning(message: decision.message, place: file.lastPathComponent, help: nil))
    }
    filesRead.insert(file.resolvingSymlinksInPath().path)
    return (Query(Identifier(name, span: span)), table)
  }

  /// The format that a file is read by.
  static func format(of file: URL, at span: Span?) throws(CommandFailure) -> any ReadableFormat.Type {
    guard let format = Formats.reading(file.path) else {
      let refusal = Formats.refusal(of: file.path)
      throw CommandFailure(.failed, "unreadable-file", refusal.message, at: span, help: refusal.help)
    }
    return format
  }

  /// Writes the rows of a query beside the file, then puts them in its place; a dry run writes nothing.
  func write(_ query: Query, _ format: any EngineFormat.Type, to file: URL, at span: Span) async throws(CommandFailure)
  {
    if dryRun != nil { return }
    let query = try await guarded(query, at: span)
    try await registerTables(of: query, at: span)
    let draft = FileReplacement.draft(for: file)
    do throws(CommandFailure) {
      try await engine(span) { engine async throws(EngineFailure) in
        try await format.write(query, by: engine, to: draft.path)
      }
      try await tellLostValues(of: query, at: span)
      if Task.isCancelled { throw CommandFailure.cancelled }
      do throws(FileReplacement.Failure) {
        try FileReplacement.put(draft, inPlaceOf: file)
      } catch {
        throw CommandFailure(
          .failed, "file", "\(file.lastPathComponent) cannot be written: \(error.reason)", at: span,
          help: "the folder must be there and be yours to write to")
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error
    }
  }

  /// The rows of a query, of a guarded register what may be shown.
  func rows(of query: Query, at span: Span?) async throws(CommandFailure) -> Table {
    try await plainRows(of: try await guarded(query, at: span), at: span)
  }

  /// The rows of a query as they are.
  func plainRows(of query: Query, at span: Span?) async throws(CommandFailure) -> Table {
    try await registerTables(of: query, at: span)
    let rows = try await engine(span) { engine async throws(EngineFailure) in
      try await engine.run(try await engine.plan(query))
    }
    try await tellLostValues(of: query, at: span)
    return toldSentences.restored(in: rows, from: query.tableNames)
  }

  /// Tells what became missing in a query's functions and operations.
  private func tellLostValues(of query: Query, at span: Span?) async throws(CommandFailure) {
    let (unread, undefined) = try await engine(span) { engine async throws(EngineFailure) in
      let plan = try await engine.plan(query)
      return (try await engine.unreadValues(in: plan), try await engine.undefinedValues(in: plan))
    }
    for lost in unread { warn(Warning(message: lost.message, place: "\(lost.function.rawValue)()", help: nil)) }
    for lost in undefined { warn(Warning(message: lost.message, place: lost.written, help: nil)) }
  }

  /// The columns of a query, without its rows.
  func columns(of query: Query) async throws(CommandFailure) -> [Column] {
    try await registerTables(of: query, at: nil)
    return try await engine(query.source.span) { engine async throws(EngineFailure) in
      try await engine.columns(of: query)
    }
  }

  /// What the engine runs for a query, in its own words.
  func explanation(of query: Query, at span: Span?) async throws(CommandFailure) -> String {
    try await registerTables(of: query, at: span)
    return try await engine(span) { engine async throws(EngineFailure) in
      try await engine.explanation(of: try await engine.plan(query))
    }
  }

  /// Hands the engine the workspace's tables that a query reads, each once.
  private func registerTables(of query: Query, at span: Span?) async throws(CommandFailure) {
    let names = query.tableNames.filter { !knownTables.contains($0) && !$0.hasPrefix("#") }
    // What `read` and methods give needs no study.
    if names.isEmpty { return }
    let study = try openStudy(span)
    let resources = try study.resources()
    for name in names {
      // A register is asked for alone more often than not: the other tables are read where one of them is named.
      let resource = resources.first { $0.name == name }
      if resource?.isLoaded != false, let table = try study.table(named: name) {
        try await engine(span) { engine async throws(EngineFailure) in try await engine.register(table, as: name) }
      } else if let resource {
        // A register is too large for memory and stays in its file.
        let file = study.workspace.directory.appending(path: resource.path)
        let format = try Self.format(of: file, at: span)
        let source = FileToRead(file.path, types: .declared(resource.schema.fields.map(\.column)))
        try await engine(span) { engine async throws(EngineFailure) in
          _ = try await format.read(source, into: engine, as: name)
        }
      } else {
        continue
      }
      knownTables.insert(name)
    }
  }

  func engine<Result: Sendable>(
    _ span: Span?, _ work: (any TableEngine) async throws(EngineFailure) -> Result
  ) async throws(CommandFailure) -> Result {
    do throws(EngineFailure) {
      let engine = openEngine()
      if engineHas != engineOptions {
        try await engine.configure(engineOptions)
        engineHas = engineOptions
      }
      return try await work(engine)
    } catch {
      throw CommandFailure(error, at: span)
    }
  }
}

extension Reference {
  /// What a joined table is called by: its part, its name, or `right` where it is the value shown last.
  fileprivate var label: String {
    let members = path.compactMap { if case .member(let member) = $0 { member.name } else { nil } }
    return members.last ?? (name.name == "_" ? "right" : name.name)
  }
}

extension Warning {
  fileprivate init(_ lost: FileTable.Lost) {
    let many = lost.count > 1
    message =
      many
      ? "\(lost.count) values of \(lost.column) are not numbers and became missing, the first is \"\(lost.first)\""
      : "\(lost.count) value of \(lost.column) is not a number and became missing, \"\(lost.first)\""
    place = lost.place
    help = "fix them in the file, or give decimal= where the decimals stand behind another mark"
  }
}

extension Query {
  /// The tables a query reads: its source and those it joins.
  var tableNames: [String] {
    [source.name]
      + steps.compactMap { step in
        if case .join(let table, _, _) = step { table.name } else { nil }
      }
  }
}

extension CommandFailure {
  init(_ failure: EngineFailure, at span: Span?) {
    if case .interrupted = failure {
      self = .cancelled
      return
    }
    self.init(
      .failed, failure.code, failure.message, at: failure.span ?? span, help: failure.help,
      suggestions: failure.near)
  }
}

extension EngineFailure {
  /// What comes near to the name that is not there.
  fileprivate var near: [String] {
    switch self {
    case .unknownTable(let name, let known, _), .unknownColumn(let name, let known, _),
      .unknownFunction(let name, let known, _):
      Suggestions.nearest(to: name, in: known)
    default: []
    }
  }
}
