import TerroirKernel
import Testing

@testable import IdentityAudit
@testable import UralDiagnostics

@Suite("A figure is of what it is told of, with the bounds that it has")
struct FiguresOfWhatTests {
  private typealias Audit = IdentityAuditTests

  private func value(
    _ indicator: String, _ place: TerritoryID, _ period: String, _ value: Double, _ unit: UnitOfMeasure,
    industry: IndustryID? = nil, note: String? = nil
  ) -> Observation {
    Observation(
      indicator: indicator, territory: place, industry: industry, period: period, value: value, unit: unit, note: note)
  }

  @Test("a town's value or one house's covers nothing of the region, and is shown with the note that names it")
  func factors() async throws {
    let rows = [
      value("festival_attendance", "cap", "2022", 50_000, "spectators"),
      value("festival_attendance", "town", "2024", 58_000, "visitors", note: "Flyuger"),
      value("museum_attendance", "R", "2019", 331, "thousand visitors", industry: "crafts", note: "Local Museum"),
    ]
    let factors = try await Audit.audit(SmallRegion.data(statistics: rows)).factors
    // The newest unit stands, not the first by the alphabet.
    let festival = try #require(factors.first { $0.factor == "communication" })
    #expect(festival.indicator == "festival_attendance in town" && festival.value == 58_000)
    #expect(festival.note == "Flyuger" && festival.coverage == 0)
    let museum = try #require(factors.first { $0.factor == "infrastructure" })
    #expect(museum.value == 331 && museum.note == "Local Museum" && museum.coverage == 0)
  }

