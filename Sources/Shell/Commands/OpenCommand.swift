import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// `open DIR`
struct OpenCommand: Command {
  let declaration = CommandDeclaration(
    name: "open", group: .workspace, summary: "open the workspace in a folder",
    positional: [ParameterDeclaration("DIR", .directory, "a folder with workspace.yaml", required: true)],
    gives: .text, examples: [.init("open Workspaces/ural", "the Ural workspace")])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.text(0) else {
      throw CommandFailure(.usage, "usage", "open takes a folder", at: call.span, help: "open Workspaces/ural")
    }
    try session.open(URL(filePath: path, relativeTo: session.environment.workingDirectory), at: call.value(0)?.span)
    return .text(try session.welcome())
  }
}

extension Session {
  /// Opens the workspace in `directory` and takes up its work where it was left.
  package func open(_ directory: URL, at span: Span? = nil) throws(CommandFailure) {
    do throws(WorkspaceFailure) {
      let workspace = try Workspace.open(directory.standardizedFileURL)
      let store = Store(workspace: directory.standardizedFileURL)
      let host = PluginHost(
        search: PluginSearch(
          executable: environment.executable, workspace: directory.standardizedFileURL,
          environment: environment.variables),
        executable: environment.executable)
      var state = StudyState(region: workspace.region)
      if let kept = try store.latestState(), let decoded = try? CanonicalJSON.decode(StudyState.self, from: kept) {
        state = decoded
      }
      study = Study(workspace: workspace, store: store, host: host, state: state)
      draft = nil
      last = nil
      forgetTables()
    } catch {
      var failure = CommandFailure(error)
      failure.span = span
      throw failure
    }
  }

  /// A line on what was opened.
  func welcome() throws(CommandFailure) -> String {
    let study = try openStudy()
    let state = try state()
    let next = state.nextIteration.map { "next: \($0.verb)" } ?? "complete: next opens the following cycle"
    return "\(study.workspace.name): region \(state.region), cycle \(state.cycle), \(next)"
  }
}
