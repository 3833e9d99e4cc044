import IdentityAudit
import TerroirKernel
import Testing

@Suite("The audit of a region with a register")
struct RegisterTests {
  private typealias Audit = IdentityAuditTests

  func cell(
    _ place: TerritoryID, _ industry: IndustryID, _ year: Int, _ value: Double?, _ unit: RegisterUnit = .organisations,
    low: Double? = nil, high: Double? = nil, _ status: ValueStatus? = nil
  ) -> RegisterCell {
    RegisterCell(
      territory: place, industry: industry, year: year, unit: unit, value: value, low: low, high: high,
      status: status ?? (value == nil ? .withheld : value == 0 ? .zero : .observed))
  }

  func all(_ values: [(TerritoryID, Double)], _ years: [Int], _ unit: RegisterUnit = .organisations)
    -> [RegisterCell]
  {
    values.flatMap { place, value in years.map { cell(place, .allActivity, $0, value, unit) } }
  }

  func data(_ register: [RegisterCell], form: String = "cells") -> RegionalData {
    var data = SmallRegion.data(statistics: [], register: register)
    data.registerSource = RegisterSource(
      form: form, classification: "OKVED2", crosswalk: "okved2", rows: 12, codes: 5, creativeCodes: 2)
    return data
  }

  func near(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  @Test("shift-share by hand: towns add up to their region, the parts sum to the change")
  func shiftShare() async throws {
    // R: crafts 100 -> 120, music 50 -> 40; both regions together: crafts 200 -> 260, music 100 -> 90.
    let register = [
      cell("cap", "crafts", 2020, 60), cell("town", "crafts", 2020, 40), cell("cap", "music", 2020, 50),
      cell("P", "crafts", 2020, 100), cell("P", "music", 2020, 50), cell("cap", "crafts", 2022, 120),
      cell("cap", "music", 2022, 40), cell("P", "crafts", 2022, 140), cell("P", "music", 2022, 50),
      cell("pcap", "music", 2022, 1000),
    ]
    let profile = try await Audit.audit(
      data(register + all([("cap", 900), ("town", 100), ("P", 1000)], [2020, 2022])))
    let rows = profile.dynamics
    #expect(rows.map(\.subject) == ["crafts", "music"])
    // National growth 350 / 300 - 1 = 1/6, of crafts 0.3, of music -0.1.
    let expected: [[Double]] = [
      [20, 16 + 2.0 / 3, 30 - 16 - 2.0 / 3, -10], [-10, 8 + 1.0 / 3, -5 - 8 - 1.0 / 3, -5],
    ]
    for (row, parts) in zip(rows, expected) {
      let found = [row.change, row.national, row.mix ?? .nan, row.regional ?? .nan]
      #expect(zip(found, parts).allSatisfy { abs($0 - $1) < 1e-9 }, "\(row.subject) \(found)")
      #expect(abs(row.change - found.dropFirst().reduce(0, +)) < 1e-9)
      #expect(row.reference.english == "2 regions of the register" && row.from == "2020" && row.to == "2022")
      #expect(
        row.basis?.english == "organisations of 2020–2022 in the register, by OKVED2, against 2 regions of the register"
      )
    }
    // Place by place: the region's parts are the sums of its industries', and those of the capital are its own.
    let places = profile.economies
    #expect(places.map(\.territory) == ["R", "cap", "town"] && places[0].change == 10 && places[0].from == 2020)
    #expect(near(places[0].national, 25) && near(places[0].mix, 0) && near(places[0].regional, -15))
    #expect(near(places[1].change, 50) && near(places[1].national, 110.0 / 6) && places[1].creative == 160)
    // 120 and 40 of 160, and 260 and 90 of 350: 2 |0.75 - 26/35|; shares squared.
    #expect(
      near(places[1].specialisation, 2 * (26.0 / 35 - 0.75).magnitude) && near(places[1].effectiveIndustries, 1.6))
    #expect(near(places[1].creativeShare, 160.0 / 900) && places[1].unit == .organisations)
    #expect(!profile.findings.contains { $0.subject == "dynamics.mix" })
    #expect(
      profile.findings.contains {
        $0.subject == "industries.complexity"
          && $0.text.english == "not assessed: the register has 2 regions, and a ranking takes ten"
      })
    let crafts = try #require(profile.industries.first { $0.industry == "crafts" })
    #expect(near(crafts.growth, 1.2.squareRoot() - 1) && crafts.growthBasis == "register: organisations 2020-2022")
    #expect(
      profile.findings.contains {
        $0.text.english
          == "R: no rows of its own in the register, so its figures are the sum of 2 of the 2 places in it"
      })
  }

  @Test("quotients by hand, of the region and town by town, against the country, with all activity as the whole")
  func quotients() async throws {
    let register =
      [
        cell("cap", "crafts", 2024, 30, .employees), cell("town", "crafts", 2024, 10, .employees),
        cell("cap", "music", 2024, 0, .employees), cell("X", "crafts", 2024, 100, .employees),
        cell("X", "music", 2024, 50, .employees),
      ] + all([("cap", 200), ("town", 100), ("X", 3000)], [2024], .employees)
    let profile = try await Audit.audit(data(register))
    let crafts = try #require(profile.industries.first { $0.industry == "crafts" })
    // (40 / 300) / (100 / 3000) = 4; exact cells leave no interval.
    #expect(near(crafts.lq, 4) && near(crafts.lqLow, 4) && near(crafts.lqHigh, 4) && near(crafts.share, 40.0 / 300))
    #expect(crafts.value == 40 && crafts.unit == .employees && crafts.year == 2024 && crafts.specialised == 1)
    #expect(crafts.basis?.english == "employees of 2024 in the register, by OKVED2, against X")
    #expect(crafts.basis?.russian == "работники по реестру, период: 2024, классификация: OKVED2, база сравнения: X")
    let rows = profile.register
    #expect(
      rows.map { "\($0.territory) \($0.industry) \($0.status)" } == [
        "R crafts observed", "R music zero", "cap crafts observed", "cap music zero", "town crafts observed",
        "town music absent",
      ])
    // (30 / 200) / (1 / 30) = 4.5, (10 / 100) / (1 / 30) = 3.
    #expect(near(rows[2].lq, 4.5) && near(rows[4].lq, 3) && near(rows[3].lq, 0))
    #expect(rows[5].lq == nil && rows[5].value == nil)
    #expect(rows.allSatisfy { $0.classification == "OKVED2" && $0.reference.english == "X" && $0.year == 2024 })
    let software = try #require(profile.industries.first { $0.industry == "software" })
    #expect(software.lq == nil && software.status == "absent" && software.value == nil)
    #expect(
      profile.findings.contains {
        $0.text.english
          == "1 of 6 pairs of a place and an industry are absent from the register, which is neither zero nor withheld"
      })
  }

  @Test("an interval obeys withheld and rounded cells, and no quotient passes what the whole industry would give")
  func bounds() async throws {
    let whole = all([("R", 100), ("X", 1000)], [2024], .employees)
    let register = [
      cell("R", "crafts", 2024, 20, .employees, low: 15, high: 25, .rounded),
      cell("X", "crafts", 2024, 50, .employees), cell("R", "music", 2024, nil, .employees, low: 0),
      cell("X", "music", 2024, 40, .employees),
    ]
    let rows = try await Audit.audit(data(register + whole)).register
    // 15 and 25 of the 50, over a tenth of all activity.
    #expect(near(rows[0].lq, 4) && near(rows[0].lqLow, 3) && near(rows[0].lqHigh, 5))
    #expect(rows[1].lq == nil && rows[1].lqHigh == nil && rows[1].status == "withheld")
    let part = [
      cell("R", "crafts", 2024, 20, .employees, low: 20, .bound), cell("X", "crafts", 2024, 50, .employees),
    ]
    let open = try await Audit.audit(data(part + whole)).register
    // Nothing bounds the region's amount but the country's: it has the industry whole, 1 / 0.1.
    #expect(near(open[0].lq, 4) && near(open[0].lqLow, 4) && near(open[0].lqHigh, 10))
  }

  @Test("organisations vary by chance: Jeffreys's interval of the region's share of the industry")
  func chance() async throws {
    let register =
      [cell("R", "crafts", 2024, 6), cell("X", "crafts", 2024, 10)] + all([("R", 100), ("X", 1000)], [2024])
    let row = try #require(try await Audit.audit(data(register)).register.first)
    // Beta(6.5, 4.5) at 2.5% and 97.5%: 0.3045 and 0.8472; over a tenth.
    #expect(near(row.lq, 6) && near(row.lqLow, 3.045, 0.01) && near(row.lqHigh, 8.472, 0.01))
    #expect((row.specialised ?? 0) > 0.99)
  }

  @Test("a niche by the register wants a quotient of some size, as exact amounts prove leads of any")
  func niches() async throws {
    func statements(_ own: Double, of whole: Double, _ least: Double = 1.25) async throws -> [String] {
      let register =
        [cell("R", "crafts", 2024, own, .employees), cell("X", "crafts", 2024, whole, .employees)]
        + all([("R", 1000), ("X", 10_000)], [2024], .employees)
      let profile = try await Audit.audit(data(register)) { $0.nicheQuotient = least }
      return profile.position.filter { $0.kind == .niche }.map(\.statement.english)
    }
    #expect(try await statements(120, of: 1000).isEmpty)
    #expect(
      try await statements(20, of: 100).first?.hasPrefix(
        "Crafts: 20 employees in 2024 where its part of X would be 10; rooted in") == true)
    #expect(try await statements(120, of: 1000, 1.1).count == 1)
    // Chance alone gives 12 jobs of 100 to a tenth of all in three cases of ten.
    #expect(try await statements(12, of: 100, 1.1).isEmpty)
  }

  @Test("structure is over the register's amounts, against the reference, with the bounds of what is rounded")
  func structure() async throws {
    let register =
      [
        cell("R", "crafts", 2024, 30, .employees), cell("R", "music", 2024, 10, .employees),
        cell("X", "crafts", 2024, 50, .employees), cell("X", "music", 2024, 50, .employees),
      ] + all([("R", 100), ("X", 1000)], [2024], .employees)
    let rows = try await Audit.audit(data(register)).structure
    func row(_ measure: String) -> StructureRow? { rows.first { $0.measure == measure } }
    #expect(near(row("concentration")?.value, 0.625) && near(row("specialisation")?.value, 0.5))
    #expect(near(row("effective industries")?.value, 1.6) && row("concentration")?.of == "employees over industries")
    #expect(near(row("entropy")?.value, 0.811278124, 1e-8))
    #expect(near(row("concentration")?.low, 0.625) && near(row("concentration")?.high, 0.625))
    var rounded = register
    rounded[0] = cell("R", "crafts", 2024, 30, .employees, low: 25, high: 35, .rounded)
    let wide = try await Audit.audit(data(rounded)).structure.first { $0.measure == "concentration" }
    // Between 25 and 35 of crafts the index lies between 29/49 and 53/81.
    #expect((wide?.low ?? 0) >= 29.0 / 49 - 1e-9 && (wide?.low ?? 1) < 0.625)
    #expect((wide?.high ?? 1) <= 53.0 / 81 + 1e-9 && (wide?.high ?? 0) > 0.625)
  }

  @Test("another unit is counted where it is asked for, and one the register lacks is refused")
  func units() async throws {
    let register =
      [
        cell("R", "crafts", 2024, 30, .employees), cell("R", "crafts", 2024, 3),
        cell("P", "crafts", 2024, 30, .employees),
        cell("P", "crafts", 2024, 9),
      ] + all([("R", 100), ("P", 100)], [2024], .employees) + all([("R", 10), ("P", 10)], [2024])
    let employees = try await Audit.audit(data(register)).industries[0]
    #expect(employees.unit == .employees && near(employees.lq, 1))
    let organisations = try await Audit.audit(data(register)) { $0.unit = "organisations" }.industries[0]
    #expect(organisations.unit == .organisations && near(organisations.lq, 0.5))
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "unit", reason: "the register has no revenue of R", hint: "it has employees, organisations")
    ) { try await Audit.audit(data(register)) { $0.unit = "revenue" } }
  }

  @Test("leaves an industry with a withheld cell out of the shift-share and says so")
  func withheld() async throws {
    let register = [
      cell("R", "crafts", 2020, 10), cell("R", "crafts", 2022, nil), cell("R", "music", 2020, 5),
      cell("R", "music", 2022, 6), cell("P", "music", 2020, 5), cell("P", "music", 2022, 5),
    ]
    let profile = try await Audit.audit(data(register + all([("R", 50), ("P", 50)], [2020, 2022])))
    #expect(profile.dynamics.map(\.subject) == ["music"])
    #expect(profile.findings.contains { $0.subject == "dynamics" && $0.evidence == ["crafts"] })
  }

  @Test("a year that the reference lacks is told, and the figures are of the last common one")
  func missingYear() async throws {
    let register =
      [cell("R", "crafts", 2022, 5), cell("R", "crafts", 2023, 9), cell("X", "crafts", 2022, 50)]
      + all([("R", 50)], [2022, 2023]) + all([("X", 500)], [2022])
    var named = data(register)
    named.reference = .territory("X")
    let profile = try await Audit.audit(named)
    #expect(profile.register.first?.year == 2022 && profile.register.first?.value == 5)
    #expect(
      profile.findings.contains {
        $0.text.english == "the register has the region in 2023, its reference (X) not: the figures are of 2022"
      })
  }

  @Test("years of others that the region lacks are told: those after its last, and those that its change passes over")
  func lackedYears() async throws {
    func told(_ own: [Int]) async throws -> [String] {
      let years = [2020, 2021, 2022]
      let register =
        own.map { cell("R", "crafts", $0, 5) } + years.map { cell("P", "crafts", $0, 50) } + all([("R", 50)], own)
        + all([("P", 500)], years)
      let found = try await Audit.audit(data(register)).findings.map(\.text.english)
      return found.filter { $0.contains("other places in") }
    }
    #expect(
      try await told([2020, 2021]) == ["the register has other places in 2022 and not R: the figures are of 2021"])
    #expect(
      try await told([2020, 2022])
        == ["the register has other places in 2021 and not R: its change passes over that time"])
    for years in [[2020, 2021, 2022], [2021, 2022]] { #expect(try await told(years).isEmpty) }
  }

  @Test("without a register or a country to compare with, says that the mix is not assessed and what the list is")
  func absent() async throws {
    let profile = try await Audit.audit(SmallRegion.data(statistics: []))
    #expect(profile.dynamics.isEmpty && profile.register.isEmpty)
    #expect(profile.findings.contains { $0.subject == "dynamics.mix" && $0.severity == .notAssessed })
    #expect(profile.findings.contains { $0.subject == "industries.complexity" && $0.severity == .notAssessed })
    #expect(
      profile.findings.contains {
        $0.text.english
          == "share and `structure` are over a list that someone compiled: 6 actors with 6 links to industries; "
          + "what is not listed is not zero"
      })
    #expect(
      profile.industries.allSatisfy {
        $0.basis?.english == "actors that someone listed, against the list's 2 regions: no register" && $0.unit == nil
      })
  }

  @Test("complexity orders industries from the ubiquitous to the rare in a nested panel")
  func complexity() async throws {
    // Region k of ten has the industries that are not rarer than itself: crafts everywhere, music in the later seven,
    // software in the last four; the more a region has, the rarer what it has.
    let regions = ["R"] + (1...9).map { "Q\($0)" }
    var data = data(
      regions.enumerated().flatMap { at, region in
        [
          cell(TerritoryID(region), "crafts", 2022, 10), cell(TerritoryID(region), "music", 2022, at > 2 ? 10 : 0),
          cell(TerritoryID(region), "software", 2022, at > 5 ? 10 : 0),
          cell(TerritoryID(region), .allActivity, 2022, 100),
        ]
      })
    data.territories += (1...9).map {
      Territory(id: TerritoryID("Q\($0)"), name: LocalizedText(en: "Q\($0)"), level: .regional, parent: "X")
    }
    let profile = try await Audit.audit(data)
    let values = profile.industries.compactMap(\.complexity)
    #expect(values.count == 3)
    #expect(values[0] < values[1] && values[1] < values[2])
    #expect(!profile.register.isEmpty && profile.register.allSatisfy { $0.density != nil })
  }

  /// Two of a hundred, where one of ten in the country lets expect ten: Gamma(3, 1) above 10 + 1 is e^-11 (1 + 11 + 60.5).
  @Test("organisations below what is expected are specialised with the chance that their count leaves, not with none")
  func fewerThanExpected() async throws {
    let register =
      [cell("cap", "crafts", 2024, 2), cell("X", "crafts", 2024, 100)] + all([("cap", 100), ("X", 1000)], [2024])
    let crafts = try #require(
      try await Audit.audit(data(register)).industries.first { $0.industry == "crafts" })
    #expect(near(crafts.lq, 0.2) && near(crafts.specialised, 0.00121086, 1e-7))
  }
}
