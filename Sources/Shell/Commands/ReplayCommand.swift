import Foundation
import Language
import TerroirKernel

/// `replay FILE [--check]`: a saved script again, each step against what it gave before.
struct ReplayCommand: Command {
  let declaration = CommandDeclaration(
    name: "replay", group: .session,
    summary: "run a saved script again and tell for each step whether it gives the same",
    positional: [ParameterDeclaration("FILE", .file(endings: ["terroir"]), "a script that save wrote", required: true)],
    flags: [FlagDeclaration("check", "keep nothing: no artifact, no file, no state")], gives: .table,
    effects: [.changesStudy, .changesSession, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("replay kept.terroir --check", "same, changed or blocked, step by step")],
    notes: [
      "What is missing is told first: plugins, files, columns. Exit code 4 where something is not the same.",
      "Every stage is run; nothing is taken from the store. Without --check the study takes what the script gives.",
    ])

  struct Arguments: Decodable {
    let file: Given<String>
    let check: Bool
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    _ = try session.openStudy(call.span)
    session.noted.keepsNothing = call.arguments.check
    let path = call.arguments.file.content
    let steps = try session.steps(of: path, at: call.arguments.file.span)
    let report = try await session.replay(steps, isCheck: call.arguments.check)
    session.verdict = report.verdict(path)
    return .table(report.table(session.phrases))
  }
}
