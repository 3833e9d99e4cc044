import TerroirKernel

/// Places of crafts: towns with a craft or a skill that is there, those where one is alive, and the actors that carry it.
struct CraftPlaces: Diagnostic {
  static let declaration = ExtensionDeclaration(
    id: "craft-places", summary: "places of crafts and skills, and who carries them", citations: [.method],
    indicators: [IndicatorUse("craft_places_listed", "places that the region's register lists")])

  private static let industry: IndustryID = "folk-arts-crafts"

  func fits(_ region: Territory) -> Bool { UralDiagnostics.regions.contains(region.id) }

  func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport {
    let data = data.inOrder
    let index = RegionalIndex(data)
    var report = DiagnosticReport(diagnostic: Self.declaration.id)
    if data.missingTables.contains("identity") {
      report.findings = [
        .notAssessed("craft places", because: Sentence("terroir/no-table", ["table": .text("identity")]))
      ]
      return report
    }
    var orphaned: [String] = []
    var alive: [String] = []
    for town in index.municipalities {
      let crafts = index.regionalElements.filter {
        $0.territory == town.id && ($0.kind == "craft" || $0.kind == "skill" && $0.industries.contains(Self.industry))
          && $0.isThere
      }
      if crafts.isEmpty { continue }
      if crafts.contains(where: \.isAlive) { alive.append(town.id.rawValue) }
      let carriers = index.regionalActors.filter {
        $0.territory == town.id && $0.industries.contains(Self.industry)
      }
      report.indicators.append(
        .init(
          "type: craft-place", subject: town.id.rawValue, value: Double(crafts.count), unit: .count,
          evidence: crafts.map(\.id.rawValue) + carriers.map(\.id.rawValue)))
      if carriers.isEmpty { orphaned += crafts.map(\.id.rawValue) }
    }
    let published = data.statistics.filter { $0.indicator == "craft_places_listed" && $0.territory == data.region }
      .max { $0.period < $1.period }
    report.findings = [
      Finding(
        .note, "craft places",
        .ural(
          "crafts",
          [
            "count": .integer(alive.count), "endangered": .integer(report.indicators.count - alive.count),
            "listed": .optional(
              published.map { row in
                .ural(
                  "crafts.listed", ["places": .number(row.value.rounded(.towardZero)), "period": .period(row.period)])
              }),
          ]),
        evidence: alive + (published.map { [$0.evidence] } ?? []))
    ]
    if !orphaned.isEmpty {
      report.findings.append(
        Finding(
          .warning, "craft places",
          .ural("crafts.orphaned", ["count": .integer(orphaned.count)]),
          evidence: orphaned,
          hint: .ural("crafts.orphaned.hint")))
    }
    return report
  }
}
