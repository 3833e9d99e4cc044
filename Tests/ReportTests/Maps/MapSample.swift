import TerroirKernel

@testable import Report

/// A region of three towns, one of them closed, with an element of every kind of place.
enum MapSample {
  static func territory(
    _ id: TerritoryID, _ name: String, _ latitude: Double?, _ longitude: Double?, population: Int? = 1000,
    access: PlaceAccess? = nil
  ) -> Territory {
    Territory(
      id: id, name: LocalizedText(en: name, ru: name), level: .municipal, parent: "R", population: population,
      populationYear: 2024, latitude: latitude, longitude: longitude, access: access)
  }

  static func element(
    _ id: ElementID, _ name: String, in town: TerritoryID, at point: (Double, Double)?, _ precision: PlacePrecision?,
    sensitivity: Sensitivity? = nil, status: ElementStatus = .living, season: [Int] = [],
    source: String? = "https://example.org/\"><script>"
  ) -> IdentityElement {
    IdentityElement(
      id: id, name: LocalizedText(en: name, ru: name), territory: town, component: .material, layer: .cultural,
      kind: "heritage_site", recognition: .regional, status: status, latitude: point?.0, longitude: point?.1,
      precision: precision, sensitivity: sensitivity, season: season, source: source)
  }

  static func data(
    _ name: String = "Kasli", more: [Territory] = [], elements: [IdentityElement] = []
  ) -> RegionalData {
    RegionalData(
      region: "R",
      territories: [
        Territory(id: "R", name: LocalizedText(en: "Region", ru: "Область"), level: .regional, parent: "C"),
        territory("kasli", name, 55.9, 60.7, population: 16000),
        territory("sysert", "Sysert", 56.5, 60.8, population: nil),
        territory("ozersk", "Ozersk", 55.76, 60.7, population: 78000, access: .restricted),
      ] + more,
      elements: [
        element("gate", "The gate of \(name)", in: "kasli", at: (55.91, 60.72), .address, season: [5, 6, 7, 12]),
        element("mill", "Mill", in: "kasli", at: (55.9, 60.7), .address),
        element("works", "Works", in: "sysert", at: nil, nil),
        element("grave", "Grave", in: "kasli", at: (55.92, 60.73), .address, sensitivity: .memorial),
        element("reactor", "Reactor", in: "ozersk", at: (55.77, 60.71), .address),
        element("ruin", "Ruin", in: "sysert", at: (56.51, 60.81), .street, status: .lost),
        element("moon", "Moon", in: "sysert", at: (10, 20), .address),
      ] + elements)
  }

  static func campaign(_ name: String = "Kasli") -> Campaign {
    Campaign(
      routes: [
        RouteRow(
          route: "kasli-walk-1", territory: "kasli", mode: "walk", length: 3.25, duration: 2.5, score: 9,
          name: .literal("Walk of \(name)"), stops: 2, days: 1)
      ],
      stops: [
        StopRow(
          route: "kasli-walk-1", order: 1, place: .literal(name), name: .literal("The gate of \(name)"),
          latitude: 55.91,
          longitude: 60.72, element: "gate", day: 1, arrival: 0, visit: 30, precision: .address),
        StopRow(
          route: "kasli-walk-1", order: 2, place: .literal(name), name: .literal("Second"), latitude: 55.905,
          longitude: 60.71, day: 1, arrival: 2.085, visit: nil),
        StopRow(
          route: "kasli-walk-1", order: 3, place: .literal(name), name: .literal("The grave"), latitude: 55.92,
          longitude: 60.73, element: "grave", day: 1),
      ])
  }

  static func strategy(_ name: String = "Casting") -> Strategy {
    Strategy(
      clusters: [
        ClusterRow(
          cluster: "c", name: .literal(name), model: .transformation, significance: .high, industries: [],
          territories: ["kasli", "sysert"], elements: [], actors: [], events: [], cohesion: 1, targetImage: "",
          valueProposition: "")
      ])
  }

  static func page(
    _ data: RegionalData = data(), _ results: [any ArtifactValue] = [strategy(), campaign()],
    _ language: NameLanguage = .english, boundaries: [MapBoundary]? = nil
  ) -> MapPage {
    MapPage(
      BriefScope(data, CycleResults(results), cycle: 1, in: language, .rouble), boundaries: boundaries)
  }
}
