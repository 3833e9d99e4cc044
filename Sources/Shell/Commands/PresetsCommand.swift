import Language
import Runtime
import TerroirKernel

/// `presets`: named sets of parameters that installed plugins bring.
struct PresetsCommand: Command {
  let declaration = CommandDeclaration(
    name: "presets", group: .plugin, summary: "named sets of parameters; set preset NAME puts one in force",
    gives: .table, examples: [.init("presets", "what each sets, and why")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = try session.openStudy(call.span).host
    let phrases = session.phrases
    var rows: [[String]] = []
    for (id, plugin) in session.contributions(.preset, of: host) {
      do throws(PluginFailure) {
        guard let preset = try host.registry(of: plugin).presets[id] else { continue }
        for (verb, values) in preset.parameters.sorted(by: { $0.key < $1.key }) {
          for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            let summary = phrases.text(declared: preset.declaration.summary)
            rows.append([id, plugin.rawValue, "\(verb).\(name)", value.description, summary])
          }
        }
      } catch {
        rows.append([id, plugin.rawValue, "", "", phrases.text(error.message)])
      }
    }
    let columns = [
      ("preset", "name for set preset"), ("plugin", "what brings it"), ("parameter", "what it sets"),
      ("value", "to what"), ("summary", "what for"),
    ]
    return .table(
      Table(
        columns: columns.indices.map { index in
          TableColumn(Column(columns[index].0, .text, columns[index].1), .text(rows.map { $0[index] }))
        }))
  }
}

extension Session {
  /// Sets every parameter of a preset, or none: each is checked by the stage that is bound now.
  func set(preset name: Value, at span: Span) throws(CommandFailure) {
    let (id, registry) = try contribution(.preset, named: name.text, noun: "preset", at: name.span)
    guard let preset = registry.presets[id] else { return }
    var given: [(iteration: Iteration, name: String, value: ParameterValue)] = []
    for (verb, values) in preset.parameters.sorted(by: { $0.key < $1.key }) {
      guard let iteration = Iteration(verb: verb) else {
        throw CommandFailure(
          .failed, "unknown-stage", "preset \(id) sets parameters of \(verb), which is not a stage", at: name.span,
          help: "stages are \(Iteration.allCases.map(\.verb).joined(separator: ", "))")
      }
      let stage = try boundStage(iteration, at: name.span)
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        guard let parameter = stage.declaration.parameter(key) else {
          throw CommandFailure(
            .failed, "unknown-parameter",
            "preset \(id) sets \(verb).\(key), which \(stage.declaration.id) does not have",
            at: name.span, help: "bind the stage that the preset is for, or fix the preset",
            suggestions: Suggestions.nearest(to: key, in: stage.declaration.parameters.map(\.name)))
        }
        if let reason = parameter.refusal(of: value) {
          throw CommandFailure(
            .failed, "value", "preset \(id) sets \(verb).\(key): \(reason)", at: name.span,
            help: "it takes \(parameter.kind.wanted)")
        }
        given.append((iteration, key, value))
      }
    }
    try change(span) { state in
      for item in given { state.set(parameter: item.name, of: item.iteration, to: item.value) }
    }
  }
}
