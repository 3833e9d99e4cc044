import Language
import TerroirKernel
import Workspace

/// `set`: all settings; `set NAME VALUE`; `set STAGE.PARAM VALUE`; `set region ID`; `set seed N`;
/// `set preset NAME`.
struct SetCommand: Command {
  let declaration = CommandDeclaration(
    name: "set", group: .session, summary: "settings with value and description, or change one",
    positional: [
      ParameterDeclaration("NAME", .stageParameter, "a setting, region, seed, preset, or STAGE.PARAMETER"),
      ParameterDeclaration("VALUE", .settingValue, "its new value"),
    ], gives: .any, effects: [.changesStudy, .changesSession],
    examples: [
      .init("set", "all settings"), .init("set format json", "print for programs"),
      .init("set region RU-PER", "study another region"),
      .init("set language ru", "read every result in Russian"), .init("set design.budget.regional 120M", "a parameter"),
      .init("set preset cautious", "the parameters of a plugin's preset; presets lists them"),
    ],
    keywords: [
      "settings", "options", "configure", "budget", "region", "seed", "preferences", "language", "язык", "настройки",
      "бюджет", "регион",
    ])

  struct Arguments: Decodable {
    let name: Given<String>?
    let value: Given<Value>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let given = call.arguments.name else { return .table(session.settingsTable()) }
    let name = given.content
    guard let value = call.arguments.value?.value else {
      throw CommandFailure(
        .usage, "usage", "set \(name) takes a value", at: call.span, help: "set lists the values in force")
    }
    let known = Settings.declarations.map(\.name)
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if let setting = Settings.declarations.first(where: { $0.name == name }) {
      var settings = session.settings
      guard setting.write(&settings, value.text) else {
        throw CommandFailure(
          .usage, "value", "\(value.text) is not a value of \(name)", at: value.span,
          help: "it takes \(setting.wanted)",
          suggestions: Suggestions.nearest(to: value.text, in: setting.words))
      }
      session.show(settings)
    } else if name == "region" {
      let study = try session.openStudy(call.span)
      let region = TerritoryID(value.text)
      let settings = study.workspace.settings
      // A table may hold more regions, as peers; those that can be studied are what the file names.
      guard !settings.namesRegions || settings.regions.contains(region) else {
        let named = settings.regions.map(\.rawValue)
        throw CommandFailure(
          .failed, "region", "\(region) is not among the regions of \(WorkspaceSettings.file)", at: value.span,
          help: "they are \(named.joined(separator: ", ")); add it there to study it",
          suggestions: Suggestions.nearest(to: region.rawValue, in: named))
      }
      _ = try study.load(region)
      try session.change(call.span) { $0.region = region }
    } else if name == "preset" {
      try session.set(preset: value, at: call.span)
    } else if name == "seed" {
      guard case .number(let number) = value.kind, let seed = number.integer, seed >= 0 else {
        throw CommandFailure(.usage, "value", "a seed is a whole number from 0", at: value.span)
      }
      try session.change(call.span) { $0.seed = UInt64(seed) }
    } else if parts.count == 2, let iteration = Iteration(verb: parts[0]) {
      let parameter = try session.parameter(parts[1], of: iteration, at: given.span)
      let given = try value.parameter(parameter, as: name, in: session.ownCurrency)
      try session.change(call.span) { $0.set(parameter: parameter.name, of: iteration, to: given) }
    } else {
      throw CommandFailure(
        .usage, "unknown-setting", "there is no setting \(name)", at: given.span, help: "set lists them",
        suggestions: Suggestions.nearest(to: name, in: known + ["region", "seed", "preset"]))
    }
    return .nothing
  }
}

extension Session {
  /// Every setting with value, default and description.
  func settingsTable() -> Table {
    let declarations = Settings.declarations
    let atStart = Settings(variables: environment.variables)
    return Table(columns: [
      TableColumn(Column("setting", .text, "name"), .text(declarations.map(\.name))),
      TableColumn(Column("value", .text, "value in force"), .text(declarations.map { $0.read(settings) })),
      TableColumn(Column("default", .text, "value at start"), .text(declarations.map { $0.read(atStart) })),
      TableColumn(Column("description", .text, "what it does"), .text(declarations.map { words($0.description) })),
    ])
  }
}
