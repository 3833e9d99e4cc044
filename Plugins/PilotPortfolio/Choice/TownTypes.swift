internal import TerroirKernel

/// The region's towns with their type and identity potential.
struct TownTypes {
  private var types: [TerritoryID: String] = [:]
  private var potentials: [TerritoryID: Double] = [:]
  private(set) var findings: [Finding] = []

  init(_ input: ImplementationInput, index: RegionalIndex) {
    let audited = Dictionary(input.profile.territories.map { ($0.territory, $0) }) { first, _ in first }
    let capital = index.capital?.id
    var assumed: [String] = []
    for place in index.municipalities {
      if let row = audited[place.id] {
        types[place.id] = row.tier
        potentials[place.id] = row.potential
      } else {
        types[place.id] = place.id == capital ? "capital" : (place.population ?? 0) >= 100_000 ? "second-tier" : "small"
        assumed.append(place.id.rawValue)
      }
    }
    if !assumed.isEmpty {
      findings.append(
        Finding(
          .note, "pilots.territory",
          .pilots("types.assumed", ["towns": .integer(assumed.count)]),
          evidence: assumed))
    }
  }

  func type(_ town: TerritoryID) -> String? { types[town] }
  func potential(_ town: TerritoryID) -> Double { potentials[town] ?? 0 }

  /// How much a pilot in such a town is preferred: second-tier towns first, since development piles up in the capital.
  func preference(_ town: TerritoryID) -> Double {
    switch types[town] {
    case "second-tier": 1.5
    case "capital": 0.75
    case nil: 0
    default: 1.25
    }
  }
}
