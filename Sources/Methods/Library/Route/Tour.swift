/// The shortest closed tour through all places.
///
/// minimise Σ d(π_k, π_k+1) over permutations π. Up to twelve places by dynamic programming over subsets (Held & Karp 1962),
/// which is exact. Above that nearest neighbour from every start, 2-opt and Or-opt (Croes 1958; Or 1976), then
/// double-bridge kicks (Martin, Otto & Felten 1991) from seeded draws; the bound is a Held-Karp 1-tree.
/// The result depends on the numbering of the places: number them by id for a result free of row order.
public enum Tour {
  /// - Parameters:
  ///   - distances: symmetric, non-negative.
  ///   - start: the place the order begins with.
  ///   - kicks: how many perturbations the search tries.
  /// - Returns: order without the return to the start; `bound` is a lower bound of the length.
  public static func closed(
    _ distances: DistanceMatrix, start: Int = 0, kicks: Int = 500, seed: UInt64 = 1
  ) -> PlannedRoute {
    let count = distances.count
    if count <= 3 {
      let order = (0..<count).map { ($0 + start) % max(count, 1) }
      let length = distances.length(of: order + order.prefix(1))
      return PlannedRoute(order: order, length: length, score: 0, bound: length, isOptimal: true)
    }
    if count <= 12 { return HeldKarp(distances).tour(from: start) }
    let path = search(distances, start: start, kicks: kicks, seed: seed)
    let length = distances.length(of: path)
    let bound = min(length, OneTree(distances).bound(near: length))
    return PlannedRoute(
      order: Array(path.dropLast()), length: length, score: 0, bound: bound, isOptimal: length - bound <= 1e-9 * length)
  }

  private static func search(_ distances: DistanceMatrix, start: Int, kicks: Int, seed: UInt64) -> [Int] {
    let improvement = PathImprovement(distances)
    var best: [Int] = []
    var bestLength = Double.infinity
    for first in 0..<min(distances.count, 50) {
      var path = turned(nearestNeighbour(distances, from: first), to: start)
      improvement.improve(&path)
      let length = distances.length(of: path)
      if length < bestLength - 1e-10 { (best, bestLength) = (path, length) }
    }
    var draws = RandomStream(seed: seed, method: "route")
    for _ in 0..<kicks where best.count > 8 {
      var cuts: Set<Int> = []
      while cuts.count < 3 { cuts.insert(1 + draws.index(below: best.count - 2)) }
      let ends = cuts.sorted()
      var path = Array(best[..<ends[0]]) + best[ends[1]..<ends[2]] + best[ends[0]..<ends[1]] + best[ends[2]...]
      improvement.improve(&path)
      let length = distances.length(of: path)
      if length < bestLength - 1e-10 { (best, bestLength) = (path, length) }
    }
    return best
  }

  private static func nearestNeighbour(_ distances: DistanceMatrix, from first: Int) -> [Int] {
    var left = Array(0..<distances.count)
    left.remove(at: first)
    var order = [first]
    var here = first
    while !left.isEmpty {
      var nearest = 0
      for index in 1..<max(1, left.count) where distances[here, left[index]] < distances[here, left[nearest]] {
        nearest = index
      }
      here = left.remove(at: nearest)
      order.append(here)
    }
    return order
  }

  /// The cycle written from `start` back to `start`.
  private static func turned(_ cycle: [Int], to start: Int) -> [Int] {
    let position = cycle.firstIndex(of: start) ?? 0
    return Array(cycle[position...] + cycle[..<position]) + [start]
  }
}
