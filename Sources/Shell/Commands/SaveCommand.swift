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
    try session.refuseOwn(file, path, at: call.arguments.file.span)
    if FileManager.default.fileExists(atPath: file.path), !call.arguments.force {
      throw CommandFailure(
        .failed, "file-exists", "\(path) is there already", at: call.arguments.file.span,
        help: "save \(path) --force replaces it")
    }
    let journal = try study.keeping { store throws(StoreFailure) in
      try study.studyNumber.map { number throws(StoreFailure) in try store.journal(of: number) } ?? []
    }
    let saved = SavedScript(of: journal)
    let script = try session.script(of: saved.records.map(\.entry), in: file.deletingLastPathComponent())
    try session.write(script, to: file, at: call.arguments.file.span)
    let count = saved.records.count
    let language = session.language
    var text = language.choose("\(path): \(count) command\(count == 1 ? "" : "s").", "\(path): команд — \(count).")
    if saved.leftOut > 0 {
      text += language.choose(
        " Left out are \(saved.leftOut) that rest on what was undone.",
        " Не вошли команды, которые опираются на отменённое: \(saved.leftOut).")
    }
    return .text(text)
  }
}

extension Session {
  /// The script of journal entries: a header that pins what it rests on, the commands word for word, below each the files
  /// it read and the hash of what it gave.
  ///
  /// - Parameter folder: the script's, from which files are told.
  func script(of entries: [JournalEntry], in folder: URL) throws(CommandFailure) -> String {
    let study = try openStudy()
    var lines = ["terroir 1", "# workspace: \(study.workspace.name)", "# seed: \(study.state.seed)"]
    lines += try pins().header
    for entry in entries {
      lines.append("")
      for line in (entry.rationale ?? "").split(separator: "\n") { lines.append("# \(line)") }
      lines.append(entry.text)
      lines += entry.files.compactMap { read in
        // A large file was not hashed when it was read.
        (read.hash ?? Self.contentHash(of: URL(filePath: read.path))).map { hash in
          ScriptPins.line(.init(path: URL(filePath: read.path).path(from: folder), hash: hash))
        }
      }
      lines += ScriptPins.below(entry.outputs)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the study rests on now: the plugins of its stages and extensions, the workspace's files.
  private func pins() throws(CommandFailure) -> ScriptPins {
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
    let loaded = try study.load(state.region)
    var files = loaded.fileHashes
    // A register is not among the tables that are read, and its rows decide as much.
    if let register = loaded.resources.first(where: { $0.name == RegisterCell.declaration.name && !$0.isLoaded }) {
      files[register.path] = RegisterCache(of: study.workspace).hash(of: register.path)
    }
    pins.inputs = files.sorted { $0.key < $1.key }.map {
      .init(path: $0.key, hash: $0.value)
    }
    return pins
  }
}

extension URL {
  /// The path of the file as it is told from a folder: `../other/d.csv`.
  fileprivate func path(from folder: URL) -> String {
    let own = standardizedFileURL.pathComponents, base = folder.standardizedFileURL.pathComponents
    let common = zip(own, base).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - common) + own[common...]).joined(separator: "/")
  }
}
