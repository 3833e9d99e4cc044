package import Language
package import TerroirKernel

/// The strategic document of a cycle, to be signed and published: what its results say, in the order in which a region
/// decides, each sentence with the rows it rests on.
///
/// A chapter whose results are not there is left out, and the document says which iterations are still to be done.
package struct PolicyDocument: Sendable {
  /// What a workspace or a person gives the document beside the results.
  package struct Settings: Sendable {
    /// Who signs; nil leaves a line for any hand.
    package var signatory: String?
    /// Names of indicators by id, as the plugins that count them have them.
    package var indicators: [String: String]
    /// Rows of data that an id names.
    package var origins: @Sendable (String) -> [EvidenceRow]
    /// The chapters and their order, where a template does not say it.
    package var chapters: [DocumentTemplate.Chapter]
    /// A region's own text, in the language of the document.
    package var template: Mustache?
    /// The region's coat of arms.
    package var emblem: Emblem?

    package init(
      signatory: String? = nil, indicators: [String: String] = [:],
      origins: @escaping @Sendable (String) -> [EvidenceRow] = { _ in [] },
      chapters: [DocumentTemplate.Chapter] = DocumentTemplate.Chapter.allCases, template: Mustache? = nil,
      emblem: Emblem? = nil
    ) {
      self.signatory = signatory
      self.indicators = indicators
      self.origins = origins
      self.chapters = chapters
      self.template = template
      self.emblem = emblem
    }
  }

  let scope: BriefScope
  let parts: [CycleReport.Part]
  let settings: Settings
  let teller: SentenceTeller

  /// - Parameter parts: results of one region and cycle, told in the language of the scope, in the order of the method.
  package init(_ scope: BriefScope, parts: [CycleReport.Part], settings: Settings = Settings()) {
    self.scope = scope
    self.parts = parts
    self.settings = settings
    teller = .policy(scope.language)
  }

  var language: NameLanguage { scope.language }
  var index: RegionalIndex { scope.index }
  var results: CycleResults { scope.results }

  package var document: Document {
    let own = settings.template.map { TemplateText(expanded($0.parts)).body(chapter: sections) }
    var document = Document(
      titlePage, in: language, style: .book, preface: missing + (own?.preface ?? []),
      sections: own?.sections ?? settings.chapters.flatMap(sections), sources: sources)
    document.evidence = evidence(of: document)
    return document
  }

  /// A chapter; nothing where no result tells it.
  private func sections(of chapter: DocumentTemplate.Chapter) -> [DocumentSection] {
    switch chapter {
    case .summary: summary
    case .identity: identity
    case .ecosystem: ecosystem
    case .chain: chain
    case .clusters: clusters
    case .package: package
    case .roadmap: roadmap
    case .money: money
    case .promotion: promotion
    case .indicators: indicators
    case .judging: judging
    case .risks: risks
    case .unknown: unknown
    case .annexes: annexes
    }
  }

  /// The document without its annex, which counts what the rest rests on.
  var bare: Document {
    Document(
      titlePage, in: language, style: .book, preface: missing,
      sections: settings.chapters.filter { $0 != .annexes }.flatMap(sections), sources: sources)
  }

  // MARK: - Title page

  private var titlePage: TitlePage {
    var lines = [text("title.cycle", ["cycle": .integer(scope.cycle)])]
    if let years { lines.append(text("title.period", ["from": .text(years.from), "to": .text(years.to)])) }
    lines.append(text("title.signature", ["signatory": settings.signatory.map { .text($0) } ?? .list([])]))
    return TitlePage(title, lines: lines, emblem: settings.emblem)
  }

  var title: String { text("title", ["region": scope.region]) }

  /// The first and the last year that the budgets are of; nil without a package.
  var years: (from: String, to: String)? {
    let all = Set((results.package?.budgets ?? []).map { "\($0.period)" })
      .union((results.package?.spending ?? []).map { "\($0.year)" })
    guard let from = all.min(), let to = all.max() else { return nil }
    return (from, to)
  }

  /// Which iterations have no result yet; nothing where all six have one.
  private var missing: [DocumentBlock] {
    let there = Set(results.all.map { type(of: $0).iteration })
    let open = Iteration.allCases.filter { !there.contains($0) }
    if open.isEmpty { return [] }
    let names = open.map { Sentence.Argument.name($0.artifact.declaration.title) }
    return [paragraph([.policy("missing", ["results": .list(names)])])]
  }

  private var sources: [DocumentSource] {
    var urls: [String: String] = [:]
    for citation in parts.flatMap(\.provenance.citations) { urls[citation.text] = citation.url ?? urls[citation.text] }
    return Set(parts.flatMap(\.provenance.citations).map(\.text)).sorted().map {
      DocumentSource($0, $0, url: urls[$0])
    }
  }
}
