import IdentityAudit
import TerroirKernel
import Testing

@Suite("The audit of a region with a register")
struct RegisterTests {
  private typealias Audit = IdentityAuditTests

  private func cell(_ place: TerritoryID, _ industry: String, _ year: Int, _ value: Double?) -> RegisterCell {
    RegisterCell(territory: place, industry: industry, year: year, value: value, unit: .count)
  }

  @Test("shift-share by hand: towns add up to their region, codes find their industry, the parts sum to the change")
  func shiftShare() async throws {
    // R: crafts 100 -> 120, music 50 -> 40; both regions together: crafts 200 -> 260, music 100 -> 90.
    let register = [
      cell("cap", "90.01.2", 2020, 60), cell("town", "crafts", 2020, 40), cell("R", "90.02", 2020, 50),
      cell("P", "90.01", 2020, 100), cell("P", "90.02", 2020, 50), cell("cap", "90.01", 2022, 120),
      cell("R", "90.02", 2022, 40), cell("P", "90.01", 2022, 140), cell("P", "90.02", 2022, 50),
      cell("P", "99.99", 2022, 1000),
    ]
    let profile = try await Audit.audit(SmallRegion.data(statistics: [], register: register))
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
    }
    #expect(!profile.findings.contains { $0.subject == "dynamics.mix" })
    #expect(
      profile.findings.contains {
        $0.subject == "industries.complexity"
          && $0.text.english == "not assessed: the register has 2 regions, and a ranking takes ten"
      })
  }

  @Test("leaves an industry with a withheld cell out and says so")
  func withheld() async throws {
    let register = [
      cell("R", "crafts", 2020, 10), cell("R", "crafts", 2022, nil), cell("R", "music", 2020, 5),
      cell("R", "music", 2022, 6), cell("P", "music", 2020, 5), cell("P", "music", 2022, 5),
    ]
    let profile = try await Audit.audit(SmallRegion.data(statistics: [], register: register))
    #expect(profile.dynamics.map(\.subject) == ["music"])
    #expect(profile.findings.contains { $0.subject == "dynamics" && $0.evidence == ["crafts"] })
  }

  @Test("without a register or a country to compare with, says that the mix is not assessed")
  func absent() async throws {
    let profile = try await Audit.audit(SmallRegion.data(statistics: []))
    #expect(profile.dynamics.isEmpty)
    #expect(profile.findings.contains { $0.subject == "dynamics.mix" && $0.severity == .notAssessed })
    #expect(profile.findings.contains { $0.subject == "industries.complexity" && $0.severity == .notAssessed })
  }

  @Test("complexity orders industries from the ubiquitous to the rare in a nested panel")
  func complexity() async throws {
    // Region k of ten has the industries that are not rarer than itself: crafts everywhere, music in the later seven,
    // software in the last four; the more a region has, the rarer what it has.
    var data = SmallRegion.data(statistics: [])
    let regions = ["R"] + (1...9).map { "Q\($0)" }
    data.territories += (1...9).map {
      Territory(id: TerritoryID("Q\($0)"), name: LocalizedText(en: "Q\($0)"), level: .regional, parent: "X")
    }
    data.register = regions.enumerated().flatMap { at, region in
      [
        cell(TerritoryID(region), "crafts", 2022, 10), cell(TerritoryID(region), "music", 2022, at > 2 ? 10 : 0),
        cell(TerritoryID(region), "software", 2022, at > 5 ? 10 : 0),
      ]
    }
    let rows = try await Audit.audit(data).industries
    let values = rows.compactMap(\.complexity)
    #expect(values.count == 3)
    #expect(values[0] < values[1] && values[1] < values[2])
  }
}
