/// The Held-Karp lower bound of a tour: minimum 1-trees with node prices raised by subgradient steps (Held & Karp 1971).
struct OneTree {
  private let distances: DistanceMatrix

  init(_ distances: DistanceMatrix) { self.distances = distances }

  /// A lower bound of the closed tour's length, given the length of a known tour.
  func bound(near length: Double) -> Double {
    let count = distances.count
    var prices = [Double](repeating: 0, count: count)
    var best = 0.0
    var step = 2.0
    for round in 1...300 {
      let tree = minimum(prices)
      var value = tree.cost
      for price in prices { value -= 2 * price }
      best = max(best, value)
      var norm = 0.0
      for degree in tree.degrees { norm += Double((degree - 2) * (degree - 2)) }
      if norm == 0 { return value }
      if round % 20 == 0 { step *= 0.7 }
      let move = step * max(0, length - value) / norm
      for place in 0..<count { prices[place] += move * Double(tree.degrees[place] - 2) }
    }
    return best
  }

  /// The minimum spanning tree without place 0, plus the two cheapest edges of place 0.
  private func minimum(_ prices: [Double]) -> (cost: Double, degrees: [Int]) {
    let count = distances.count
    var degrees = [Int](repeating: 0, count: count)
    var key = [Double](repeating: .infinity, count: count)
    var parent = [Int](repeating: -1, count: count)
    var inTree = [Bool](repeating: false, count: count)
    key[1] = 0
    var cost = 0.0
    for _ in 1..<count {
      var next = -1
      for place in 1..<count where !inTree[place] && (next < 0 || key[place] < key[next]) { next = place }
      inTree[next] = true
      cost += key[next]
      if parent[next] >= 0 {
        degrees[next] += 1
        degrees[parent[next]] += 1
      }
      for place in 1..<count where !inTree[place] {
        let priced = distances[next, place] + prices[next] + prices[place]
        if priced < key[place] { (key[place], parent[place]) = (priced, next) }
      }
    }
    let nearest = (1..<count).sorted { distances[0, $0] + prices[$0] < distances[0, $1] + prices[$1] }.prefix(2)
    for place in nearest {
      cost += distances[0, place] + prices[0] + prices[place]
      degrees[0] += 1
      degrees[place] += 1
    }
    return (cost, degrees)
  }
}
