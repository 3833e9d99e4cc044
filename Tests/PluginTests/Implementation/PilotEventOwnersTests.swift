import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Who runs a pilot of an event")
struct PilotEventOwnersTests {
  /// Money of the region for events, which its fund runs; the forge has one event.
  private func pilot(
    implementer: String = "fund", beneficiaries: [Beneficiary] = [.municipality],
    _ change: (inout RegionalData) -> Void = { _ in }
  ) async throws -> (row: PilotRow, programme: PilotProgramme) {
    var data = PilotRegion.data
    data.measures.append(
      PilotRegion.measure(
        "event-money", .regional, PilotRegion.region, .economic, "event subsidy", beneficiaries: beneficiaries,
        implementer: implementer))
    change(&data)
    let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "event-money"))
    let row = programme.pilots.first { $0.event == "forge-day" }
    return (try #require(row, "\(programme.findings.map(\.text.english))"), programme)
  }

  private func fair(_ id: String = "smiths") -> Actor {
    var actor = PilotRegion.actor(id, "forge", .municipal, "festival_operator")
    actor.name = LocalizedText(en: "Directorate of the Day of the Forge")
    return actor
  }

  @Test("is the organiser that bears the event's name, not who runs the measure; that it receives too is a risk")
  func organiser() async throws {
    let found = try await pilot(beneficiaries: [.municipality, .nonprofit, .company]) { $0.actors.append(fair()) }
    #expect(found.row.owner == "smiths")
    // The event is what is paid for, so that nobody else of the town receives; those who carry the craft take part.
    #expect(found.row.receivers == ["smiths"])
    #expect(Set(found.row.partners).isSuperset(of: ["forge-works", "forge-museum"]))
    let own = found.programme.risks.filter { $0.risk.english.contains("may receive from it") }
    #expect(own.map(\.evidence) == [["smiths"]])
    #expect(!found.programme.pilots.contains { $0.partners.contains("smiths") })
    let chairs = found.programme.members.filter { $0.role == "chair" }.map(\.actor)
    #expect(!chairs.contains("smiths"))
  }

  @Test("money for events is not tried at one whose organiser its payer funds already, which is told")
  func funded() async throws {
    func fund(_ data: inout RegionalData) {
      data.actors.append(fair())
      data.ties.append(Tie(source: "ministry", target: "smiths", kind: .funds))
      data.events.append(
        Event(
          id: "forge-songs", name: LocalizedText(en: "Songs at the Forge"), territory: "forge", months: [8],
          industries: ["folk-arts-crafts"], elements: ["casting"]))
      data.measures.append(
        PilotRegion.measure(
          "event-money", .regional, PilotRegion.region, .economic, "event subsidy", beneficiaries: [.municipality],
          implementer: "fund"))
    }
    var data = PilotRegion.data
    fund(&data)
    let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "event-money"))
    #expect(programme.pilots.map(\.event) == ["forge-songs"])
    let told = programme.findings.first { $0.subject == "pilots.event" }
    #expect(told?.evidence == ["event-money", "forge-day"])
    #expect(
      told?.text.english == "no pilot of event-money at Day of the Forge: ministry funds the organiser already")
    // Where all events of a measure are so, that alone is told: they have their towns and months.
    data.events.removeAll { $0.id == "forge-songs" }
    let none = try await PilotRegion.programme(PilotRegion.input(data, only: "event-money"))
    #expect(none.pilots.isEmpty)
    #expect(none.findings.filter { $0.subject == "pilots.event" }.map(\.evidence) == [["event-money", "forge-day"]])
  }

  @Test("money for an event names no receiver but its organiser, and none of whom the row does not admit")
  func eventMoney() async throws {
    let unknown = try await pilot(beneficiaries: [.municipality, .company])
    #expect(unknown.row.receivers.isEmpty)
    var data = PilotRegion.data
    data.actors.append(fair())
    data.measures.append(
      PilotRegion.measure(
        "event-money", .regional, PilotRegion.region, .economic, "event subsidy", .template, beneficiaries: [.museum],
        implementer: "fund"))
    let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "event-money"))
    #expect(programme.pilots.isEmpty)
    let told = programme.findings.first { $0.subject == "pilots.receivers" && $0.evidence.contains("forge") }
    // The museum of the town is admitted: that it organises no event is why.
    #expect(told?.text.english.hasSuffix("the measure's row does not admit who organises the events there") == true)
  }

  @Test("is the town's authority where nobody is known to hold it, and is to be named where the town has none")
  func town() async throws {
    #expect(try await pilot().row.owner == "forge-town")
    // A museum of the town that runs the measure does not hold the town's event.
    #expect(try await pilot(implementer: "forge-museum").row.owner == "forge-town")
    let open = try await pilot { $0.actors.removeAll { $0.id == "forge-town" } }
    #expect(open.row.owner == nil && open.row.responsible?.id == "pilot-portfolio/to-be-named")
  }

  @Test("is the first keeper of a tradition that the event alone shows")
  func keeper() async throws {
    func kept(_ data: inout RegionalData) {
      data.elements.append(PilotRegion.element("forge-feast", "forge", .local, .living))
      data.elements[data.elements.count - 1].kind = "event_tradition"
      data.elements[data.elements.count - 1].keepers = ["forge-museum"]
      data.events[0].elements.append("forge-feast")
    }
    #expect(try await pilot(kept).row.owner == "forge-museum")
    let shared = try await pilot { data in
      kept(&data)
      data.events.append(
        Event(id: "other", name: LocalizedText(en: "Other feast"), territory: "far", elements: ["forge-feast"]))
    }
    #expect(shared.row.owner == "forge-town")
  }

  @Test("is the keeper of what the event shows where the town's authority is not known, but no business")
  func keeperOfElement() async throws {
    func kept(by keeper: ActorID) -> (inout RegionalData) -> Void {
      { data in
        data.actors.removeAll { $0.id == "forge-town" }
        data.elements[0].keepers = [keeper]
      }
    }
    #expect(try await pilot(kept(by: "forge-museum")).row.owner == "forge-museum")
    #expect(try await pilot(kept(by: "forge-works")).row.owner == nil)
    // A keeper elsewhere holds no event of the town.
    #expect(try await pilot(kept(by: "potter")).row.owner == nil)
    // The town's own authority is asked first.
    let decided = try await pilot { $0.elements[0].keepers = ["forge-museum"] }
    #expect(decided.row.owner == "forge-town")
  }
}
