/// Partitioning around medoids: k units such that the others are near one of them.
///
/// BUILD takes one medoid after the other, SWAP exchanges a medoid for a unit as long as the summed distance falls; of
/// equal gains the first in order. As R's `cluster::pam`.
///
/// Source: Kaufman and Rousseeuw (1990), Finding Groups in Data, chapter 2.
enum Medoids {
  /// The medoid of each unit.
  static func partition(_ distances: Distances, clusters: Int) -> [Int] {
    let units = Array(0..<distances.count)
    var medoids: [Int] = []
    var nearest = [Double](repeating: .infinity, count: units.count)
    for _ in 0..<clusters {
      var best: (unit: Int, cost: Double) = (-1, .infinity)
      for candidate in units where !medoids.contains(candidate) {
        var cost = 0.0
        for unit in units { cost += min(nearest[unit], distances[unit, candidate]) }
        if cost < best.cost { best = (candidate, cost) }
      }
      medoids.append(best.unit)
      for unit in units { nearest[unit] = min(nearest[unit], distances[unit, best.unit]) }
    }
    var cost = nearest.reduce(0, +)
    while let swap = improvement(distances, medoids, cost) {
      medoids[swap.medoid] = swap.unit
      cost = swap.cost
    }
    let sorted = medoids.sorted()
    return units.map { unit in sorted.min { distances[unit, $0] < distances[unit, $1] } ?? unit }
  }

  private static func improvement(
    _ distances: Distances, _ medoids: [Int], _ cost: Double
  ) -> (medoid: Int, unit: Int, cost: Double)? {
    let units = 0..<distances.count
    var best: (medoid: Int, unit: Int, cost: Double)?
    for place in medoids.indices {
      let others = medoids.indices.filter { $0 != place }.map { medoids[$0] }
      let nearest = units.map { unit in others.map { distances[unit, $0] }.min() ?? .infinity }
      for candidate in units where !medoids.contains(candidate) {
        var sum = 0.0
        for unit in units { sum += min(nearest[unit], distances[unit, candidate]) }
        if sum < (best?.cost ?? cost) * (1 - 1e-12) { best = (place, candidate, sum) }
      }
    }
    return best
  }
}
