/// The exact closed tour of up to twelve places by dynamic programming over subsets: O(2ⁿ n²) steps.
struct HeldKarp {
  private let distances: DistanceMatrix

  init(_ distances: DistanceMatrix) { self.distances = distances }

  func tour(from start: Int) -> PlannedRoute {
    let others = (0..<distances.count).filter { $0 != start }
    let paths = SubsetPaths(distances, start: start, places: others)
    let full = (1 << others.count) - 1
    var last = 0
    var length = Double.infinity
    for end in others.indices {
      let closed = paths.length(full, end) + distances[others[end], start]
      if closed < length { (last, length) = (end, closed) }
    }
    let order = [start] + paths.places(full, end: last)
    return PlannedRoute(order: order, length: length, score: 0, bound: length, isOptimal: true)
  }
}

/// The shortest paths from a start through every subset of some places to every last one.
struct SubsetPaths {
  private let candidates: [Int]
  private var lengths: [Double]
  private var previous: [Int8]

  /// At most fifteen places, so that the table stays small.
  init(_ distances: DistanceMatrix, start: Int, places: [Int]) {
    let size = places.count
    var lengths = [Double](repeating: .infinity, count: (1 << size) * max(size, 1))
    var previous = [Int8](repeating: -1, count: lengths.count)
    for end in 0..<size { lengths[(1 << end) * size + end] = distances[start, places[end]] }
    for subset in 0..<(1 << size) {
      for end in 0..<size where subset & (1 << end) != 0 {
        let length = lengths[subset * size + end]
        guard length.isFinite else { continue }
        for next in 0..<size where subset & (1 << next) == 0 {
          let target = (subset | (1 << next)) * size + next
          let longer = length + distances[places[end], places[next]]
          if longer < lengths[target] {
            lengths[target] = longer
            previous[target] = Int8(end)
          }
        }
      }
    }
    candidates = places
    self.lengths = lengths
    self.previous = previous
  }

  func length(_ subset: Int, _ end: Int) -> Double { lengths[subset * candidates.count + end] }

  /// The places of the shortest path through `subset` to `end`, in order.
  func places(_ subset: Int, end: Int) -> [Int] {
    var (rest, current) = (subset, end)
    var order: [Int] = []
    while current >= 0 {
      order.append(candidates[current])
      let before = Int(previous[rest * candidates.count + current])
      rest &= ~(1 << current)
      current = before
    }
    return order.reversed()
  }
}
