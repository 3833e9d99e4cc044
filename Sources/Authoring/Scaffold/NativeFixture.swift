/// The small region in code that a new native plugin's tests run on.
enum NativeFixture {
  static let source = """
    import TerroirKernel

    /// A small region for the tests: two towns, one craft, one museum, one measure, one statistic.
    enum Fixture {
      static let region = Territory(id: "RU-X", name: LocalizedText(en: "Coast"), level: .regional, parent: "RU")

      static let data = RegionalData(
        region: "RU-X",
        territories: [
          Territory(id: "RU", name: LocalizedText(en: "Country"), level: .federal), region,
          Territory(id: "port", name: LocalizedText(en: "Port"), level: .municipal, parent: "RU-X", population: 90_000),
          Territory(id: "bay", name: LocalizedText(en: "Bay"), level: .municipal, parent: "RU-X", population: 8_000),
        ],
        industries: [Industry(id: "folk-arts-crafts", name: LocalizedText(en: "Crafts"), significance: .high)],
        elements: [
          IdentityElement(
            id: "nets", name: LocalizedText(en: "Net weaving"), territory: "bay", component: .material,
            layer: .technological, kind: "craft", recognition: .regional, industries: ["folk-arts-crafts"])
        ],
        actors: [
          Actor(
            id: "museum", name: LocalizedText(en: "Sea museum"), territory: "port", level: .municipal, kind: "museum",
            industries: ["folk-arts-crafts"])
        ],
        measures: [
          Measure(
            id: "grant", name: LocalizedText(en: "Micro-grant"), level: .municipal, territory: "port", type: .economic,
            instrument: "micro-grants", industries: ["folk-arts-crafts"], cost: Money(500_000), status: .inForce)
        ],
        statistics: [
          Observation(indicator: "visitors", territory: "RU-X", period: "2023", value: 90, unit: "persons"),
          Observation(indicator: "visitors", territory: "RU-X", period: "2024", value: 120, unit: "persons"),
        ])

      static let strategy = Strategy(
        clusters: [
          ClusterRow(
            cluster: "nets", name: "Nets of the bay", model: .dynamicConservation, significance: .high,
            industries: ["folk-arts-crafts"], territories: ["bay"], elements: ["nets"], actors: ["museum"], events: [],
            cohesion: 1, targetImage: "the bay where nets are woven", valueProposition: "nets by hand")
        ])

      static let catalogue = [
        CatalogueMeasure(
          measure: data.measures[0], significances: [.high], opensPlatform: false, cost: Money(500_000),
          effects: [.init(.economic, 0.3, low: 0.1, high: 0.5, evidence: "assumed")])
      ]

      static let package = SupportPackage(
        measures: [
          MeasureRow(
            measure: "grant", name: "Micro-grant", level: .municipal, type: .economic, instrument: "micro-grants",
            cluster: "nets", industries: ["folk-arts-crafts"], territory: "port", payer: "municipal",
            implementer: "municipal", cost: 500_000, currency: "RUB", impactEconomic: 0.3, impactSociocultural: 0.1,
            impactReputational: 0.1, impact: 0.17, impactLow: 0.1, impactHigh: 0.5, chosen: true, reason: "the only one")
        ])

      static let cards = [
        KPICard(
          id: "visitors", name: "Visitors", dimension: .reputational, unit: .person, value: 120, period: "2024",
          baseline: 90, baselinePeriod: "2023")
      ]
    }

    """
}
