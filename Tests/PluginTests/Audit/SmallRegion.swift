import TerroirKernel

/// A region R of two towns and its peer P, small enough to know every answer by hand.
enum SmallRegion {
  static let industries = [
    Industry(
      id: "crafts", name: LocalizedText(en: "Crafts", ru: "Промыслы"), significance: .high,
      codes: ["okved2": ["90.01"]]),
    Industry(
      id: "music", name: LocalizedText(en: "Music", ru: "Музыка"), significance: .medium,
      codes: ["okved2": ["90.02"]]),
    Industry(
      id: "software", name: LocalizedText(en: "Software", ru: "Программы"), significance: .low,
      codes: ["okved2": ["62.01"]]),
  ]

  static let territories = [
    place("X", .federal, nil, 1_000_000), place("R", .regional, "X", 150_000), place("P", .regional, "X", 80_000),
    place("cap", .municipal, "R", 100_000), place("town", .municipal, "R", 50_000),
    place("pcap", .municipal, "P", 80_000),
  ]

  /// Ten elements: six linked with crafts, one with music, none with software.
  static let elements =
    (1...6).map { element("craft-\($0)", "cap", "crafts", .material, .technological, $0 == 1 ? .world : .local) }
    + [element("song", "town", "music", .symbolic, .cultural, .national)]
    + (1...3).map { element("hill-\($0)", "town", nil, .material, .environmental, .local) }
    + [element("p-song", "pcap", "music", .symbolic, .cultural, .local)]

  /// R has crafts 4 and music 2, P has crafts 1, music 2 and software 3.
  static let actors = [
    actor("works-1", "cap", "enterprise", ["crafts"]), actor("works-2", "cap", "enterprise", ["crafts"]),
    actor("works-3", "town", "enterprise", ["crafts"]), actor("school", "cap", "school", ["crafts"]),
    actor("band", "cap", "ngo", ["music"]), actor("choir", "town", "ngo", ["music"]),
    actor("government", "R", "authority", ["crafts", "music", "software"], .regional),
    actor("fund", "X", "federal_fund", ["crafts", "music", "software"], .federal),
    actor("p-works", "pcap", "enterprise", ["crafts"]), actor("p-band", "pcap", "ngo", ["music"]),
    actor("p-choir", "pcap", "ngo", ["music"]), actor("p-soft-1", "pcap", "enterprise", ["software"]),
    actor("p-soft-2", "pcap", "enterprise", ["software"]), actor("p-soft-3", "pcap", "enterprise", ["software"]),
  ]

  /// A star round works-1, one tie of each reach.
  static let ties = [
    Tie(source: "works-1", target: "works-2", kind: .partners),
    Tie(source: "works-1", target: "works-3", kind: .supplies),
    Tie(source: "government", target: "works-1", kind: .regulates),
    Tie(source: "fund", target: "works-1", kind: .funds),
    Tie(source: "works-1", target: "p-works", kind: .partners),
  ]

  static let statistics = [
    volume("R", "2020", 100), volume("R", "2022", 110), volume("X", "2020", 1000), volume("X", "2022", 1300),
  ]

  static func data(
    elements: [IdentityElement] = elements, actors: [Actor] = actors,
    ties: [Tie] = ties, statistics: [Observation] = statistics, register: [RegisterCell] = [],
    coverage: [Coverage] = searched, missing: [String] = []
  ) -> RegionalData {
    RegionalData(
      region: "R", territories: territories, industries: industries, elements: elements,
      actors: actors, ties: ties, statistics: statistics, register: register, coverage: coverage, missingTables: missing
    )
  }

  /// Everything was searched whole, so that what is not there is none.
  static let searched = ["identity", "actors", "events"].map {
    Coverage(territory: "X", table: $0, how: "register", complete: true)
  }

  private static func place(_ id: String, _ level: Level, _ parent: TerritoryID?, _ people: Int) -> Territory {
    Territory(id: TerritoryID(id), name: LocalizedText(en: id), level: level, parent: parent, population: people)
  }

  static func element(
    _ id: String, _ town: TerritoryID, _ industry: IndustryID?, _ component: IdentityComponent,
    _ layer: IdentityLayer, _ recognition: Recognition
  ) -> IdentityElement {
    IdentityElement(
      id: ElementID(id), name: LocalizedText(en: id), territory: town, component: component, layer: layer,
      kind: layer == .technological ? "craft" : layer == .cultural ? "narrative" : "landscape",
      recognition: recognition, industries: industry.map { [$0] } ?? [])
  }

  static func actor(
    _ id: String, _ town: TerritoryID, _ kind: String, _ industries: [IndustryID], _ level: Level = .municipal
  ) -> Actor {
    Actor(
      id: ActorID(id), name: LocalizedText(en: id), territory: town, level: level, kind: kind, industries: industries)
  }

  static func volume(_ place: TerritoryID, _ year: String, _ value: Double) -> Observation {
    Observation(indicator: "gva_creative", territory: place, period: year, value: value, unit: "bn RUB")
  }
}
