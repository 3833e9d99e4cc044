import TerroirKernel

@testable import PilotPortfolio

/// A region with two towns of a cluster, their carriers and bodies, made so that each rule of piloting decides something.
enum PilotRegion {
  static let region: TerritoryID = "RU-X"

  static func actor(
    _ id: String, _ town: TerritoryID, _ level: Level, _ kind: String, _ industries: [IndustryID] = ["folk-arts-crafts"]
  ) -> Actor {
    Actor(
      id: ActorID(id), name: LocalizedText(en: id), territory: town, level: level, kind: kind, industries: industries)
  }

  static func place(_ id: TerritoryID, _ level: Level, _ parent: TerritoryID?, _ people: Int) -> Territory {
    Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent, population: people)
  }

  static func measure(
    _ id: String, _ level: Level, _ place: TerritoryID, _ type: MeasureType, _ instrument: String,
    _ status: MeasureStatus = .inForce, beneficiaries: [Beneficiary] = [], implementer: String? = nil,
    isPilotable: Bool? = nil
  ) -> Measure {
    var measure = Measure(
      id: MeasureID(id), name: LocalizedText(en: id), level: level, territory: place, type: type,
      instrument: instrument,
      industries: ["folk-arts-crafts"], status: status)
    measure.beneficiaries = beneficiaries
    measure.implementer = implementer
    measure.isPilotable = isPilotable
    return measure
  }

  static var data: RegionalData {
    var data = RegionalData(
      region: region,
      territories: [
        place("RU", .federal, nil, 146_000_000), place(region, .regional, "RU", 4_000_000),
        place("city", .municipal, region, 1_000_000), place("forge", .municipal, region, 40_000),
        place("kiln", .municipal, region, 30_000), place("far", .municipal, region, 35_000),
      ],
      industries: [Industry(id: "folk-arts-crafts", name: LocalizedText(en: "crafts"), significance: .high)],
      elements: [
        element("casting", "forge", .world, .living), element("pottery", "kiln", .local, .endangered),
        element("city-song", "city", .regional, .living),
      ],
      actors: [
        actor("forge-works", "forge", .municipal, "enterprise"), actor("forge-town", "forge", .municipal, "authority"),
        actor("forge-museum", "forge", .municipal, "museum"), actor("potter", "kiln", .municipal, "enterprise"),
        actor("fund", region, .regional, "development_institution"), actor("ministry", region, .regional, "authority"),
        actor("government", region, .regional, "authority"),
        actor("university", "city", .regional, "university", ["media"]),
        actor("union", "city", .regional, "association", ["media"]),
        actor("paper", "city", .regional, "media", ["media"]),
        actor("park", "forge", .federal, "authority"),
      ],
      ties: [
        Tie(source: "ministry", target: "forge-works", kind: .funds),
        Tie(source: "fund", target: "forge-museum", kind: .partners),
      ],
      events: [
        Event(
          id: "forge-day", name: LocalizedText(en: "Day of the Forge"), territory: "forge", months: [7],
          industries: ["folk-arts-crafts"], elements: ["casting"], attendance: 5000, attendanceYear: 2024)
      ],
      measures: [
        measure("law", .regional, region, .legal, "regional law"),
        measure("planned-grants", .federal, "RU", .economic, "grants", .template),
        measure(
          "grants", .regional, region, .economic, "grants", beneficiaries: [.company], implementer: "fund",
          isPilotable: true),
        measure("body", .regional, region, .organizational, "regional body", .template),
        measure(
          "events", .municipal, region, .organizational, "city events", .template, beneficiaries: [.municipality]),
        measure("forge-fair", .regional, region, .organizational, "festival", implementer: "fund"),
        measure("loans", .regional, region, .economic, "microloans", beneficiaries: [.company]),
      ])
    data.measures = data.measures.map { row in
      var row = row
      if row.id == "forge-fair" { row.name = LocalizedText(en: "The Day of the Forge, a regional festival") }
      return row
    }
    return data
  }

  static func element(
    _ id: String, _ town: TerritoryID, _ recognition: Recognition, _ status: ElementStatus
  ) -> IdentityElement {
    IdentityElement(
      id: ElementID(id), name: LocalizedText(en: id), territory: town, component: .material, layer: .technological,
      kind: "craft", recognition: recognition, status: status, industries: ["folk-arts-crafts"])
  }

  static var cluster: ClusterRow {
    ClusterRow(
      cluster: "crafts", name: .literal("crafts"), model: .dynamicConservation, significance: .high,
      industries: ["folk-arts-crafts"], territories: ["city", "forge", "kiln"],
      elements: ["casting", "pottery", "city-song"], actors: ["forge-works", "forge-museum", "potter"],
      events: ["forge-day"], cohesion: 0.5, targetImage: "", valueProposition: "")
  }

  static func row(
    _ measure: Measure, territory: TerritoryID? = nil, implementer: String? = nil, chosen: Bool = true,
    cost: Double = 4_000_000, impact: Double = 0.4
  ) -> MeasureRow {
    MeasureRow(
      measure: measure.id, name: .named(measure.name), level: measure.level, type: measure.type,
      instrument: measure.instrument, cluster: "crafts", industries: ["folk-arts-crafts"],
      territory: territory ?? region, payer: "ministry", implementer: implementer ?? measure.implementer ?? "",
      legalBasis: "act",
      cost: cost, currency: "RUB", impactEconomic: impact, impactSociocultural: impact, impactReputational: impact,
      impact: impact, impactLow: impact / 2, impactHigh: impact * 1.5, chosen: chosen, reason: "")
  }

  /// The input with these measures alone chosen.
  static func input(_ data: RegionalData = data, only measures: MeasureID...) -> ImplementationInput {
    input(data, rows: rows(data).filter { measures.contains($0.measure) })
  }

  /// A row for each measure, of a municipal one for each of two towns, of which the forge alone has an administration.
  static func rows(_ data: RegionalData = data) -> [MeasureRow] {
    data.measures.flatMap { measure in
      measure.level == .municipal && measure.territory == region
        ? [
          row(measure, territory: "forge", implementer: "forge-town"),
          row(measure, territory: "kiln", implementer: "to be named: authority of kiln"),
        ] : [row(measure)]
    }
  }

  static func input(_ data: RegionalData = data, rows: [MeasureRow]? = nil) -> ImplementationInput {
    ImplementationInput(
      data: data, profile: IdentityProfile(),
      strategy: Strategy(
        clusters: [cluster],
        priorities: [
          PriorityRow(cluster: "crafts", score: 1, rank: 1, rankLow: 1, rankHigh: 1, acceptability: 1, reasons: "")
        ]), package: SupportPackage(measures: rows ?? Self.rows(data)))
  }
}

extension PilotRegion {
  /// The stage's programme with few draws and every pilot of a cluster.
  static func programme(
    _ input: ImplementationInput = input(), _ change: (inout PilotPortfolio) -> Void = { _ in }
  ) async throws -> PilotProgramme {
    var stage = PilotPortfolio()
    stage.draws = 200
    stage.perCluster = 8
    change(&stage)
    return try await stage.run(input, in: StageContext())
  }
}
