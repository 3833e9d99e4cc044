import Language
import Runtime
import TerroirKernel
import Workspace

/// `describe TABLE`: columns with type, unit and description; `describe profile`: the tables of an artifact.
struct DescribeCommand: Command {
  let declaration = CommandDeclaration(
    name: "describe", group: .workspace, summary: "columns of a table with type, unit and description",
    positional: [ParameterDeclaration("TABLE", .reference, "a table or artifact", required: true)],
    gives: .table,
    examples: [
      .init("describe identity", "a table"), .init("describe profile.industries", "an artifact's table"),
      .init("describe actors.role", "the words that a column may hold, with their meaning"),
    ],
    keywords: ["columns", "schema", "fields", "description", "unit", "dictionary"],
    synonyms: ["\\d", ".schema", "desc"])

  struct Arguments: Decodable {
    let table: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let name = call.arguments.table.content, span = call.arguments.table.span
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if let iteration = Iteration(noun: parts[0]) {
      let tables = AnyArtifact.tables(of: iteration)
      let currency = try session.openStudy(span).workspace.settings.exchange.currency
      guard parts.count == 2 else {
        return .table(
          Self.columns(
            tables.flatMap { table in table.columns.map { (table.name, $0.counted(in: currency)) } }, session.phrases))
      }
      if let words = Self.words(parts[1], among: tables) { return .table(words) }
      guard let table = tables.first(where: { $0.name == parts[1] }) else {
        throw CommandFailure(
          .failed, "unknown-table", "\(parts[0]) has no table \(parts[1])", at: span,
          help: "it has \(tables.map(\.name).joined(separator: ", "))",
          suggestions: Suggestions.nearest(to: parts[1], in: tables.map(\.name)))
      }
      return .table(Self.columns(table.columns.map { (nil, $0.counted(in: currency)) }, session.phrases))
    }
    if let words = Self.words(name, among: RegionalData.tables) { return .table(words) }
    if let described = try Self.register(name, session, span) { return .table(described) }
    do throws(CommandFailure) {
      let value = try await session.resolve(Reference(name: Identifier(name, span: span)))
      let table = try await session.table(of: value, at: span)
      return .table(Self.columns(table.columns.map { (nil, $0.declaration) }, session.phrases))
    } catch {
      // Who is to fill a table has to know its columns before the workspace has it.
      guard error.code == "unknown-name", let declared = RegionalData.tables.first(where: { $0.name == name })
      else { throw error }
      let currency = try session.openStudy(span).workspace.settings.exchange.currency
      return .table(Self.columns(declared.columns.map { (nil, $0.counted(in: currency)) }, session.phrases))
    }
  }

  /// The words of a column, `table.column`, with their meaning; nil where it has no closed list of them.
  private static func words(_ path: String, among tables: [TableDeclaration]) -> Table? {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2, let column = tables.first(where: { $0.name == parts[0] })?[parts[1]],
      let words = column.words
    else { return nil }
    return Table(columns: [
      TableColumn(Column("word", .text, "what \(path) may hold"), .text(words)),
      TableColumn(Column("meaning", .text, "what it means"), .text(words.map { column.meanings[$0]?.en })),
      TableColumn(
        Column("meaning_ru", .text, "the same in Russian"),
        .text(words.map { column.meanings[$0]?.ru ?? WordGlosses.russian(of: $0, in: column.name) })),
    ])
  }

  /// The columns of a table whose file may have several forms: those of the form that the workspace's file has, with what
  /// its data package says of it, or where it has none all forms. Its rows are not read for it.
  private static func register(
    _ name: String, _ session: isolated Session, _ span: Span
  ) throws(CommandFailure) -> Table? {
    guard let declared = RegionalData.tables.first(where: { $0.name == name && !$0.forms.isEmpty }) else { return nil }
    let study = try session.openStudy(span)
    let resources = try study.load(try session.state(span).region).resources
    guard let resource = resources.first(where: { $0.name == name }) else {
      return columns(
        declared.forms.flatMap { form in form.columns.map { (form.name, $0) } }, session.phrases,
        table: "form that its file may have")
    }
    var table = columns(resource.schema.fields.map { (nil, $0.column) }, session.phrases)
    let form = declared.form(having: resource.schema.fields.map(\.name))
    table.notes = [
      Table.Note("form", .text(form?.name ?? "")),
      Table.Note("classification", .text(resource.classification?.name ?? "")),
      Table.Note("file", .text(resource.path)),
    ]
    if let rounding = resource.rounding { table.notes.append(Table.Note("rounding", .number(rounding))) }
    return table
  }

  private static func columns(
    _ columns: [(table: String?, column: Column)], _ phrases: PhraseTeller, table: String = "table of the artifact"
  ) -> Table {
    var described: [TableColumn] = []
    if columns.contains(where: { $0.table != nil }) {
      described.append(TableColumn(Column("table", .text, table), .text(columns.map(\.table))))
    }
    described += [
      TableColumn(Column("column", .text, "column"), .text(columns.map(\.column.name))),
      TableColumn(Column("type", .text, "type"), .text(columns.map(\.column.type.rawValue))),
      TableColumn(Column("unit", .text, "unit"), .text(columns.map(\.column.unit?.rawValue))),
      TableColumn(
        Column("description", .text, "description"), .text(columns.map { phrases.description(of: $0.column) })),
      TableColumn(
        Column("words", .text, "the words it may hold"),
        .text(columns.map { $0.column.words?.joined(separator: ", ") })),
    ]
    return Table(columns: described)
  }
}
