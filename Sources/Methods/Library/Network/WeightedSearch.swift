/// Searches over links of different lengths, the nearest node first (Dijkstra), with the same sums as ``BreadthSearch``.
///
/// Two paths are equally short where they differ by rounding alone, as in ``Ranking``: 0.1 + 0.2 and 0.3 are one length.
///
/// Source: Dijkstra (1959); Brandes (2001), A faster algorithm for betweenness centrality, section 4.
struct WeightedSearch: PathSearch {
  private(set) var result: PathSums
  private let adjacency: Adjacency
  /// By link, above 0.
  private let lengths: [Double]
  private var distance: [Double]
  /// Where the node stands in `order`; -1 until it is settled.
  private var place: [Int]
  private var order: [Int] = []
  /// Shortest paths to the node, then on the way back what is divided among its predecessors.
  private var paths: [Double]
  private var open = NearestFirst()

  init(_ adjacency: Adjacency, lengths: [Double]) {
    self.adjacency = adjacency
    self.lengths = lengths
    result = PathSums(adjacency.nodeCount)
    distance = [Double](repeating: .infinity, count: adjacency.nodeCount)
    place = [Int](repeating: -1, count: adjacency.nodeCount)
    paths = [Double](repeating: 0, count: adjacency.nodeCount)
  }

  mutating func measure(from source: Int) {
    search(from: source)
    clear()
  }

  mutating func accumulate(from source: Int) {
    search(from: source)
    for node in order.dropFirst().reversed() {
      var sum = 0.0
      for arc in adjacency.range(node) {
        let other = Int(adjacency.neighbours[arc])
        guard place[other] > place[node] else { continue }
        if Ranking.areEqual(distance[node] + length(arc), distance[other]) { sum += paths[other] }
      }
      let own = paths[node] * sum
      result.dependency[node] += own
      paths[node] = (1 + own) / paths[node]
    }
    clear()
  }

  private func length(_ arc: Int) -> Double { lengths[Int(adjacency.links[arc])] }

  private mutating func search(from source: Int) {
    distance[source] = 0
    paths[source] = 1
    open.insert(source, at: 0)
    while let node = open.removeFirst() {
      // A node stands there once for each time that it came nearer.
      guard place[node] < 0 else { continue }
      place[node] = order.count
      order.append(node)
      for arc in adjacency.range(node) {
        let other = Int(adjacency.neighbours[arc])
        guard place[other] < 0 else { continue }
        let reached = distance[node] + length(arc)
        if Ranking.areEqual(reached, distance[other]) {
          paths[other] += paths[node]
        } else if reached < distance[other] {
          (distance[other], paths[other]) = (reached, paths[node])
          open.insert(other, at: reached)
        }
      }
    }
  }

  /// Takes up the distances and makes the memory ready for the next search.
  private mutating func clear() {
    for node in order {
      result.distance[node] += distance[node]
      if place[node] > 0 { result.reached[node] += 1 }
      (distance[node], place[node]) = (.infinity, -1)
    }
    order.removeAll(keepingCapacity: true)
  }
}

/// Nodes of which the nearest is taken first, of equally near ones the one with the lowest number: a binary heap.
private struct NearestFirst {
  private var heap: [(distance: Double, node: Int)] = []

  mutating func insert(_ node: Int, at distance: Double) {
    heap.append((distance, node))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Int? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last.node }
    heap[0] = last
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { break }
      heap.swapAt(parent, child)
      parent = child
    }
    return first.node
  }
}
