package import TerroirKernel

/// What the coordinator of one town needs, on a page: what the data and the region's results say of it.
///
/// Every line is a sentence with the rows it rests on. A part of which nothing is known says so, with the command to run where a
/// result is missing.
package struct TownPage: Sendable {
  /// The region's results as far as they are there, told in the language of the page.
  package struct Results: Sendable {
    package var profile: IdentityProfile?
    package var strategy: Strategy?
    package var package: SupportPackage?
    package var pilots: PilotProgramme?
    /// Of the amounts in the package.
    package var currency: Currency

    package init(
      profile: IdentityProfile? = nil, strategy: Strategy? = nil, package: SupportPackage? = nil,
      pilots: PilotProgramme? = nil, currency: Currency = .rouble
    ) {
      self.profile = profile
      self.strategy = strategy
      self.package = package
      self.pilots = pilots
      self.currency = currency
    }
  }

  let index: RegionalIndex
  let town: Territory
  /// Of which measures are told whether they are in force.
  let period: Period
  let results: Results
  let language: NameLanguage
  private let teller: SentenceTeller

  /// - Parameters:
  ///   - town: of the region that `data` are of.
  ///   - results: those of this region.
  package init(
    of town: Territory, in data: RegionalData, period: Period, results: Results, language: NameLanguage
  ) {
    index = RegionalIndex(data)
    self.town = town
    self.period = period
    self.results = results
    self.language = language
    let own = SentenceCatalogue.town(language)
    teller = SentenceTeller(language) { $0 == SentenceCatalogue.townName ? own : nil }
  }

  package var document: Document {
    var document = Document(
      TitlePage(index.fullName(town.id).text(in: language), lines: [text(place)]), in: language,
      sections: [
        section("heading.identity", identity),
        section("heading.organisations", organisations),
        section("heading.decides", decisions),
        section("heading.receives", receipts),
        section("heading.hosts", hosted),
        section("heading.clusters", clusters),
        section("heading.role", role),
        section("heading.body", bodies),
        section("heading.premises", premises),
        section("heading.strategy", clause),
        section("heading.contacts", contacts),
      ])
    document.evidence = evidence(of: document)
    return document
  }

  private func section(_ heading: String, _ items: [Sentence]) -> DocumentSection {
    let told = items.isEmpty ? [Sentence.town("none-listed")] : items
    return DocumentSection(
      text(.town(heading)),
      [.list(told.map { Paragraph([Paragraph.Run(text($0), evidence: $0.evidence)]) })])
  }

  func text(_ sentence: Sentence) -> String { teller.text(of: sentence) }

  private var place: Sentence {
    .town(
      "place",
      [
        "region": index.region(of: town.id).map(index.named) ?? .list([]),
        "population": town.population.map { .integer($0) } ?? .list([]),
        "year": town.populationYear.map { .period("\($0)") } ?? .list([]),
      ])
  }
}

extension TownPage {
  /// That a result is missing, with the commands that make it; nil where it is there.
  func missing(_ iteration: Iteration) -> Sentence? {
    let isThere: [Iteration: Bool] = [
      .audit: results.profile != nil, .strategize: results.strategy != nil, .design: results.package != nil,
      .implement: results.pilots != nil,
    ]
    if isThere[iteration] == true { return nil }
    // The last result that is there is taken by the next command; before it nothing has to run again.
    let earlier = Iteration.allCases.filter { $0 <= iteration }
    let first = earlier.lastIndex { isThere[$0] == true }.map { $0 + 1 } ?? 0
    let commands = earlier[first...].map(\.verb).joined(separator: " | ")
    return .town("run", ["commands": .text(commands)])
  }

  /// That the package is missing; nothing where it is there.
  var missingPackage: [Sentence] { missing(.design).map { [.town("package", ["told": .sentence($0)])] } ?? [] }

  /// The clusters that count the town among their places, the first in rank first; those without a rank last, by id.
  var ownClusters: [ClusterRow] {
    let ranks = Dictionary((results.strategy?.priorities ?? []).map { ($0.cluster, $0.rank) }) { first, _ in first }
    return (results.strategy?.clusters ?? []).filter { $0.territories.contains(town.id) }.sorted {
      (ranks[$0.cluster] ?? .max, $0.cluster) < (ranks[$1.cluster] ?? .max, $1.cluster)
    }
  }

  /// Organisations seated in the town, by id.
  var seated: [Actor] { index.data.actors.filter { $0.territory == town.id } }

  /// The town's own measures that are decided and not known to have ended, by id.
  var ownMeasures: [Measure] {
    index.data.measures.filter {
      $0.territory == town.id && $0.level == .municipal && $0.status != .template && $0.force(in: period).isDecided
    }
  }

  /// The level of a measure of the package; nil where the package has no row of it.
  func level(of measure: MeasureID) -> Level? {
    results.package?.measures.first { $0.measure == measure }?.level ?? index.measures[measure]?.level
  }

  /// The first of a list, and how many more there are: a line that names more is no longer read.
  func shortened<Item>(_ items: [Item], _ name: (Item) -> Sentence.Argument) -> Sentence.Argument {
    let shown = 3
    let rest = items.count - shown
    return .list(
      items.prefix(shown).map(name) + (rest > 0 ? [.sentence(.town("more", ["count": .integer(rest)]))] : []))
  }

  /// What a kind of organisation is called.
  func kind(_ actor: Actor) -> Sentence.Argument {
    .name(
      index.data.country.bodies.first { $0.kind == actor.kind }?.name ?? Actor.declaration["kind"]?.meanings[actor.kind]
        ?? LocalizedText(en: actor.kind))
  }
}
