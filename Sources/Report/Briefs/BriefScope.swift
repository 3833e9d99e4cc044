package import TerroirKernel

/// What a brief needs beside its own result: the region's data, which have the names, and the cycle's other results.
package struct BriefScope: Sendable {
  let index: RegionalIndex
  let results: CycleResults
  let cycle: Int
  let language: NameLanguage
  /// Of the amounts.
  let currency: Currency
  /// By which factor the campaign's ways are longer than straight lines; nil where it does not say.
  let detour: Double?
  private let teller: SentenceTeller?
  /// Whether names stand whole however long they are: a document has room for them, a page of 28 lines has not.
  var hasRoom = false

  /// - Parameter teller: tells the results' sentences; nil where they are told already.
  package init(
    _ data: RegionalData, _ results: CycleResults, cycle: Int, in language: NameLanguage, _ currency: Currency,
    detour: Double? = nil, telling teller: SentenceTeller? = nil
  ) {
    index = RegionalIndex(data)
    self.results = results
    self.cycle = cycle
    self.language = language
    self.currency = currency
    self.detour = detour
    self.teller = teller
  }

  var region: Sentence.Argument { name(index.fullName(index.data.region).text(in: language)) }

  /// A sentence of a result in the language of the page: of a whole result a page tells but a few.
  func told(_ sentence: Sentence) -> String { teller?.text(of: sentence) ?? sentence.text }

  /// A name, cut where it is so long that nothing else would fit on the page.
  func name(_ text: String, most: Int = 110) -> Sentence.Argument {
    .text(hasRoom ? text : text.shortened(to: most))
  }

  func name(_ id: TerritoryID) -> Sentence.Argument { name(index.fullName(id).text(in: language)) }
  func name(_ id: IndustryID) -> Sentence.Argument {
    name(index.industries[id]?.name.text(in: language) ?? id.rawValue)
  }
  func name(_ id: ActorID) -> Sentence.Argument { name(index.actors[id]?.name.text(in: language) ?? id.rawValue) }

  /// The cluster's name in the strategy.
  func name(_ id: ClusterID) -> Sentence.Argument {
    name(results.strategy?.clusters.first { $0.cluster == id }.map { told($0.name) } ?? id.rawValue)
  }

  /// The measure's name in the package, else in the data.
  func name(_ id: MeasureID) -> Sentence.Argument {
    let chosen = results.package?.measures.first { $0.measure == id }.map { told($0.name) }
    return name(chosen ?? index.measures[id]?.name.text(in: language) ?? id.rawValue)
  }

  /// The first few of a list, and how many there are besides.
  func some(_ names: [Sentence.Argument], most: Int = 3) -> Sentence.Argument {
    .sentence(
      .brief("some", ["names": .list(Array(names.prefix(most))), "more": .integer(max(0, names.count - most))]))
  }

  /// The first few towns, and how many there are besides.
  func some(towns: [TerritoryID], most: Int = 3) -> Sentence.Argument {
    .sentence(
      .brief(
        "towns",
        ["names": .list(towns.prefix(most).map(name)), "more": .integer(max(0, towns.count - most))]))
  }

  /// An amount as people write it: `RUB 14.3 million`, `14,3 млн руб.`
  func money(_ amount: Double) -> Sentence.Argument { .text(MoneyWords.text(amount, currency, in: language)) }

  /// The factor by which lengths and times of routes are estimated; an empty list where nobody says it.
  var estimate: Sentence.Argument {
    guard let detour, detour.isFinite else { return .list([]) }
    let number = NumberFormat.trimmed(detour, 2)
    return .text(language == .russian ? number.replacing(".", with: ",") : number)
  }

  /// A day, month or year of a table as people write it; as it stands where it is none of these.
  func date(_ text: String, to last: String? = nil) -> Sentence.Argument {
    .text(DateWords.text(from: text, to: last, in: language))
  }
}

/// The results of a cycle as far as they are there.
package struct CycleResults: Sendable {
  var profile: IdentityProfile?
  var strategy: Strategy?
  var package: SupportPackage?
  var pilots: PilotProgramme?
  var campaign: Campaign?
  var review: PolicyReview?

  package init(_ values: [any ArtifactValue]) {
    for value in values {
      switch value {
      case let value as IdentityProfile: profile = value
      case let value as Strategy: strategy = value
      case let value as SupportPackage: package = value
      case let value as PilotProgramme: pilots = value
      case let value as Campaign: campaign = value
      case let value as PolicyReview: review = value
      default: break
      }
    }
  }

  /// Those that are there, in the order of the method.
  var all: [any BriefedArtifact] {
    let values: [(any BriefedArtifact)?] = [profile, strategy, package, pilots, campaign, review]
    return values.compactMap { $0 }
  }

  /// The first iteration without a result; nil where the cycle is complete.
  var missing: Iteration? {
    let there = Set(all.map { type(of: $0).iteration })
    return Iteration.allCases.first { !there.contains($0) }
  }
}

extension Provenance {
  /// The parameter `detour` of a campaign: by which factor its ways are longer than straight lines.
  package var detour: Double? {
    switch parameters["detour"] {
    case .number(let factor): factor
    case .integer(let factor): Double(factor)
    default: nil
    }
  }
}

/// A result that is told on a page.
protocol BriefedArtifact: ArtifactValue {
  /// The answers to all questions but what to type next.
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer]
  /// What to type next.
  var nextCommand: String { get }
}

extension BriefedArtifact {
  var nextCommand: String { Self.iteration.next?.verb ?? "brief" }
}

extension Brief {
  /// The page of one result; nil where the kind of result is none of the six.
  package init?(of value: any ArtifactValue, in scope: BriefScope) {
    guard let value = value as? any BriefedArtifact else { return nil }
    let iteration = type(of: value).iteration
    var answers = value.answers(in: scope)
    answers[.next] = Answer(prose: [
      .brief(
        "next",
        [
          "command": .text(value.nextCommand), "full": .text("show \(iteration.noun) --full"),
        ])
    ])
    self.init(
      .brief(
        "title",
        [
          "result": .name(type(of: value).declaration.title), "region": scope.region,
        ]),
      in: scope.language, answers)
  }
}
