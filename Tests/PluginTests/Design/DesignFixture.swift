import TerroirKernel

@testable import MeasureMix

/// A small region with a capital, a second-tier town and a small one, two clusters and five measures.
enum DesignFixture {
  static func data(_ region: TerritoryID = "RU-SVE", reversed: Bool = false) -> RegionalData {
    func place(_ id: String, _ level: Level, _ parent: TerritoryID?, _ people: Int) -> Territory {
      Territory(id: TerritoryID(id), name: LocalizedText(en: id), level: level, parent: parent, population: people)
    }
    func actor(_ id: String, _ town: TerritoryID, _ level: Level, _ kind: String, _ roles: [String] = []) -> Actor {
      Actor(
        id: ActorID(id), name: LocalizedText(en: id), territory: town, level: level, kind: kind,
        industries: ["folk-arts-crafts", "music"], roles: roles)
    }
    var measures = [
      measure("mun-city-events", .municipal, "RU", .organizational, "city events", .template),
      measure("mun-micro", .municipal, "RU", .economic, "micro-grants", .template),
      measure("reg-clusters", .regional, "RU", .organizational, "creative clusters", .template),
      measure(
        "fund", .regional, region, .economic, "budget allocation, grants", .inForce, "149.5 mln RUB for 2025-2027"),
      measure("law", .federal, "RU", .legal, "federal law", .inForce),
      measure("draft", .regional, region, .legal, "draft law", .planned),
    ]
    if reversed { measures.reverse() }
    return RegionalData(
      region: region,
      territories: [
        place("RU", .federal, nil, 146_000_000), place(region.rawValue, .regional, "RU", 4_000_000),
        place("capital", .municipal, region, 1_000_000), place("second", .municipal, region, 200_000),
        place("small", .municipal, region, 20_000), place("other", .municipal, region, 180_000),
      ],
      industries: [
        Industry(id: "folk-arts-crafts", name: LocalizedText(en: "crafts"), significance: .high),
        Industry(id: "music", name: LocalizedText(en: "music"), significance: .medium),
        Industry(id: "software", name: LocalizedText(en: "software"), significance: .low),
      ],
      actors: [
        actor("admin-second", "second", .municipal, "authority", ["finance"]),
        actor("museum-second", "second", .municipal, "museum"), actor("works-small", "small", .municipal, "enterprise"),
        actor("ministry", region, .regional, "authority", ["finance"]),
        actor("institute", region, .regional, "development_institution"),
      ],
      ties: [Tie(source: "admin-second", target: "museum-second", kind: .funds)], measures: measures)
  }

  static func measure(
    _ id: String, _ level: Level, _ place: TerritoryID, _ type: MeasureType, _ instrument: String,
    _ status: MeasureStatus, _ amount: String? = nil
  ) -> Measure {
    Measure(
      id: MeasureID(id), name: LocalizedText(en: id), level: level, territory: place, type: type,
      instrument: instrument, industries: ["folk-arts-crafts", "music", "software"], amountText: amount, status: status)
  }

  /// A measure at three million a year with middling effects.
  static func offer(
    _ id: String, _ level: Level, _ place: TerritoryID, _ type: MeasureType, _ instrument: String,
    _ status: MeasureStatus
  ) -> CatalogueMeasure {
    CatalogueMeasure(
      measure: measure(id, level, place, type, instrument, status), significances: Significance.allCases,
      opensPlatform: false, cost: Money(3e6),
      effects: KPIDimension.allCases.map { .init($0, 0.5, low: 0.3, high: 0.7, evidence: "test") })
  }

  /// What the two clusters need: nobody carries an element that nobody knows.
  static var profile: IdentityProfile {
    var profile = IdentityProfile()
    profile.chain = ["folk-arts-crafts", "music"].flatMap { industry in
      [(ChainLink.creation, 0.2), (.production, 0.6), (.dissemination, 0.1), (.exhibition, 0.1)].map {
        ChainRow(
          industry: industry, link: $0.0, actors: 1, bottleneck: $0.0 == .production, certainty: $0.1, evidence: [])
      }
    }
    profile.governance = [
      GovernanceRow(element: "document", level: .regional, present: false, evidence: []),
      GovernanceRow(element: "measures", level: .regional, present: true, evidence: ["fund"]),
    ]
    return profile
  }

  static var strategy: Strategy {
    func cluster(_ id: String, _ industries: [IndustryID], _ towns: [TerritoryID], _ rank: Significance) -> ClusterRow {
      ClusterRow(
        cluster: ClusterID(id), name: .literal(id), model: rank.model, significance: rank, industries: industries,
        territories: towns, elements: [], actors: ["museum-second", "works-small"], events: [], cohesion: 0.5,
        targetImage: "", valueProposition: "")
    }
    return Strategy(
      clusters: [
        cluster("crafts", ["folk-arts-crafts"], ["capital", "second", "small"], .high),
        cluster("sound", ["music", "software"], ["second"], .medium),
      ],
      priorities: [
        PriorityRow(cluster: "crafts", score: 0.8, rank: 1, rankLow: 1, rankHigh: 1, acceptability: 1, reasons: ""),
        PriorityRow(cluster: "sound", score: 0.4, rank: 2, rankLow: 2, rankHigh: 2, acceptability: 1, reasons: ""),
      ],
      floors: [FloorRow(territoryType: "second-tier", share: 0.3, reason: "towns beside the capital")])
  }
}

extension MeasureMix {
  /// The stage with what the region and its towns may spend a year.
  static var funded: MeasureMix {
    var stage = MeasureMix()
    (stage.regional, stage.municipal) = (120e6, 30e6)
    return stage
  }
}
