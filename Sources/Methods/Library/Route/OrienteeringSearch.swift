import Foundation
import TerroirKernel

extension OrienteeringProblem {
  /// A good path from start to finish through many places, by ruin and recreate (Schrimpf et al. 2000; Christiaens &
  /// Vanden Berghe 2020).
  ///
  /// Each round takes a stretch or a neighbourhood out, puts places in by a power of their score per detour while they fit,
  /// shortens by 2-opt and Or-opt, and fills what that frees. A worse path is kept with a chance that falls as the search goes on.
  func recreatedPath(rounds: Int, seed: UInt64) throws(MethodFailure) -> [Int] {
    var search = OrienteeringSearch(self, seed: seed)
    try search.run(rounds: rounds)
    return search.best.map { $0 == 0 ? start : Int($0) > places.count ? finish : places[Int($0) - 1] }
  }
}

/// The state of the search.
struct OrienteeringSearch {
  private let limit: Double
  var path: InsertionPath
  private(set) var best: [Int32]
  private var bestScore: Double
  private var bestLength: Double
  private var draws: RandomStream
  /// The scores to the powers by which a round may weigh them.
  private let powers: [[Double]]
  private var barred: [Bool]
  private let meanScore: Double

  init(_ problem: OrienteeringProblem, seed: UInt64) {
    let nodes = [problem.start] + problem.places + [problem.finish]
    let size = nodes.count
    var costs = [Double](repeating: 0, count: size * size)
    for (row, from) in nodes.enumerated() {
      for (column, to) in nodes.enumerated() { costs[row * size + column] = problem.distances[from, to] }
    }
    let scores = [0] + problem.places.map { problem.scores[$0] } + [0]
    limit = problem.limit
    let near = (0..<size).map { node in
      let others = (1..<max(1, size - 1)).filter { $0 != node }
      return others.sorted { (costs[node * size + $0], $0) < (costs[node * size + $1], $1) }.prefix(Self.neighbours)
        .map(Int32.init)
    }
    path = InsertionPath(costs: costs, scores: scores, near: near)
    best = path.order
    bestScore = 0
    bestLength = path.length
    draws = RandomStream(seed: seed, method: "route")
    powers = [1, 2, 3, 4].map { power in scores.map { pow($0, power) } }
    barred = Array(repeating: false, count: size)
    meanScore = scores.reduce(0, +) / Double(max(1, problem.places.count))
  }

  /// How many of the nearest nodes a move looks at.
  private static let neighbours = 40
  /// The greatest and the least part of the mean score that a kept path may be worse by, in the mean.
  private static let heat = (first: 2.0, last: 0.02)

  mutating func run(rounds: Int) throws(MethodFailure) {
    var touched: [Int32] = []
    fill(powers[1], &touched)
    settle(powers[1], &touched)
    path.recount()
    if path.length <= limit { keepBest() }
    for round in 0..<rounds {
      try Cancellation.check()
      let before = path
      touched.removeAll(keepingCapacity: true)
      let removed = ruin(&touched)
      let weights = powers[draws.index(below: powers.count)]
      // Half of the rounds keep what was taken out for one filling, so that other places get their turn.
      let isBarring = draws.index(below: 2) == 0
      if isBarring { for node in removed { barred[Int(node)] = true } }
      fill(weights, &touched, blinks: draws.next())
      if isBarring { for node in removed { barred[Int(node)] = false } }
      settle(weights, &touched)
      path.recount()
      // What seemed to fit by the rounding of its moves and does not is no route.
      if path.length > limit {
        path = before
        continue
      }
      let heat = meanScore * Self.heat.first * pow(Self.heat.last / Self.heat.first, Double(round) / Double(rounds))
      let worse = before.score - path.score
      if worse < 0 || (worse == 0 && path.length <= before.length) || worse < -heat * log(draws.uniform()) {
        keepBest()
      } else {
        path = before
      }
    }
  }

  private mutating func keepBest() {
    guard path.score > bestScore + 1e-12 || (path.score >= bestScore - 1e-12 && path.length < bestLength - 1e-10)
    else { return }
    (best, bestScore, bestLength) = (path.order, path.score, path.length)
  }

  /// Takes places out: a stretch of the path near a place, or places near to it; gives them.
  private mutating func ruin(_ touched: inout [Int32]) -> [Int32] {
    let inner = path.size - 2 - path.outside.count
    guard inner > 0 else { return [] }
    let centre = Int32(1 + draws.index(below: path.size - 2))
    let most = max(1, min(inner, 4 + inner / 5, 24))
    let count = 1 + draws.index(below: most)
    var removed: [Int32] = []
    if draws.index(below: 2) == 0 {
      guard let first = path.holds(centre) ? centre : path.near[Int(centre)].first(where: path.holds) else { return [] }
      let back = draws.index(below: count)
      var node = first
      for _ in 0..<back where path.previous[Int(node)] > 0 { node = path.previous[Int(node)] }
      while removed.count < count, Int(node) < path.size - 1 {
        removed.append(node)
        node = path.next[Int(node)]
      }
    } else {
      if path.holds(centre) { removed.append(centre) }
      for node in path.near[Int(centre)] where removed.count < count && path.holds(node) { removed.append(node) }
    }
    for node in removed {
      touched.append(path.previous[Int(node)])
      touched.append(path.next[Int(node)])
      path.remove(node)
    }
    return removed
  }

  /// Puts in what is worth most for its detour, while something fits; of the places one in eight is passed over by the bits of
  /// `blinks`, so that rounds differ.
  private mutating func fill(_ weights: [Double], _ touched: inout [Int32], blinks: UInt64? = nil) {
    while true {
      var choice: Int32 = -1
      var most = -1.0
      for node in path.outside where !barred[Int(node)] {
        if let blinks, (blinks &+ UInt64(node)) &* 0x9e37_79b9_7f4a_7c15 >> 61 == 0 { continue }
        let detour = path.detour(of: node)
        guard path.length + detour <= limit else { continue }
        let worth = weights[Int(node)] / max(detour, 1e-9)
        if worth > most || (worth == most && node < choice) { (choice, most) = (node, worth) }
      }
      if choice < 0 { return }
      path.insert(choice)
      touched.append(choice)
    }
  }

  /// Shortens and fills until neither helps.
  private mutating func settle(_ weights: [Double], _ touched: inout [Int32]) {
    while true {
      shorten(&touched)
      touched.removeAll(keepingCapacity: true)
      fill(weights, &touched)
      if touched.isEmpty { return }
    }
  }
}
