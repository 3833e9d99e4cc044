import TerroirKernel
import Testing

@testable import CityStories

/// A small region made by hand: a casting town with three doors, its capital, a closed town, one cluster.
enum CastingTown {
  static let craft = IdentityElement(
    id: "casting", name: LocalizedText(en: "Artistic casting", ru: "Художественное литьё"), territory: "kasli",
    component: .material, layer: .technological, kind: "craft", recognition: .world, sinceYear: 1747, sinceKind: .works,
    industries: ["crafts"], latitude: 55.88, longitude: 60.74, precision: .address, keepers: ["foundry"])
  static let works = IdentityElement(
    id: "works", name: LocalizedText(en: "Old works", ru: "Старый завод"), territory: "kasli", component: .material,
    layer: .historical, kind: "industrial_heritage", recognition: .regional, industries: ["crafts"], latitude: 55.88,
    longitude: 60.74, precision: .address)
  static let church = IdentityElement(
    id: "church", name: LocalizedText(en: "Ascension church", ru: "Вознесенская церковь"), territory: "kasli",
    component: .material, layer: .cultural, kind: "heritage_site", recognition: .local, industries: ["crafts"],
    latitude: 55.89, longitude: 60.75, precision: .street)
  static let lake = IdentityElement(
    id: "lake", name: LocalizedText(en: "Lake", ru: "Озеро"), territory: "kasli", component: .material,
    layer: .environmental, kind: "landscape", recognition: .national, latitude: 55.90, longitude: 60.76,
    precision: .address, season: [6, 7])
  static let tale = IdentityElement(
    id: "tale", name: LocalizedText(en: "Silver goat", ru: "Серебряная коза"), territory: "kasli",
    component: .symbolic, layer: .cultural, kind: "narrative", recognition: .national, industries: ["crafts"],
    latitude: 55.80, longitude: 60.70, keepers: ["foundry"])
  static let camp = IdentityElement(
    id: "camp", name: LocalizedText(en: "Camp museum", ru: "Музей лагеря"), territory: "kasli", component: .material,
    layer: .historical, kind: "heritage_site", recognition: .world, industries: ["crafts"], latitude: 55.86,
    longitude: 60.72, precision: .address, sensitivity: .memorial, keepers: ["foundry"])
  static let people = IdentityElement(
    id: "people", name: LocalizedText(en: "Forest people", ru: "Лесной народ"), territory: "kasli",
    component: .symbolic, layer: .social, kind: "language", recognition: .national, status: .endangered)
  static let reactor = IdentityElement(
    id: "reactor", name: LocalizedText(en: "First reactor", ru: "Первый реактор"), territory: "atom",
    component: .material, layer: .technological, kind: "museum_collection", recognition: .national,
    industries: ["crafts"], latitude: 55.75, longitude: 60.72, precision: .address)
  static let foundry = Actor(
    id: "foundry", name: LocalizedText(en: "Kasli foundry", ru: "Каслинский завод"), territory: "kasli",
    level: .municipal, kind: "enterprise", industries: ["crafts"], founded: 1750)
  static let stranger = Actor(
    id: "stranger", name: LocalizedText(en: "Other crafts company", ru: "Другая мастерская"), territory: "kasli",
    level: .municipal, kind: "enterprise", industries: ["crafts"])
  static let guild = Actor(
    id: "guild", name: LocalizedText(en: "Guild of masters", ru: "Гильдия мастеров"), territory: "kasli",
    level: .municipal, kind: "enterprise", industries: ["crafts"])
  static let patterns = Actor(
    id: "patterns", name: LocalizedText(en: "Pattern shop", ru: "Модельный цех"), territory: "kasli",
    level: .municipal, kind: "enterprise", industries: ["crafts"])
  static let fair = Event(
    id: "fair", name: LocalizedText(en: "Casting fair", ru: "Ярмарка литья"), territory: "kasli", months: [12, 1],
    periodicity: .annual, sinceYear: 2001, industries: ["crafts"], elements: ["casting"], attendance: 12_000,
    attendanceYear: 2024)
  static let show = Event(
    id: "show", name: LocalizedText(en: "Iron show"), territory: "kasli", months: [1], periodicity: .annual,
    industries: ["crafts"], elements: ["casting"])
  static let undated = Event(
    id: "undated", name: LocalizedText(en: "Undated evening"), territory: "capital", periodicity: .annual,
    industries: ["games"])
  static let all = [craft, works, church, lake, tale, camp, people, reactor]

  static func data(
    statistics: [Observation] = [], measures: [Measure] = [], reversed: Bool = false, events: [Event]? = nil,
    elements: [IdentityElement] = all
  ) -> RegionalData {
    RegionalData(
      region: "RU-X",
      territories: [
        Territory(id: "RU", name: LocalizedText(en: "Russia"), level: .federal),
        Territory(id: "RU-X", name: LocalizedText(en: "Oblast", ru: "Область"), level: .regional, parent: "RU"),
        Territory(
          id: "kasli", name: LocalizedText(en: "Kasli", ru: "Касли"), level: .municipal, parent: "RU-X",
          population: 15_000, populationYear: 2020, latitude: 55.80, longitude: 60.70, founded: 1747),
        Territory(
          id: "capital", name: LocalizedText(en: "Capital"), level: .municipal, parent: "RU-X", population: 900_000,
          latitude: 55.60, longitude: 60.90),
        Territory(
          id: "atom", name: LocalizedText(en: "Atom", ru: "Атом"), level: .municipal, parent: "RU-X",
          latitude: 55.75, longitude: 60.71, access: .restricted),
      ],
      industries: [
        Industry(id: "crafts", name: LocalizedText(en: "Folk crafts"), significance: .high),
        Industry(id: "games", name: LocalizedText(en: "Video games"), significance: .low),
      ],
      elements: reversed ? elements.reversed() : elements, actors: [foundry, stranger, guild, patterns],
      events: events ?? [fair, show, undated], measures: measures, statistics: statistics)
  }

  static let strategy = Strategy(clusters: [
    ClusterRow(
      cluster: "iron", name: "Iron", model: .dynamicConservation, significance: .high, industries: ["crafts"],
      territories: ["kasli", "atom"],
      elements: ["camp", "casting", "lake", "tale", "works", "church", "people", "reactor"],
      actors: ["foundry", "guild", "patterns"],
      events: ["fair"], cohesion: 0.8, targetImage: "the town where iron becomes lace.",
      valueProposition: "casting seen from the furnace")
  ])

  static func promotion(_ data: RegionalData = data()) -> PromotionInput {
    PromotionInput(
      data: data, profile: IdentityProfile(), strategy: strategy, package: SupportPackage(), pilots: PilotProgramme())
  }

  static func campaign(_ data: RegionalData = data(), _ stage: StoryStage = StoryStage()) async throws -> Campaign {
    try await stage.run(promotion(data), in: StageContext())
  }
}
