import Engine
import Foundation
import Language
import TerroirKernel
import TerroirMethods
import Workspace

/// A register of organisations is answered in counts and sums alone where `workspace.yaml` sets `disclosure`, whatever becomes of
/// the answer: what was shown once may leave in any way.
extension Session {
  private static let register = RegisterCell.declaration.name

  /// The query over what of the register may be shown; the query itself where it asks no register that is guarded.
  func guarded(_ query: Query, at span: Span?) async throws(CommandFailure) -> Query {
    guard query.tableNames.contains(Self.register), let settings = try guardedRegister(at: span) else { return query }
    let given: GuardedQuery
    do throws(GuardedQuery.Refusal) {
      given = try GuardedQuery(query, register: Self.register)
    } catch {
      throw CommandFailure(error, at: span)
    }
    let table = try await protected(given, settings, at: span)
    var shown = try await registering(table, at: span ?? query.source.span)
    shown.steps = given.after
    return shown
  }

  /// The query as it is, for a reason that is kept: rows of persons are left out all the same.
  func unguarded(_ query: Query, because reason: Given<String>) throws(CommandFailure) -> Query {
    guard query.tableNames.contains(Self.register), let settings = try guardedRegister(at: reason.span) else {
      throw CommandFailure(
        .usage, "nothing-guarded", "nothing is held back here", at: reason.span,
        help: "unsafe= is for tables of a register of organisations, where workspace.yaml sets disclosure")
    }
    guard !reason.content.allSatisfy(\.isWhitespace) else {
      throw CommandFailure(
        .usage, "value", "the reason is empty", at: reason.span, help: "say who gets it, and on what ground")
    }
    guard try register(at: reason.span)?.schema.fields.contains(where: { $0.name == "legal_form" }) == true else {
      throw CommandFailure(
        .failed, "persons-unknown", "the register has no column legal_form: who of it is a person nobody can tell",
        at: reason.span, help: "add legal_form to the register; without it rows leave on no ground")
    }
    let span = query.source.span
    let persons = settings.persons.map { Expression(.string($0), span: span) }
    var open = query
    if !persons.isEmpty {
      let form = Expression(.column("legal_form"), span: span)
      let isNone = Expression(
        .binary(.notIn, form, Expression(.list(persons), span: span), at: span), span: span)
      open.steps.insert(.filter(isNone), at: 0)
    }
    if dryRun == nil {
      try keep(open, hidden: [], because: reason.content, at: reason.span)
    }
    return open
  }

  /// Tells that rows of organisations leave where nobody said how they are guarded.
  func warnUnguarded(_ query: Query, leavingAs file: String) throws(CommandFailure) {
    guard query.tableNames.contains(Self.register), let study, study.workspace.settings.disclosure == nil,
      let resource = try register(at: nil),
      RegisterForm(having: resource.schema.fields.map(\.name)) == .organisations
    else { return }
    warn(
      Warning(
        message: "the register has a row an organisation, and nothing of it is held back", place: file,
        help:
          "disclosure in workspace.yaml, as in disclosure: \("{threshold: 3}" as String), withholds what few stand behind"
      ))
  }

  /// Refuses the file of a guarded register: its rows are asked as `register`.
  func refuseGuarded(_ file: URL, _ path: String, at span: Span) throws(CommandFailure) {
    guard let study, try guardedRegister(at: span) != nil, let resource = try register(at: span),
      study.workspace.isFile(file, of: resource)
    else { return }
    throw CommandFailure(
      .failed, "guarded", "\(path) is the register, whose rows are not shown", at: span,
      help: "register | count by territory counts them; disclosure in workspace.yaml says what is held back")
  }

  // MARK: - How it is protected

  /// How the register is guarded; nil where it is not: nobody asks for it, or its rows are no organisations.
  private func guardedRegister(at span: Span?) throws(CommandFailure) -> DisclosureSettings? {
    guard let settings = study?.workspace.settings.disclosure, let resource = try register(at: span),
      RegisterForm(having: resource.schema.fields.map(\.name)) == .organisations
    else { return nil }
    return settings
  }

  private func register(at span: Span?) throws(CommandFailure) -> Resource? {
    try openStudy(span).resources().first { $0.name == Self.register }
  }

  private func registerFile(at span: Span?) throws(CommandFailure) -> ContentHash {
    let workspace = try openStudy(span).workspace
    guard let path = try register(at: span)?.path, let hash = RegisterCache(of: workspace).hash(of: path) else {
      throw CommandFailure(.failed, "missing-file", "the file of the register cannot be read", at: span)
    }
    return hash
  }

  private func protected(
    _ given: GuardedQuery, _ settings: DisclosureSettings, at span: Span?
  ) async throws(CommandFailure) -> Table {
    let counted = try await plainRows(of: given.counted, at: span)
    let file = try registerFile(at: span)
    let bytes = try Self.bytes(given.asked, at: span)
    while true {
      let known = try openStudy(span).keeping { store throws(StoreFailure) in try store.releases(of: file) }
      if let same = known.first(where: { $0.query == bytes && $0.reason == nil }),
        let hidden = try? JSONDecoder().decode([[Cell]].self, from: same.hidden)
      {
        return Self.withheld(counted, Set(hidden), keys: given.keys)
      }
      let hidden = try await hidden(given, settings, after: known, at: span)
      // A rehearsal shows nothing that stays.
      let isKept = try dryRun != nil ? true : keep(given.asked, hidden: hidden, behind: known.count, at: span)
      if isKept { return Self.withheld(counted, Set(hidden), keys: given.keys) }
    }
  }

