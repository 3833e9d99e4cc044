import TerroirKernel
@testable import Language

/// The verbs the tests speak; the program's own are declared in Shell.
let testGrammar = Grammar(
  stageVerbs + tableVerbs + [
    CommandDeclaration(name: "status", group: .workspace, summary: "Shows the workspace", gives: .text),
    CommandDeclaration(name: "tables", group: .workspace, summary: "Lists the tables", gives: .table),
    CommandDeclaration(
      name: "open", group: .workspace, summary: "Opens a workspace",
      positional: [ParameterDeclaration("DIR", .directory, required: true)]),
    CommandDeclaration(
      name: "describe", group: .workspace, summary: "Describes a table",
      positional: [ParameterDeclaration("TABLE", .reference, required: true)], gives: .table),
    CommandDeclaration(
      name: "offers", group: .understanding, summary: "What an actor may apply for",
      positional: [ParameterDeclaration("ACTOR", .key(of: "actors"), required: true)], gives: .table),
    CommandDeclaration(
      name: "import", group: .workspace, summary: "Imports a file", syntax: .importFile),
    CommandDeclaration(
      name: "read", group: .source, summary: "Reads a file",
      positional: [ParameterDeclaration("PATH", .file(endings: [".csv", ".json"]), required: true)],
      named: [ParameterDeclaration("text", .list(.column)), ParameterDeclaration("number", .list(.column))],
      gives: .table),
    CommandDeclaration(
      name: "calc", group: .method, summary: "Computes a method",
      positional: [ParameterDeclaration("METHOD", .method, required: true)], openKeys: .namedMethod, takes: [.table],
      gives: .table),
    CommandDeclaration(
      name: "show", group: .view, summary: "Shows a value", positional: [ParameterDeclaration("REF", .reference)],
      flags: [FlagDeclaration("all")], takes: [.any], gives: .any),
    CommandDeclaration(
      name: "plot", group: .view, summary: "Draws a chart",
      positional: [ParameterDeclaration("KIND", .choice(["bar", "line", "scatter", "map"]), required: true)],
      named: [ParameterDeclaration("x", .column), ParameterDeclaration("y", .column)], takes: [.table],
      needsInput: true, gives: .chart),
    CommandDeclaration(
      name: "write", group: .view, summary: "Writes a file",
      positional: [ParameterDeclaration("FILE", .file(endings: []), required: true)], takes: [.any]),
    CommandDeclaration(
      name: "diff", group: .understanding, summary: "Compares two values",
      positional: [
        ParameterDeclaration("A", .reference, required: true), ParameterDeclaration("B", .reference, required: true),
      ], gives: .table),
    CommandDeclaration(
      name: "vary", group: .understanding, summary: "A what-if table",
      positional: [ParameterDeclaration("VERB", .command, required: true)],
      named: [ParameterDeclaration("step", .number)], openKeys: .namedStage, gives: .table),
    CommandDeclaration(name: "history", group: .session, summary: "Lists the commands"),
    CommandDeclaration(
      name: "note", group: .session, summary: "Keeps a remark",
      positional: [ParameterDeclaration("TEXT", .text, required: true)]),
    CommandDeclaration(
      name: "use", group: .plugin, summary: "Binds a plugin",
      positional: [
        ParameterDeclaration("STAGE", .stage, required: true),
        ParameterDeclaration("PLUGIN-ID", .plugin, required: true),
      ]),
    CommandDeclaration(
      name: "set", group: .session, summary: "Sets a parameter",
      positional: [
        ParameterDeclaration("STAGE.PARAM", .stageParameter), ParameterDeclaration("VALUE", .any),
      ]),
    CommandDeclaration(
      name: "replay", group: .session, summary: "Runs a script again",
      positional: [ParameterDeclaration("FILE", .file(endings: [".terroir"]), required: true)],
      flags: [FlagDeclaration("check")]),
    CommandDeclaration(
      name: "plugin info", group: .plugin, summary: "Shows a plugin",
      positional: [ParameterDeclaration("PLUGIN-ID", .plugin, required: true)]),
    CommandDeclaration(
      name: "plugin load", group: .plugin, summary: "Loads a plugin",
      positional: [ParameterDeclaration("PLUGIN-ID", .plugin, required: true)]),
    CommandDeclaration(name: "help", group: .session, summary: "Helps"),
    CommandDeclaration(name: "exit", group: .session, summary: "Leaves"),
  ])

/// The artifacts that the test's verbs give.
let testArtifacts: [ValueKind] = [
  .artifact("profile", title: "IdentityProfile"), .artifact("strategy", title: "Strategy"),
  .artifact("package", title: "SupportPackage"), .artifact("pilots", title: "PilotProgramme"),
  .artifact("campaign", title: "Campaign"), .artifact("review", title: "PolicyReview"),
]

private let stageVerbs: [CommandDeclaration] = zip(
  ["audit", "strategize", "design", "implement", "promote", "evaluate"], testArtifacts.indices
).map { verb, index in
  CommandDeclaration(
    name: verb, group: .stage, summary: "Runs iteration \(index + 1)", openKeys: .ownStage,
    takes: [testArtifacts[(index + 5) % 6]], gives: testArtifacts[index])
}

private let tableVerbs: [CommandDeclaration] = [
  step("where", .filter), step("select", .columns, [ParameterDeclaration("COL", .column, required: true)]),
  step("distinct", .columns), step("derive", .derive), step("sort", .sort), step("head", .head), step("count", .count),
  step("group", .group), step("join", .join), step("pivot", .pivot), step("unpivot", .unpivot),
  step("summary", .general),
]

private func step(
  _ name: String, _ syntax: ArgumentSyntax, _ positional: [ParameterDeclaration] = []
) -> CommandDeclaration {
  CommandDeclaration(
    name: name, group: .step, summary: "A step of a table", syntax: syntax, positional: positional, takes: [.table],
    gives: .table)
}

/// What a text parses to, or the first fault as thrown.
func parse(_ text: String) throws -> Script {
  let result = Parser(testGrammar).parse(SourceText(name: "test", text: text))
  if let first = result.diagnostics.first { throw first }
  return result.script
}

/// The printed errors of a text, type checks included.
func errors(_ text: String, name: String = "study.terroir") -> String {
  let source = SourceText(name: name, text: text)
  let result = Parser(testGrammar).parse(source)
  let path = TypeChecker(testGrammar) { reference in
    reference.path.isEmpty ? testGrammar.artifact(reference.name.name) ?? .table : .table
  }
  return (result.diagnostics + result.script.statements.flatMap(path.check)).map { $0.render(in: source) }
    .joined(separator: "\n")
}

/// An expression in full brackets, so that a test shows what binds tighter.
func bracketed(_ expression: Expression) -> String {
  switch expression.kind {
  case .number(let number): "\(number.value)"
  case .string(let string): "\"\(string)\""
  case .boolean(let value): value ? "yes" : "no"
  case .missing: "missing"
  case .column(let name): name
  case .unary(let symbol, let operand): "(\(symbol.rawValue) \(bracketed(operand)))"
  case .binary(let symbol, let left, let right, _): "(\(bracketed(left)) \(symbol.rawValue) \(bracketed(right)))"
  case .call(let name, let arguments): "\(name.name)(\(arguments.map(bracketed).joined(separator: ", ")))"
  case .list(let elements): "[\(elements.map(bracketed).joined(separator: ", "))]"
  case .range(let lower, let upper): "\(bracketed(lower))..\(bracketed(upper))"
  }
}
