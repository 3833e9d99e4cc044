import Language
import Report
import Runtime
import TerroirKernel

/// `explain REF`: how an artifact, one of its tables or rows came about.
struct ExplainCommand: Command {
  let declaration = CommandDeclaration(
    name: "explain", group: .understanding,
    summary: "why: what the figures mean, and the plugin, parameters, inputs and sources they come from",
    positional: [ParameterDeclaration("REF", .reference, "an artifact, a table of it, or a row", required: true)],
    gives: .text, effects: .givesData,
    examples: [
      .init("explain profile", "the audit as a whole"), .init("explain profile.industries[\"cinema\"]", "one row"),
    ],
    keywords: ["why", "reason", "provenance", "formula", "почему"])

  struct Arguments: Decodable {
    let ref: Given<Reference>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let value = call.arguments.ref, reference = value.content
    guard case .artifact(let artifact) = try await session.resolve(Reference(name: reference.name)) else {
      throw CommandFailure(
        .failed, "type", "\(reference.name.name) is data, not a result", at: value.span,
        help:
          "describe \(reference.name.name) tells what its columns mean; trace tells where a result's evidence is from")
    }
    let phrases = session.phrases
    var blocks: [DocumentBlock] = []
    if case .member(let member)? = reference.path.first {
      let shown = try await session.resolve(reference)
      var table = try await session.table(of: shown, at: value.span)
      let declared = AnyArtifact.tables(of: artifact.iteration).first { $0.name == member.name }
      if let declared { blocks.append(.paragraph("\(member.name): \(phrases.description(of: declared))")) }
      // One row is explained by its figures: of several that a key names the first, after the list of all.
      if reference.path.contains(where: \.isKey), table.rowCount > 1 {
        blocks += Self.rows(table, of: declared, value.text, in: phrases)
        table = table.picking([0])
      }
      let own = session.formulas(of: artifact)
      let names = table.rowCount == 1 ? try session.rowNames(at: value.span) : [:]
      blocks.append(.list(Self.lines(table, of: declared, names, phrases) { own["\(member.name).\($0)"] }))
    }
    let document = Document(
      TitlePage(value.text), preface: blocks, sections: Self.provenance(artifact, phrases.language))
    return .text(TerminalRenderer(width: session.width ?? 100, ruledDepth: 0).text(document).trimmedAtEnd)
  }

  /// Rows of one key, each by what else names it and by its first estimate, with the words that explain another one.
  private static func rows(
    _ table: Table, of declared: TableDeclaration?, _ reference: String, in phrases: PhraseTeller
  ) -> [DocumentBlock] {
    let estimate = table.columns.first { declared?[$0.name]?.bounds != nil }?.name
    let columns = table.columns.filter { column in
      (declared?.key.contains(column.name) ?? false) && Set((0..<table.rowCount).map { column.values[$0] }).count > 1
        || column.name == estimate
    }
    let items = (0..<table.rowCount).map { row in
      let parts = (columns.isEmpty ? Array(table.columns.prefix(1)) : columns).map { column in
        let cell = CellFormat.forPeople(column.values[row], unit: column.declaration.unit, in: phrases.language)
        return column.name == estimate ? "\(column.name) = \(cell)" : cell
      }
      return "[\(row + 1)] \(parts.joined(separator: ", "))"
    }
    let (count, next) = (table.rowCount, "explain \(reference)[2]")
    return [
      .list(items),
      .paragraph(
        phrases.language.choose(
          "The figures below are of row [1] of \(count); those of another one: \(next)",
          "Ниже величины строки [1], всего строк: \(count); о другой строке расскажет \(next)")),
    ]
  }

  /// A row's cells, or a table's columns, each with its unit, description and formula; an id with what it is called.
  private static func lines(
    _ table: Table, of declaration: TableDeclaration?, _ names: [String: String], _ phrases: PhraseTeller,
    formula: (String) -> String?
  ) -> [String] {
    let language = phrases.language
    return table.columns.map { column in
      let declared = declaration?[column.name] ?? column.declaration
      let unit = column.declaration.unit.map { ", \($0.title(in: language))" } ?? ""
      var head = column.name
      if table.rowCount == 1 {
        head += " = \(told(column, names, in: language))"
        if case .text(let word) = column.values[0], let meaning = declared.meanings[word] {
          head += " (\(meaning.text(in: language)))"
        }
      }
      let word = language.choose("formula", "формула")
      return "\(head)\(unit): \(phrases.description(of: declared))"
        + (formula(column.name).map { "; \(word): \(phrases.text(declared: $0))" } ?? "")
    }
  }

  /// The first cell of a column; where it holds ids, each with its name before it.
  private static func told(_ column: TableColumn, _ names: [String: String], in language: NameLanguage) -> String {
    let declaration = column.declaration
    guard declaration.refers != nil || declaration.isEvidence, case .text(let ids) = column.values[0] else {
      return CellFormat.forPeople(column.values[0], unit: declaration.unit, in: language)
    }
    return ids.split(separator: ";").map { id in names[String(id)].map { "\($0) (\(id))" } ?? String(id) }
      .joined(separator: "; ")
  }

  private static func provenance(_ artifact: AnyArtifact, _ language: NameLanguage) -> [DocumentSection] {
    let from = artifact.provenance
    func part(_ heading: String, _ items: [String]) -> DocumentSection { DocumentSection(heading, [.list(items)]) }
    let (verb, maker) = (from.iteration.verb, "\(from.plugin) \(from.pluginVersion)")
    return [
      part(
        language.choose("How it was made", "Как это получено"),
        [
          language.choose(
            "stage \(verb) by \(maker), contract \(from.contract)",
            "этап \(verb), модуль \(maker), контракт \(from.contract)"),
          language.choose("region \(from.region), seed \(from.seed)", "регион \(from.region), seed \(from.seed)"),
          language.choose("hash", "хеш") + " \(artifact.hash)",
        ]),
      part(
        language.choose("Parameters", "Параметры"),
        from.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }),
      part(
        language.choose("Inputs by hash", "Входные данные по хешам"),
        from.inputs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }),
    ] + (from.citations.isEmpty ? [] : [part(language.choose("After", "По источникам"), from.citations.map(\.text))])
  }
}

extension Reference.Part {
  fileprivate var isKey: Bool { if case .key = self { true } else { false } }
}

extension Session {
  /// The formulas of the stage that made an artifact, where the plugin that it came from has the same version still.
  fileprivate func formulas(of artifact: AnyArtifact) -> [String: String] {
    let from = artifact.provenance
    guard let host = try? openStudy(nil).host, let plugin = try? host.plugin(from.plugin),
      plugin.manifest.version == from.pluginVersion,
      let stage = try? host.stage(from.iteration, of: from.plugin)
    else { return [:] }
    return stage.declaration.formulas
  }
}
