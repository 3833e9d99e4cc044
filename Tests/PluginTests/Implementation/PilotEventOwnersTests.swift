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

  @Test("is who runs the measure where the organiser receives the money, and the organiser holds the event")
  func organiser() async throws {
    // Money of organisations alone is for events that exist as much as that of towns.
    for beneficiaries in [[Beneficiary.municipality, .nonprofit, .company], [.nonprofit, .company]] {
      let found = try await pilot(beneficiaries: beneficiaries) { $0.actors.append(fair()) }
      #expect(found.row.owner == "fund")
      // The event is what is paid for, so that nobody else of the town receives.
      #expect(found.row.receivers == ["smiths"] && found.row.partners == ["smiths"])
      let tasks = found.programme.tasks.filter { $0.pilot == found.row.pilot }
      func doing(_ actor: String) -> Set<String> { Set(tasks.filter { $0.resource == actor }.map(\.task)) }
      #expect(doing("smiths") == ["draw up the programme", "obtain permits", "promote", "hold the event"])
      #expect(doing("fund").contains("release the money"))
      #expect(tasks.first { $0.task == "hold the event" }?.staff == 0)
      let leading = found.programme.members.filter { $0.role == "chair" || $0.role == "owner" }.map(\.actor)
      #expect(!leading.contains("smiths"))
    }
  }

  @Test("nobody who runs a pilot of an event receives from it, and the organiser of one that the town pays for runs it")
  func apart() async throws {
    let programme = try await PilotRegion.programme()
    #expect(programme.pilots.contains { $0.event != nil })
    for pilot in programme.pilots { #expect(!pilot.receivers.contains { $0 == pilot.owner }) }
    let found = try await pilot { $0.actors.append(fair()) }
    #expect(found.row.owner == "smiths" && found.row.receivers.isEmpty)
  }

  @Test("of a measure of events that is tried nowhere it is told in which town why, and no more than is so")
  func absent() async throws {
    func told(_ change: (inout RegionalData) -> Void) async throws -> [String] {
      var data = PilotRegion.data
      data.measures.append(
        PilotRegion.measure(
          "event-money", .regional, PilotRegion.region, .economic, "event subsidy", beneficiaries: [.nonprofit],
          implementer: "fund"))
      data.measures.append(
        PilotRegion.measure(
          "gathering", .regional, PilotRegion.region, .organizational, "festival", implementer: "fund"))
      change(&data)
      let input = PilotRegion.input(data, only: "event-money", "gathering", "forge-fair")
      return try await PilotRegion.programme(input).findings.filter { $0.subject == "pilots.event" }.map(\.text.english)
    }
    let none = try await told { $0.events = [] }
    #expect(
      none.contains(
        "no pilot of event-money in forge, kiln: no event there shows the cluster's elements, belongs to the cluster "
          + "or is of the measure's industries"), "\(none)")
    #expect(
      none.contains(
        "no pilot of gathering in forge, kiln: its row does not say that towns hold it, and no event in the data "
          + "bears its name"), "\(none)")
    let undated = try await told { $0.events[0].months = [] }
    #expect(
      undated.contains("no pilot of event-money in forge: the month of the event is not in the data"), "\(undated)")
    let fair = "no pilot of The Day of the Forge, a regional festival"
    #expect(undated.contains("\(fair) in forge: the month of the event is not in the data"), "\(undated)")
    let moved = try await told { $0.events[0].territory = "far" }
    #expect(
      moved.contains("\(fair) in forge, kiln: the event that it is is held elsewhere, and no event is moved"),
      "\(moved)")
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

  @Test("is the authority of the municipality that the town lies in where it has none of its own")
  func municipality() async throws {
    func moved(_ data: inout RegionalData) {
      data.actors.removeAll { $0.id == "forge-town" }
      data.actors.append(PilotRegion.actor("kiln-town", "kiln", .municipal, "authority"))
      guard let place = data.territories.firstIndex(where: { $0.id == "forge" }) else { return }
      data.territories[place].parent = "kiln"
    }
    let found = try await pilot(moved)
    #expect(found.row.owner == "kiln-town")
    #expect(!found.programme.risks.contains { $0.risk.english.contains("from afar") })
    // A town beside it is no municipality of its.
    let beside = try await pilot { data in
      moved(&data)
      for place in data.territories.indices where data.territories[place].id == "forge" {
        data.territories[place].parent = PilotRegion.region
      }
    }
    #expect(beside.row.owner == nil)
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
