import TerroirKernel
import TerroirMethods
import Testing

@testable import PilotPortfolio

@Suite("Pilot portfolio")
struct PilotPortfolioTests {
  @Test("pilots no law, no body of the region, no federal instrument and no loan in a town, and says why")
  func refused() async throws {
    let programme = try await PilotRegion.programme()
    #expect(Set(programme.pilots.map(\.measure)).isDisjoint(with: ["law", "planned-grants", "body", "loans"]))
    let told = programme.findings.filter { $0.subject == "pilots.measure" }.flatMap(\.evidence)
    #expect(Set(["law", "planned-grants", "body", "loans"]).isSubset(of: Set(told)))
    #expect(Set(programme.pilots.map(\.measure)).isSuperset(of: ["grants", "events"]))
  }

  @Test("leaves out a measure whose row says that it is not piloted, and takes one of a kind that is not by itself")
  func told() async throws {
    var data = PilotRegion.data
    for place in data.measures.indices {
      if data.measures[place].id == "grants" { data.measures[place].isPilotable = false }
      if data.measures[place].id == "loans" { data.measures[place].isPilotable = true }
    }
    let programme = try await PilotRegion.programme(PilotRegion.input(data))
    #expect(!programme.pilots.contains { $0.measure == "grants" })
    #expect(programme.pilots.contains { $0.measure == "loans" })
  }

