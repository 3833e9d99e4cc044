import Language
import Runtime
import TerroirKernel
import Workspace

/// `trace REF`: from a result back to the rows of data it names, each with file, line and source.
struct TraceCommand: Command {
  let declaration = CommandDeclaration(
    name: "trace", group: .understanding,
    summary: "the rows of data that a result names as its evidence, each with file, line and source",
    positional: [ParameterDeclaration("REF", .reference, "an artifact, a table of it, or a row", required: true)],
    gives: .table,
    examples: [.init("trace profile.industries[\"cinema\"]", "what the row of cinema rests on")],
    notes: ["Without a row it follows every id of the table, without a table those of the whole artifact."],
    keywords: ["source", "provenance", "lineage", "evidence", "origin", "источник"])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let value = call.value(0) else {
      throw CommandFailure(.usage, "usage", "trace takes a name", at: call.span, help: "trace profile")
    }
    var texts: [String] = []
    switch try await session.resolve(ShowCommand.reference(of: value)) {
    case .artifact(let artifact):
      for name in artifact.tableNames {
        if let table = try session.artifactTable(name, of: artifact, at: value.span) { texts += Self.texts(table) }
      }
    case let other: texts = Self.texts(try await session.table(of: other, at: value.span))
    }
    let data = try session.openStudy(call.span).load(try session.state(call.span).region)
    var seen: Set<String> = []
    let found = texts.flatMap { [$0] + $0.split(separator: ";").map(String.init) }
      .filter { seen.insert($0).inserted }.flatMap { data.origins[$0] }
    guard !found.isEmpty else {
      throw CommandFailure(
        .failed, "no-evidence", "\(value.text) names no row of the data", at: value.span,
        help: "explain tells what it was computed from")
    }
    return .table(
      Table(columns: [
        TableColumn(Column("id", .text, "what the result names"), .text(found.map(\.id))),
        TableColumn(Column("table", .text, "the table it is in"), .text(found.map(\.table))),
        TableColumn(Column("place", .text, "file and line"), .text(found.map { "\($0.file):\($0.line)" })),
        TableColumn(Column("source", .text, "page or document the row names"), .text(found.map(\.source))),
      ]))
  }

  private static func texts(_ table: Table) -> [String] {
    table.columns.flatMap { column -> [String] in
      if case .text(let values) = column.values { values.compactMap { $0 } } else { [] }
    }
  }
}
