import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Towns and events of pilots")
struct PilotPlacesTests {
  @Test("pilots only in towns that have an element of the cluster and an organisation that carries it")
  func places() async throws {
    // The city has an element, but nobody there carries it; the town `far` has neither.
    let towns = Set(try await PilotRegion.programme().pilots.map(\.territory))
    #expect(!towns.isEmpty && towns.isSubset(of: ["forge", "kiln"]))
    var input = PilotRegion.input()
    input.strategy.clusters[0].territories = ["city", "far", "kiln"]
    #expect(Set(try await PilotRegion.programme(input).pilots.map(\.territory)) == ["kiln"])
  }

  @Test("extends an existing event in its own place and month, and moves none")
  func events() async throws {
    let programme = try await PilotRegion.programme(PilotRegion.input(only: "forge-fair"))
    let fair = try #require(programme.pilots.first { $0.measure == "forge-fair" })
    #expect(fair.territory == "forge" && fair.event == "forge-day")
    let held = try #require(programme.tasks.first { $0.pilot == fair.pilot && $0.task == "hold the event" })
    #expect(held.firstDay?.dropFirst(5).prefix(2) == "07")
    var data = PilotRegion.data
    data.events[0].territory = "far"
    let moved = try await PilotRegion.programme(PilotRegion.input(data, only: "forge-fair"))
    #expect(moved.pilots.isEmpty && moved.findings.contains { $0.subject == "pilots.event" })
    data.events[0].territory = "forge"
    data.events[0].months = []
    #expect(try await PilotRegion.programme(PilotRegion.input(data, only: "forge-fair")).pilots.isEmpty)
  }

  @Test("pilots no shared space in a town that has one, and says so")
  func premises() async throws {
    var data = PilotRegion.data
    data.measures.append(PilotRegion.measure("spaces", .regional, PilotRegion.region, .economic, "coworking spaces"))
    let open = try await PilotRegion.programme(PilotRegion.input(data, only: "spaces"))
    #expect(Set(open.pilots.map(\.territory)).isSubset(of: ["forge", "kiln"]) && !open.pilots.isEmpty)
    data.actors.append(PilotRegion.actor("forge-loft", "forge", .municipal, "coworking"))
    let rest = try await PilotRegion.programme(PilotRegion.input(data, only: "spaces"))
    #expect(rest.pilots.map(\.territory) == ["kiln"])
    let told = rest.findings.filter { $0.subject == "pilots.territory" && $0.evidence == ["spaces", "forge"] }
    #expect(told.count == 1 && told[0].text.english.contains("is listed there already"))
  }

  @Test("extends no event in a year that its periodicity leaves out, and one that is sure before one that is not")
  func unsureEvents() async throws {
    func pilots(_ change: (inout Event) -> Void) async throws -> PilotProgramme {
      var data = PilotRegion.data
      change(&data.events[0])
      return try await PilotRegion.programme(PilotRegion.input(data, only: "forge-fair"))
    }
    let open = try await pilots { _ in }
    func isUnsure(_ row: RiskRow) -> Bool { row.risk.english.contains("the data do not say that") }
    #expect(open.pilots.map(\.event) == ["forge-day"])
    #expect(open.risks.filter(isUnsure).map(\.evidence) == [["forge-day"]])
    let old = try await pilots { $0.editionYear = 2022 }
    let dated = try #require(old.risks.first(where: isUnsure)).risk.english
    #expect(dated.hasSuffix("; the last edition in the data is of 2022"), "\(dated)")
    let yearly = try await pilots { $0.periodicity = .annual }
    #expect(yearly.pilots.map(\.event) == ["forge-day"])
    #expect(!yearly.risks.contains(where: isUnsure))
    // That it comes every year is no word on this one: what the data have of this year is.
    func isUnconfirmed(_ row: RiskRow) -> Bool { row.risk.english.contains("is not confirmed") }
    #expect(yearly.risks.filter(isUnconfirmed).map(\.evidence) == [["forge-day"]])
    let past = try await pilots { ($0.periodicity, $0.editionYear) = (.annual, 2024) }
    #expect(
      past.risks.contains { isUnconfirmed($0) && $0.risk.english.hasSuffix("the last edition in the data is of 2024") })
    let known = try await pilots { ($0.periodicity, $0.editionYear) = (.annual, 2026) }
    #expect(known.pilots.map(\.event) == ["forge-day"] && !known.risks.contains(where: isUnconfirmed))
    let other = try await pilots { ($0.periodicity, $0.editionYear) = (.biennial, 2025) }
    #expect(other.pilots.isEmpty)
    var data = PilotRegion.data
    data.events.append(
      Event(
        id: "iron-day", name: LocalizedText(en: "Iron Day"), territory: "forge", months: [8],
        industries: ["folk-arts-crafts"], elements: ["casting"]))
    data.events[1].periodicity = .annual
    let sure = try await PilotRegion.programme(PilotRegion.input(data, only: "events"))
    #expect(sure.pilots.map(\.event) == ["iron-day"])
  }

  @Test("a programme of the country is not said to be one of which nothing is seen in a town")
  func wider() async throws {
    var data = PilotRegion.data
    data.measures.append(
      PilotRegion.measure("country-grants", .federal, "RU", .economic, "grants", beneficiaries: [.company]))
    let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "country-grants", "loans"))
    let told = programme.findings.filter { $0.subject == "pilots.measure" }
    func why(_ measure: String) -> [String] { told.filter { $0.evidence == [measure] }.map(\.text.english) }
    #expect(
      why("country-grants").contains(
        "not piloted in a town: country-grants: who gives a programme of a wider level runs it, and has no first wave in "
          + "one town"), "\(told.map(\.text.english))")
    #expect(why("loans").contains { $0.hasSuffix("a platform or a body of the region nothing is seen in a town") })
  }
}
