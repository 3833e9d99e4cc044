import TerroirKernel
import TerroirMethods

/// The weight of the regional capital against the second-tier towns (100,000 inhabitants or more).
///
/// For actors, elements, events: the capital's count per inhabitant over that of the second-tier towns together, with both
/// counts and the interval of their ratio (``CountRatio``): of few it is wide.
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
      let (own, theirs) = (places.count { $0 == capital.id }, places.count(where: towns.contains))
      // Counts over inhabitants: a ratio of the counts times how many inhabitants the other towns have for one of the capital.
      let scale = Double(others) / Double(max(1, inhabitants))
      if theirs > 0 {
        let interval = CountRatio.interval(Double(own), over: Double(theirs))
        report.indicators.append(
          .init(
            "\(name) per inhabitant, capital over second-tier towns",
            words: .ural(
              "capital.per-inhabitant",
              [
                "what": .text(name), "own": .integer(own), "theirs": .integer(theirs), "towns": .integer(second.count),
                "between": .optional(
                  interval.map { ends in
                    .ural(
                      "capital.between",
                      ["low": .number(ends.lowerBound * scale), "high": .number(ends.upperBound * scale)])
                  }),
              ]),
            subject: capital.id.rawValue,
            value: Double(own) / Double(theirs) * scale, unit: "ratio", period: capital.populationYear.map { "\($0)" },
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