  /// The keys of the cells that may not be shown.
  private func hidden(
    _ given: GuardedQuery, _ settings: DisclosureSettings, after known: [Release], at span: Span?
  ) async throws(CommandFailure) -> [[Cell]] {
    let own = try await cells(given, at: span)
    guard own.keys.count <= GuardedRows.mostCells else { throw Self.tooMany(at: span) }
    var holders: [Int: String] = own.holders
    var earlier: [ReleaseAudit.Release] = []
    for release in known where release.reason == nil {
      guard let query = try? JSONDecoder().decode(Query.self, from: release.query),
        let hidden = try? JSONDecoder().decode([[Cell]].self, from: release.hidden),
        let before = try? GuardedQuery(query, register: Self.register)
      else { continue }
      let rows = try await cells(before, at: span)
      let withheld = Set(hidden)
      earlier += rows.columns(shown: rows.keys.map { !withheld.contains($0) })
      holders.merge(rows.holders) { first, _ in first }
    }
    var codes: [String: Int] = [:]
    let owners = (0..<((holders.keys.max() ?? -1) + 1)).map { row -> Int in
      let owner = holders[row] ?? "#\(row)"
      let code = codes[owner] ?? codes.count
      codes[owner] = code
      return code
    }
    var first = own.keys.map { _ in true }
    do throws(MethodFailure) {
      first = try own.hidden(settings)
    } catch {
      if error.isCancellation { throw .cancelled }
      // Where no further cells suffice all are hidden.
      return own.keys
    }
    let audit = ReleaseAudit(holders: owners, threshold: settings.threshold)
    let shown: [Bool]?
    do throws(OptimisationFailure) {
      shown = try audit.shown(of: own.columns(shown: first.map { !$0 }), after: earlier)
    } catch {
      if error == .cancelled { throw .cancelled }
      throw CommandFailure(.failed, "solver", "what may be shown cannot be proven: \(error)", at: span)
    }
    guard let shown else { throw Self.tooMany(at: span) }
    return zip(own.keys, shown).filter { !$1 }.map(\.0)
  }

  private func cells(_ given: GuardedQuery, at span: Span?) async throws(CommandFailure) -> GuardedRows {
    GuardedRows(
      try await plainRows(of: given.rows, at: span), keys: given.keys.map(\.name), amounts: given.amounts.count)
  }

  private static func tooMany(at span: Span?) -> CommandFailure {
    CommandFailure(
      .failed, "too-many-cells", "the table has more cells than can be protected while a person waits", at: span,
      help: "count by one column, or by a wider one; where chooses fewer rows")
  }

  /// The table with its figures missing where they are hidden, and a column that says so: withheld is neither none nor missing.
  private static func withheld(_ table: Table, _ hidden: Set<[Cell]>, keys: [Identifier]) -> Table {
    let names = keys.map(\.name)
    let columns = names.compactMap { table[$0]?.values }
    let isHidden = (0..<table.rowCount).map { row in hidden.contains(columns.map { $0[row] }) }
    var shown = Table(
      columns: table.columns.map { column in
        names.contains(column.name)
          ? column : TableColumn(column.declaration, column.values.blanked(where: isHidden))
      })
    shown.columns.append(
      TableColumn(
        Column("disclosure", .text, "withheld where too few organisations stand behind the row"),
        .text(isHidden.map { $0 ? ValueStatus.withheld.rawValue : nil })))
    return shown
  }

  private static func bytes(_ value: some Encodable, at span: Span?) throws(CommandFailure) -> Data {
    guard let text = try? CanonicalJSON.encode(value) else {
      throw CommandFailure(.failed, "not-finite", "the query holds a number that is not finite", at: span)
    }
    return Data(text)
  }

  @discardableResult
  private func keep(
    _ query: Query, hidden: [[Cell]], behind known: Int? = nil, because reason: String? = nil, at span: Span?
  ) throws(CommandFailure) -> Bool {
    let file = try registerFile(at: span)
    let release = Release(
      register: file, query: try Self.bytes(query, at: span), hidden: try Self.bytes(hidden, at: span), reason: reason)
    return try openStudy(span).keeping { store throws(StoreFailure) in
      if let known { return try store.add(release, behind: known) }
      while true {
        if try store.add(release, behind: try store.releases(of: file).count) { return true }
      }
    }
  }
}

extension ColumnValues {
  /// The values, missing where told so.
  fileprivate func blanked(where isBlank: [Bool]) -> ColumnValues {
    func kept<Value>(_ values: [Value?]) -> [Value?] { zip(values, isBlank).map { $1 ? nil : $0 } }
    return switch self {
    case .text(let values): .text(kept(values))
    case .integer(let values): .integer(kept(values))
    case .number(let values): .number(kept(values))
    case .boolean(let values): .boolean(kept(values))
    }
  }
}

extension CommandFailure {
  fileprivate init(_ refusal: GuardedQuery.Refusal, at span: Span?) {
    let asked: Phrase = "register | count by territory, or register | group by code : jobs=sum(employees)"
    let (message, place, help): (Phrase, Span?, Phrase) =
      switch refusal {
      case .rows: ("the register's rows are not shown, only counts and sums of them", span, asked)
      case .step(let verb):
        (
          "\(verb) comes before the register is counted", span,
          "count or group first, then \(verb): what comes after sees what may be shown"
        )
      case .keys(let key):
        (
          "\(key.name) is a third column to count by", key.span,
          "count by two at the most; where chooses one of a third"
        )
      case .function(let function):
        (
          "\(function.name) may tell of a single organisation", function.span,
          "count(), sum(COL), mean(COL) and share(COL) are protected"
        )
      case .joined(let table):
        ("the register is joined row by row", table.span, "count it first, give that a name, and join the name")
      }
    self.init(.failed, "guarded", message, at: place, help: help)
  }
}
