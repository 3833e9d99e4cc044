import TerroirKernel
import TerroirMethods

/// Tables `territories` and `drivers`: each municipality's type, endowment and identity potential with its rank interval.
///
/// potential = 100 x weighted mean of five indicators, each ln(1 + x) over its largest in the region: `recognition`
/// (recognition-weighted elements, weight 0.35), `breadth` (cells of the identity matrix that are filled, 0.2), `living`
/// (living or revived elements, 0.15), `actors` (0.15), `events` (0.15). Bounds of the potential: the weights move up and
/// down by `spread`. Bounds of the rank: so do they, and each draw takes one of three scalings (logarithm, share of
/// the largest, share of places below) and of two means (arithmetic, geometric of 1 + 99 x).
struct Territories {
  private static let indicators = ["recognition", "breadth", "living", "actors", "events"]
  private static let weights = [0.35, 0.2, 0.15, 0.15, 0.15]

  private(set) var rows: [TerritoryRow] = []
  private(set) var drivers: [DriverRow] = []

  init(_ basis: AuditBasis, _ context: StageContext) throws(StageFailure) {
    let places = basis.municipalities
    if places.isEmpty { return }
    let raw = places.map { Self.parts($0, basis) }
    let scalings = Scaling.allCases.map { $0.scaled(raw) }
    let potential = scalings[0].map { Self.mean($0, Self.weights) * 100 }
    let logarithms = scalings.map { $0.map { $0.map(Scaling.geometric) } }
    var scores = places.map { _ in [Double]() }
    var ranks = scores
    for draw in 0..<basis.stage.draws {
      if draw % 256 == 0 { try context.checkCancellation() }
      var random = RandomStream(seed: basis.seed, method: "identity-audit.potential", draw: draw)
      let moved = Self.weights.map { $0 * (1 + basis.stage.spread * (2 * random.uniform() - 1)) }
      let scaling = random.index(below: scalings.count)
      let tables = random.index(below: 2) == 0 ? scalings : logarithms
      let drawn = tables[scaling].map { Self.mean($0, moved) }
      for (place, rank) in Ranking.ranks(drawn).enumerated() {
        scores[place].append(Self.mean(scalings[0][place], moved) * 100)
        ranks[place].append(rank)
      }
    }
    let order = Ranking.ranks(potential)
    rows = places.indices.map { place in
      let bounds = AuditBasis.bounds(scores[place]) ?? (potential[place], potential[place])
      let rankBounds = AuditBasis.bounds(ranks[place]) ?? (order[place], order[place])
      return Self.row(places[place], basis, potential[place], bounds, Int(clamped: order[place]), rankBounds)
    }.sorted { ($0.rank, $0.territory) < ($1.rank, $1.territory) }
    drivers = Self.drivers(rows, places, raw, scalings[0])
  }

  /// For each place that has anything, what each indicator gives it and where it would stand without.
  private static func drivers(
    _ rows: [TerritoryRow], _ places: [Territory], _ raw: [[Double]], _ scaled: [[Double]]
  ) -> [DriverRow] {
    let position = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.id, $0) })
    let without = weights.indices.map { left in
      Ranking.ranks(scaled.map { mean($0, weights.enumerated().map { $0.offset == left ? 0 : $0.element }) })
    }
    let means = weights.indices.map { at in Summation.sum(scaled.map { $0[at] }) / Double(scaled.count) }
    return rows.filter { $0.potential > 0 }.flatMap { row -> [DriverRow] in
      guard let place = position[row.territory] else { return [] }
      return weights.indices.map { at in
        DriverRow(
          territory: row.territory, indicator: indicators[at], value: raw[place][at],
          contribution: 100 * weights[at] * scaled[place][at],
          lead: 100 * weights[at] * (scaled[place][at] - means[at]), rankWithout: Int(without[at][place]))
      }
    }
  }

  private static func row(
    _ place: Territory, _ basis: AuditBasis, _ potential: Double, _ bounds: (low: Double, high: Double), _ rank: Int,
    _ ranks: (low: Double, high: Double)
  ) -> TerritoryRow {
    let elements = basis.elements.count { $0.territory == place.id }
    let actors = basis.actors.count { $0.territory == place.id }
    let events = basis.events.count { $0.territory == place.id }
    let all = Double(elements + actors + events)
    return TerritoryRow(
      territory: place.id, type: type(of: place, basis), population: place.population, elements: elements,
      actors: actors, events: events,
      per10k: place.population.flatMap { $0 > 0 ? all / Double($0) * 10_000 : nil }, potential: potential,
      potentialLow: min(bounds.low, potential), potentialHigh: max(bounds.high, potential), rank: rank,
      rankLow: min(rank, Int(clamped: ranks.low.rounded(.down))),
      rankHigh: max(rank, Int(clamped: ranks.high.rounded(.up))))
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

  private static func mean(_ parts: [Double], _ weights: [Double]) -> Double {
    zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
