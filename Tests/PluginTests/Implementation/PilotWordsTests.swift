import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Words of the programme of pilots")
struct PilotWordsTests {
  @Test("name a pilot by its number and its partners by their names, never by an id")
  func names() async throws {
    var data = PilotRegion.data
    for place in data.actors.indices {
      data.actors[place].name = LocalizedText(en: "The \(data.actors[place].id)", ru: "«\(place)»")
    }
    let programme = try await PilotRegion.programme(PilotRegion.input(data))
    let ids = programme.pilots.map(\.pilot.rawValue)
    #expect(!ids.isEmpty && !programme.risks.isEmpty)
    let said =
      programme.risks.map(\.risk) + programme.groups.map(\.purpose) + programme.findings.map(\.text)
      + programme.vacancies.map(\.reason)
    for sentence in said {
      #expect(!ids.contains { sentence.english.contains($0) }, "\(sentence.english)")
    }
    for (pilot, group) in zip(programme.pilots, programme.groups) where !pilot.partners.isEmpty {
      let names = pilot.partners.map { "The \($0)" }.joined(separator: ", ")
      #expect(group.purpose.english.hasSuffix("partners: \(names)"), "\(group.purpose.english)")
    }
  }
}
