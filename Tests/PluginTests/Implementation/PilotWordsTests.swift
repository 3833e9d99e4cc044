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

  @Test("say of a town with nothing, or with one town, to compare that this is why no effect can be told")
  func comparison() async throws {
    var data = PilotRegion.data
    data.events = []
    func why(_ data: RegionalData) async throws -> (text: String, hint: String) {
      let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
      let finding = try #require(programme.findings.first { $0.subject.hasSuffix(".power") })
      return (finding.text.english, try #require(finding.hint).english)
    }
    let one = try await why(data)
    #expect(one.text.contains("with one town to compare with it is not known how"), "\(one.text)")
    #expect(one.hint == "report what is counted before and after, and claim no effect from it")
    data.territories.removeAll { $0.id == "far" }
    let none = try await why(data)
    #expect(none.text.contains("with no town to compare with it is not known how"), "\(none.text)")
    data.territories += ["far", "off"].map { PilotRegion.place($0, .municipal, PilotRegion.region, 35_000) }
    let two = try await why(data)
    #expect(two.text.contains("what comparison towns have before the start is too short, so that it is"))
    #expect(two.hint.contains("pilots.collection"))
  }

  @Test("say that first waves are not within the limits, and claim no owner or receiver of them")
  func limits() async throws {
    let programme = try await PilotRegion.programme(PilotRegion.input(only: "grants")) { $0.budget = 0 }
    let told = programme.findings.first { $0.subject == "pilots" }?.text.english ?? ""
    #expect(told == "2 first waves have a town in which they could be tried, none of them within the limits")
  }
}
