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
    // A town that nobody searched has no potential, which is not none.
    let potential = Dictionary(
      profile.territories.compactMap { row in row.potential.map { (row.territory, $0) } }
    ) { first, _ in first }
    let towns = basis.municipalities.filter { town in
      potential[town.id] != nil && (!basis.data.neighbours.isEmpty || (town.latitude != nil && town.longitude != nil))
    }
    guard towns.count >= least else {
      return [
        .notAssessed(
          "territories.neighbourhood",
          because: .audit("neighbourhood.few", ["towns": .integer(towns.count), "least": .integer(least)]),
          hint: .audit("neighbourhood.few.hint"))
      ]
    }
    let values = towns.map { potential[$0.id] ?? 0 }
    let weights = basis.data.neighbours.isEmpty ? byDistance(towns) : given(towns, basis)
    guard let moran = GlobalAutocorrelation(.moran, of: values, weights: SpatialWeights(weights, style: .row)),
      let score = moran.z
    else {
      return [
        .notAssessed(
          "territories.neighbourhood",
          because: .audit("neighbourhood.flat"),
          hint: .audit("neighbourhood.flat.hint"))
      ]
    }
    let chance = 2 * Normal.cumulative(-abs(score))
    let pattern = chance >= 0.05 ? "chance" : score > 0 ? "near" : "apart"
    return [
      Finding(
        .note, "territories.neighbourhood",
        .audit(
          "neighbourhood",
          [
            "pattern": .text(pattern), "moran": .number(moran.value), "expected": .number(moran.expected),
            "chance": .number(chance), "given": .flag(!basis.data.neighbours.isEmpty), "nearest": .integer(nearest),
          ]),
        evidence: towns.map(\.id.rawValue))
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
