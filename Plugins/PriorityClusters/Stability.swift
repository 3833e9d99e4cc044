import TerroirKernel
import TerroirMethods

/// How well each community comes out of resampled data.
///
/// Each draw takes the elements, actors and events with replacement, leaves out the links of those not taken, and searches
/// once. stability = mean over draws of the greatest Jaccard similarity between what is left of the community and a
/// community of the draw: 0.75 and more is stable, below 0.5 it dissolves. Source: Hennig (2007).
enum Stability {
  static func values(
    of communities: Communities, in network: Network, _ basis: StrategyBasis
  ) throws(MethodFailure) -> [Double?] {
    let things = network.nodes.indices.filter { node in
      switch JointGraph.Node(name: network.nodes[node])?.kind {
      case .element, .actor, .event: true
      case .industry, .territory, nil: false
      }
    }
    var sums = [Double](repeating: 0, count: communities.count)
    var draws = [Int](repeating: 0, count: communities.count)
    for draw in 0..<basis.stage.resamples {
      if Task.isCancelled { break }
      var random = RandomStream(seed: basis.seed, method: "priority-clusters.stability", draw: draw)
      var isKept = [Bool](repeating: true, count: network.nodes.count)
      for thing in things { isKept[thing] = false }
      for _ in things { isKept[things[random.index(below: things.count)]] = true }
      let part = network.reweighted(
        network.links.map { isKept[$0.source] && isKept[$0.target] ? $0.weight : 0 })
      guard !part.links.isEmpty else { continue }
      let found = try Communities(
        of: part, resolution: basis.stage.resolution, runs: 1, seed: basis.seed &+ UInt64(draw))
      let similarities = similarities(communities.membership, found.membership, isKept, communities.count, found.count)
      for (at, similarity) in similarities.enumerated() {
        guard let similarity else { continue }
        sums[at] += similarity
        draws[at] += 1
      }
    }
    return zip(sums, draws).map { $1 > 0 ? $0 / Double($1) : nil }
  }

  /// For each community the greatest Jaccard similarity with one of the draw, over the nodes that were kept.
  private static func similarities(
    _ own: [Int?], _ drawn: [Int?], _ isKept: [Bool], _ count: Int, _ others: Int
  ) -> [Double?] {
    var sizes = [Int](repeating: 0, count: count)
    var otherSizes = [Int](repeating: 0, count: others)
    var shared = [[Int: Int]](repeating: [:], count: count)
    for node in own.indices where isKept[node] {
      if let other = drawn[node] { otherSizes[other - 1] += 1 }
      guard let community = own[node] else { continue }
      sizes[community - 1] += 1
      if let other = drawn[node] { shared[community - 1][other - 1, default: 0] += 1 }
    }
    return (0..<count).map { community in
      if sizes[community] == 0 { return nil }
      return shared[community].map { other, both in
        Double(both) / Double(sizes[community] + otherSizes[other] - both)
      }.max() ?? 0
    }
  }
}
