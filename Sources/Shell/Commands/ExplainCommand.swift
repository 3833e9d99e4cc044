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
    var blocks: [DocumentBlock] = []
    if case .member(let member)? = reference.path.first {
      let shown = try await session.resolve(reference)
      let table = try await session.table(of: shown, at: value.span)
      let description = AnyArtifact.tables(of: artifact.iteration).first { $0.name == member.name }?.description
      if let description { blocks.append(.paragraph("\(member.name): \(description)")) }
      let own = session.formulas(of: artifact)
      let names = table.rowCount == 1 ? try session.rowNames(at: value.span) : [:]
      blocks.append(.list(Self.lines(table, names) { own["\(member.name).\($0)"] }))
    }
    let document = Document(TitlePage(value.text), preface: blocks, sections: Self.provenance(artifact))
    return .text(TerminalRenderer(width: session.width ?? 100, ruledDepth: 0).text(document).trimmedAtEnd)
  }

  /// A row's cells, or a table's columns, each with its unit, description and formula; an id with what it is called.
  private static func lines(
    _ table: Table, _ names: [String: String], formula: (String) -> String?
  ) -> [String] {
    table.columns.map { column in
      let unit = column.declaration.unit.map { ", \($0.rawValue)" } ?? ""
      let head =
        table.rowCount == 1
        ? "\(column.name) = \(told(column, names))" : column.name
      return "\(head)\(unit): \(column.declaration.description)"
        + (formula(column.name).map { "; formula: \($0)" } ?? "")
    }
  }

  /// The first cell of a column; where it holds ids, each with its name before it.
  private static func told(_ column: TableColumn, _ names: [String: String]) -> String {
    let declaration = column.declaration
    guard declaration.refers != nil || declaration.isEvidence, case .text(let ids) = column.values[0] else {
      return CellFormat.forPeople(column.values[0], unit: declaration.unit)
    }
    return ids.split(separator: ";").map { id in names[String(id)].map { "\($0) (\(id))" } ?? String(id) }
      .joined(separator: "; ")
  }

  private static func provenance(_ artifact: AnyArtifact) -> [DocumentSection] {
    let from = artifact.provenance
    func part(_ heading: String, _ items: [String]) -> DocumentSection { DocumentSection(heading, [.list(items)]) }
    return [
      part(
        "How it was made",
        [
          "stage \(from.iteration.verb) by \(from.plugin) \(from.pluginVersion), contract \(from.contract)",
          "region \(from.region), seed \(from.seed)", "hash \(artifact.hash)",
        ]),
      part("Parameters", from.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }),
      part("Inputs by hash", from.inputs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }),
    ] + (from.citations.isEmpty ? [] : [part("After", from.citations.map(\.text))])
  }
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
