import Foundation
import TerroirKernel
import TerroirMethods

/// Whether towns of great identity potential lie near each other: Moran's I over the region's municipalities.
///
/// Neighbours are those of the table `neighbours`; without it each town's four nearest by great circle, where ten towns or
/// more have coordinates. Weights of a town sum to 1; the probability is the normal one under randomisation.
enum Neighbourhood {
  private static let nearest = 4
  private static let least = 10

  static func findings(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let towns = basis.municipalities.filter { town in
      !basis.data.neighbours.isEmpty || (town.latitude != nil && town.longitude != nil)
    }
    let say = basis.wording
    guard towns.count >= least else {
      return [
        .notAssessed(
          "territories.neighbourhood",
          because: say.choose(
            "\(towns.count) towns have neighbours or coordinates, and a pattern takes \(least)",
            "городов с соседями или координатами: \(towns.count), а для картины нужно \(least)"),
          remedy: say.choose(
            "fill latitude and longitude in `territories`, or add `neighbours`",
            "заполните latitude и longitude в `territories` или добавьте `neighbours`"), in: say.language)
      ]
    }
    let potential = Dictionary(profile.territories.map { ($0.territory, $0.potential) }) { first, _ in first }
    let values = towns.map { potential[$0.id] ?? 0 }
    let weights = basis.data.neighbours.isEmpty ? byDistance(towns) : given(towns, basis)
    guard let moran = GlobalAutocorrelation(.moran, of: values, weights: SpatialWeights(weights, style: .row)),
      let score = moran.z
    else {
      return [
        .notAssessed(
          "territories.neighbourhood",
          because: say.choose(
            "the towns' potentials do not differ, or no town has a neighbour",
            "потенциалы городов не различаются, или ни у одного города нет соседа"),
          remedy: say.choose("check `neighbours` and `identity`", "проверьте `neighbours` и `identity`"),
          in: say.language)
      ]
    }
    let chance = 2 * (1 - Normal.cumulative(abs(score)))
    let pattern =
      chance >= 0.05
      ? say.choose(
        "lie no nearer each other than chance would have it", "лежат не ближе друг к другу, чем вышло бы случайно")
      : score > 0
        ? say.choose("lie near each other", "лежат близко друг к другу")
        : say.choose("lie apart from each other", "лежат поодаль друг от друга")
    let means =
      basis.data.neighbours.isEmpty
      ? say.choose("the \(nearest) nearest towns as neighbours", "соседи: ближайшие города, \(nearest)")
      : say.choose("the neighbours of the data", "соседи: из данных")
    let figures = (say.two(moran.value), say.two(moran.expected), say.two(chance))
    return [
      Finding(
        .note, "territories.neighbourhood",
        say.choose(
          "towns of great identity potential \(pattern): Moran's I \(figures.0), expected \(figures.1), p = \(figures.2), "
            + "with \(means)",
          "города с большим потенциалом идентичности \(pattern): I Морана \(figures.0), ожидалось \(figures.1), "
            + "p = \(figures.2); \(means)"), evidence: towns.map(\.id.rawValue))
    ]
  }

  private static func given(_ towns: [Territory], _ basis: AuditBasis) -> [[SpatialWeights.Link]] {
    let position = Dictionary(uniqueKeysWithValues: towns.enumerated().map { ($1.id, $0) })
    var rows = towns.map { _ in [SpatialWeights.Link]() }
    for pair in basis.data.neighbours {
      guard let own = position[pair.unit], let other = position[pair.neighbour], own != other else { continue }
      rows[own].append(SpatialWeights.Link(other, pair.weight))
    }
    return rows
  }

  private static func byDistance(_ towns: [Territory]) -> [[SpatialWeights.Link]] {
    towns.indices.map { own in
      towns.indices.filter { $0 != own }.map { ($0, distance(towns[own], towns[$0])) }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(nearest).map { SpatialWeights.Link($0.0, 1) }
    }
  }

  /// The haversine of the angle between two towns, which orders as their distance does.
  private static func distance(_ left: Territory, _ right: Territory) -> Double {
    func radians(_ degrees: Double?) -> Double { (degrees ?? 0) * .pi / 180 }
    let (first, second) = (radians(left.latitude), radians(right.latitude))
    let across = sin((second - first) / 2)
    let along = sin((radians(right.longitude) - radians(left.longitude)) / 2)
    return across * across + cos(first) * cos(second) * along * along
  }
}
