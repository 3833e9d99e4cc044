import TerroirKernel

/// The region that the conformance kit runs every plugin on: small, complete, made in code. It has a capital, two
/// second-tier towns and a village, and a peer region; every table of the contract has rows.
enum ConformanceRegion {
  static let region: TerritoryID = "XA"
  private static let towns: [(id: TerritoryID, population: Int, latitude: Double)] = [
    ("xa-capital", 900_000, 56.8), ("xa-foundry", 120_000, 57.9), ("xa-lace", 60_000, 57.2),
    ("xa-village", 4_000, 56.1),
  ]
  private static let peers: [(id: TerritoryID, population: Int, latitude: Double)] = [
    ("xb-capital", 1_000_000, 55.2), ("xb-mine", 90_000, 54.9),
  ]
  private static let sectors: [(id: IndustryID, significance: Significance)] = [
    ("cultural-heritage", .high), ("folk-arts-crafts", .high), ("gastronomy", .high), ("music", .medium),
    ("fashion", .medium), ("design", .low), ("software", .low),
  ]

  static var data: RegionalData {
    RegionalData(
      region: region, country: country, territories: territories, industries: sectors.map(industry), elements: elements,
      actors: actors,
      ties: ties, events: events, projects: projects, measures: measures, statistics: statistics, register: register,
      registerSource: RegisterSource(
        form: "cells", classification: "SIC2007", crosswalk: "sic2007", rows: 700, codes: 40, creativeCodes: 20,
        notices: [.init(.withheld, count: 6, rows: 6)]),
      neighbours: neighbours, coverage: coverage, indicatorCards: indicatorCards, outcomes: outcomes,
      participation: participation, survey: survey, spending: spending, issues: issues)
  }

  /// The method's own country with budgets, which no stage has by itself.
  private static var country: Country {
    var country = Country()
    country.defaults = Level.allCases.map {
      CountryDefault(.design, "budget.\($0.rawValue)", .number(30_000_000), because: LocalizedText(en: "kit"))
    }
    return country
  }

  private static func text(_ id: some CustomStringConvertible) -> LocalizedText {
    LocalizedText(en: "\(id)".replacing("-", with: " "))
  }

  private static func industry(_ sector: (id: IndustryID, significance: Significance)) -> Industry {
    Industry(id: sector.id, name: text(sector.id), significance: sector.significance, source: "kit")
  }

  private static var territories: [Territory] {
    [
      Territory(id: "XX", name: text("Country"), level: .federal, population: 140_000_000, populationYear: 2024),
      Territory(id: region, name: text("Region"), level: .regional, parent: "XX", population: 1_500_000),
      Territory(id: "XB", name: text("Peer"), level: .regional, parent: "XX", population: 1_400_000),
    ]
      + (towns + peers).map {
        Territory(
          id: $0.id, name: text($0.id), level: .municipal, parent: $0.id.rawValue.hasPrefix("xa") ? region : "XB",
          population: $0.population, populationYear: 2024, latitude: $0.latitude, longitude: 60 + $0.latitude / 100,
          areaKm2: 120, founded: 1723, settlementType: "city", source: "kit")
      }
  }

  private static var elements: [IdentityElement] {
    let kinds = ["craft", "industrial_heritage", "narrative", "landscape", "event_tradition"]
    let layers = IdentityLayer.allCases
    return (towns + peers).enumerated().flatMap { place, town in
      (0..<4).map { number in
        let turn = place * 4 + number
        return IdentityElement(
          id: ElementID("\(town.id)-element-\(number)"), name: text("\(town.id) element \(number)"), territory: town.id,
          component: turn.isMultiple(of: 2) ? .material : .symbolic, layer: layers[turn % layers.count],
          kind: kinds[turn % kinds.count], recognition: Recognition.allCases[turn % 4], sinceYear: 1720 + turn,
          status: turn.isMultiple(of: 7) ? .endangered : .living,
          industries: [sectors[turn % sectors.count].id, sectors[(turn + 2) % 4].id],
          latitude: town.latitude + Double(number) / 100, longitude: 60.5 + Double(number) / 100, source: "kit",
          confidence: .high)
      }
    }
  }

  static var actors: [Actor] {
    let kinds = ["museum", "enterprise", "university", "ngo", "coworking"]
    let roles = ["production", "promotion", "education", "infrastructure", "mediation"]
    let local = (towns + peers).enumerated().flatMap { place, town in
      (0..<3).map { number in
        let turn = place * 3 + number
        return Actor(
          id: ActorID("\(town.id)-actor-\(number)"), name: text("\(town.id) actor \(number)"), territory: town.id,
          level: .municipal, kind: number == 0 ? "authority" : kinds[turn % kinds.count],
          industries: [sectors[turn % sectors.count].id],
          roles: number == 0 ? ["finance"] : [roles[turn % roles.count]],
          founded: 1990 + turn, source: "kit")
      }
    }
    return local + [
      Actor(
        id: "xa-ministry", name: text("ministry"), territory: region, level: .regional, kind: "authority",
        industries: sectors.map(\.id), roles: ["regulation", "finance"], source: "kit"),
      Actor(
        id: "xa-institute", name: text("institute"), territory: region, level: .regional,
        kind: "development_institution", industries: sectors.map(\.id), roles: ["mediation"], source: "kit"),
      Actor(
        id: "xx-fund", name: text("fund"), territory: "XX", level: .federal, kind: "federal_fund",
        industries: sectors.map(\.id), roles: ["finance"], source: "kit"),
    ]
  }

