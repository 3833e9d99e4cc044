import Authoring
import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// `plugin new NAME kind=...`: a plugin that works, to be made one's own.
struct PluginNewCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin new", group: .plugin, summary: "make a new plugin that works: manifest, code, fixture and test",
    positional: [
      ParameterDeclaration("NAME", .newName, "its id, or a path that ends in it: coast-clusters", required: true)
    ],
    named: [
      ParameterDeclaration(
        "kind", .choice(Manifest.Kind.allCases.map(\.rawValue)), "Swift, YAML, or a program of its own"),
      ParameterDeclaration("stage", .stage, "the iteration that it runs; strategize where nothing is given"),
      ParameterDeclaration(
        "contributes", .choice(PluginTemplate.extensions), "what it brings instead of a stage"),
      ParameterDeclaration("name", .text, "its name for people"),
    ], gives: .text, effects: [.writesFiles, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [
      .init("plugin new coast-clusters kind=native stage=strategize", "a Swift package of its own"),
      .init("plugin new coast-measures kind=declarative", "measures and indicators in YAML"),
      .init("plugin new coast-groups kind=process stage=strategize", "a stage in Python"),
    ],
    notes: [
      "A bare NAME is made in the open workspace's plugins folder, or here where none is open; a path, where it says.",
      "plugin test NAME passes as it is.",
    ])

  struct Arguments: Decodable {
    let path: Given<String>
    let kind: Given<String>?
    let stage: Given<String>?
    let contributes: Given<String>?
    let name: Given<String>?

    private enum CodingKeys: String, CodingKey {
      case path = "NAME"
      case kind, stage, contributes, name
    }
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let path = call.arguments.path.content
    let folder = PluginFolder(session.newPluginFolder(path))
    let id = folder.url.lastPathComponent
    do throws(BuildFailure) {
      let template = try PluginTemplate(
        id: id, name: call.arguments.name?.content, kind: call.arguments.kind?.content,
        stage: call.arguments.stage?.content,
        contributes: call.arguments.contributes?.content)
      let files = template.files
      try folder.write(files)
      let host = session.pluginHost()
      host.rediscover()
      let isFound = host.installed.contains { $0.manifest.id.rawValue == id }
      let name = isFound ? id : path
      let list = files.map { "  \($0.path)" }.joined(separator: "\n")
      let (next, then) = (session.language.choose("next", "дальше"), session.language.choose("then", "затем"))
      let after = isFound ? template.stage.map { "\n\(then): use \($0.verb) \(id)" } ?? "" : ""
      return .text("\(folder.url.path)\n\(list)\n\(next): plugin test \(name)\(after)")
    } catch {
      throw CommandFailure(error, at: call.arguments.path.span)
    }
  }
}

extension Session {
  /// Where a new plugin of this name goes.
  fileprivate func newPluginFolder(_ path: String) -> URL {
    guard !path.contains("/"), let study else { return file(path) }
    return study.workspace.directory.appending(path: "plugins/\(path)")
  }
}
