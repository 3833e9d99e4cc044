import Runtime
import Language
import TerroirKernel
import Workspace

/// `tables`: what there is to query.
struct TablesCommand: Command {
  let declaration = CommandDeclaration(
    name: "tables", group: .workspace, summary: "the workspace's tables, the artifacts' and the named ones",
    gives: .table, examples: [.init("tables", "with rows and columns")],
    keywords: ["data", "list", "datasets", "данные"], synonyms: ["\\d", "\\dt", ".tables"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    var rows: [(name: String, rows: Int?, columns: Int, from: String)] = []
    for (name, table) in try study.load(state.region).tables.sorted(by: { $0.key < $1.key }) {
      rows.append((name, table.rowCount, table.columns.count, "workspace"))
    }
    for resource in try study.load(state.region).resources where !resource.isLoaded {
      // A file that stays where it lies has its rows counted by what reads it whole, not for a list.
      let isRegister = resource.name == RegisterCell.declaration.name
      let count = isRegister ? study.knownRegister?.aggregate.source.rows : nil
      rows.append((resource.name, count, resource.schema.fields.count, "workspace, in \(resource.path)"))
    }
    for iteration in Iteration.allCases {
      guard let hash = state[iteration] else { continue }
      let artifact = try session.artifact(hash, of: study)
      for name in artifact.tableNames {
        guard let table = try session.artifactTable(name, of: artifact, at: call.span) else { continue }
        rows.append(("\(iteration.noun).\(name)", table.rowCount, table.columns.count, iteration.verb))
      }
    }
    let known = Set(rows.map(\.name))
    for name in state.names.keys {
      if case .table(_, let count, let columns) = session.bound(name, tables: known) {
        rows.append((name, count, columns, "named"))
      }
    }
    return .table(
      Table(columns: [
        TableColumn(Column("table", .text, "as it is typed"), .text(rows.map(\.name))),
        TableColumn(
          Column("rows", .integer, unit: .count, "rows; empty for a file that was not counted"),
          .integer(rows.map(\.rows))),
        TableColumn(Column("columns", .integer, unit: .count, "columns"), .integer(rows.map(\.columns))),
        TableColumn(Column("from", .text, "where it comes from"), .text(rows.map(\.from))),
      ]))
  }
}
