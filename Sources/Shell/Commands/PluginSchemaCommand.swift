import Language
import Runtime

/// `plugin schema KIND`: the JSON Schema of a file of a declarative plugin.
struct PluginSchemaCommand: Command {
  private static let kinds = DeclarativeKind.allCases.map(\.rawValue)

  let declaration = CommandDeclaration(
    name: "plugin schema", group: .plugin, summary: "the JSON Schema of a plugin's file, by which an editor checks it",
    positional: [ParameterDeclaration("KIND", .choice(Self.kinds), "kind of file", required: true)], gives: .text,
    examples: [
      .init("plugin schema catalogue", "what a file of measures may hold"),
      .init("plugin schema kpis | write kpis.schema.json", "for an editor"),
    ],
    notes: DeclarativeKind.allCases.map { "\($0.rawValue): \($0.summary)" })

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let kind = call.text(0).flatMap(DeclarativeKind.init(rawValue:)) else {
      throw CommandFailure(
        .usage, "usage", "plugin schema takes a kind of file", at: call.span,
        help: "one of \(Self.kinds.joined(separator: ", "))")
    }
    return .text(kind.schema)
  }
}
