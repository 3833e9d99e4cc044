import IdentityAudit
import TerroirKernel
import Testing

@Suite("What an audit keeps whatever the data")
struct AuditPropertyTests {
  private typealias Audit = IdentityAuditTests

  @Test("does not depend on the order of rows")
  func rowOrder() async throws {
    let data = SmallRegion.data()
    let turned = SmallRegion.data(
      elements: SmallRegion.elements.reversed(), actors: SmallRegion.actors.reversed(),
      ties: SmallRegion.ties.reversed(), statistics: SmallRegion.statistics.reversed())
    #expect(try await Audit.audit(data) == Audit.audit(turned))
  }

  @Test("does not depend on what industries are called")
  func labels() async throws {
    var renamed = SmallRegion.data()
    func other(_ id: IndustryID) -> IndustryID { IndustryID("n-\(id)") }
    for at in renamed.industries.indices { renamed.industries[at].id = other(renamed.industries[at].id) }
    for at in renamed.elements.indices { renamed.elements[at].industries = renamed.elements[at].industries.map(other) }
    for at in renamed.actors.indices { renamed.actors[at].industries = renamed.actors[at].industries.map(other) }
    let (plain, changed) = (try await Audit.audit(), try await Audit.audit(renamed))
    #expect(plain.industries.map(\.lq) == changed.industries.map(\.lq))
    #expect(plain.industries.map(\.specialised) == changed.industries.map(\.specialised))
    #expect(plain.structure == changed.structure)
    #expect(plain.territories == changed.territories)
    #expect(plain.network == changed.network)
  }

  @Test("counts more for a place that has more")
  func monotone() async throws {
    let more =
      SmallRegion.elements + [
        SmallRegion.element("bell", "town", "crafts", .material, .historical, .world)
      ]
    let before = try #require(try await Audit.audit().territories.first { $0.territory == "town" })
    let after = try #require(
      try await Audit.audit(SmallRegion.data(elements: more)).territories.first { $0.territory == "town" })
    #expect((after.potential ?? 0) > (before.potential ?? 100))
  }

  @Test(
    "tells each absent table as not assessed and goes on",
    arguments: ["ties", "register", "neighbours", "events", "statistics", "identity", "actors"])
  func missing(table: String) async throws {
    let data = SmallRegion.data(
      elements: table == "identity" ? [] : SmallRegion.elements, actors: table == "actors" ? [] : SmallRegion.actors,
      ties: table == "ties" || table == "actors" ? [] : SmallRegion.ties,
      statistics: table == "statistics" ? [] : SmallRegion.statistics, missing: [table])
    let profile = try await Audit.audit(data)
    #expect(
      profile.findings.contains {
        $0.subject == table && $0.severity == .notAssessed && $0.text.english == "not assessed: no `\(table)` table"
      })
    #expect(profile.quality.allSatisfy { $0.table != table })
  }

  @Test("reads in Russian without a run of its own")
  func russian() async throws {
    let profile = try await Audit.audit(SmallRegion.data())
    let statements = profile.position.map(\.statement.russian)
    #expect(
      statements.contains(
        "Добавленная стоимость креативных индустрий: изменение за 2020–2022 годы +10 млрд руб., а при темпе территории "
          + "сравнения (X) было бы +30 в ценах своего года."))
    #expect(
      profile.findings.contains {
        $0.text.russian.hasPrefix(
          "ниш нет: самое верное опережение (Промыслы) может быть случайным (КЛ 1,6, от 0,74 до 1,95; столько же случайно "
            + "среди отраслей, которых 3: ") && $0.text.russian.contains(#/: 5[56](,[0-9])? %\)$/#)
      })
    #expect(statements.allSatisfy { !$0.contains(" the ") })
  }

  @Test("refuses cut-offs that contradict each other, and a region that is not there")
  func refusals() async throws {
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "significance.medium", reason: "0.5 is above significance.high, 0.2",
        hint: "give a share up to that of significance.high")
    ) { try await Audit.audit { $0.significanceMedium = 0.5 } }
    var elsewhere = SmallRegion.data()
    elsewhere.region = "Q"
    await #expect(
      throws: StageFailure.missingInput(
        what: "the territory Q", hint: "add it to the table territories or choose another region")
    ) { try await Audit.audit(elsewhere) }
  }
}
