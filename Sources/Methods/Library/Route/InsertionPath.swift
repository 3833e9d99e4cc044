/// A path between two fixed ends that knows for each place outside of it where it goes in cheapest.
///
/// Nodes are numbered 0 for the start, 1 to n for the places, n + 1 for the finish. What an insertion costs is kept from move to
/// move: an edge that goes makes those of its places unknown, one that comes is compared with the others, so that a move costs one
/// look at each place outside instead of one at each pair.
struct InsertionPath {
  /// The cost of each pair of nodes, in rows.
  let costs: [Double]
  /// What each node is worth; 0 for the ends.
  let scores: [Double]
  let size: Int
  /// The places nearest to each node, nearest first.
  let near: [[Int32]]
  private(set) var next: [Int32]
  private(set) var previous: [Int32]
  private(set) var length: Double
  private(set) var score = 0.0
  /// The nodes that are not in the path.
  private(set) var outside: [Int32]
  /// Where each node stands in ``outside``; -1 for one in the path.
  private var seats: [Int32]
  /// The ends of the edge in which a node goes in cheapest, and what that costs; -1 where it has to be looked for.
  private var left: [Int32]
  private var right: [Int32]
  private var detours: [Double]

  init(costs: [Double], scores: [Double], near: [[Int32]]) {
    self.costs = costs
    self.scores = scores
    self.near = near
    size = scores.count
    let last = Int32(size - 1)
    next = Array(repeating: -1, count: size)
    previous = Array(repeating: -1, count: size)
    next[0] = last
    previous[size - 1] = 0
    length = costs[size - 1]
    outside = size > 2 ? (1...Int32(size - 2)).map { $0 } : []
    seats = (0..<Int32(size)).map { $0 == 0 || $0 == last ? -1 : $0 - 1 }
    left = Array(repeating: -1, count: size)
    right = Array(repeating: -1, count: size)
    detours = Array(repeating: .infinity, count: size)
  }

  func cost(_ from: Int32, _ to: Int32) -> Double { costs[Int(from) * size + Int(to)] }

  func holds(_ node: Int32) -> Bool { seats[Int(node)] < 0 }

  /// The nodes from start to finish.
  var order: [Int32] {
    var nodes: [Int32] = [0]
    while let last = nodes.last, next[Int(last)] >= 0 { nodes.append(next[Int(last)]) }
    return nodes
  }

  /// Sums length and score anew, so that the rounding of many moves does not add up.
  mutating func recount() {
    var node: Int32 = 0
    (length, score) = (0, 0)
    while next[Int(node)] >= 0 {
      length += cost(node, next[Int(node)])
      node = next[Int(node)]
      score += scores[Int(node)]
    }
  }

  /// What it costs to take a node in where that is cheapest.
  mutating func detour(of node: Int32) -> Double {
    if left[Int(node)] < 0 { search(node) }
    return detours[Int(node)]
  }

  mutating func insert(_ node: Int32) {
    if left[Int(node)] < 0 { search(node) }
    var (a, b) = (left[Int(node)], right[Int(node)])
    if next[Int(a)] != b { swap(&a, &b) }
    length += cost(a, node) + cost(node, b) - cost(a, b)
    score += scores[Int(node)]
    link(a, node)
    link(node, b)
    let seat = seats[Int(node)]
    let moved = outside.removeLast()
    if moved != node {
      outside[Int(seat)] = moved
      seats[Int(moved)] = seat
    }
    seats[Int(node)] = -1
    gone(a, b)
    come(a, node)
    come(node, b)
  }

  mutating func remove(_ node: Int32) {
    let (a, b) = (previous[Int(node)], next[Int(node)])
    length -= cost(a, node) + cost(node, b) - cost(a, b)
    score -= scores[Int(node)]
    link(a, b)
    gone(a, node)
    gone(node, b)
    come(a, b)
    seats[Int(node)] = Int32(outside.count)
    outside.append(node)
    left[Int(node)] = -1
  }

  /// Takes the stretch from `first` to `last`, which follow each other in the path, the other way round.
  mutating func reverse(_ first: Int32, _ last: Int32) {
    let (a, b) = (previous[Int(first)], next[Int(last)])
    length += cost(a, last) + cost(first, b) - cost(a, first) - cost(last, b)
    var node = first
    while true {
      let following = next[Int(node)]
      next[Int(node)] = previous[Int(node)]
      previous[Int(node)] = following
      if node == last { break }
      node = following
    }
    link(a, last)
    link(first, b)
    gone(a, first)
    gone(last, b)
    come(a, last)
    come(first, b)
  }

  private mutating func link(_ from: Int32, _ to: Int32) {
    next[Int(from)] = to
    previous[Int(to)] = from
  }

  /// An edge that is no longer there.
  private mutating func gone(_ from: Int32, _ to: Int32) {
    for node in outside {
      let (a, b) = (left[Int(node)], right[Int(node)])
      if (a == from && b == to) || (a == to && b == from) { left[Int(node)] = -1 }
    }
  }

  /// An edge that is new.
  private mutating func come(_ from: Int32, _ to: Int32) {
    let between = cost(from, to)
    let (row, column) = (Int(from) * size, Int(to) * size)
    for node in outside where left[Int(node)] >= 0 {
      let detour = costs[row + Int(node)] + costs[column + Int(node)] - between
      if detour < detours[Int(node)] {
        detours[Int(node)] = detour
        left[Int(node)] = from
        right[Int(node)] = to
      }
    }
  }

  /// Looks at the edges of the nearest nodes of the path, at every edge where none of them is in it.
  private mutating func search(_ node: Int32) {
    var best = Double.infinity
    var (bestFrom, bestTo): (Int32, Int32) = (0, next[0])
    let row = Int(node) * size
    var seen = 0
    for other in near[Int(node)] where holds(other) {
      let (before, after) = (previous[Int(other)], next[Int(other)])
      let way = costs[row + Int(other)]
      let ahead = way + costs[row + Int(after)] - cost(other, after)
      let behind = way + costs[row + Int(before)] - cost(before, other)
      if ahead < best { (best, bestFrom, bestTo) = (ahead, other, after) }
      if behind < best { (best, bestFrom, bestTo) = (behind, before, other) }
      seen += 1
      if seen == Self.looked { break }
    }
    if seen < Self.looked {
      var from: Int32 = 0
      var to = next[0]
      while to >= 0 {
        let detour = costs[row + Int(from)] + costs[row + Int(to)] - cost(from, to)
        if detour < best { (best, bestFrom, bestTo) = (detour, from, to) }
        from = to
        to = next[Int(to)]
      }
    }
    (detours[Int(node)], left[Int(node)], right[Int(node)]) = (best, bestFrom, bestTo)
  }

  /// How many of the nearest nodes an insertion looks at.
  private static let looked = 10
}
