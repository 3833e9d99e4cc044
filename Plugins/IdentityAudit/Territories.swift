import Foundation
import TerroirKernel
import TerroirMethods

/// Table `territories`: each municipality's type, endowment and identity potential with its rank interval.
///
/// potential = 100 x weighted mean of five parts, each ln(1 + x) over its largest in the region: recognition-weighted
/// elements (weight 0.35), cells of the identity matrix that are filled (0.2), share of living elements times elements
/// (0.15), actors (0.15), events (0.15). Intervals: the weights move up and down by the stage's spread, uniformly.
enum Territories {
  private static let weights = [0.35, 0.2, 0.15, 0.15, 0.15]

  static func rows(_ basis: AuditBasis, _ context: StageContext) throws(StageFailure) -> [TerritoriesRow] {
    let places = basis.municipalities
    if places.isEmpty { return [] }
    let raw = places.map { parts($0, basis) }
    let largest = weights.indices.map { part in raw.map { log1p($0[part]) }.max() ?? 0 }
    let scaled = raw.map { row in row.enumerated().map { largest[$0] > 0 ? log1p($1) / largest[$0] : 0 } }
    let potential = scaled.map { score($0, weights) }
    var scores = places.map { _ in [Double]() }
    var ranks = scores
    for draw in 0..<basis.stage.draws {
      if draw % 256 == 0 { try context.checkCancellation() }
      var random = Draws(seed: basis.seed, method: "identity-audit.potential", draw: draw)
      let moved = weights.map { $0 * (1 + basis.stage.spread * (2 * random.uniform() - 1)) }
      let drawn = scaled.map { score($0, moved) }
      for (place, rank) in Ranking.ranks(drawn).enumerated() {
        scores[place].append(drawn[place])
        ranks[place].append(rank)
      }
    }
    let order = Ranking.ranks(potential)
    return places.indices.map { place in
      let bounds = AuditBasis.bounds(scores[place]) ?? (potential[place], potential[place])
      let rankBounds = AuditBasis.bounds(ranks[place]) ?? (order[place], order[place])
      return row(places[place], basis, potential[place], bounds, Int(order[place]), rankBounds)
    }.sorted { ($0.rank, $0.territory) < ($1.rank, $1.territory) }
  }

  private static func row(
    _ place: Territory, _ basis: AuditBasis, _ potential: Double, _ bounds: (low: Double, high: Double), _ rank: Int,
    _ ranks: (low: Double, high: Double)
  ) -> TerritoriesRow {
    let elements = basis.elements.count { $0.territory == place.id }
    let actors = basis.actors.count { $0.territory == place.id }
    let events = basis.events.count { $0.territory == place.id }
    let all = Double(elements + actors + events)
    return TerritoriesRow(
      territory: place.id, type: type(of: place, basis), population: place.population, elements: elements,
      actors: actors, events: events,
      per10k: place.population.flatMap { $0 > 0 ? all / Double($0) * 10_000 : nil }, potential: potential,
      potentialLow: min(bounds.low, potential), potentialHigh: max(bounds.high, potential), rank: rank,
      rankLow: min(rank, Int(ranks.low.rounded(.down))), rankHigh: max(rank, Int(ranks.high.rounded(.up))))
  }

  /// Capital, second-tier or small, then the types that the region's diagnostics give the place.
  static func type(of place: Territory, _ basis: AuditBasis) -> String {
    let size =
      place.id == basis.capital?.id
      ? "capital" : (place.population ?? 0) >= basis.stage.secondTier ? "second-tier" : "small"
    let own = basis.input.diagnostics.flatMap(\.indicators)
      .filter { $0.subject == place.id.rawValue && $0.value > 0 }.compactMap(\.territoryType)
    return ([size] + Set(own).sorted()).joined(separator: "; ")
  }

  private static func parts(_ place: Territory, _ basis: AuditBasis) -> [Double] {
    let own = basis.elements.filter { $0.territory == place.id }
    return [
      own.map { AuditBasis.weight($0.recognition) }.sorted().reduce(0, +),
      Double(Set(own.map { "\($0.component) \($0.layer)" }).count),
      Double(own.count { $0.status == .living || $0.status == .revived }),
      Double(basis.actors.count { $0.territory == place.id }),
      Double(basis.events.count { $0.territory == place.id }),
    ]
  }

  private static func score(_ parts: [Double], _ weights: [Double]) -> Double {
    let sum = zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return 100 * sum / weights.reduce(0, +)
  }
}
