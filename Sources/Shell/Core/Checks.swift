import Language
import TerroirKernel

extension Session {
  /// The faults of a script that can be told before any of it runs: names that stand for nothing, and steps that
  /// cannot take what arrives.
  ///
  /// Names bound further up in the script count; after a command that may bring names of its own, any name may be one.
  func check(_ script: Script) -> [SourceDiagnostic] {
    var found = Found()
    // What others bound is there for this script, too; a store that cannot be read is told when a command wants it.
    try? study?.takeIn(followsNewest: isAtPrompt)
    // Read once: a long script names tables on every line.
    check(script.statements, tables: Set(completionTables), &found)
    return found.faults
  }

  /// What statements above bound, and what is wrong so far.
  private struct Found {
    var bound: [String: ValueKind] = [:]
    var bringsNames = false
    var faults: [SourceDiagnostic] = []
  }

  private func check(_ statements: [Statement], tables: Set<String>, _ found: inout Found) {
    for statement in statements {
      if let loop = statement.loop {
        if case .rows(let rows) = loop.source { check([rows], tables: tables, &found) }
        check(loop.body, tables: tables, &found)
        continue
      }
      // What is not known yet is checked when it is: before the statement is run.
      if statement.isAssumed {
        if let name = statement.binding?.name { found.bound[name] = .any }
        continue
      }
      let known = found.bound
      let checker = TypeChecker(commands.grammar) { self.kind(of: $0, bound: known, tables: tables) }
      let unknown = found.bringsNames ? nil : unknownHead(of: statement, bound: known, tables: tables)
      // After a command that may bring another study the tables of this one say nothing.
      let taken = statement.binding.flatMap { refusal(of: $0, tables: found.bringsNames ? [] : tables) }
      found.faults += taken.map { [SourceDiagnostic($0)] } ?? []
      found.faults += unknown.map { [$0] } ?? checker.check(statement)
      if let name = statement.binding?.name { found.bound[name] = checker.kind(of: statement.pipeline) ?? .any }
      found.bringsNames = found.bringsNames || commands.effects(of: statement).contains(.bringsNames)
    }
  }

  /// A name at the head of a pipeline that stands for nothing.
  private func unknownHead(
    of statement: Statement, bound: [String: ValueKind], tables: Set<String>
  ) -> SourceDiagnostic? {
    guard case .reference(let reference) = statement.pipeline.head, let study, reference.name.name != "_",
      Iteration(noun: reference.name.name) == nil, kind(of: reference, bound: bound, tables: tables) == nil,
      self.bound(reference.name.name, tables: tables) == nil,
      let failure = try? unknownName(reference.name, of: study, bound: bound.keys.sorted(), isHead: true)
    else { return nil }
    return SourceDiagnostic(failure)
  }

  private func kind(of reference: Reference, bound: [String: ValueKind], tables: Set<String>) -> ValueKind? {
    let name = reference.name.name
    if let kind = bound[name] { return kind.noun != nil && !reference.path.isEmpty ? .table : kind }
    if let named = self.bound(name, tables: tables) {
      if case .table = named { return .table }
      return reference.path.isEmpty ? nil : .table
    }
    if let iteration = Iteration(noun: name) {
      return reference.path.isEmpty ? .artifact(of: iteration) : .table
    }
    return tables.contains(name) ? .table : nil
  }
}

extension SourceDiagnostic {
  /// A failure that a check found, which always has its place.
  fileprivate init(_ failure: CommandFailure) {
    self.init(
      code: failure.code, message: failure.message, span: failure.span ?? Span(0, 0), help: failure.help,
      suggestions: failure.suggestions)
  }
}
