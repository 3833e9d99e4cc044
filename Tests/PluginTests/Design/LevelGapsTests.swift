import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("What the levels of government lack, and what fills it")
struct LevelGapsTests {
  private func input(_ governance: [GovernanceRow], _ catalogue: [CatalogueMeasure] = []) -> DesignInput {
    var profile = DesignFixture.profile
    profile.governance = governance
    return DesignInput(
      data: DesignFixture.data(), profile: profile, strategy: DesignFixture.strategy, catalogue: catalogue)
  }

  private func row(_ element: String, _ level: Level, _ found: Int, of: Int? = nil, _ evidence: [String] = [])
    -> GovernanceRow
  {
    GovernanceRow(
      element: element, level: level, present: found > 0, places: of.map { _ in found }, of: of, evidence: evidence)
  }

  private static let act = offer("reg-act", .regional, .legal, "regional act")
  private static let clause = offer("mun-clause", .municipal, .legal, "clause of the strategy of the town")
  private static let body = offer("reg-centre", .regional, .organizational, "centre of creative industries")
  private static let centre = offer("mun-centre", .municipal, .organizational, "centre of creative industries")

  private static func offer(_ id: String, _ level: Level, _ type: MeasureType, _ instrument: String)
    -> CatalogueMeasure
  {
    DesignFixture.offer(id, level, level == .regional ? "RU-SVE" : "RU", type, instrument, .template)
  }

  private func part(_ need: Need, _ offer: CatalogueMeasure, _ place: TerritoryID, _ governance: [GovernanceRow])
    -> Double
  {
    let input = input(governance)
    let needs = ClusterNeeds(input, index: RegionalIndex(input.data))
    return needs.part(of: need, for: offer.measure, at: place, in: input.strategy.clusters[0])
  }

  @Test("a measure fills what its own level lacks of its own element, and nothing of another level or element")
  func own() {
    let governance = [
      row("institution", .regional, 0), row("document", .regional, 1), row("document", .municipal, 2, of: 4),
    ]
    #expect(part(.legal, Self.act, "RU-SVE", governance) == 0)
    #expect(abs(part(.legal, Self.body, "RU-SVE", governance) - 2.0 / 3) < 1e-12)
    #expect(abs(part(.legal, Self.clause, "small", governance) - 1.0 / 3) < 1e-12)
    #expect(part(.legal, Self.centre, "small", governance) == 0)
  }

  @Test("a town that has its own document lacks none")
  func held() {
    // The museum stands for what the audit found in its town.
    let governance = [row("document", .municipal, 1, of: 4, ["museum-second"])]
    #expect(part(.legal, Self.clause, "second", governance) == 0 && part(.legal, Self.clause, "small", governance) == 1)
  }

  @Test("towns without a body are helped by a body of their own, in such a town")
  func towns() {
    #expect(part(.townBodies, Self.body, "RU-SVE", []) == 0)
    #expect(part(.townBodies, Self.centre, "small", []) == 1)
    // It has an administration.
    #expect(part(.townBodies, Self.centre, "second", []) == 0)
    #expect(part(.finance, Self.body, "RU-SVE", []) == 1)
  }

  @Test("an act of a level that has one is not bought for what another level lacks, and its row says why")
  func bought() async throws {
    let governance = [row("document", .regional, 1), row("document", .municipal, 0, of: 4)]
    let package = try await MeasureMix.funded.run(input(governance, [Self.act, Self.clause]), in: StageContext())
    let acts = package.measures.filter { $0.measure == "reg-act" }
    #expect(!acts.isEmpty && acts.allSatisfy { !$0.chosen })
    #expect(
      Set(acts.map(\.reason.english)) == [
        "it could only be a document of its own level, which lacks none where it would be"
      ])
    let clauses = package.profiles.filter { $0.measure == "mun-clause" }
    #expect(!clauses.isEmpty)
    #expect(clauses.allSatisfy { $0.need == "legal" && $0.effect > 0 })
    #expect(Set(clauses.map(\.reason.english)) == ["what it answers: 4 of 4 towns have no document of their own"])
  }

  @Test("what the levels lack is told by level and element, as a part and not as a count of cases")
  func told() async throws {
    let governance = [row("institution", .regional, 0), row("document", .municipal, 1, of: 33)]
    let package = try await MeasureMix.funded.run(input(governance), in: StageContext())
    let needs = package.needs.filter { $0.need == "legal" }
    #expect(needs.count == 2)
    for need in needs {
      #expect(need.found == nil && need.of == nil)
      #expect(abs((need.severity ?? 0) - (1 + 32.0 / 33) / 2) < 1e-12)
      #expect(
        need.rule.english
          == """
          what is lacking of 2 elements looked at (document, measures and institution of the region and of its towns), of \
          the towns the part of them without it: the region has no institution of its own; 32 of 33 towns have no \
          document of their own
          """)
    }
  }
}
