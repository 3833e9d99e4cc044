import Authoring
import Declarative
import Language
import TerroirKernel

/// `plugin schema KIND`: the JSON Schema of a file of a declarative plugin, of an artifact or of the data; the tables as
/// types of Python and as a page of the documentation.
struct PluginSchemaCommand: Command {
  private static let artifacts = Iteration.allCases.map(\.noun)
  private static let derived: [(word: String, summary: Phrase, text: @Sendable () -> String)] = [
    ("data", "the tables of a region's data, as a plugin is given them", { TableSchemas.data }),
    ("python", "the rows of all tables as types of Python", { PythonTables.text }),
    ("tables", "all tables with their columns, as a page", { TablesPage.text }),
  ]
  private static let kinds = DeclarativeKind.allCases.map(\.rawValue) + artifacts + derived.map(\.word)

  let declaration = CommandDeclaration(
    name: "plugin schema", group: .plugin, summary: "the JSON Schema of a plugin's file or of what a stage gives",
    positional: [ParameterDeclaration("KIND", .choice(Self.kinds), "kind of file, artifact, or data", required: true)],
    gives: .text, effects: [.leftOutOfScripts, .leftOutOfDryRuns],
    examples: [
      .init("plugin schema catalogue", "what a file of measures may hold"),
      .init("plugin schema kpis | write kpis.schema.json", "for an editor"),
      .init("plugin schema strategy", "the tables that a stage for strategize gives"),
      .init("plugin schema python | write terroir_tables.py", "typed rows for a plugin in Python"),
    ],
    notes: DeclarativeKind.allCases.map { "\($0.rawValue): \($0.summary)" as Phrase }
      + ["\(artifacts.joined(separator: ", ")): the artifact's tables"] + derived.map { "\($0.word): \($0.summary)" })

  struct Arguments: Decodable {
    let kind: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let word = call.arguments.kind.content
    if let kind = DeclarativeKind(rawValue: word) { return .text(kind.schema) }
    if let iteration = Iteration(noun: word) { return .text(TableSchemas.artifact(iteration)) }
    if let derived = Self.derived.first(where: { $0.word == word }) {
      // A text is printed and written with a line end of its own.
      let text = derived.text()
      return .text(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    throw CommandFailure(
      .usage, "usage", "plugin schema takes a kind of file", at: call.span,
      help: "one of \(Self.kinds.joined(separator: ", "))")
  }
}
