import Runtime
import Language
import TerroirKernel
import Workspace

/// `validate`: check the workspace's data.
struct ValidateCommand: Command {
  let declaration = CommandDeclaration(
    name: "validate", group: .workspace, summary: "check the workspace's data; every fault with file, line and column",
    gives: .table, examples: [.init("validate", "rows and sound rows by table")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let inspection = study.workspace.inspect(region: try session.state(call.span).region)
    let errors = inspection.faults.errors
    if !errors.isEmpty { throw CommandFailure(WorkspaceFailure(inspection.faults)) }
    _ = try session.country(at: call.span)
    var rows = inspection.rows
    let parameters = session.parameterFaults()
    let faults = inspection.faults + parameters + session.unreadIndicators(in: inspection)
    for (fault, others) in FaultPrinter.grouped(faults) {
      let place = fault.place?.written ?? WorkspaceSettings.file
      session.warn(
        Warning(
          message: fault.kind.message, place: place,
          help: "\(FaultPrinter.help(fault))\(others.map { "; \($0)" } ?? "")"))
    }
    var warnings = faults.count
    if let register = try await session.registerAggregate(of: try session.state(call.span).region, at: call.span) {
      let source = register.source
      let lost = source.notices.filter { $0.kind == .unknownTerritory }.reduce(0) { $0 + $1.rows }
      rows.append(.init(table: RegisterCell.declaration.name, rows: source.rows, sound: source.rows - lost))
      warnings += source.notices.count
      for notice in source.notices {
        let fault = Fault(.registerNotice(notice), at: nil, severity: .warning)
        session.warn(
          Warning(message: fault.kind.message, place: RegisterCell.declaration.name, help: fault.kind.hint))
      }
    }
    return .table(
      Table(
        columns: [
          TableColumn(Column("table", .text, "table"), .text(rows.map(\.table))),
          TableColumn(Column("rows", .integer, unit: .count, "rows read"), .integer(rows.map(\.rows))),
          TableColumn(Column("sound", .integer, unit: .count, "rows without a fault"), .integer(rows.map(\.sound))),
        ], notes: [Table.Note("warnings", .integer(warnings))]))
  }
}

/// `stale`: what would rerun, and why.
struct StaleCommand: Command {
  let declaration = CommandDeclaration(
    name: "stale", group: .understanding, summary: "artifacts that would come out different now, with the reason",
    gives: .table, examples: [.init("stale", "empty where nothing changed")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    var rows: [(String, String, String)] = []
    for iteration in Iteration.allCases {
      for reason in try session.staleness(of: iteration) {
        rows.append((iteration.noun, reason.rawValue, iteration.verb))
      }
    }
    return .table(
      Table(columns: [
        TableColumn(Column("artifact", .text, "artifact of the open cycle"), .text(rows.map(\.0))),
        TableColumn(
          Column("reason", .text, "what changed since it was made, or what is missing"),
          .text(rows.map(\.1))),
        TableColumn(Column("rerun", .text, "command that brings it up to date"), .text(rows.map(\.2))),
      ]))
  }
}

/// `explain sql`: the statement a pipeline compiles to.
struct ExplainSQLCommand: Command {
  let declaration = CommandDeclaration(
    name: "explain sql", group: .understanding, summary: "the one statement that a pipeline over tables compiles to",
    takes: [.table], needsInput: true, gives: .text,
    examples: [.init("actors | where level == \"municipal\" | count by kind | explain sql", "values stay parameters")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let query = try await session.query(from: call)
    return .text(try await session.explanation(of: query, at: call.span))
  }
}
