import TerroirKernel

/// A small region made by hand: a casting town with three points, its capital, one cluster.
enum CastingTown {
  static let craft = IdentityElement(
    id: "casting", name: LocalizedText(en: "Artistic casting"), territory: "kasli", component: .material,
    layer: .technological, kind: "craft", recognition: .world, sinceYear: 1747, industries: ["crafts"],
    latitude: 55.88, longitude: 60.74)
  static let works = IdentityElement(
    id: "works", name: LocalizedText(en: "Old works"), territory: "kasli", component: .material, layer: .historical,
    kind: "industrial_heritage", recognition: .regional, industries: ["crafts"], latitude: 55.88, longitude: 60.74)
  static let church = IdentityElement(
    id: "church", name: LocalizedText(en: "Ascension church"), territory: "kasli", component: .material,
    layer: .cultural, kind: "heritage_site", recognition: .local, industries: ["crafts"], latitude: 55.89,
    longitude: 60.75)
  static let lake = IdentityElement(
    id: "lake", name: LocalizedText(en: "Lake"), territory: "kasli", component: .material, layer: .environmental,
    kind: "landscape", recognition: .national, status: .endangered, latitude: 55.90, longitude: 60.76)
  static let foundry = Actor(
    id: "foundry", name: LocalizedText(en: "Kasli foundry"), territory: "kasli", level: .municipal,
    kind: "enterprise", industries: ["crafts"])
  static let fair = Event(
    id: "fair", name: LocalizedText(en: "Casting fair"), territory: "kasli", months: [12, 1], industries: ["crafts"],
    elements: ["casting"], attendance: 12_000, attendanceYear: 2024)
  static let show = Event(
    id: "show", name: LocalizedText(en: "Iron show"), territory: "kasli", months: [1], industries: ["crafts"],
    elements: ["casting"])
  static let undated = Event(
    id: "undated", name: LocalizedText(en: "Undated evening"), territory: "capital", industries: ["games"])

  static func data(
    statistics: [Observation] = [], measures: [Measure] = [], reversed: Bool = false, events: [Event]? = nil
  ) -> RegionalData {
    let elements = [craft, works, church, lake]
    return RegionalData(
      region: "RU-X",
      territories: [
        Territory(id: "RU", name: LocalizedText(en: "Russia"), level: .federal),
        Territory(id: "RU-X", name: LocalizedText(en: "Oblast"), level: .regional, parent: "RU"),
        Territory(id: "kasli", name: LocalizedText(en: "Kasli"), level: .municipal, parent: "RU-X", population: 15_000),
        Territory(
          id: "capital", name: LocalizedText(en: "Capital"), level: .municipal, parent: "RU-X", population: 900_000),
      ],
      industries: [
        Industry(id: "crafts", name: LocalizedText(en: "Folk crafts"), significance: .high),
        Industry(id: "games", name: LocalizedText(en: "Video games"), significance: .low),
      ],
      elements: reversed ? elements.reversed() : elements, actors: [foundry], events: events ?? [fair, show, undated],
      measures: measures, statistics: statistics)
  }

  static let strategy = Strategy(clusters: [
    ClusterRow(
      cluster: "iron", name: "Iron", model: .dynamicConservation, significance: .high, industries: ["crafts"],
      territories: ["kasli"], elements: ["casting", "lake", "works", "church"], actors: ["foundry"], events: ["fair"],
      cohesion: 0.8, targetImage: "the town where iron becomes lace.", valueProposition: "casting seen from the furnace"
    )
  ])

  static func promotion(_ data: RegionalData = data()) -> PromotionInput {
    PromotionInput(
      data: data, profile: IdentityProfile(), strategy: strategy, package: SupportPackage(), pilots: PilotProgramme())
  }
}
