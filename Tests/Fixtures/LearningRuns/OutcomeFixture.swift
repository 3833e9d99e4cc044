package import AnnualReview
package import TerroirKernel

/// Towns measured over years, of which the first got city events.
package enum OutcomeFixture {
  package static let effect = 10.0

  /// Twelve towns, eight years, four under the measure from the fifth on; a true effect of 10 beside noise of about 1.
  package static func data(
    towns: Int = 12, treated: Int = 4, years: ClosedRange<Int> = 2016...2023, start: Int = 2020,
    effect: Double = effect,
    trend: Double = 0, edit: (inout RegionalData) -> Void = { _ in }
  ) -> RegionalData {
    let names = (0..<towns).map { "town-\($0 < 10 ? "0" : "")\($0)" }
    var outcomes: [OutcomeValue] = []
    for (number, name) in names.enumerated() {
      for year in years {
        let isTreated = number < treated
        // A fixed pattern in place of noise: towns and years apart, with no run of its own.
        let noise = Double((number * 7 + year * 13 + number * year * 5) % 11 - 5) / 4
        let value =
          100 + 3 * Double(number) + 2 * Double(year - 2016) + noise + (isTreated ? trend * Double(year - 2016) : 0)
          + (isTreated && year >= start ? effect : 0)
        outcomes.append(
          OutcomeValue(unit: name, indicator: "visits", period: "\(year)", value: value, source: "count"))
      }
    }
    var data = RegionalData(
      region: "RU-X",
      territories: [
        Territory(id: "RU-X", name: LocalizedText(en: "Oblast"), level: .regional)
      ]
        + names.enumerated().map { number, name in
          Territory(
            id: TerritoryID(name), name: LocalizedText(en: name), level: .municipal, parent: "RU-X",
            population: 10_000 + 500 * number)
        },
      industries: [Industry(id: "crafts", name: LocalizedText(en: "Crafts"), significance: .high)],
      elements: [
        IdentityElement(
          id: "casting", name: LocalizedText(en: "Casting"), territory: "town-00", component: .material,
          layer: .technological, kind: "craft", recognition: .world, status: .endangered, industries: ["crafts"])
      ],
      measures: [
        measure("events", "city events"), measure("grants", "micro-grants"), measure("more-events", "city events"),
      ],
      indicatorCards: [
        IndicatorCard(
          indicator: "visits", name: LocalizedText(en: "Visits"), dimension: .economic, unit: .count, baseline: 100,
          baselineYear: 2016, target: 140, targetYear: 2030, basis: "plan")
      ],
      outcomes: outcomes,
      participation: names.prefix(treated).map {
        Participation(measure: "events", unit: $0, from: "\(start)", dose: 1)
      })
    edit(&data)
    return data
  }

  package static func measure(_ id: MeasureID, _ instrument: String, _ level: Level = .municipal) -> Measure {
    Measure(
      id: id, name: LocalizedText(en: "Measure \(id)"), level: level, territory: "RU-X", type: .organizational,
      instrument: instrument, status: .inForce)
  }

  package static func row(_ id: MeasureID, _ instrument: String, standing: Standing = .own, level: Level = .municipal)
    -> MeasureRow
  {
    MeasureRow(
      measure: id, name: "Measure \(id)", standing: standing, level: level, type: .organizational,
      instrument: instrument,
      cluster: "iron", industries: ["crafts"], territory: "RU-X", payer: "region", implementer: "town hall",
      legalBasis: "Law 1", units: 10, cost: 5e6, currency: "RUB", impactEconomic: 0.5, impactSociocultural: 0.1,
      impactReputational: 0.1, impact: 0.7, impactLow: 0.3, impactHigh: 0.9, chosen: true, reason: "")
  }

  /// A package that expects an effect of 0.1 of the way from 100 to 140, which is 4 visits, with a deviation of 2.
  package static var package: SupportPackage {
    SupportPackage(
      measures: [row("events", "city events"), row("grants", "micro-grants")],
      budgets: [
        BudgetRow(level: .municipal, territory: "RU-X", period: "2026", budget: 30e6, used: 10e6, shadowPrice: 0.01)
      ],
      effects: [
        OfferEffectRow(
          measure: "events", kind: "event", dimension: .economic, value: 0.1, low: 0.1 - 1.959964 * 0.05,
          high: 0.1 + 1.959964 * 0.05, ground: "catalogue")
      ])
  }

  package static func profile(_ data: RegionalData) -> IdentityProfile {
    IdentityProfile(
      territories: data.territories.filter { $0.level == .municipal }.enumerated().map { number, town in
        TerritoryRow(
          territory: town.id, type: "small; craft-place", population: town.population, elements: 1, actors: 1,
          events: 1,
          per10k: 1, potential: 0.5, potentialLow: 0.4, potentialHigh: 0.6, rank: number + 1, rankLow: 1, rankHigh: 12)
      })
  }

  package static func review(
    _ data: RegionalData, _ package: SupportPackage = package, after last: PolicyReview? = nil,
    pilots: PilotProgramme = PilotProgramme(), _ edit: (inout ReviewStage) -> Void = { _ in }
  ) async throws -> PolicyReview {
    var stage = ReviewStage()
    edit(&stage)
    return try await stage.run(
      EvaluationInput(
        data: data, profile: profile(data), strategy: Strategy(), package: package, pilots: pilots,
        campaign: Campaign(), kpis: [], review: last), in: StageContext())
  }
}
