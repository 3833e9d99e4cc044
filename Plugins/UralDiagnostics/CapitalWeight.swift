import TerroirKernel

/// The weight of the regional capital against the second-tier towns (100,000 inhabitants or more).
///
/// For actors, elements, events: the capital's count per inhabitant over that of the second-tier towns together.
struct CapitalWeight: Diagnostic {
  static let declaration = ExtensionDeclaration(
    id: "capital-weight", summary: "the regional capital against the second-tier towns", citations: [.method])

  private static let secondTier = 100_000

  func fits(_ region: Territory) -> Bool { UralDiagnostics.regions.contains(region.id) }

  func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport {
    let data = data.inOrder
    let index = RegionalIndex(data)
    var report = DiagnosticReport(diagnostic: Self.declaration.id)
    let second = index.municipalities.filter {
      $0.id != index.capital?.id && ($0.population ?? 0) >= Self.secondTier
    }
    guard let capital = index.capital, let inhabitants = capital.population, !second.isEmpty else {
      report.findings = [
        .notAssessed(
          "capital weight",
          because: .ural("capital.no-towns", ["least": .integer(Self.secondTier)]),
          hint: .ural("capital.no-towns.hint"))
      ]
      return report
    }
    let towns = Set(second.map(\.id))
    let others = second.reduce(0) { $0 + ($1.population ?? 0) }
    let counts: [(name: String, places: [TerritoryID])] = [
      ("actors", index.regionalActors.map(\.territory)),
      ("elements", index.regionalElements.map(\.territory)),
      ("events", index.regionalEvents.map(\.territory)),
    ]
    for (name, places) in counts {
      let own = Double(places.count { $0 == capital.id }) / Double(inhabitants)
      let theirs = Double(places.count(where: towns.contains)) / Double(others)
      if theirs > 0 {
        report.indicators.append(
          .init(
            "\(name) per inhabitant, capital over second-tier towns",
            words: .ural("capital.per-inhabitant", ["what": .text(name)]),
            subject: capital.id.rawValue,
            value: own / theirs, unit: "ratio", period: capital.populationYear.map { "\($0)" },
            evidence: [capital.id.rawValue] + second.map(\.id.rawValue)))
      } else {
        report.findings.append(
          Finding(
            .warning, "capital weight",
            .ural("capital.none", ["what": .text(name)]),
            evidence: second.map(\.id.rawValue),
            hint: .ural("capital.none.hint")))
      }
    }
    return report
  }
}
