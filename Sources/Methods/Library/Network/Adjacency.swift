/// The neighbours of every node in flat arrays, in ascending order: `neighbours[offsets[v]..<offsets[v + 1]]`.
struct Adjacency: Sendable {
  enum Direction: Sendable { case both, outward, inward }

  let offsets: [Int32]
  let neighbours: [Int32]
  /// The link that leads to the neighbour at the same place.
  let links: [Int32]

  var nodeCount: Int { offsets.count - 1 }

  /// The adjacency of a network; an undirected one looks the same in every direction.
  init(_ network: Network, _ direction: Direction = .both) {
    let both = direction == .both || !network.isDirected
    var counts = [Int32](repeating: 0, count: network.nodes.count + 1)
    for link in network.links {
      if both || direction == .outward { counts[link.source + 1] += 1 }
      if both || direction == .inward { counts[link.target + 1] += 1 }
    }
    for node in 1..<max(1, counts.count) { counts[node] += counts[node - 1] }
    offsets = counts
    var next = counts
    var neighbours = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    var ids = neighbours
    func add(_ node: Int, _ other: Int, _ link: Int) {
      neighbours[Int(next[node])] = Int32(other)
      ids[Int(next[node])] = Int32(link)
      next[node] += 1
    }
    for (id, link) in network.links.enumerated() {
      if both || direction == .outward { add(link.source, link.target, id) }
      if both || direction == .inward { add(link.target, link.source, id) }
    }
    self.neighbours = neighbours
    links = ids
  }

  func range(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
