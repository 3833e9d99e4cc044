import TerroirKernel
import Testing

@testable import Report

@Suite("A brief says no more than its rows")
struct ReachOfBriefsTests {
  /// The sentences of the page of a result, of a region with one town, in a country.
  private func sentences(
    _ value: any ArtifactValue, _ edit: (inout RegionalData) -> Void = { _ in }
  ) throws -> [String] {
    try blocks(value, edit).flatMap { block in
      if case .paragraph(let paragraph) = block { paragraph.runs.map(\.text) } else { [] as [String] }
    }
  }

  /// The items of the lists of the page.
  private func lines(_ value: any ArtifactValue) throws -> [String] {
    try blocks(value).flatMap { block in
      guard case .list(let items) = block else { return [] as [String] }
      return items.map { $0.runs.map(\.text).joined(separator: " ") }
    }
  }

  private func blocks(
    _ value: any ArtifactValue, _ edit: (inout RegionalData) -> Void = { _ in }
  ) throws -> [DocumentBlock] {
    func place(_ id: TerritoryID, _ level: Level, _ parent: TerritoryID?) -> Territory {
      Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent)
    }
    var data = RegionalData(
      region: "R",
      territories: [place("C", .federal, nil), place("R", .regional, "C"), place("town", .municipal, "R")])
    edit(&data)
    let scope = BriefScope(data, CycleResults([value]), cycle: 1, in: .english, .rouble)
    return try #require(Brief(of: value, in: scope)).document.sections.flatMap(\.blocks)
  }

  private func industry(specialised: Double?, leadP: Double?) -> IndustryRow {
    IndustryRow(
      industry: "books", significancePaper: .medium, model: .transformation, actors: 4, lq: 3.7, lqLow: 2.1,
      lqHigh: 3.7,
      specialised: specialised, leadP: leadP, identityLinks: 0, coverage: 1)
  }

  @Test("no industry is surely stronger by a list that may lack organisations, nor where chance gives as much")
  func stronger() throws {
    func told(_ row: IndustryRow) throws -> [String] { try sentences(IdentityProfile(industries: [row])) }
    let listed = try told(industry(specialised: nil, leadP: 0.001))
    #expect(!listed.contains { $0.hasPrefix("Surely above its part") && $0.contains("books") })
    #expect(listed.contains { $0.contains("the lists of organisations are not known to be complete") })
    #expect(
      try told(industry(specialised: 1, leadP: 0.07)).contains { $0.hasPrefix("None of the 1 industries compared") })
    let sure = try told(industry(specialised: 1, leadP: 0.01))
    #expect(sure.contains("Surely above its part of what it is compared with: books."))
  }

  @Test("organisations of the region are counted apart from those elsewhere that are tied to them")
  func organisations() throws {
    func actor(_ id: ActorID, _ place: TerritoryID, _ degree: Int) -> ActorRow {
      ActorRow(
        actor: id, name: .literal(id.rawValue), territory: place, level: .municipal, kind: "ngo", degree: degree,
        betweenness: 0, core: 0, articulation: false, brokerage: 0)
    }
    let profile = IdentityProfile(actors: [actor("a", "town", 1), actor("b", "town", 0), actor("c", "C", 1)])
    #expect(
      try sentences(profile).contains(
        "2 organisations of the region are listed, 1 of them without a known tie; 1 more, seated elsewhere, is tied to "
          + "them."))
  }

  @Test("an event's town is said once, in its name or beside it")
  func eventsTown() throws {
    func told(_ name: String) throws -> [String] {
      let row = CalendarRow(
        event: "e", name: .literal(name), territory: "town", start: "2026-05", finish: "2026-05", status: "proposed",
        audience: "residents")
      return try lines(Campaign(calendar: [row]))
    }
    #expect(try told("Night of museums, town").contains { $0.hasSuffix(": Night of museums, town.") })
    #expect(try told("Night of museums").contains { $0.hasSuffix(": Night of museums (town).") })
  }

  @Test("a floor is told as a part of what is spent in the towns, of which it is one, not of a budget")
  func floors() throws {
    let strategy = Strategy(floors: [FloorRow(territoryType: "small", share: 0.2, reason: "")])
    #expect(try sentences(strategy).contains("Of what is spent on the towns' measures small towns get at least 20%."))
  }

  @Test("money of years that give no new unit is told apart from what gives one")
  func running() throws {
    let package = SupportPackage(spending: [
      SpendingRow(
        measure: "hub", territory: "town", year: 2026, level: .municipal, units: 3, started: true, cost: 5_000_000),
      SpendingRow(
        measure: "hub", territory: "town", year: 2027, level: .municipal, units: 0, started: false, cost: 2_000_000,
        pays: "running cost"),
    ])
    let told = try sentences(package)
    let words = "keep bodies and places running in years without a new unit."
    #expect(told.contains { $0.hasPrefix("RUB 2 million") && $0.hasSuffix(words) }, "\(told)")
  }

  @Test("a narrow link is to be widened only where every organisation of the industry is listed")
  func links() throws {
    let profile = IdentityProfile(chain: [
      ChainRow(
        industry: "books", link: .production, actors: 0, capacity: 0, bottleneck: true, certainty: 0.95, evidence: [])
    ])
    #expect(try !sentences(profile).contains { $0.hasPrefix("Widen the narrowest links") })
    let searched = try sentences(profile) {
      $0.coverage = [Coverage(territory: "R", table: "actors", how: "register", complete: true)]
    }
    #expect(searched.contains { $0.hasPrefix("Widen the narrowest links") })
  }

  @Test("rows of data that name a source are told beside those of the register, which are not among them")
  func sources() throws {
    let profile = IdentityProfile(quality: [
      QualityRow(table: "actors", rows: 2386, sourced: 1, highConfidence: 0.96, gaps: [])
    ])
    #expect(
      try sentences(profile).contains(
        "Of 2,386 rows of data (all regions) 100% name a source and 96% are of high confidence."))
    let beside = try sentences(profile) {
      $0.registerSource = RegisterSource(
        form: "cells", classification: "SIC2007", crosswalk: "sic2007", rows: 12_298, codes: 1, creativeCodes: 1)
    }
    #expect(
      beside.contains(
        "Of 2,386 rows of data (all regions), without the 12,298 of the register, 100% name a source and 96% are of high "
          + "confidence.")
    )
  }

  @Test("which clusters other weightings put first stands beside the first's own share")
  func rivals() throws {
    var strategy = Strategy()
    for (rank, first) in [0.27, 0.2, 0.01, 0.31].enumerated() {
      let id = ClusterID("cluster-\(rank + 1)")
      strategy.clusters.append(
        ClusterRow(
          cluster: id, name: .literal("Theme \(rank + 1)"), model: .transformation, significance: .medium,
          industries: [], territories: [], elements: [], actors: [], events: [], cohesion: 1, stability: 1,
          targetImage: .literal("image"), valueProposition: .literal("worth")))
      strategy.priorities.append(
        PriorityRow(
          cluster: id, score: 0.5, rank: rank + 1, rankLow: 1, rankHigh: 4, acceptability: 0.1, first: first))
    }
    #expect(
      try sentences(strategy).contains(
        "Of all weightings 27% put it first; more of them put another first: Theme 4 (31%); 1 more."))
    #expect(try sentences(strategy).contains { $0.hasPrefix("Put these clusters first, by the mean of the criteria") })
    strategy.priorities[3].first = 0.26
    #expect(
      try sentences(strategy).contains(
        "Of all weightings 27% put it first; others put first: Theme 4 (26%); 1 more."))
    strategy.priorities = [strategy.priorities[0]]
    #expect(try sentences(strategy).contains("Of all weightings 27% put it first."))
  }

  @Test("a growth point is called strong only where its class says so; else the highest scores are told as such")
  func points() throws {
    func point(_ industry: IndustryID, _ score: Double, _ name: String) -> GrowthPointRow {
      GrowthPointRow(
        industry: industry, territory: "town", relatedness: 0, identity: 1, score: score, low: score, high: score,
        class: name)
    }
    let mixed = Strategy(growthPoints: [point("museums", 0.8, "emerging"), point("music", 0.4, "mature")])
    #expect(try sentences(mixed).contains("The strongest growth points: music (town)."))
    let weak = Strategy(growthPoints: [point("museums", 0.8, "emerging"), point("music", 0.4, "transforming")])
    #expect(
      try sentences(weak).contains(
        "Growth points by score, none of them strong: museums (town) and music (town)."))
  }

  @Test("of what lies above chance tells how much of it chance alone would give, in both languages")
  func chance() {
    let rows = (0..<40).map { at in
      DistinctiveRow(
        subject: "s\(at)", kind: "kind", share: 0.1, peersShare: 0.1, logOdds: at < 2 ? 1 : 0,
        low: at < 2 ? 0.1 : -1, high: 2)
    }
    let strategy = Strategy(distinctive: rows)
    #expect(
      strategy.lead("distinctive", .english) == [
        "2 of 40 have a 95% interval that lies above 0, where on average chance alone would give up to 1; the "
          + "others may be no more than chance."
      ])
    #expect(
      strategy.lead("distinctive", .russian) == [
        "Интервал 95 % лежит выше 0 у 2 из 40, одна случайность дала бы в среднем не больше 1; остальные "
          + "могут быть случайны."
      ])
    let none = Strategy(distinctive: Array(rows.suffix(38)))
    #expect(none.lead("distinctive", .english).first?.hasPrefix("None of 38 has a 95% interval") == true)
    #expect(none.lead("distinctive", .russian).first?.hasPrefix("Ни у одного из 38 интервал 95 % не лежит") == true)
    let one = Strategy(distinctive: Array(rows[1...3]))
    #expect(one.lead("distinctive", .english).first?.hasPrefix("1 of 3 has a 95% interval") == true)
  }

  @Test("that no element surely stands out is said above the most distinctive ones")
  func elements() {
    func element(_ low: Double) -> ElementRow {
      ElementRow(
        element: "e", name: .literal("e"), territory: "town", component: .material, layer: .cultural, kind: "craft",
        recognition: .local, status: .living, industries: [], actors: [], distinctiveness: 0.7, distinctivenessLow: low,
        distinctivenessHigh: 1.8, score: 0.5)
    }
    #expect(
      IdentityProfile(elements: [element(-0.4)]).lead("elements", .english)
        == ["None stands out surely from the peers: every 95% interval reaches 0 or less."])
    #expect(
      IdentityProfile(elements: [element(-0.4), element(0.1)]).lead("elements", .english)
        == ["1 of 2 surely stand out from the peers; the 95% intervals of the others reach 0 or less."])
  }

  @Test("figures of a register that are rounded and have no bounds are said to have none, and exact ones are not")
  func bounds() {
    func told(_ status: String) -> [String] {
      IdentityProfile(register: [
        PlaceIndustryRow(
          territory: "town", industry: "books", value: 10, status: status, unit: .employees, year: 2024,
          classification: "SIC2007", reference: "X")
      ]).lead("economies", .english)
    }
    #expect(told("rounded").contains { $0.hasPrefix("These figures have no bounds") })
    #expect(told("observed") == [])
    func change(_ low: Double?) -> DynamicsRow {
      DynamicsRow(
        subject: "books", from: "2020", to: "2024", change: 1, changeLow: low, changeHigh: low.map { $0 + 2 },
        national: 1, unit: "employees", reference: "X", exact: false, evidence: [])
    }
    #expect(
      IdentityProfile(dynamics: [change(nil), change(0)]).lead("dynamics", .english)
        == ["No bounds are known in 1 of 2 rows."])
    #expect(IdentityProfile(dynamics: [change(0)]).lead("dynamics", .english) == [])
  }
}