  @Test("gives the pilot to the implementer that the package names, or its body in the town, never to who receives")
  func owners() async throws {
    let first = try await PilotRegion.programme(PilotRegion.input(only: "grants"))
    let grants = try #require(first.pilots.first { $0.measure == "grants" && $0.territory == "forge" })
    #expect(grants.owner == "fund" && grants.receivers == ["forge-works"])
    var data = PilotRegion.data
    data.actors.append(PilotRegion.actor("forge-agency", "forge", .municipal, "development_institution"))
    // An agency that no tie makes the fund's own is another body.
    let other = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    #expect(other.pilots.first { $0.territory == "forge" }?.owner == "fund")
    data.ties.append(Tie(source: "fund", target: "forge-agency", kind: .funds))
    // A school that it funds too is no body of support.
    data.actors.append(PilotRegion.actor("forge-academy", "forge", .municipal, "school"))
    data.ties.append(Tie(source: "fund", target: "forge-academy", kind: .funds))
    let second = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    #expect(second.pilots.first { $0.measure == "grants" && $0.territory == "forge" }?.owner == "forge-agency")
    for pilot in first.pilots + second.pilots { #expect(!pilot.receivers.contains { $0 == pilot.owner }) }
  }

  @Test("gives no owner more pilots than it has people, and no pilot to another body that might run it")
  func loads() async throws {
    let one = try await PilotRegion.programme(PilotRegion.input(only: "grants", "forge-fair")) { $0.staff = 1 }
    #expect(one.pilots.map(\.owner) == ["fund"])
    let two = try await PilotRegion.programme(PilotRegion.input(only: "grants", "forge-fair"))
    #expect(two.pilots.map(\.owner) == ["fund", "fund"])
  }

  @Test("leaves an owner that the package does not name to be named, with a vacancy, a risk and no task of its own")
  func ownerless() async throws {
    let rows = PilotRegion.rows().filter { $0.measure == "events" && $0.territory == "kiln" }
    let programme = try await PilotRegion.programme(PilotRegion.input(rows: rows))
    let pilot = try #require(programme.pilots.first)
    #expect(pilot.territory == "kiln" && pilot.owner == nil && pilot.capacity == 0)
    #expect(pilot.responsible?.id == "pilot-portfolio/to-be-named")
    #expect(programme.vacancies.contains { $0.side == "owner" })
    #expect(programme.findings.contains { $0.subject == "pilots.owner" && $0.evidence == [pilot.pilot.rawValue] })
    #expect(programme.risks.contains { $0.evidence == ["events"] })
    #expect(!programme.raci.contains { $0.role == "accountable" })
    #expect(!programme.tasks.isEmpty && programme.tasks.allSatisfy { ($0.resource == nil) == ($0.staff == 1) })
    // The forge, whose administration is named, comes first where both may be taken.
    let both = try await PilotRegion.programme(PilotRegion.input(only: "events"))
    #expect(both.pilots.map(\.owner) == ["forge-town"])
  }

  @Test("names only elements that stand in the pilot's town")
  func names() async throws {
    let programme = try await PilotRegion.programme()
    let towns = Dictionary(uniqueKeysWithValues: PilotRegion.data.elements.map { ($0.id.rawValue, $0.territory) })
    for pilot in programme.pilots {
      guard case .list(let elements)? = pilot.name.arguments["elements"] else {
        Issue.record("\(pilot.name)")
        continue
      }
      for case .name(_, let id) in elements { #expect(towns[id ?? ""] == pilot.territory) }
      #expect(!elements.isEmpty)
    }
  }

  @Test("names as receivers only organisations that the measure's row admits")
  func receivers() async throws {
    var data = PilotRegion.data
    func grants(_ change: (inout Measure) -> Void) -> RegionalData {
      var data = data
      for place in data.measures.indices where data.measures[place].id == "grants" { change(&data.measures[place]) }
      return data
    }
    // A museum is no company, a works of the whole country is not for a region's grants, nor is one that only gives money.
    data.actors += [PilotRegion.actor("tank-works", "forge", .federal, "enterprise")]
    var giver = PilotRegion.actor("steel-works", "forge", .municipal, "enterprise")
    giver.roles = ["finance"]
    data.actors.append(giver)
    var foundation = PilotRegion.actor("foundation", "forge", .municipal, "cluster")
    foundation.roles = ["finance", "regulation"]
    data.actors.append(foundation)
    data.actors.append(PilotRegion.actor("print-works", "forge", .municipal, "enterprise", ["media"]))
    var host = PilotRegion.actor("ski-works", "forge", .municipal, "enterprise")
    host.roles = ["infrastructure"]
    data.actors.append(host)
    let first = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    #expect(first.pilots.map(\.receivers) == [["forge-works"]])
    let schools = grants { $0.beneficiaries = [.school] }
    let none = try await PilotRegion.programme(PilotRegion.input(schools, only: "grants"))
    #expect(none.pilots.isEmpty)
    let told = try #require(none.findings.first { $0.subject == "pilots.receivers" })
    #expect(told.evidence == ["grants", "forge", "kiln"])
    // Persons receive, of whom no list is kept; a row that does not tell names nobody.
    for words in [[Beneficiary.person], []] {
      let open = try await PilotRegion.programme(PilotRegion.input(grants { $0.beneficiaries = words }, only: "grants"))
      #expect(open.pilots.map(\.receivers) == [[]])
    }
  }

  @Test("extends the event that shows the cluster's elements, else one of its industry, and starts none beside it")
  func nearest() async throws {
    var data = PilotRegion.data
    data.events.append(
      Event(
        id: "big-show", name: LocalizedText(en: "Show"), territory: "forge", months: [3],
        industries: ["folk-arts-crafts"], attendance: 90_000, attendanceYear: 2024))
    let near = try await PilotRegion.programme(PilotRegion.input(data, only: "events"))
    #expect(near.pilots.map(\.event) == ["forge-day"])
    // The gathering has no elements in the data and is not counted to the cluster: it is still the town's event.
    data.industries.append(Industry(id: "media", name: LocalizedText(en: "media"), significance: .low))
    data.events = [
      Event(
        id: "gathering", name: LocalizedText(en: "Gathering"), territory: "kiln", months: [9],
        industries: ["folk-arts-crafts"])
    ]
    let rows = PilotRegion.rows(data).filter { $0.measure == "events" && $0.territory == "kiln" }
    let kiln = try await PilotRegion.programme(PilotRegion.input(data, rows: rows))
    #expect(kiln.pilots.map(\.event) == ["gathering"])
    let held = try #require(kiln.tasks.first { $0.task == "hold the event" })
    #expect(held.firstDay?.dropFirst(5).prefix(2) == "09")
    // An event whose month is not in the data is not moved, and none is started beside it.
    data.events[0].months = []
    let unknown = try await PilotRegion.programme(PilotRegion.input(data, rows: rows))
    #expect(unknown.pilots.isEmpty && unknown.findings.contains { $0.subject == "pilots.event" })
    // A tradition has its own day: where its event is not in the data, no event is made up for it.
    data.events = []
    for place in data.elements.indices where data.elements[place].id == "pottery" {
      data.elements[place].kind = "event_tradition"
    }
    let none = try await PilotRegion.programme(PilotRegion.input(data, rows: rows))
    #expect(none.pilots.isEmpty && none.findings.contains { $0.subject == "pilots.event" })
    // Money for events of towns starts none: it goes to one that exists.
    var paid = PilotRegion.data
    paid.measures.append(
      PilotRegion.measure(
        "event-money", .regional, PilotRegion.region, .economic, "event subsidy",
        beneficiaries: [.municipality], implementer: "fund"))
    let given = try await PilotRegion.programme(PilotRegion.input(paid, only: "event-money"))
    #expect(given.pilots.map(\.event) == ["forge-day"])
    paid.events = []
    #expect(try await PilotRegion.programme(PilotRegion.input(paid, only: "event-money")).pilots.isEmpty)
  }

  @Test("pilots one of two measures that would give the same to the same in one town")
  func alike() async throws {
    var data = PilotRegion.data
    var prize = PilotRegion.measure(
      "prize", .regional, PilotRegion.region, .economic, "grants", beneficiaries: [.company], implementer: "fund")
    prize.isPilotable = true
    data.measures.append(prize)
    var input = PilotRegion.input(data, only: "grants", "prize")
    input.strategy.clusters[0].territories = ["forge"]
    #expect(try await PilotRegion.programme(input).pilots.map(\.territory) == ["forge"])
  }

  @Test("keeps the number, the budget and one pilot of a measure in a cluster")
  func limits() async throws {
    let one = try await PilotRegion.programme { $0.pilots = 1 }
    #expect(one.pilots.count == 1)
    let all = try await PilotRegion.programme()
    #expect(Set(all.pilots.map(\.measure)).count == all.pilots.count)
    let poor = try await PilotRegion.programme { $0.budget = 1_000_000 }
    #expect(poor.pilots.reduce(0) { $0 + $1.cost } <= 1_000_000 && !poor.pilots.isEmpty)
    let none = try await PilotRegion.programme { $0.budget = 1 }
    #expect(none.pilots.isEmpty && none.findings.contains { $0.subject == "pilots" })
  }

  @Test("takes the better known place first, and counts an owner's staff down")
  func criterion() async throws {
    let programme = try await PilotRegion.programme { $0.pilots = 1 }
    #expect(programme.pilots.map(\.territory) == ["forge"])
    let all = try await PilotRegion.programme(PilotRegion.input(only: "grants", "forge-fair"))
    let shared = all.pilots.filter { $0.owner == "fund" }
    #expect(shared.compactMap(\.capacity).sorted() == [0.5, 1])
    #expect(all.pilots.allSatisfy { ($0.evsi == nil) && ($0.score ?? 0) > 0 })
  }

  @Test("names in a risk the one carrier, the endangered element and the tie it comes from, in no other pilot")
  func risks() async throws {
    let programme = try await PilotRegion.programme { $0.perCluster = 8 }
    for pilot in programme.pilots {
      let evidence = programme.risks.filter { $0.pilot == pilot.pilot }.map(\.evidence)
      #expect(evidence.contains(["pottery"]) == (pilot.territory == "kiln"))
      #expect(evidence.contains(["potter"]) == (pilot.territory == "kiln"))
      #expect(evidence.contains(["casting"]) == (pilot.territory == "forge"))
    }
  }

  @Test("refuses a start that the calendar has not, and an owner without staff")
  func bad() async throws {
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "start", reason: "'2026-02-31' is no day of the calendar", hint: "write it as 2026-01-12")
    ) { try await PilotRegion.programme { $0.start = "2026-02-31" } }
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "staff_of.fund", reason: "nobody would do the tasks of an owner", hint: "give it 1 or more people")
    ) { try await PilotRegion.programme { $0.staffOf = ["fund": 0] } }
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "start",
        reason: "'soon' is no day of the calendar; staff: nobody would do the tasks of an owner",
        hint: "write it as 2026-01-12; give it 1 or more people")
    ) {
      try await PilotRegion.programme {
        $0.start = "soon"
        $0.staff = 0
      }
    }
    await #expect(throws: StageFailure.self) {
      try await PilotRegion.programme(
        PilotRegion.input(rows: [PilotRegion.row(PilotRegion.data.measures[0], chosen: false)]))
    }
  }

  @Test("gives the same bytes again, whatever the order of rows")
  func deterministic() async throws {
    var reversed = PilotRegion.data
    reversed.actors.reverse()
    reversed.measures.reverse()
    reversed.elements.reverse()
    reversed.ties.reverse()
    let rows = PilotRegion.data.measures.map { PilotRegion.row($0) }
    let first = try await PilotRegion.programme(PilotRegion.input(rows: rows))
    let second = try await PilotRegion.programme(PilotRegion.input(reversed, rows: rows.reversed()))
    #expect(try CanonicalJSON.encode(first) == CanonicalJSON.encode(second))
  }

  @Test("codes its parameters under their declared names")
  func parameters() throws {
    var stage = PilotPortfolio()
    stage.budget = 1
    let coded = try CanonicalJSON.encode(stage)
    for parameter in PilotPortfolio.declaration.parameters where !parameter.isOpenFamily {
      #expect(String(decoding: coded, as: UTF8.self).contains("\"\(parameter.name)\""), "\(parameter.name)")
    }
  }
}
