/// One orienteering problem, its exact solution and its bound.
struct OrienteeringProblem {
  let distances: DistanceMatrix
  let scores: [Double]
  let start: Int
  let finish: Int
  /// The budget with room for rounding.
  let limit: Double
  /// Places that some route can reach, without start and finish, ascending.
  let places: [Int]

  /// The best path from start to finish: most score, then least length, then the lowest numbers.
  func exactPath() -> [Int] {
    let paths = SubsetPaths(distances, start: start, places: places)
    var best = (score: 0.0, length: distances[start, finish], subset: 0, end: -1)
    for subset in 1..<max(1, 1 << places.count) {
      var score = 0.0
      for index in places.indices where subset & (1 << index) != 0 { score += scores[places[index]] }
      guard score >= best.score else { continue }
      for end in places.indices where subset & (1 << end) != 0 {
        let length = paths.length(subset, end) + distances[places[end], finish]
        if length <= limit, score > best.score || length < best.length * (1 - Ranking.tolerance) {
          best = (score, length, subset, end)
        }
      }
    }
    guard best.end >= 0 else { return [start, finish] }
    return [start] + paths.places(best.subset, end: best.end) + [finish]
  }

  /// An upper bound of the score of `places`: each costs at least half of its two shortest edges, the ends at least half of
  /// their shortest ones; the dearest is taken in part.
  func fractionalBound() -> Double {
    let nodes = places + [start] + (start == finish ? [] : [finish])
    func shortest(_ place: Int) -> [Double] {
      nodes.filter { $0 != place }.map { distances[place, $0] }.sorted().prefix(2).map { $0 }
    }
    let costs = places.map { place in shortest(place).reduce(0, +) / 2 }
    var ends = shortest(start).reduce(0, +) / 2
    if start != finish { ends = ((shortest(start).first ?? 0) + (shortest(finish).first ?? 0)) / 2 }
    var room = max(0, limit - ends)
    var bound = 0.0
    let byWorth = places.indices.sorted {
      let (left, right) = (scores[places[$0]] * costs[$1], scores[places[$1]] * costs[$0])
      return left == right ? $0 < $1 : left > right
    }
    for index in byWorth {
      let part = costs[index] <= room ? 1 : room / costs[index]
      bound += part * scores[places[index]]
      room -= part * costs[index]
      if part < 1 { break }
    }
    return bound
  }
}
