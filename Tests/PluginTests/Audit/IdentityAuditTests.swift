import IdentityAudit
import TerroirKernel
import Testing

@Suite("The audit of a region whose answers are known")
struct IdentityAuditTests {
  static func audit(
    _ data: RegionalData = SmallRegion.data(), _ edit: (inout IdentityAuditStage) -> Void = { _ in }
  ) async throws -> IdentityProfile {
    var stage = IdentityAuditStage()
    (stage.draws, stage.networkDraws, stage.seeds) = (200, 30, 5)
    edit(&stage)
    return try await stage.run(AuditInput(data: data), in: StageContext(seed: 7))
  }

  private func near(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  @Test("location quotients are those of the links by hand, with the body that serves all left out")
  func quotients() async throws {
    let rows = try await Self.audit().industries
    #expect(rows.map(\.actors) == [4, 2, 0])
    #expect(near(rows[0].lq, 1.6) && near(rows[1].lq, 1) && near(rows[2].lq, 0))
    #expect(rows.allSatisfy { ($0.lqLow ?? 9) <= ($0.lq ?? 0) && ($0.lq ?? 9) <= ($0.lqHigh ?? 0) })
    // Gamma(5, 1) above 2.5 + 1: exp(-3.5) (1 + 3.5 + 6.125 + 7.1458 + 6.2526) = 0.7254.
    #expect(near(rows[0].specialised, 0.7254, 1e-4))
  }

  @Test("the significance that the data support follows from the share and its interval, and agrees as kappa says")
  func significance() async throws {
    let profile = try await Self.audit()
    #expect(profile.industries.map(\.significanceData) == [.high, .medium, .low])
    #expect(profile.industries.map(\.agree) == [true, true, true])
    for row in profile.industries {
      #expect((row.identityLow ?? 1) <= (row.identityShare ?? 0) && (row.identityShare ?? 1) <= (row.identityHigh ?? 0))
    }
    // Six of ten has the Jeffreys interval 0.30 to 0.85, all of it high; one of ten reaches from low to high.
    #expect(profile.industries[0].significanceLow == .high && profile.industries[0].significanceHigh == .high)
    #expect(profile.industries[1].significanceLow == .low && profile.industries[1].significanceHigh == .high)
    let finding = try #require(profile.findings.first { $0.subject == "significance" })
    #expect(
      finding.text.english.hasPrefix(
        "the share of elements that name an industry agrees with the significance that the data give in 3 of 3 "
          + "industries (Cohen's kappa 1,"))
  }

