import IdentityAudit
import TerroirKernel
import Testing

@Suite("A list that may lack rows proves no lack, and the register speaks where it can")
struct IncompleteListTests {
  private typealias Audit = IdentityAuditTests

  private func text(_ profile: IdentityProfile, _ subject: String, _ severity: Finding.Severity) -> String? {
    profile.findings.first { $0.subject == subject && $0.severity == severity }?.text.english
  }

  @Test("a link is narrow in the list, and a weakness only where every actor is listed; its certainty is the less")
  func chain() async throws {
    let whole = try await Audit.audit(), part = try await Audit.audit(SmallRegion.data(coverage: []))
    let weakness = "The culture cycle narrows at dissemination in 1 of 1 industries with enough actors to tell."
    #expect(whole.position.contains { $0.statement.english == weakness })
    #expect(text(whole, "chain.bottleneck", .note) == nil)
    #expect(!part.position.contains { $0.statement.english.hasPrefix("The culture cycle narrows") })
    #expect(
      text(part, "chain.bottleneck", .note)
        == "in the list of actors, which is not known to be complete, the fewest are at dissemination in 1 of 1 industries "
        + "with enough actors to tell: no weakness of the industries can be read from it")
    func certainty(_ profile: IdentityProfile) -> Double? {
      profile.chain.first { $0.industry == "crafts" && $0.link == .dissemination }?.certainty
    }
    #expect((certainty(part) ?? 1) < (certainty(whole) ?? 0))
    #expect(part.chain.map(\.bottleneck) == whole.chain.map(\.bottleneck))
  }

  @Test("what the register has of an industry that the list lacks is said, and the gap is real only in a complete list")
  func register() async throws {
    func cell(_ place: TerritoryID, _ industry: IndustryID, _ value: Double) -> RegisterCell {
      RegisterCell(territory: place, industry: industry, year: 2024, unit: .employees, value: value, status: .observed)
    }
    let register = [
      cell("R", "software", 12_250), cell("X", "software", 100_000), cell("R", .allActivity, 50_000),
      cell("X", .allActivity, 500_000),
    ]
    for (coverage, hint) in [
      ([], "look for actors of these industries: the list is not known to be complete, so the gap may be its own"),
      (SmallRegion.searched, "look for actors of these industries, or take the gap as real: the list is complete"),
    ] {
      var data = SmallRegion.data(register: register, coverage: coverage)
      data.registerSource = RegisterSource(form: "cells", classification: "SIC2007", crosswalk: "sic2007")
      let finding = try #require(try await Audit.audit(data).findings.first { $0.subject == "chain" })
      #expect(
        finding.text.english
          == "industries without an actor of their own in the data, so without a chain: 1; the register has 12,250 "
          + "employees in Software")
      #expect(finding.hint?.english == hint)
    }
  }

  @Test("the network has every tie between its actors, also between two that are seated elsewhere")
  func network() async throws {
    let ties = SmallRegion.ties + [Tie(source: "fund", target: "p-works", kind: .partners)]
    let profile = try await Audit.audit(SmallRegion.data(ties: ties))
    #expect(profile.network.first { $0.measure == "ties" }?.value == 6)
    // Without works-1 the fund and p-works still have each other; three others have nobody.
    #expect(
      profile.position.contains {
        $0.statement.english
          == "Of 9 actors, 2 of them seated elsewhere, 3 would lose their way to the rest of the network without works-1."
      })
    // How far the region's own ties reach is another question.
    #expect(profile.flows.reduce(0) { $0 + $1.ties } == 5)
  }

  @Test("a measure of the municipal level whose place is the region is of no municipality")
  func municipal() async throws {
    var data = SmallRegion.data()
    data.measures = ["R", "cap"].map {
      Measure(
        id: MeasureID("m-\($0)"), name: LocalizedText(en: "m"), level: .municipal, territory: TerritoryID($0),
        type: .economic, instrument: "grant", status: .inForce)
    }
    let row = try #require(
      try await Audit.audit(data).governance.first { $0.level == .municipal && $0.element == "measures" })
    #expect(row.places == 1 && row.of == 2 && !row.present && row.evidence == ["m-cap"])
  }
}
