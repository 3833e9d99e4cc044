import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("What a person names in the parameters of design")
struct StatedDemandsTests {
  private func refused(_ edit: (inout MeasureMix) -> Void) async throws -> [UnknownName] {
    var stage = MeasureMix.funded
    edit(&stage)
    let asked = stage
    var data = DesignFixture.data()
    data.territories += [
      Territory(
        id: "RU-CHE", name: LocalizedText(en: "Next door"), level: .regional, parent: "RU", population: 3_000_000),
      Territory(id: "kasli", name: LocalizedText(en: "Kasli"), level: .municipal, parent: "RU-CHE", population: 16_000),
    ]
    let input = DesignInput(
      data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
      catalogue: [
        DesignFixture.offer("fund", .regional, "RU-SVE", .economic, "budget allocation, grants", .inForce),
        DesignFixture.offer("mun-micro", .municipal, "RU", .economic, "micro-grants", .template),
      ])
    do {
      _ = try await asked.run(input, in: StageContext())
      return []
    } catch StageFailure.unknownNames(let names) {
      return names
    }
  }

  @Test("is told at once, each with what it could be")
  func all() async throws {
    let names = try await refused {
      $0.required = ["fnud"]
      $0.forbidden = ["law"]
      $0.locks = ["fund carfts 1", "fund crafts -1", "fund crafts"]
      $0.towns = ["kasli": 1e6, "RU-SVE": 2e6, "second": 1e6]
      $0.floors = ["RU-CHE": 0.1]
      $0.regionalByYear = ["2026": 1e6, "2031": 1e6]
    }
    #expect(
      names.map { "\($0.parameter): \($0.reason.description)" } == [
        "require: no catalogue offers a measure 'fnud'", "forbid: no catalogue offers a measure 'law'",
        "lock: the strategy has no cluster 'carfts'", "lock: '-1' is no number of units",
        "lock: 'fund crafts' is not 'MEASURE CLUSTER UNITS'",
        "town_budget.RU-SVE: RU-SVE is the region itself, not a town of it",
        "town_budget.kasli: Kasli is no town of RU-SVE",
        "floor.RU-CHE: Next door is no town", "regional_budget.2031: 2031 is no year of the programme, 2026-2028",
      ])
    #expect(names[0].known.contains("fund") && names[2].known == ["crafts", "sound"])
    #expect(names[5].hint == "the region's own means are budget.regional")
    #expect(names[6].known == ["capital", "other", "second", "small"])
  }

  @Test("is taken where it is there")
  func taken() async throws {
    let names = try await refused {
      $0.locks = ["fund crafts 1"]
      $0.towns = ["second": 1e6]
      $0.regionalByYear = ["2028": 90e6]
    }
    #expect(names == [])
  }
}
