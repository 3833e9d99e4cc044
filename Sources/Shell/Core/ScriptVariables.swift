package import Language
import TerroirKernel

/// What `terroir run FILE NAME=VALUE` may set: the script's own variables, settings, and parameters of stages.
extension Session {
  /// Sets the variables among the bindings and gives the statements that set the rest. Refused is what the script does
  /// not know.
  package func take(_ bindings: [String], for script: SourceText) throws(CommandFailure) -> String {
    var open = Variables()
    open.isOpen = true
    let parsed = Parser(commands.grammar).parse(script, variables: open)
    let known = ScriptVariables(parsed.script.statements)
    var statements = ""
    for binding in bindings {
      let parts = binding.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandFailure(
          .usage, "argument", "\"\(binding)\" is no NAME=VALUE", help: "as in: terroir run \(script.name) region=RU-PER"
        )
      }
      let (name, value) = (parts[0], Value(argument: parts[1]))
      if known.given.contains(name) {
        set(variable: name, to: value)
      } else if known.fixed.contains(name) {
        throw CommandFailure(
          .usage, "argument", "\(script.name) itself says what $\(name) stands for",
          help: "let \(name) ?= VALUE in the script lets a run give another value")
      } else if name.contains(".") || isSetting(name) {
        statements += "set \(Quoting.argument(name)) \(value.spelled)\n"
      } else {
        let settings = Settings.declarations.map(\.name) + ["region", "seed", "preset"]
        throw CommandFailure(
          .usage, "argument", "\(script.name) has no variable \(name)",
          help: known.given.isEmpty
            ? "it has none; region, seed, preset, a setting or STAGE.PARAMETER can be given"
            : "it has \(known.given.sorted().joined(separator: ", "))",
          suggestions: Suggestions.nearest(to: name, in: known.given.sorted() + settings))
      }
    }
    return statements
  }

  private func isSetting(_ name: String) -> Bool {
    ["region", "seed", "preset"].contains(name) || Settings.declarations.contains { $0.name == name }
  }
}

/// The variables of a script by who says what they stand for.
struct ScriptVariables {
  /// Those that a run may give: with a default, or without any value of the script's own.
  private(set) var given: Set<String> = []
  private(set) var fixed: Set<String> = []

  init(_ statements: [Statement]) { take(statements) }

  private mutating func take(_ statements: [Statement]) {
    for statement in statements {
      given.formUnion(statement.variables.filter { !fixed.contains($0) })
      guard case .invocation(let invocation) = statement.pipeline.head else { continue }
      switch invocation.arguments {
      case .variable(let name?, value: _, isDefault: true): given.insert(name.name)
      case .variable(let name?, value: _, isDefault: false): if !given.contains(name.name) { fixed.insert(name.name) }
      case .loop(let loop):
        let outer = fixed
        fixed.insert(loop.variable.name)
        take(loop.body)
        if !outer.contains(loop.variable.name) { fixed.remove(loop.variable.name) }
      default: continue
      }
    }
  }
}
