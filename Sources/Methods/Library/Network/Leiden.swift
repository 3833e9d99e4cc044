import TerroirKernel

/// The Leiden algorithm for modularity: local moving, refinement, aggregation, in rounds until one moves no node.
///
/// Rounds may be limited, for networks so large that further ones take long and gain little. The first of a limited number
/// leaves each level after three visits per node: it starts from single nodes, and the next one moves what is left.
///
/// Moves count the gain `w(v, c) - penalty k_v K_c`, penalty = resolution / 2m, k the sum of a node's weights and K that of a
/// community. Every community hangs together, as every part that a round ends with was built along links.
/// All that is random comes from the draws given; the same draws give the same partition on every machine.
///
/// Source: Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities.
struct Leiden {
  let penalty: Double
  /// How much less than the best a gain may be and still be chosen at random: 0.01 of a link's mean weight, as in igraph.
  let randomness: Double
  /// Gains below this are rounding, so that nothing moves there and back for ever.
  let tolerance: Double
  var draws: RandomStream

  /// By node of the level at hand.
  let community: WorkBuffer<Int32>
  let part: WorkBuffer<Int32>
  let order: WorkBuffer<Int32>
  let isMarked: WorkBuffer<Bool>
  let size: WorkBuffer<Int32>
  let communities: WorkBuffer<Gathered>
  let parts: WorkBuffer<Part>
  let list: WorkBuffer<Int32>
  let spare: WorkBuffer<Int32>
  let chances: WorkBuffer<Double>

  /// A community: its weight, and that of its links with the node at hand, 0 between two nodes.
  struct Gathered {
    var link = 0.0
    var weight = 0.0
  }

  /// A part of a community in the same way, and the weight of its links with the rest of the community.
  struct Part {
    var link = 0.0
    var weight = 0.0
    var outside = 0.0
  }

  private init(_ graph: LeidenGraph, resolution: Double, draws: RandomStream) {
    let (count, total) = (graph.count, graph.total)
    penalty = resolution / total
    randomness = 0.01 * total / Double(max(1, graph.neighbours.count))
    tolerance = 1e-12 * total
    self.draws = draws
    community = WorkBuffer(count, repeating: 0)
    part = WorkBuffer(count, repeating: 0)
    order = WorkBuffer(count, repeating: 0)
    isMarked = WorkBuffer(count, repeating: false)
    size = WorkBuffer(count, repeating: 0)
    communities = WorkBuffer(count, repeating: Gathered())
    parts = WorkBuffer(count, repeating: Part())
    list = WorkBuffer(count, repeating: 0)
    spare = WorkBuffer(count, repeating: 0)
    chances = WorkBuffer(count, repeating: 0)
  }

  /// The community of each node, from 0 without gaps in the order of their first nodes.
  ///
  /// - Parameter rounds: at most so many; until nothing changes where nil.
  static func partition(
    of graph: LeidenGraph, resolution: Double, rounds: Int? = nil, draws: RandomStream
  ) throws(MethodFailure) -> [Int32] {
    var leiden = Leiden(graph, resolution: resolution, draws: draws)
    var found = (0..<Int32(graph.count)).map(\.self)
    var done = 0
    while done < rounds ?? .max {
      let visits = rounds != nil && done == 0 ? 3 : nil
      guard try leiden.round(on: graph, from: &found, visits: visits) else { break }
      done += 1
    }
    return found
  }

  /// One round from the partition `found`; false where no node moved.
  private mutating func round(on base: LeidenGraph, from found: inout [Int32], visits: Int?) throws(MethodFailure)
    -> Bool
  {
    let (community, part) = (community.places, part.places)
    for (node, own) in found.enumerated() { community[node] = own }
    var node = (0..<Int32(base.count)).map(\.self)
    var graph = base
    var hasMoved = false
    while true {
      try Cancellation.check()
      let (moved, parts) = graph.read { (move(in: $0, visits: visits), refine(in: $0)) }
      hasMoved = hasMoved || moved
      if parts == graph.count { break }
      let next = graph.joined(by: part, parts: parts)
      for place in node.indices { node[place] = part[node[place]] }
      // The next level starts from the communities, not from their parts.
      for place in 0..<graph.count { order.places[part[place]] = community[place] }
      for place in 0..<parts { community[place] = order.places[place] }
      graph = next
      number(community, count: parts)
    }
    graph.read(separate)
    for place in node.indices { found[place] = community[node[place]] }
    return hasMoved
  }

  /// Numbers labels below the capacity anew, from 0 in the order of their first places; gives how many there are.
  @discardableResult
  func number(_ labels: UnsafeMutableBufferPointer<Int32>, count: Int) -> Int {
    let new = spare.places
    for place in 0..<count { new[labels[place]] = -1 }
    var next: Int32 = 0
    for place in 0..<count {
      if new[labels[place]] < 0 {
        new[labels[place]] = next
        next += 1
      }
      labels[place] = new[labels[place]]
    }
    return Int(next)
  }

  /// The nodes of a level in random order.
  mutating func shuffle(_ count: Int) {
    let order = order.places
    for place in 0..<count { order[place] = Int32(place) }
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, draws.index(below: last + 1)) }
  }

  /// Makes a community that does not hang together into several. Where every community is one node of the level, as rounds
  /// end but for communities in which nothing gains from being joined, nothing changes.
  private func separate(in graph: LeidenGraph.View) {
    let (community, part, list) = (community.places, part.places, list.places)
    for node in 0..<graph.count { part[node] = -1 }
    var next: Int32 = 0
    for start in 0..<Int32(graph.count) where part[start] < 0 {
      part[start] = next
      list[0] = start
      var open = 1
      while open > 0 {
        open -= 1
        let node = list[open]
        for arc in graph.arcs(node) {
          let other = graph.neighbours[arc]
          if part[other] < 0, community[other] == community[node] {
            part[other] = next
            list[open] = other
            open += 1
          }
        }
      }
      next += 1
    }
    for node in 0..<graph.count { community[node] = part[node] }
  }
}
