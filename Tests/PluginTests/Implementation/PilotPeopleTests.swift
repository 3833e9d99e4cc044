import TerroirKernel
import TerroirMethods
import Testing

@testable import PilotPortfolio

@Suite("People, sessions and results of pilots")
struct PilotPeopleTests {
  @Test("seats every side once, leaves a vacancy with whom to ask, and has no chair who owns or receives")
  func groups() async throws {
    let programme = try await PilotRegion.programme()
    for pilot in programme.pilots {
      let group = programme.members.filter { $0.group == "group-\(pilot.pilot)" }
      let chairs = group.filter { $0.role == "chair" }.map(\.actor)
      #expect(chairs.count == 1 && chairs[0] != pilot.owner && !pilot.receivers.contains(chairs[0]))
      #expect(Set(group.map(\.side)) == ["authority", "creative", "academia", "community", "media"])
    }
    let groups = programme.pilots.map { pilot in
      programme.members.filter { $0.group == "group-\(pilot.pilot)" }.map(\.actor).sorted()
    }
    #expect(Set(groups).count == groups.count)
    var data = PilotRegion.data
    data.actors.removeAll { $0.kind == "media" }
    let without = try await PilotRegion.programme(PilotRegion.input(data))
    #expect(without.vacancies.count == without.pilots.count)
    #expect(without.vacancies.allSatisfy { $0.side == "media" && $0.ask != nil })
  }

  @Test("leaves no seat empty that anybody in the region could take, and gives the community's to no other body")
  func seats() async throws {
    var data = PilotRegion.data
    // Nobody of these works in the cluster's industry; a council of experts and a park are no community.
    data.actors.removeAll { $0.id == "union" }
    data.actors += [
      PilotRegion.actor("council", PilotRegion.region, .regional, "expert_council"),
      PilotRegion.actor("reserve", "forge", .municipal, "nature_park"),
    ]
    let empty = try await PilotRegion.programme(PilotRegion.input(data))
    #expect(empty.vacancies.map(\.side) == empty.pilots.map { _ in "community" })
    data.actors.append(PilotRegion.actor("singers", "far", .municipal, "ngo", ["music"]))
    let full = try await PilotRegion.programme(PilotRegion.input(data))
    #expect(full.vacancies.isEmpty)
    #expect(full.members.filter { $0.side == "community" }.allSatisfy { $0.actor == "singers" })
  }

  @Test("tells every tie of funding, oversight or membership between who leads or pays and who receives")
  func interests() async throws {
    let programme = try await PilotRegion.programme(PilotRegion.input(only: "grants"))
    let pilot = try #require(programme.pilots.first { $0.measure == "grants" && $0.territory == "forge" })
    let chair = try #require(programme.members.first { $0.group == "group-\(pilot.pilot)" && $0.role == "chair" }).actor
    #expect(chair == "forge-town")
    var data = PilotRegion.data
    data.ties.append(Tie(source: "forge-works", target: "forge-town", kind: .memberOf))
    let tied = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    let rows = tied.interests.filter { $0.pilot == pilot.pilot }
    // The ministry pays, and funds the works as well; it neither owns the pilot nor chairs its group.
    #expect(rows.map(\.receiver) == ["forge-works", "forge-works"])
    #expect(rows.map(\.leader) == ["forge-town", "ministry"] && rows.map(\.role) == ["chair", "payer"])
    #expect(rows.map(\.kind) == [.memberOf, .funds])
    #expect(tied.risks.contains { $0.pilot == pilot.pilot && $0.evidence == ["forge-town", "forge-works"] })
  }

  @Test(
    "tells as a conflict that who leads supplies who receives, or holds something together with it",
    arguments: [
      TieKind.supplies, .coOrganises,
    ])
  func business(_ kind: TieKind) async throws {
    var data = PilotRegion.data
    // Either end may be the leader's.
    data.ties.append(Tie(source: "forge-works", target: "fund", kind: kind))
    let programme = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    let pilot = try #require(programme.pilots.first { $0.territory == "forge" })
    let rows = programme.interests.filter { $0.pilot == pilot.pilot && $0.kind == kind }
    #expect(rows.map(\.leader) == ["fund"] && rows.map(\.receiver) == ["forge-works"])
    #expect(programme.risks.contains { $0.pilot == pilot.pilot && $0.evidence == ["fund", "forge-works"] })
    let tied = programme.members.filter { $0.group == "group-\(pilot.pilot)" && $0.conflict != nil }.map(\.actor)
    #expect(Set(tied).isSuperset(of: ["fund", "forge-works"]))
    // Told from either end in the data, it is still one interest.
    data.ties.append(Tie(source: "fund", target: "forge-works", kind: kind))
    let both = try await PilotRegion.programme(PilotRegion.input(data, only: "grants"))
    #expect(both.interests.count { $0.pilot == pilot.pilot && $0.kind == kind } == 1)
    data.ties.removeLast()
    // A partner has no hand in the other.
    data.ties[data.ties.count - 1].kind = .partners
    let partners = try await PilotRegion.programme(PilotRegion.input(data, only: "grants")).interests
    #expect(!partners.contains { $0.leader == "fund" })
  }

