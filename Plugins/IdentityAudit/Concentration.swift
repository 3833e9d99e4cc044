import TerroirKernel
import TerroirMethods

/// How much of the region's towns' actors, elements and events the capital holds, beside its share of inhabitants: all four
/// over the towns whose inhabitants are known.
struct Concentration {
  let capital: Territory
  let population: Double
  let actors: Double
  let elements: Double
  let events: Double
  /// Towns that are left out, as nobody knows their inhabitants.
  let uncounted: Int
  /// Whether it surely has more of the towns' actors than of their inhabitants: by the lower Jeffreys bound.
  let isPiled: Bool
  /// The same of their events.
  let hasPiledEvents: Bool

  /// Nil where the region has no town of known population.
  init?(_ basis: AuditBasis) {
    guard let capital = basis.capital else { return nil }
    let towns = Set(basis.municipalities.filter { $0.population != nil }.map(\.id))
    let inhabitants = basis.municipalities.reduce(0) { $0 + ($1.population ?? 0) }
    func share(_ places: [TerritoryID]) -> Double {
      let inTowns = places.filter(towns.contains)
      return Share(inTowns.count { $0 == capital.id }, of: inTowns.count)?.value ?? 0
    }
    guard let population = Share(capital.population ?? 0, of: inhabitants)?.value else { return nil }
    self.capital = capital
    self.population = population
    uncounted = basis.municipalities.count - towns.count
    func isPiled(_ places: [TerritoryID]) -> Bool {
      let inTowns = places.filter(towns.contains)
      return (Jeffreys.interval(inTowns.count { $0 == capital.id }, of: inTowns.count)?.lowerBound ?? 0) > population
    }
    actors = share(basis.actors.map(\.territory))
    self.isPiled = isPiled(basis.actors.map(\.territory))
    hasPiledEvents = isPiled(basis.events.map(\.territory))
    elements = share(basis.elements.map(\.territory))
    events = share(basis.events.map(\.territory))
  }
}
