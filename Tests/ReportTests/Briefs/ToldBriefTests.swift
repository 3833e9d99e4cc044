import TerroirKernel
import Testing

@testable import Report

@Suite("A brief of a result that nobody told in its language")
struct ToldBriefTests {
  private static let name = Sentence("own/iron", [:])

  private static func teller(_ language: NameLanguage) -> SentenceTeller {
    SentenceTeller(
      language, of: ["own": SentenceCatalogue(language, texts: ["iron": language.choose("iron", "железо")])])
  }

  private static func results() -> (strategy: Strategy, package: SupportPackage, pilots: PilotProgramme) {
    var strategy = Strategy()
    strategy.clusters = [
      ClusterRow(
        cluster: "c", name: name, model: .transformation, significance: .medium, industries: [], territories: [],
        elements: [], actors: [], events: [], cohesion: 1, stability: 0.1, targetImage: name, valueProposition: name)
    ]
    strategy.priorities = [
      PriorityRow(cluster: "c", score: 0.5, rank: 1, rankLow: 1, rankHigh: 1, acceptability: 1, first: 1)
    ]
    var package = SupportPackage()
    package.findings = [Finding(.serious, "measures.catalogue", name, evidence: ["crafts"])]
    var pilots = PilotProgramme()
    pilots.findings = [Finding(.serious, "pilots", name, evidence: ["crafts"])]
    return (strategy, package, pilots)
  }

  @Test("reads as that of the result told before", arguments: NameLanguage.allCases)
  func alike(language: NameLanguage) throws {
    let region = Territory(id: "R", name: LocalizedText(en: "Region", ru: "Область"), level: .regional)
    let teller = Self.teller(language)
    func page(_ value: some ArtifactValue, telling teller: SentenceTeller? = nil) throws -> String {
      let scope = BriefScope(
        RegionalData(region: "R", territories: [region]), CycleResults([value]), cycle: 1, in: language, .rouble,
        telling: teller)
      return TerminalRenderer(width: 80).text(try #require(Brief(of: value, in: scope)).document)
    }
    let (strategy, package, pilots) = Self.results()
    for value in [strategy, package, pilots] as [any ArtifactValue] {
      let told = try page(value, telling: teller)
      #expect(told == (try page(value.told(by: teller))))
      #expect(told.contains(language.choose("iron", "железо")), "\(told)")
      #expect(told != (try page(value)))
    }
  }
}
