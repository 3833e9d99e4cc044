import Runtime
import Workspace
import Language
import TerroirKernel

/// `status`: where the work stands.
struct StatusCommand: Command {
  let declaration = CommandDeclaration(
    name: "status", group: .workspace, summary: "where the work stands: region, cycle, artifacts, plugins",
    gives: .table, effects: .leftOutOfScripts, examples: [.init("status", "the open cycle")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    var rows: [[String?]] = []
    for iteration in Iteration.allCases {
      let plugin = state.bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
      let hash = state[iteration]
      let stale = try session.staleness(of: iteration).map(\.rawValue).joined(separator: ", ")
      let standing =
        hash == nil ? (state.nextIteration == iteration ? "next" : nil) : (stale.isEmpty ? "done" : "stale")
      rows.append([
        iteration.verb, iteration.noun, standing, hash.map { String($0.rawValue.prefix(12)) }, plugin?.rawValue,
        stale.isEmpty ? nil : stale,
      ])
    }
    let names = ["verb", "artifact", "standing", "hash", "plugin", "stale"]
    let meanings = [
      "command of the iteration", "what it yields", "done, stale or next", "content hash, first 12 digits",
      "plugin bound to it", "why it would come out different",
    ]
    return .table(
      Table(
        columns: names.indices.map { index in
          TableColumn(Column(names[index], .text, meanings[index]), .text(rows.map { $0[index] }))
        },
        notes: [
          Table.Note("workspace", .text(study.workspace.name)), Table.Note("region", .text(state.region.rawValue)),
          Table.Note("region from", .text(Self.reason(of: state, study.workspace, session.language))),
          Table.Note("cycle", .integer(state.cycle)), Table.Note("seed", .text("\(state.seed)")),
        ] + (try session.notices()).map { Table.Note("warning", .text(session.words($0))) }))
  }

  /// Why the region is the one it is: the file's holds unless the study has one of its own.
  private static func reason(of state: StudyState, _ workspace: Workspace, _ language: NameLanguage) -> String {
    if state.ownRegion == nil { return WorkspaceSettings.file }
    return language.choose(
      "set region, in this study; \(WorkspaceSettings.file) has \(workspace.region)",
      "set region, в этом исследовании; в \(WorkspaceSettings.file) — \(workspace.region)")
  }
}
