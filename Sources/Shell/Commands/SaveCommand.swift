import Runtime
import Foundation
import Language
import TerroirKernel
import Workspace

/// `save FILE`: the successful commands that were not undone, as a script that runs as it is.
struct SaveCommand: Command {
  let declaration = CommandDeclaration(
    name: "save", group: .session, summary: "write the session's successful commands as a script",
    positional: [ParameterDeclaration("FILE", .file(endings: ["terroir"]), "the script", required: true)],
    flags: [FlagDeclaration("force", "replace a file that is there")], gives: .text,
    effects: [.writesFiles, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("save study.terroir", "a script that gives the same artifacts")])

  struct Arguments: Decodable {
    let file: Given<String>
    let force: Bool
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let path = call.arguments.file.text
    let file = session.file(path)
    if FileManager.default.fileExists(atPath: file.path), !call.arguments.force {
      throw CommandFailure(
        .failed, "file-exists", "\(path) is there already", at: call.arguments.file.span,
        help: "save \(path) --force replaces it")
    }
    let records = try study.keeping { store throws(StoreFailure) in
      try store.replayable(after: study.state.since)
    }
    let script = try session.script(of: records.map(\.entry))
    do {
      try Data(script.utf8).write(to: file, options: .atomic)
    } catch {
      throw CommandFailure(
        .failed, "file", "\(path) cannot be written", at: call.arguments.file.span,
        help: "\(error.localizedDescription)")
    }
    return .text("\(path): \(records.count) command\(records.count == 1 ? "" : "s").")
  }
}

extension Session {
  /// The script of journal entries: a header that pins what it rests on, the commands word for word, the hash of what
  /// each gave.
  func script(of entries: [JournalEntry]) throws(CommandFailure) -> String {
    let study = try openStudy()
    let parser = Parser(commands.grammar)
    let read = entries.flatMap { parser.parse(SourceText(name: "journal", text: $0.text)).script.statements }
      .compactMap { commands.fileRead(by: $0) }
    var lines = ["terroir 1", "# workspace: \(study.workspace.name)", "# seed: \(study.state.seed)"]
    lines += try pins(of: Set(read).sorted()).header
    for entry in entries {
      lines.append("")
      for line in (entry.rationale ?? "").split(separator: "\n") { lines.append("# \(line)") }
      lines.append(entry.text)
      lines += ScriptPins.below(entry.outputs)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the study rests on now: the plugins of its stages and extensions, the workspace's files, the files it read.
  private func pins(of filesRead: [String]) throws(CommandFailure) -> ScriptPins {
    let study = try openStudy()
    let state = study.state
    var pins = ScriptPins()
    for iteration in Iteration.allCases {
      guard let id = state.bindings[iteration.verb] ?? study.workspace.binding(of: iteration) else { continue }
      for (role, id) in [(iteration.verb, id)]
        + study.workspace.extensionPlugins(of: iteration).map({ ("extension", $0) })
      {
        let plugin = try plugin(id, of: study.host, at: nil)
        pins.plugins.append(
          .init(role: role, id: id, version: plugin.manifest.version, hash: study.host.fingerprint(of: plugin)))
      }
    }
    pins.inputs = try study.load(state.region).fileHashes.sorted { $0.key < $1.key }.map {
      .init(path: $0.key, hash: $0.value)
    }
    pins.files = filesRead.compactMap { path in
      Self.contentHash(of: file(path)).map { .init(path: path, hash: $0) }
    }
    return pins
  }
}