  @Test("variety splits into its parts, and all of it is related where the industries share a division")
  func structure() async throws {
    let rows = try await Self.audit().structure
    func value(_ measure: String) -> Double? { rows.first { $0.measure == measure }?.value }
    #expect(near(value("entropy"), 0.918295834, 1e-8))
    #expect(near(value("related variety"), 0.918295834, 1e-8) && near(value("unrelated variety"), 0))
    #expect(near(value("effective industries"), 1.8) && near(value("specialisation"), 0.5))
    let capital = try #require(rows.first { $0.measure == "share in the capital" && $0.of == "actors" })
    #expect(near(capital.value, 4.0 / 6) && capital.peers == 1)
    // Two thirds of the actors and of the inhabitants are in the capital.
    #expect(near(value("dissimilarity"), 0))
    for row in rows { #expect((row.low ?? 1) <= row.value && row.value <= (row.high ?? 0), "\(row.measure)") }
  }

  @Test("a change splits into the country's pace and the region's own, with its observations")
  func dynamics() async throws {
    let profile = try await Self.audit()
    let row = try #require(profile.dynamics.first)
    #expect(profile.dynamics.count == 1)
    #expect(near(row.change, 10) && near(row.national, 30) && near(row.regional, -20) && row.mix == nil && row.exact)
    #expect(
      row.evidence == ["gva_creative@R 2020", "gva_creative@R 2022", "gva_creative@X 2020", "gva_creative@X 2022"])
    #expect(
      profile.position.contains {
        $0.kind == .weakness
          && $0.statement.english
            == "Value added of the creative industries changed by +10 bn RUB from 2020 to 2022; at the pace of X it would "
            + "have been +30, in prices of the year."
      })
  }

  @Test("a value that is published as a bound, or of medium confidence, carries no headline and is told in a note")
  func bounds() async throws {
    let bound = try await pace(2022, .moreThan, 110)
    #expect(bound.headlines == [])
    #expect(
      bound.notes == [
        "Value added of the creative industries changed by between +10 and +21 bn RUB from 2020 to 2022; at the pace of X "
          + "it would have been +30, in prices of the year; one of the values is published as a bound, which is taken to "
          + "be off by a tenth at most."
      ])
    #expect(try await pace(2022, .upTo, 128).notes.first?.contains("between +15.2 and +28 bn RUB") == true)
    let medium = try await pace(2022, .exact, 110, .medium)
    #expect(medium.headlines == [] && medium.notes.count == 1)
    let firm = try await pace(2022, .exact, 110, .high)
    #expect(firm.headlines.count == 1 && firm.notes == [])
  }

  /// The sentences on value added where the region's value of a year is `value` with a qualifier.
  private func pace(
    _ year: Int, _ qualifier: Qualifier, _ value: Double, _ confidence: Confidence? = nil
  ) async throws -> (headlines: [String], notes: [String]) {
    let statistics = SmallRegion.statistics.map { row in
      guard row.territory == "R", row.period == "\(year)" else { return row }
      var row = row
      row.value = value
      row.qualifier = qualifier
      row.confidence = confidence
      return row
    }
    let profile = try await Self.audit(SmallRegion.data(statistics: statistics))
    func paces(_ texts: [String]) -> [String] { texts.filter { $0.hasPrefix("Value added") } }
    return (paces(profile.position.map(\.statement.english)), paces(profile.findings.map(\.text.english)))
  }

  @Test("growth is told a year, so that periods of different length compare")
  func growth() async throws {
    func row(_ period: String, _ value: Double, _ indicator: String, _ unit: UnitOfMeasure) -> Observation {
      Observation(
        indicator: indicator, territory: "R", industry: "music", period: period, value: value, unit: unit)
    }
    func music(_ rows: [Observation]) async throws -> IndustryRow {
      let profile = try await Self.audit(SmallRegion.data(statistics: rows))
      return try #require(profile.industries.first { $0.industry == "music" })
    }
    let jobs = [row("2017", 100, "employees_average", "persons"), row("2019", 121, "employees_average", "persons")]
    let found = try await music(jobs)
    #expect(near(found.growth, 0.1) && found.growthBasis == "employees_average 2017-2019")
    #expect(near(found.growthLow, 0.1) && near(found.growthHigh, 0.1))
    var bound = jobs
    bound[1].qualifier = .moreThan
    let open = try await music(bound)
    // 121 to 133.1 over 100.
    #expect(near(open.growthLow, 0.1) && near(open.growthHigh, 1.331.squareRoot() - 1))
    // A rebound is no growth, nor is an audience that of an industry.
    let rebound = [row("2020", 100, "employees_average", "persons"), row("2022", 170, "employees_average", "persons")]
    #expect(try await music(rebound).growth == nil)
    #expect(
      try await music(rebound + [row("2017", 160, "employees_average", "persons")]).growthBasis?.hasSuffix("2017-2022")
        == true)
    let audience = [row("2017", 100, "museum_attendance", "persons"), row("2019", 75, "museum_attendance", "persons")]
    let seen = try await music(audience)
    #expect(seen.growth == nil)
    #expect(try await music([row("2021/2022", 70, "theatre_attendance_growth", "%")]).growth == nil)
  }

  @Test("growth in money is divided by the rise of prices, or said to be at current prices")
  func deflated() async throws {
    func row(_ period: String, _ value: Double, _ indicator: String, _ unit: UnitOfMeasure, _ place: TerritoryID = "R")
      -> Observation
    {
      Observation(
        indicator: indicator, territory: place, industry: unit == "index" ? nil : "music", period: period, value: value,
        unit: unit)
    }
    func music(_ rows: [Observation]) async throws -> IndustryRow {
      let profile = try await Self.audit(SmallRegion.data(statistics: rows))
      return try #require(profile.industries.first { $0.industry == "music" })
    }
    let money = [row("2017", 100, "net_revenue", "mln RUB"), row("2019", 144, "net_revenue", "mln RUB")]
    let nominal = try await music(money)
    #expect(near(nominal.growth, 0.2) && nominal.growthBasis == "net_revenue 2017-2019, at current prices")
    let prices = [row("2017", 100, "price_level", "index", "X"), row("2019", 121, "price_level", "index", "X")]
    let real = try await music(money + prices)
    #expect(near(real.growth, 1.2 / 1.1 - 1))
    #expect(real.growthBasis == "net_revenue 2017-2019, deflated by price_level of X")
    let own = [row("2017", 50, "price_level", "index"), row("2019", 72, "price_level", "index")]
    #expect(try await music(money + prices + own).growth.map { abs($0) < 1e-12 } == true)
    // An index that lacks one of the years deflates nothing; persons need none.
    #expect(try await music(money + [prices[0]]).growthBasis?.hasSuffix("at current prices") == true)
    let jobs = [row("2017", 100, "employees_average", "persons"), row("2019", 121, "employees_average", "persons")]
    #expect(near(try await music(jobs + prices).growth, 0.1))
  }

  @Test("the chain narrows where nobody works, and consumption is not told from organisations")
  func chain() async throws {
    let profile = try await Self.audit()
    let crafts = profile.chain.filter { $0.industry == "crafts" }
    #expect(crafts.map(\.actors) == [1, 3, 0, 0, 0])
    #expect(crafts.filter(\.bottleneck).map(\.link) == [.dissemination, .exhibition])
    #expect(crafts.map(\.capacity) == [1 / 3.0, 1, 0, 0, nil])
    // An actor that the data may lack keeps even an empty link from being the narrowest for certain.
    let certainty = crafts.compactMap(\.certainty)
    #expect(certainty.count == 4 && certainty[1] < certainty[0] && certainty[0] < certainty[2])
    #expect(certainty.dropFirst(2).allSatisfy { (0.7..<1).contains($0) })
    #expect(profile.chain.filter { $0.industry == "music" }.allSatisfy { !$0.bottleneck && $0.certainty == nil })
    #expect(profile.findings.contains { $0.subject == "chain.bottleneck" && $0.evidence == ["music"] })
    let audience = try #require(profile.findings.first { $0.subject == "chain.consumption" })
    #expect(audience.severity == .notAssessed && !audience.text.english.contains("0 of 0"), "\(audience.text.english)")
  }

  @Test("a tie is of the reach of its widest end, and the shares have intervals")
  func flows() async throws {
    let rows = try await Self.audit().flows
    #expect(rows.map(\.ties) == [1, 1, 1, 1, 1, 0])
    #expect(rows.prefix(5).allSatisfy { near($0.share, 0.2) && ($0.low ?? 1) < 0.2 && 0.2 < ($0.high ?? 0) })
    #expect(rows.last?.share == nil)
  }

  @Test("without missing ties the network's bounds are its values; with them the centre of a star stays")
  func network() async throws {
    let whole = try await Self.audit { $0.missingTies = 0 }
    for row in whole.network where row.measure != "actors" {
      #expect(near(row.low, row.value) && near(row.high, row.value) && near(row.severe, row.value), "\(row.measure)")
    }
    let profile = try await Self.audit()
    let ties = try #require(profile.network.first { $0.measure == "ties" })
    #expect(ties.value == 5 && (ties.low ?? 9) < 5)
    #expect((ties.severe ?? 9) < (ties.mild ?? 0))
    let centre = try #require(profile.actors.first { $0.actor == "works-1" })
    #expect(centre.degree == 5 && centre.articulation && near(centre.betweenness, 10.0 / 28))
    #expect((centre.topShare ?? 0) > 0.9)
    #expect(profile.actors.filter { $0.actor != "works-1" }.allSatisfy { $0.topShare == 0 })
  }

  @Test("the potential is the sum of its drivers, and a rank lies within its range")
  func potential() async throws {
    let profile = try await Self.audit()
    for town in profile.territories {
      let parts = profile.drivers.filter { $0.territory == town.territory }
      let (potential, rank) = (try #require(town.potential), try #require(town.rank))
      #expect(near(parts.reduce(0) { $0 + $1.contribution }, potential), "\(town.territory)")
      #expect(((town.rankLow ?? 9)...(town.rankHigh ?? 9)).contains(rank))
      #expect(((town.potentialLow ?? 101)...(town.potentialHigh ?? 101)).contains(potential))
    }
    let leads = Dictionary(grouping: profile.drivers, by: \.indicator).mapValues { $0.reduce(0) { $0 + $1.lead } }
    #expect(!leads.isEmpty && leads.values.allSatisfy { abs($0) < 1e-9 })
  }

  @Test("a value proposition rests on living elements of different kinds, each its evidence")
  func proposition() async throws {
    let row = try #require(try await Self.audit().position.first { $0.kind == .valueProposition })
    #expect(row.evidence.prefix(3) == ["craft-1", "song", "hill-1"])
    // With eleven elements in all no kind is surely rarer among the peers.
    #expect(
      row.statement.english
        == "R brings together craft-1 (cap), song (town) and hill-1 (town), all practised or kept today.")
    #expect(try await Self.audit().position.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("a value proposition names an exhibit where it is shown, not where it was found")
  func exhibit() async throws {
    var data = SmallRegion.data()
    let at = try #require(data.elements.firstIndex { $0.id == "song" })
    (data.elements[at].kind, data.elements[at].keepers) = ("museum_collection", ["works-1"])
    let row = try #require(try await Self.audit(data).position.first { $0.kind == .valueProposition })
    #expect(row.statement.english.contains("song (cap)"), "\(row.statement.english)")
  }

  @Test("towns of great potential near each other are told from towns that alternate")
  func neighbourhood() async throws {
    // Twelve towns in a row on a parallel; the first six have elements, or every second has.
    func finding(_ rich: [Int]) async throws -> String {
      var data = SmallRegion.data(elements: [], actors: [], ties: [])
      data.actors = []
      data.territories += (1...12).map {
        Territory(
          id: TerritoryID("line-\($0 + 10)"), name: LocalizedText(en: "line"), level: .municipal, parent: "R",
          latitude: 60, longitude: Double($0))
      }
      data.elements = rich.map {
        SmallRegion.element("e-\($0 + 10)", TerritoryID("line-\($0 + 10)"), "crafts", .material, .cultural, .world)
      }
      return try #require(
        try await Self.audit(data).findings.first { $0.subject == "territories.neighbourhood" }
      ).text.english
    }
    #expect(
      try await finding(Array(1...6)).hasPrefix("towns of great identity potential lie near each other: Moran's I 0."))
    #expect(try await finding([1, 4, 6, 8, 11, 12]).contains("no nearer each other than chance would have it"))
    let few = try await Self.audit().findings.first { $0.subject == "territories.neighbourhood" }
    #expect(few?.text.english == "not assessed: 0 towns have neighbours or coordinates, and a pattern takes 10")
  }
}
