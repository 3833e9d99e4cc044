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
      let isListed = reference.path.contains(where: \.isKey) && table.rowCount > 1
      let names = isListed || table.rowCount == 1 ? try session.rowNames(at: value.span) : [:]
      let words = ExplainedWords(names: names, declared: declared, phrases: phrases)
      if isListed {
        blocks += words.rows(table, value.text)
        table = table.picking([0])
      }
      let own = session.formulas(of: artifact)
      blocks.append(.list(words.lines(table) { own["\(member.name).\($0)"] }))
    }
    let region = try session.regionName(artifact.provenance.region, at: value.span)
    let document = Document(
      TitlePage(value.text), preface: blocks, sections: Self.provenance(artifact, region, phrases.language))
    return .text(TerminalRenderer(width: session.width ?? 100, ruledDepth: 0).text(document).trimmedAtEnd)
  }

  private static func provenance(
    _ artifact: AnyArtifact, _ region: String, _ language: NameLanguage
  ) -> [DocumentSection] {
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
          language.choose("region: \(region); seed \(from.seed)", "регион: \(region); seed \(from.seed)"),
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
