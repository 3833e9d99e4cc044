import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// `plugin doctor`: what keeps plugins from being used, without running any.
struct PluginDoctorCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin doctor", group: .plugin, summary: "each plugin that cannot be used, with the reason and what to do",
    positional: [ParameterDeclaration("ID", .plugin, "one plugin; all where none is given")], gives: .table,
    effects: [.leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin doctor", "all of them"), .init("plugin doctor identity-audit", "one")],
    notes: ["No plugin's code runs: manifests, stamps and files are read."])

  /// One line of the table.
  private struct Line {
    var plugin: String
    var standing: String
    var reason: Phrase?
    var hint: Phrase?
    var from: String
  }

  struct Arguments: Decodable {
    let id: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost()
    host.rediscover()
    var lines = host.broken.map {
      Line(
        plugin: $0.folder.lastPathComponent, standing: "broken", reason: $0.failure.message, hint: $0.failure.hint,
        from: "\($0.folder.path) (\($0.origin.rawValue))")
    }
    for plugin in host.installed { lines += Self.lines(plugin, of: host) }
    if let study = session.study {
      for (id, verb) in try Self.wanted(by: session, study) where !lines.contains(where: { $0.plugin == id.rawValue }) {
        lines.append(
          Line(
            plugin: id.rawValue, standing: "missing", reason: "\(verb) needs it, and it is not installed",
            hint: "install it in the workspace's plugins folder, or bind another with use",
            from: study.workspace.name))
      }
      lines += study.idleExtensions.map {
        Line(
          plugin: $0.plugin.rawValue, standing: "idle", reason: "\($0.verb) takes its \($0.kind), and it brings none",
          hint: "correct extensions in workspace.yaml", from: study.workspace.name)
      }
    }
    if let given = call.arguments.id {
      let id = given.content
      guard lines.contains(where: { $0.plugin == id }) else {
        throw CommandFailure(
          .plugin, "unknown-plugin", "no plugin \(id) is installed", at: given.span,
          help: "plugins lists those that are",
          suggestions: Suggestions.nearest(to: id, in: lines.map(\.plugin)))
      }
      lines = lines.filter { $0.plugin == id }
    }
    return .table(Self.table(lines, session))
  }

  private static func lines(_ plugin: InstalledPlugin, of host: PluginHost) -> [Line] {
    let from = "\(plugin.folder.path) (\(plugin.origin.rawValue))"
    let id = plugin.manifest.id.rawValue
    let ailment = host.ailment(of: plugin)
    var lines = [
      Line(
        plugin: id, standing: ailment == nil ? "sound" : "broken",
        reason: ailment?.message ?? host.isolationWords(of: plugin), hint: ailment?.hint, from: from)
    ]
    for folder in plugin.shadows {
      lines.append(
        Line(
          plugin: id, standing: "hidden", reason: "\(plugin.folder.path) has the same id and comes first",
          hint: "give it another id, or take one of the two away", from: folder.path))
    }
    return lines
  }

  /// The plugins that the study's stages are bound to or take extensions from.
  private static func wanted(
    by session: isolated Session, _ study: Study
  ) throws(CommandFailure) -> [(PluginID, String)] {
    let state = try session.state()
    var seen: Set<PluginID> = []
    var wanted: [(PluginID, String)] = []
    for iteration in Iteration.allCases {
      let bound = state.bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
      for id in (bound.map { [$0] } ?? []) + study.workspace.extensionPlugins(of: iteration)
      where seen.insert(id).inserted { wanted.append((id, iteration.verb)) }
    }
    return wanted
  }

  private static func table(_ lines: [Line], _ session: isolated Session) -> Table {
    let columns: [(String, String, (Line) -> String?)] = [
      ("plugin", "id, or the folder of one whose manifest cannot be read", { $0.plugin }),
      ("standing", "sound, broken, hidden, missing or idle", { $0.standing }),
      ("reason", "why; of a sound one, what it may do", { $0.reason.map(session.words) }),
      ("hint", "what to do", { $0.hint.map(session.words) }),
      ("from", "where it was found", { $0.from }),
    ]
    return Table(
      columns: columns.map { name, description, read in
        TableColumn(Column(name, .text, description), .text(lines.map(read)))
      })
  }
}

extension PluginHost {
  /// What keeps the plugin from the rest of the machine, said as it is.
  func isolationWords(of plugin: InstalledPlugin) -> Phrase {
    switch plugin.manifest.kind {
    case .native: "runs inside the program, with its rights"
    case .declarative: "data only: it runs no code"
    case .process: "a process of its own, \(isolation(of: plugin)?.text ?? "not isolated")"
    }
  }
}
