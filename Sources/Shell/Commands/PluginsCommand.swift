import Runtime
import Foundation
import Language
import TerroirKernel

/// `plugins`: what is installed, from manifests alone.
struct PluginsCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugins", group: .plugin, summary: "installed plugins: what each brings, where from, whether it is sound",
    gives: .table, examples: [.init("plugins", "all of them")])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = try session.openStudy(call.span).host
    var rows: [[String?]] = host.installed.map { plugin in
      [
        plugin.manifest.id.rawValue, plugin.manifest.version, plugin.manifest.kind.rawValue,
        plugin.manifest.contributes.map { $0.stage.map { "stage \($0)" } ?? $0.kind.rawValue }.joined(separator: ", "),
        plugin.origin.rawValue, host.isLoaded(plugin.manifest.id) ? "loaded" : "installed",
        plugin.shadows.isEmpty ? nil : "hides \(plugin.shadows.map(\.path).joined(separator: ", "))",
      ]
    }
    rows += host.broken.map { broken in
      [
        broken.folder.lastPathComponent, nil, nil, nil, broken.origin.rawValue, "broken",
        "\(broken.failure.message); \(broken.failure.remedy)",
      ]
    }
    let columns: [(String, String)] = [
      ("plugin", "id"), ("version", "version"), ("kind", "native, declarative or process"), ("brings", "contributions"),
      ("from", "where it was found"), ("standing", "loaded, installed or broken"), ("note", "what is wrong or hidden"),
    ]
    return .table(
      Table(
        columns: columns.indices.map { index in
          TableColumn(Column(columns[index].0, .text, columns[index].1), .text(rows.map { $0[index] }))
        }))
  }
}

/// `plugin info ID`: the manifest in full.
struct PluginInfoCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin info", group: .plugin, summary: "one plugin's manifest in full",
    positional: [ParameterDeclaration("ID", .plugin, "a plugin", required: true)], gives: .text,
    examples: [.init("plugin info identity-audit", "the built-in audit")])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = try session.openStudy(call.span).host
    guard let id = call.text(0) else {
      throw CommandFailure(
        .usage, "usage", "plugin info takes a plugin's id", at: call.span, help: "plugins lists them")
    }
    let plugin = try session.plugin(PluginID(id), of: host, at: call.value(0)?.span)
    let manifest = plugin.manifest
    var text = "\(manifest.id) \(manifest.version): \(manifest.name)\n  \(manifest.summary)\n"
    text += "  kind \(manifest.kind.rawValue), licence \(manifest.licence), kernel \(manifest.kernel)\n"
    text += "  \(manifest.deterministic ? "deterministic" : "not deterministic"), "
    text += "\(manifest.network ? "uses the network" : "uses no network")\n"
    for contribution in manifest.contributes {
      text += "  brings \(contribution.kind.rawValue) \(contribution.id)"
      text += contribution.stage.map { " for \($0)" } ?? ""
      text += contribution.contract.map { ", contract \($0)" } ?? ""
      text += "\n"
    }
    for source in manifest.sources ?? [] { text += "  source: \(source)\n" }
    text += "  found in \(plugin.folder.path) (\(plugin.origin.rawValue))"
    return .text(text)
  }
}