  private static var ties: [Tie] {
    let local = actors.filter { $0.level == .municipal }.map(\.id)
    let chain = zip(local, local.dropFirst()).enumerated().map { number, pair in
      Tie(source: pair.0, target: pair.1, kind: TieKind.allCases[number % TieKind.allCases.count], since: 2015)
    }
    let upward = local.enumerated().filter { $0.offset.isMultiple(of: 3) }.map {
      Tie(source: "xa-ministry", target: $0.element, kind: .funds, since: 2020)
    }
    return chain + upward + [
      Tie(source: "xx-fund", target: "xa-institute", kind: .funds),
      Tie(source: "xa-institute", target: "xa-ministry", kind: .partners),
    ]
  }

  private static var events: [Event] {
    (towns + peers).enumerated().map { number, town in
      Event(
        id: EventID("\(town.id)-fair"), name: text("\(town.id) fair"), territory: town.id, months: [number + 4],
        sinceYear: 2010, industries: [sectors[number % sectors.count].id],
        elements: [ElementID("\(town.id)-element-0")], attendance: 2_000 * (number + 1), attendanceYear: 2024,
        source: "kit")
    }
  }

  static var measures: [Measure] {
    let instruments: [(String, MeasureType)] = [
      ("grants", .economic), ("creative clusters", .organizational), ("regional act", .legal),
    ]
    return Level.allCases.flatMap { level in
      instruments.enumerated().map { number, instrument in
        Measure(
          id: MeasureID("xa-\(level.rawValue)-\(number)"), name: text("\(level.rawValue) \(instrument.0)"),
          level: level,
          territory: level == .federal ? "XX" : region, type: instrument.1, instrument: instrument.0,
          industries: sectors.map(\.id), amountText: "\(10 * (number + 1)) mln RUB in 2025",
          legalAct: "Act \(number + 1)", year: 2024, status: .inForce, source: "kit")
      }
    }
  }

  private static var statistics: [Observation] {
    let indicators: [(name: String, unit: UnitOfMeasure)] = [
      ("visitors", .person), ("turnover", .rouble), ("employment", .person),
    ]
    let places: [TerritoryID] = [region, "XB", "XX"] + towns.map(\.id)
    var rows: [Observation] = []
    for (order, indicator) in indicators.enumerated() {
      for year in 2018...2024 {
        for (number, place) in places.enumerated() {
          let value = (order + 1) * 100 + (year - 2018) * (number + 3)
          rows.append(
            Observation(
              indicator: indicator.name, territory: place, period: "\(year)", value: Double(value),
              unit: indicator.unit, source: "kit"))
        }
      }
    }
    return rows
  }

  private static var register: [RegisterCell] {
    var rows: [RegisterCell] = []
    for year in 2021...2023 {
      for (place, town) in (towns + peers).enumerated() {
        for (number, sector) in sectors.enumerated() {
          // One cell in nine is withheld, as in a real register.
          let isWithheld = (place * sectors.count + number).isMultiple(of: 9)
          let value = (place + 2) * (number + 1) + year - 2020
          rows.append(
            RegisterCell(
              territory: town.id, industry: sector.id, year: year, unit: .organisations,
              value: isWithheld ? nil : Double(value), high: isWithheld ? 40 : nil,
              status: isWithheld ? .withheld : .observed))
        }
        rows.append(
          RegisterCell(
            territory: town.id, industry: .allActivity, year: year, unit: .organisations,
            value: Double(400 * (place + 1) + year - 2020), cells: 40))
      }
    }
    return rows
  }

  private static var projects: [Project] {
    towns.enumerated().flatMap { place, town in
      (0..<4).map { number in
        Project(
          id: ProjectID("\(town.id)-project-\(number)"), name: text("\(town.id) project \(number)"), territory: town.id,
          industry: sectors[number % 2].id,
          elements: number.isMultiple(of: 2) ? [ElementID("\(town.id)-element-\(place % 4)")] : [],
          year: 2022 + number % 3,
          source: "kit")
      }
    }
  }

  private static var coverage: [Coverage] {
    [region, "XB"].flatMap { place in
      ["identity", "actors", "events"].map { table in
        Coverage(
          territory: place, table: table, how: table == "identity" ? "register" : "search", searched: "2024",
          complete: table == "identity", source: "kit")
      }
    }
  }

  private static var neighbours: [Neighbour] {
    towns.flatMap { one in towns.filter { $0.id != one.id }.map { Neighbour(unit: one.id, neighbour: $0.id) } }
  }
}