  @Test("tells of a member that may receive that it has no part in the decision, and of no other")
  func receiving() async throws {
    let programme = try await PilotRegion.programme(PilotRegion.input(only: "grants"))
    #expect(programme.members.contains { $0.role == "receiver" })
    for pilot in programme.pilots {
      for member in programme.members where member.group == "group-\(pilot.pilot)" {
        let isTold = member.conflict?.english.hasPrefix("may receive from the pilot") ?? false
        #expect(isTold == pilot.receivers.contains(member.actor), "\(member.actor)")
      }
    }
  }

  @Test("names a body that is lacking once, with every pilot that it would run")
  func unnamed() async throws {
    var data = PilotRegion.data
    let grants = try #require(data.measures.first { $0.id == "grants" })
    // A second call for projects, of another town of the cluster.
    data.measures.append(
      PilotRegion.measure(
        "more-grants", .regional, PilotRegion.region, grants.type, grants.instrument,
        beneficiaries: grants.beneficiaries, isPilotable: true))
    let rows = PilotRegion.rows(data).filter { ["grants", "more-grants"].contains($0.measure) }.map { row in
      var row = row
      row.implementer = ""
      return row
    }
    let programme = try await PilotRegion.programme(PilotRegion.input(data, rows: rows))
    let open = programme.pilots.filter { $0.owner == nil }.map(\.pilot.rawValue).sorted()
    let told = try #require(programme.findings.first { $0.subject == "pilots.owner" })
    let body = try #require(programme.pilots.first?.responsible?.english)
    let names = open.map { "pilot \($0.dropFirst("pilot-".count))" }.joined(separator: ", ")
    #expect(open.count > 1 && told.evidence == open)
    #expect(told.text.english == "who runs it is open: \(body) (\(names))", "\(told.text.english)")
  }

  @Test("offers every organisation what it may apply for, and counts the window's load from that")
  func services() async throws {
    let programme = try await PilotRegion.programme()
    let offered = programme.services.filter { $0.actor == "forge-works" }.map(\.measure)
    #expect(offered == ["grants", "loans"])
    #expect(!programme.services.contains { $0.actor == "university" })
    let arrivals = try #require(programme.window.first?.arrivals)
    let offers = Double(programme.services.count)
    // 261 days from Monday to Friday lie between 2026-01-12 and 2027-01-12.
    #expect(abs(arrivals - offers * 0.3 / 261) < 1e-12)
    for row in programme.window {
      let (steady, simulated) = (try #require(row.serviceLevel), try #require(row.simulatedLevel))
      #expect(simulated <= steady + 0.02)
    }
    var data = PilotRegion.data
    data.measures = data.measures.map { row in
      var row = row
      row.beneficiaries = []
      return row
    }
    let none = try await PilotRegion.programme(PilotRegion.input(data))
    #expect(none.services.isEmpty && none.window.isEmpty)
    #expect(none.findings.contains { $0.severity == .notAssessed && $0.subject == "services" })
  }

  @Test("has sessions on the clusters' needs, then on measures that a small change moves, then on wide assumptions")
  func sessions() async throws {
    var input = PilotRegion.input()
    input.package.needs = [("production", 0.7), ("media", 0.2), ("skills", 0.9), ("reach", 0.1)].map {
      NeedRow(
        cluster: "crafts", need: $0.0, severity: $0.1, low: $0.1 / 2, high: 1, found: 1, of: 2, evidence: [], rule: "")
    }
    input.package.sensitivity = [
      SensitivityRow(change: "budget -20%", measure: "grants", effect: "falls out"),
      SensitivityRow(change: "budget -20%", measure: "planned-grants", effect: "falls out"),
    ]
    input.package.assumptions = [
      AssumptionRow(subject: "narrow", value: 10, low: 9, high: 11, source: ""),
      AssumptionRow(subject: "wide", value: 10, low: 1, high: 50, source: ""),
    ]
    let rows = try await PilotRegion.programme(input).sessions
    #expect(rows.map(\.about) == ["skills", "production", "media", "grants", "wide", "narrow"])
    #expect(rows.map(\.kind) == Array(repeating: "strategic", count: 4) + ["foresight", "foresight"])
    #expect(rows.allSatisfy { $0.result == nil })
    input.data.sessionResults = [
      SessionResult(
        session: "strategic-crafts", about: "media", result: "refusal", answer: LocalizedText(en: "no money for it"))
    ]
    let answered = try await PilotRegion.programme(input).sessions
    #expect(answered.map(\.result) == [nil, nil, "refusal", nil, nil, nil])
  }

  @Test("a need that every case shows, and one that is counted whole, are asked about as what they are")
  func ranges() async throws {
    var input = PilotRegion.input()
    input.package.needs = [("media", 1, 0.23, 1), ("legal", 0.49, 0.49, 0.49), ("skills", 0.31, 0.1, 0.9)].map {
      NeedRow(cluster: "crafts", need: $0.0, severity: $0.1, low: $0.2, high: $0.3, evidence: [], rule: "")
    }
    let rows = try await PilotRegion.programme(input).sessions.filter { $0.kind == "strategic" }
    let asked = rows.map(\.question.english)
    #expect(
      asked.prefix(3) == [
        "no media take part: in every case looked at, which are few: 23% unmet at least: is it so, and what would meet it?",
        "documents, measures or institutions that a level lacks: 49% unmet: is it so, and what would meet it?",
        "no school or university takes part: with all clusters taken as 31% unmet, 10% to 90%: is it so, and what would "
          + "meet it?",
      ], "\(asked)")
  }

