import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// `plugins`: what is installed, from manifests alone.
struct PluginsCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugins", group: .plugin, summary: "installed plugins: what each brings, where from, whether it is sound",
    gives: .table, effects: .leftOutOfScripts, examples: [.init("plugins", "all of them")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost()
    var rows: [[String?]] = host.installed.map { plugin in
      let manifest = plugin.manifest
      // What runs already has nothing to hide; of any other its files tell, and no code is run.
      let ailment = host.isLoaded(manifest.id) ? nil : host.ailment(of: plugin)
      let notes = [
        ailment.map { session.words("\($0.message); \($0.hint)") },
        plugin.shadows.isEmpty
          ? nil : session.words("hides \(plugin.shadows.map(\.path).joined(separator: ", "))"),
      ].compactMap(\.self)
      return [
        manifest.id.rawValue, manifest.version, manifest.kind.rawValue,
        manifest.contributes.map(\.brief).joined(separator: ", "),
        manifest.contributes.compactMap(\.contract).map { "\($0)" }.joined(separator: ", ").nilIfEmpty,
        plugin.origin.rawValue,
        ailment != nil ? "broken" : host.isLoaded(manifest.id) ? "loaded" : "installed",
        notes.isEmpty ? nil : notes.joined(separator: "; "),
      ]
    }
    rows += host.broken.map { broken in
      [
        broken.folder.lastPathComponent, nil, nil, nil, nil, broken.origin.rawValue, "broken",
        session.words("\(broken.failure.message); \(broken.failure.hint)"),
      ]
    }
    let columns: [(String, String)] = [
      ("plugin", "id"), ("version", "version"), ("kind", "native, declarative or process"), ("brings", "contributions"),
      ("contract", "of the artifacts its stages give"), ("from", "where it was found"),
      ("standing", "loaded, installed or broken"), ("note", "what is wrong or hidden"),
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
    effects: [.leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin info identity-audit", "the built-in audit")])

  struct Arguments: Decodable {
    let id: Given<PluginID>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost()
    let plugin = try session.plugin(call.arguments.id.content, of: host, at: call.arguments.id.span)
    let manifest = plugin.manifest
    let phrases = session.phrases
    let name = phrases.text(declared: manifest.name)
    var lines: [Phrase] = ["\(phrases.text(declared: manifest.summary))"]
    lines.append("kind \(manifest.kind.rawValue), licence \(manifest.licence), kernel \(manifest.kernel)")
    lines.append("\(manifest.deterministic ? "deterministic" : "not deterministic")")
    lines.append("\(host.isolationWords(of: plugin)); \(manifest.network ? "uses the network" : "uses no network")")
    let registry = host.isLoaded(manifest.id) ? try? host.registry(of: manifest.id) : nil
    let country = try session.study == nil ? Country() : session.country(at: call.span)
    for contribution in manifest.contributes {
      lines.append("brings \(contribution.words)")
      lines += Self.parameters(of: contribution, registry, in: session.study?.workspace.settings.exchange, country)
    }
    for source in manifest.sources ?? [] { lines.append("source: \(source)") }
    if let date = manifest.date { lines.append("data of \(date)") }
    lines.append("found in \(plugin.folder.path) (\(plugin.origin.rawValue))")
    for folder in plugin.shadows { lines.append("hides \(folder.path), which has the same id") }
    if let ailment = host.ailment(of: plugin) {
      lines.append("cannot be used: \(ailment.message); \(ailment.hint)")
    } else {
      lines.append(registry == nil ? "not loaded: its code runs at its first use" : "loaded")
    }
    let head = "\(manifest.id) \(manifest.version): \(name)"
    return .text(head + lines.map { "\n  \(phrases.text($0))" }.joined())
  }

  /// A stage's parameters: with their ranges where the plugin is loaded, else by the names that the manifest gives.
  private static func parameters(
    of contribution: Manifest.Contribution, _ registry: Registry?, in exchange: Exchange?, _ country: Country
  ) -> [Phrase] {
    guard contribution.kind == .stage else { return [] }
    if let stage = registry?.stages[contribution.id] {
      let parameters =
        exchange.map { stage.counted(in: $0, country) }?.declaration.parameters ?? stage.declaration.parameters
      return parameters.map { parameter in
        let unit = parameter.unit.map { " [\($0.rawValue)]" } ?? ""
        let value: Phrase = parameter.default.map { "\($0)" } ?? "none"
        let description = Phrase(template: parameter.description, [])
        return "  \(parameter.name)=\(parameter.kind.wanted)\(unit); \("default \(value)" as Phrase): \(description)"
      }
    }
    guard let names = contribution.parameters else {
      return ["  \("parameters: known once it is loaded, see params \(contribution.stage ?? "")" as Phrase)"]
    }
    let list: Phrase = names.isEmpty ? "none" : "\(names.joined(separator: ", "))"
    return ["  \("parameters: \(list)" as Phrase)"]
  }
}

extension Manifest.Contribution {
  /// "stage audit", "catalogue".
  fileprivate var brief: String { stage.map { "stage \($0)" } ?? kind.rawValue }

  /// With id, iteration, contract and tables.
  fileprivate var words: Phrase {
    var text: Phrase = "\(kind.rawValue) \(id)"
    if let stage {
      text.append(" for \(stage)")
      let ours = Iteration(verb: stage).map { AnyArtifact.contract(of: $0) }
      if let contract { text.append(", contract \(contract)") }
      if let contract, let ours, contract != ours { text.append(" (this kernel has \(ours))") }
    }
    if let tables { text.append("; fills \(tables.joined(separator: ", "))") }
    return text
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
