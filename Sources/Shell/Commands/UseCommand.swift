import Language
import Runtime
import TerroirKernel
import Workspace

/// `use STAGE PLUGIN-ID`
struct UseCommand: Command {
  let declaration = CommandDeclaration(
    name: "use", group: .plugin, summary: "bind a plugin to a stage",
    positional: [
      ParameterDeclaration("STAGE", .stage, "a stage's verb", required: true),
      ParameterDeclaration("PLUGIN", .plugin, "a plugin's id", required: true),
    ], gives: .text, effects: .changesStudy, examples: [.init("use audit identity-audit", "the built-in audit")],
    keywords: ["bind", "plugin", "replace", "own method"])

  struct Arguments: Decodable {
    let stage: Given<Iteration>
    let plugin: Given<PluginID>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let iteration = call.arguments.stage.content, id = call.arguments.plugin
    let host = try session.openStudy(call.span).host
    let plugin = try session.plugin(id.content, of: host, at: id.span)
    guard plugin.manifest.contributes.contains(where: { $0.kind == .stage && $0.stage == iteration.verb }) else {
      let fitting = host.installed.filter { $0.manifest.contributes.contains { $0.stage == iteration.verb } }
      throw CommandFailure(
        .failed, "no-stage", "\(id.content) has no stage for \(iteration.verb)", at: id.span,
        help: "these have one: \(fitting.map(\.manifest.id.rawValue).joined(separator: ", "))")
    }
    // A stage would fail at its next run: better here, where another plugin can be named.
    if !host.isLoaded(plugin.manifest.id), let ailment = host.ailment(of: plugin) {
      throw CommandFailure(ailment, at: id.span)
    }
    try session.change(call.span) { $0.bindings[iteration.verb] = plugin.manifest.id }
    let name = "\(plugin.manifest.id) \(plugin.manifest.version)"
    return .text(
      session.language.choose(
        "\(iteration.verb) runs \(name) from now on.", "Отныне \(iteration.verb) выполняет модуль \(name)."))
  }
}

/// `params STAGE`: the parameters of the bound plugin.
struct ParamsCommand: Command {
  let declaration = CommandDeclaration(
    name: "params", group: .plugin, summary: "a stage's parameters: range, unit, default, current value",
    positional: [ParameterDeclaration("STAGE", .stage, "a stage's verb", required: true)], gives: .table,
    examples: [.init("params design", "budgets and weights")],
    keywords: ["parameters", "options", "budget", "weights", "параметры"])

  struct Arguments: Decodable {
    let stage: Given<Iteration>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let iteration = call.arguments.stage.content
    let stage = try session.boundStage(iteration, at: call.span)
    let inForce = try session.parametersInForce(iteration, at: call.span)
    // Of a family over ids or years the parameters that are set follow.
    let parameters =
      stage.declaration.parameters
      + inForce.keys.filter { name in !stage.declaration.parameters.contains { $0.name == name } }.sorted()
      .compactMap(stage.declaration.parameter)
    let phrases = session.phrases
    let columns: [(String, String, (Parameter) -> String?)] = [
      ("parameter", "name", { $0.name }),
      ("current", "value in force", { (inForce[$0.name] ?? $0.default)?.description }),
      ("default", "value where none is given", { $0.default?.description }),
      ("takes", "type and range", { phrases.text($0.kind.wanted) }),
      ("unit", "unit", { $0.unit?.rawValue }),
      ("description", "what it does", { phrases.text(declared: $0.description) }),
      ("source", "on whose authority", { $0.citation?.text }),
    ]
    return .table(
      Table(
        columns: columns.map { name, description, read in
          TableColumn(Column(name, .text, description), .text(parameters.map(read)))
        }, notes: [Table.Note("plugin", .text(stage.declaration.id))]))
  }
}

extension Session {
  /// An installed plugin, or an error with those that come near.
  func plugin(_ id: PluginID, of host: PluginHost, at span: Span?) throws(CommandFailure) -> InstalledPlugin {
    do throws(PluginFailure) {
      return try host.plugin(id)
    } catch {
      guard case .notInstalled = error else { throw CommandFailure(error, at: span) }
      throw CommandFailure(
        .plugin, "unknown-plugin", error.message, at: span, help: "plugins lists those that are",
        suggestions: Suggestions.nearest(to: id.rawValue, in: host.installed.map(\.manifest.id.rawValue)))
    }
  }

  /// The stage bound to an iteration; loads its plugin.
  func boundStage(_ iteration: Iteration, at span: Span?) throws(CommandFailure) -> RegisteredStage {
    let study = try openStudy(span)
    guard let id = try state(span).bindings[iteration.verb] ?? study.workspace.binding(of: iteration) else {
      throw CommandFailure(
        .failed, "no-plugin", "no plugin is bound to \(iteration.verb)", at: span,
        help: "bind one: use \(iteration.verb) PLUGIN-ID; plugins lists them")
    }
    return try stage(iteration, of: id, at: span)
  }

  /// The stage that a plugin has for an iteration, its amounts in the workspace's currency; loads it.
  func stage(_ iteration: Iteration, of id: PluginID, at span: Span?) throws(CommandFailure) -> RegisteredStage {
    let study = try openStudy(span)
    let country = try country(at: span)
    do throws(PluginFailure) {
      return try study.host.stage(iteration, of: id).counted(in: study.workspace.settings.exchange, country)
    } catch {
      throw CommandFailure(error, at: span)
    }
  }

  /// The part of a stage's help page that its plugin brings; empty without an open workspace.
  func parameterHelp(_ iteration: Iteration, _ pages: HelpPages) throws(CommandFailure) -> String {
    guard study != nil else { return "" }
    let stage = try boundStage(iteration, at: nil)
    let set = try state().parameters[iteration.verb] ?? [:]
    let summary = phrases.text(declared: stage.declaration.summary)
    var text = "\n" + words("Bound plugin: \(stage.declaration.id): \(summary)") + "\n"
    for parameter in stage.declaration.parameters {
      text += pages.parameter(parameter, current: set[parameter.name] ?? parameter.default)
    }
    return text + pages.source(stage.declaration.citations)
  }
}