  @Test("a foresight session asks of an assumption by what its row says it is of, and of money in money")
  func assumed() async throws {
    var input = PilotRegion.input()
    func row(_ subject: String, _ what: Sentence?, _ value: Double, in currency: String? = nil) -> AssumptionRow {
      var what = what
      if let currency { what?.arguments["currency"] = .text(currency) }
      return AssumptionRow(subject: subject, what: what, value: value, low: value / 2, high: value * 2, source: "")
    }
    input.package.assumptions = [
      row("a year of grants", "the yearly cost of Small grants", 2_000_000, in: "RUB"),
      row("budget.regional", "what the region may spend a year", 80_000_000, in: "RUB"),
      // A key is no text to read: whatever it begins with, this is no money.
      row("budget.years", "the length of a budget", 3),
      row("preparation", "what preparing an application costs", 0.02), row("strange", nil, 10),
    ]
    let rows = try await PilotRegion.programme(input).sessions.filter { $0.kind == "foresight" }
    let asked = rows.map(\.question.english)
    #expect(
      asked.contains { $0.hasPrefix("the yearly cost of Small grants is taken as 2") && $0.contains("RUB") }, "\(asked)"
    )
    #expect(asked.contains { $0.hasPrefix("what the region may spend a year is taken as 80") && $0.contains("RUB") })
    #expect(
      asked.contains(
        "what preparing an application costs is taken as 0.02, from 0.01 to 0.04: what do those who know it say?"),
      "\(asked)")
    // What its row does not tell in words keeps its key.
    #expect(asked.contains { $0.hasPrefix("strange is taken as 10") }, "\(asked)")
    #expect(rows.map(\.about).contains("a year of grants"))
    #expect(asked.contains { $0.hasPrefix("the length of a budget is taken as 3, from 1.5") }, "\(asked)")
  }

  @Test("a measure that a catalogue brings, and no row of the data, is called by its name")
  func catalogueNames() async throws {
    var input = PilotRegion.input()
    let name = Sentence.named(LocalizedText(en: "Loans of the catalogue", ru: "Займы каталога"))
    for place in input.package.measures.indices where input.package.measures[place].measure == "loans" {
      input.package.measures[place].name = name
    }
    input.data.measures.removeAll { $0.id == "loans" }
    input.package.sensitivity = [SensitivityRow(change: "budget -20%", measure: "loans", effect: "falls out")]
    let programme = try await PilotRegion.programme(input)
    #expect(programme.sessions.contains { $0.question.russian.contains("Займы каталога") })
    let told = programme.findings.filter { $0.evidence.contains("loans") }.map(\.text.english)
    #expect(!told.isEmpty && told.allSatisfy { $0.contains("Loans of the catalogue") }, "\(told)")
  }

  @Test("tells what a pilot made since it began, from the data, and nothing else")
  func results() async throws {
    #expect(try await PilotRegion.programme().results.isEmpty)
    var data = PilotRegion.data
    func result(_ town: TerritoryID, _ date: String, _ product: String) -> PilotResult {
      PilotResult(
        measure: "grants", territory: town, product: LocalizedText(en: product), date: date,
        source: "https://example.org/\(product)")
    }
    data.pilotResults = [
      result("forge", "2026-06", "lamp"), result("forge", "2025-06", "older"), result("kiln", "2026-06", "elsewhere"),
    ]
    let rows = try await PilotRegion.programme(PilotRegion.input(data, only: "grants")).results
    #expect(rows.map(\.date) == ["2026-06"] && rows.map(\.evidence) == [["grants", "https://example.org/lamp"]])
  }
}
