import TerroirKernel
import TerroirMethods

/// The rows of one region, its own or a peer's, as the audit counts them.
struct RegionRows {
  let region: TerritoryID
  let actors: [Actor]
  let capital: TerritoryID?
  /// The towns of its actors, elements and events; those of the whole region are not among them.
  let actorPlaces: [TerritoryID]
  let elementPlaces: [TerritoryID]
  let eventPlaces: [TerritoryID]
  private let population: [(town: TerritoryID, inhabitants: Double)]
  /// For each of `actorPlaces` its place in `population`; nil for a town of unknown population.
  private let townOf: [Int?]

  init(_ region: TerritoryID, _ basis: AuditBasis) {
    let isInside = { (place: TerritoryID) in basis.index.region(of: place) == region }
    let towns = basis.data.territories.filter { $0.level == .municipal && isInside($0.id) }
    let names = Set(towns.map(\.id))
    self.region = region
    actors = basis.data.actors.filter { isInside($0.territory) }
    population = towns.compactMap { town in town.population.map { (town.id, Double($0)) } }
    capital = population.max { ($0.inhabitants, $1.town) < ($1.inhabitants, $0.town) }?.town
    actorPlaces = actors.map(\.territory).filter(names.contains)
    let position = Dictionary(uniqueKeysWithValues: population.enumerated().map { ($1.town, $0) })
    townOf = actorPlaces.map { position[$0] }
    elementPlaces = basis.data.elements.map(\.territory).filter(names.contains)
    eventPlaces = basis.data.events.map(\.territory).filter(names.contains)
  }

  /// Half the sum of differences between the towns' shares of actors and of inhabitants; nil where either is unknown.
  var dissimilarity: Double? { dissimilarity(of: Array(actorPlaces.indices)) }

  /// The same of a sample of its actors, by their position in `actorPlaces`.
  func dissimilarity(of sample: [Int]) -> Double? {
    var counts = [Double](repeating: 0, count: population.count)
    for actor in sample { if let town = townOf[actor] { counts[town] += 1 } }
    guard let own = ShareProfile.shares(counts), let people = ShareProfile.shares(population.map(\.inhabitants)) else {
      return nil
    }
    return ShareProfile.krugman(own, people) / 2
  }
}
