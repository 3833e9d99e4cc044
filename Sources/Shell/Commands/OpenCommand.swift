package import Foundation
package import Language
import Runtime
import TerroirKernel
import Workspace

/// `open DIR`
struct OpenCommand: Command {
  let declaration = CommandDeclaration(
    name: "open", group: .workspace, summary: "open the workspace in a folder",
    positional: [ParameterDeclaration("DIR", .directory, "a folder with workspace.yaml", required: true)],
    gives: .text, effects: [.changesSession, .bringsNames, .leftOutOfScripts],
    examples: [.init("open Workspaces/ural", "the Ural workspace")],
    keywords: ["load", "workspace", "folder", "project"])

  struct Arguments: Decodable {
    let dir: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    try session.open(session.file(call.arguments.dir.content), at: call.arguments.dir.span)
    return .text(try session.welcome())
  }
}

extension Session {
  /// Opens the workspace in `directory` and takes up its work where it was left.
  package func open(_ directory: URL, at span: Span? = nil) throws(CommandFailure) {
    let directory = directory.standardizedFileURL
    let workspace: Workspace
    do throws(WorkspaceFailure) {
      workspace = try Workspace.open(directory)
    } catch {
      if study == nil { refusedLanguage = Workspace.declaredLanguage(in: directory) }
      var failure = CommandFailure(error)
      failure.span = span
      throw failure
    }
    let search = PluginSearch(
      executable: environment.executable, workspace: directory, environment: environment.variables)
    let process = ProcessSettings(
      environment: environment.variables, logs: directory.appending(path: ".terroir/logs"))
    study?.host.shutdown()
    let opened = Study(
      workspace: workspace, host: PluginHost(search: search, executable: environment.executable, process: process))
    try opened.takeUp()
    study = opened
    seen = Commit.Seen(entry: opened.latest, study: opened.studyNumber)
    draft = nil
    last = nil
    lastEntry = nil
    forgetTables()
  }

  /// A line on what was opened.
  package func welcome() throws(CommandFailure) -> String {
    let study = try openStudy()
    let state = try state()
    let next =
      state.nextIteration.map { language.choose("next", "дальше") + ": \($0.verb)" }
      ?? language.choose("complete: next opens the following cycle", "завершён: следующий откроет next")
    let (region, cycle) = (language.choose("region", "регион"), language.choose("cycle", "цикл"))
    let place = "\(study.workspace.name): \(region) \(state.region), \(cycle) \(state.cycle), \(next)"
    return ([place] + (try notices()).map { words(.warning($0)) }).joined(separator: "\n")
  }

  /// What the prompt shows: workspace, region, cycle, next stage, and whether something is stale.
  package var place: SessionPlace? {
    guard let study, let state = try? state() else { return nil }
    let isStale = Iteration.allCases.contains { iteration in
      guard state[iteration] != nil else { return false }
      return ((try? staleness(of: iteration)) ?? []).isEmpty == false
    }
    return SessionPlace(
      workspace: study.workspace.name, region: state.region.rawValue, cycle: state.cycle,
      next: state.nextIteration?.verb ?? "next", isStale: isStale)
  }
}

/// Where a session stands, for the prompt.
package struct SessionPlace: Hashable, Sendable {
  package var workspace: String
  package var region: String
  package var cycle: Int
  package var next: String
  package var isStale: Bool
}
