import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("Growth points of a region with a register")
struct RegisterGrowthTests {
  private func cell(_ place: TerritoryID, _ industry: IndustryID, _ year: Int, _ value: Double) -> RegisterCell {
    RegisterCell(territory: place, industry: industry, year: year, unit: .employees, value: value)
  }

  /// Forge has 40 of its 100 employees in crafts, twice as many as the year before; the country has 1 in 10. Stage is in no
  /// row of the register.
  private var data: RegionalData {
    var data = TwoThemes.data()
    data.register = [
      cell("forge", "crafts", 2023, 20), cell("forge", .allActivity, 2023, 100), cell("forge", "crafts", 2024, 40),
      cell("forge", "software", 2024, 10), cell("forge", .allActivity, 2024, 100), cell("X", "crafts", 2023, 100),
      cell("X", .allActivity, 2023, 1000), cell("X", "crafts", 2024, 100), cell("X", "software", 2024, 200),
      cell("X", .allActivity, 2024, 1000),
    ]
    data.registerSource = RegisterSource(form: "cells", classification: "SIC2007", crosswalk: "sic2007")
    return data
  }

  @Test("take specialisation, growth and size from the register, where the town has rows")
  func points() async throws {
    let points = try await TwoThemes.strategy(data).growthPoints
    let crafts = try #require(points.first { $0.industry == "crafts" && $0.territory == "forge" })
    // lq = 0.4 / 0.1 = 4, so 4 / 5; growth doubles, held to 1; the greatest amount of all.
    #expect(abs((crafts.specialisation ?? 0) - 0.8) < 1e-9 && crafts.dynamics == 1 && crafts.size == 1)
    let software = try #require(points.first { $0.industry == "software" && $0.territory == "forge" })
    // No actor and no element stands for it in the list: it is in the register alone. lq = 0.1 / 0.2.
    #expect(abs((software.specialisation ?? 0) - 1.0 / 3) < 1e-9 && software.size == 0.25)
    #expect(
      points.allSatisfy { $0.basis?.english == "employees of 2024 in the register, by SIC2007, against X" })
  }

  @Test("of a town that is in no row of it are not assessed by it, and score by what is known of them")
  func elsewhere() async throws {
    let points = try await TwoThemes.strategy(data).growthPoints
    let music = try #require(points.first { $0.industry == "music" && $0.territory == "stage" })
    #expect(music.specialisation == nil && music.size == nil && music.identity > 0)
    // Nothing else is known of it: its identity is the whole of the score.
    #expect(music.dynamics == nil && music.score == music.identity)
  }

  @Test("without a register say that they are over a list")
  func listed() async throws {
    let points = try await TwoThemes.strategy().growthPoints
    #expect(
      points.allSatisfy {
        $0.basis?.english == "actors that someone listed, those of the town among the region's: no register"
      })
  }

  @Test("have the same sizes whatever the unit of the register's amounts")
  func units() async throws {
    var small = data
    for at in small.register.indices { small.register[at].value = small.register[at].value.map { $0 / 100 } }
    func sizes(_ data: RegionalData) async throws -> [(IndustryID, TerritoryID, Double?)] {
      try await TwoThemes.strategy(data).growthPoints.map { ($0.industry, $0.territory, $0.size) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
    let (own, other) = (try await sizes(data), try await sizes(small))
    #expect(Set(own.compactMap(\.2)).count > 1)
    #expect(own.map(\.1) == other.map(\.1))
    for (one, two) in zip(own, other) { #expect(abs((one.2 ?? -1) - (two.2 ?? -1)) < 1e-9, "\(one.0)") }
  }
}