  @Test("what stands beside a value is of the same period")
  func comparators() async throws {
    func beside(_ period: String) async throws -> FactorRow {
      let rows = [
        value("programme_budget", "R", "2021", 16, "mln RUB"), value("programme_budget", "X", period, 810, "mln RUB"),
      ]
      return try #require(
        try await Audit.audit(SmallRegion.data(statistics: rows)).factors.first { $0.factor == "institutions" })
    }
    #expect(try await beside("2025").comparator == nil)
    let same = try await beside("2021")
    #expect(same.comparator != nil && same.coverage == 0.5)
  }

  @Test("shares of the capital are over the towns whose inhabitants are known, and the others are told")
  func concentration() async throws {
    var data = SmallRegion.data()
    data.territories.append(Territory(id: "void", name: LocalizedText(en: "void"), level: .municipal, parent: "R"))
    data.actors += (1...4).map { SmallRegion.actor("void-\($0)", "void", "ngo", ["music"]) }
    let basis = try AuditBasis(AuditInput(data: data), IdentityAuditStage(), seed: 1)
    let found = try #require(Concentration(basis))
    #expect(abs(found.actors - 4.0 / 6) < 1e-9 && found.uncounted == 1)
    let text = try await Audit.audit(data).findings.first { $0.subject == "concentration" }?.text.english
    #expect(text?.hasSuffix("; 1 town of unknown population is left out of all four") == true)
  }

  @Test("a share of the variance lies between 0 and 1, with its ends")
  func sensitivity() async throws {
    for row in try await Audit.audit().rankSensitivity {
      for share in [row.first, row.firstLow, row.firstHigh, row.total, row.totalLow, row.totalHigh] {
        #expect((0...1).contains(share), "\(row.factor)")
      }
    }
  }

  private func cell(
    _ place: TerritoryID, _ industry: IndustryID, _ year: Int, _ value: Double, _ ends: ClosedRange<Double>? = nil
  ) -> RegisterCell {
    RegisterCell(
      territory: place, industry: industry, year: year, unit: .employees, value: value, low: ends?.lowerBound,
      high: ends?.upperBound, status: ends == nil ? .observed : .rounded)
  }

  private func audit(_ register: [RegisterCell]) async throws -> IdentityProfile {
    var data = SmallRegion.data(statistics: [], register: register)
    data.registerSource = RegisterSource(form: "cells", classification: "SIC2007", crosswalk: "sic2007")
    return try await Audit.audit(data)
  }

  @Test("chance is told at the amounts that are least in favour of a lead")
  func chance() async throws {
    let whole = [cell("R", .allActivity, 2024, 10_000), cell("X", .allActivity, 2024, 100_000)]
    func lead(_ ends: ClosedRange<Double>) async throws -> Double? {
      try await audit([cell("R", "crafts", 2024, 3000, ends), cell("X", "crafts", 2024, 25_000)] + whole)
        .industries.first { $0.industry == "crafts" }?.leadP
    }
    // 2,500 are its part: with 2,000 it has no lead, with 2,950 one that no chance gives.
    #expect((try await lead(2000...4000) ?? 0) > 0.99)
    #expect((try await lead(2950...3050) ?? 1) < 1e-6)
  }

  @Test("a change by the register has the ends that rounding leaves")
  func change() async throws {
    let profile = try await audit([
      cell("R", "crafts", 2020, 100, 90...110), cell("R", "crafts", 2022, 120, 115...125),
      cell("X", "crafts", 2020, 200), cell("X", "crafts", 2022, 260), cell("R", .allActivity, 2020, 1000),
      cell("R", .allActivity, 2022, 1000), cell("X", .allActivity, 2020, 9000), cell("X", .allActivity, 2022, 9000),
    ])
    let row = try #require(profile.dynamics.first)
    #expect(row.change == 20 && row.changeLow == 5 && row.changeHigh == 35)
    // 115 - 110 x 1.3 and 125 - 90 x 1.3.
    #expect(abs((row.regionalLow ?? 0) + 28) < 1e-9 && abs((row.regionalHigh ?? 0) - 8) < 1e-9)
  }

  @Test("a craft that is only endangered is not alive")
  func crafts() throws {
    func craft(_ town: TerritoryID, _ status: ElementStatus) -> IdentityElement {
      var element = SmallRegion.element("\(town)-\(status)", town, "crafts", .material, .technological, .local)
      element.status = status
      return element
    }
    let data = SmallRegion.data(elements: [
      craft("cap", .living), craft("cap", .endangered), craft("town", .endangered),
    ])
    let report = try CraftPlaces().diagnose(data, in: StageContext())
    let finding = try #require(report.findings.first)
    #expect(
      finding.text.english
        == "1 municipality has a folk craft or a skill of one that is alive in the data, 1 more has only endangered ones"
    )
    #expect(finding.evidence == ["cap"] && report.indicators.count == 2)
  }

  @Test("the capital's weight is told with the counts and the interval that it rests on")
  func capital() throws {
    var data = SmallRegion.data()
    for (id, people) in [("cap", 200_000), ("town", 120_000)] {
      let at = try #require(data.territories.firstIndex { $0.id.rawValue == id })
      data.territories[at].population = people
    }
    let report = try CapitalWeight().diagnose(data, in: StageContext())
    let actors = try #require(report.indicators.first)
    #expect(abs(actors.value - 1.2) < 1e-9)
    #expect(
      actors.title.english.hasPrefix("actors per inhabitant, capital (4) over 1 second-tier town (2), 95% 0."))
  }

  @Test("the newest year of statistics is one that several values are of, not that of a single plan")
  func newestYear() {
    func newest(_ periods: [String]) -> String? {
      let statistics = periods.enumerated().map { value("own_\($0)", "cap", $1, 1, "projects") }
      return Quality.rows(SmallRegion.data(statistics: statistics)).first { $0.table == "statistics" }?.newest
    }
    #expect(newest(["2022", "2023", "2024", "2024", "2024", "2027"]) == "2024")
    #expect(newest(["2024", "2027"]) == "2027")
  }

  @Test("a ratio stands without a noun behind it, money has the words of the language")
  func units() async throws {
    func told(_ unit: UnitOfMeasure) async throws -> Sentence? {
      let report = DiagnosticReport(
        diagnostic: "d", indicators: [.init("weight", subject: "cap", value: 1.25, unit: unit, period: "2024")])
      var audit = IdentityAuditStage()
      (audit.draws, audit.networkDraws, audit.seeds) = (50, 20, 2)
      return try await audit.run(
        AuditInput(data: SmallRegion.data(), diagnostics: [report]), in: StageContext(seed: 1)
      ).findings.first { $0.subject == "d" }?.text
    }
    #expect(try await told("ratio")?.english == "cap: weight: 1.25 (2024)")
    #expect(try await told("bn RUB")?.english == "cap: weight: 1.25 bn RUB (2024)")
    #expect(try await told("bn RUB")?.russian == "cap: weight: 1,25 млрд руб. (2024)")
  }

  @Test("no town is one of mining works whose works and founding are known to be later than these, as a nuclear town's")
  func miningWorks() throws {
    func towns(founded: Int?, since: Int?) throws -> [String] {
      var data = SmallRegion.data()
      for at in data.territories.indices where data.territories[at].id == "cap" {
        data.territories[at].founded = founded
      }
      for at in data.elements.indices { data.elements[at].sinceYear = since }
      return try MiningWorksTowns().diagnose(data, in: StageContext()).indicators.map(\.subject)
    }
    #expect(try towns(founded: 1945, since: 1948) == [])
    #expect(try towns(founded: nil, since: 1957) == [])
    #expect(try towns(founded: 1754, since: 1945) == ["cap"])
    #expect(try towns(founded: 1932, since: 1623) == ["cap"])
    #expect(try towns(founded: nil, since: nil) == ["cap"])
  }
}
