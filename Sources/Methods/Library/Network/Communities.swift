import CIgraph
public import TerroirKernel

/// Communities of a network: the Leiden partition of highest modularity over seeds, and how stable each community is.
///
/// Q = sum_c [L_c/m - resolution (d_c/2m)^2] over an undirected network with weights. Leiden runs once per seed; of the
/// best partitions the first in canonical order is kept, so the result is the same for a seed whatever the order of rows.
/// Above half a million links Leiden takes two rounds, otherwise as many as change anything.
/// Communities are numbered from 1, largest first, ties by their first node. A node without links has no community.
///
/// Sources: Traag, Waltman and van Eck (2019); Newman and Girvan (2004); Hennig (2007) for stability.
public struct Communities: Hashable, Sendable {
  /// The community of each node; nil for a node without links.
  public var membership: [Int?]
  public var modularity: Double
  /// By community: share of runs that hold a community of Jaccard similarity 0.75 or more with it.
  public var stability: [Double]
  /// By node: mean Jaccard similarity of its community with its community in each run.
  public var nodeStability: [Double?]

  public var count: Int { stability.count }

  /// - Parameters:
  ///   - runs: seeds tried, from 1.
  ///   - resolution: above 1 for smaller communities.
  /// - Throws: ``MethodFailure`` for a network without links or parameters out of range.
  public init(
    of network: Network, resolution: Double = 1, runs: Int = 100, seed: UInt64 = 1
  ) throws(MethodFailure) {
    if network.links.isEmpty {
      throw MethodFailure("communities", "the network has no links", remedy: "give at least one link")
    }
    if runs < 1 || !(resolution > 0) {
      throw MethodFailure("communities", "runs and resolution must be positive", remedy: "leave the defaults")
    }
    // Communities have no direction: links there and back are joined.
    let plain =
      network.isDirected
      ? try Network(
        network.links.map { Network.Tie(network.nodes[$0.source], network.nodes[$0.target], weight: $0.weight) },
        nodes: network.nodes) : network
    let partitions = try GraphLibrary.with(plain, method: "communities") { graph throws(MethodFailure) in
      try Self.partitions(of: graph, resolution: resolution, runs: runs, seed: seed)
    }
    let linked = plain.neighbours.map { !$0.isEmpty }
    let runsInOrder = partitions.map { (quality: $0.quality, membership: Self.canonical($0.membership, linked)) }
    var best = runsInOrder[0]
    for run in runsInOrder.dropFirst() {
      let gain = run.quality - best.quality
      if gain > 1e-12 || (gain > -1e-12 && Self.precedes(run.membership, best.membership)) { best = run }
    }
    membership = best.membership
    modularity = best.quality
    let own = Self.groups(best.membership)
    var kept = Array(repeating: 0, count: own.count)
    var similarity = Array(repeating: 0.0, count: plain.nodes.count)
    for run in runsInOrder {
      let others = Self.groups(run.membership)
      for (index, group) in own.enumerated() {
        var closest = 0.0
        for other in Set(group.compactMap { run.membership[$0] }).sorted() {
          let peers = others[other - 1]
          let jaccard = Self.jaccard(group, peers)
          closest = max(closest, jaccard)
          for node in group where run.membership[node] == other { similarity[node] += jaccard }
        }
        if closest >= 0.75 { kept[index] += 1 }
      }
    }
    stability = kept.map { Double($0) / Double(runs) }
    nodeStability = similarity.enumerated().map { linked[$0] ? $1 / Double(runs) : nil }
  }

  private static func partitions(
    of graph: Graph, resolution: Double, runs: Int, seed: UInt64
  ) throws(MethodFailure) -> [(quality: Double, membership: [Int])] {
    let strength = RealVector(
      try graph.reals {
        igraph_strength(graph.pointer, $0, igraph_vss_all(), IGRAPH_ALL, true, graph.weights.pointer)
      })
    defer { strength.destroy() }
    let total = strength.values.reduce(0, +)
    // Until nothing changes; of a very large network igraph's own two rounds, for the rest gains little and takes long.
    let rounds: igraph_integer_t = igraph_vector_size(graph.weights.pointer) > 500_000 ? 2 : -1
    var found: [(quality: Double, membership: [Int])] = []
    for run in 0..<runs {
      try graph.check(igraph_rng_seed(igraph_rng_default(), UInt64(truncatingIfNeeded: seed &+ UInt64(run) &* 7919)))
      let membership = try graph.integers {
        igraph_community_leiden(
          graph.pointer, graph.weights.pointer, strength.pointer, resolution / total, 0.01, false, rounds, $0, nil, nil)
      }
      let vector = IntegerVector(membership)
      defer { vector.destroy() }
      var quality = 0.0
      try graph.check(
        igraph_modularity(graph.pointer, vector.pointer, graph.weights.pointer, resolution, false, &quality))
      found.append((quality, membership))
    }
    return found
  }

  /// Numbers from 1, largest community first, ties by the first node.
  private static func canonical(_ membership: [Int], _ linked: [Bool]) -> [Int?] {
    var members: [Int: [Int]] = [:]
    for (node, community) in membership.enumerated() where linked[node] { members[community, default: []].append(node) }
    let order = members.values.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
    var result: [Int?] = Array(repeating: nil, count: membership.count)
    for (number, group) in order.enumerated() { for node in group { result[node] = number + 1 } }
    return result
  }

  private static func precedes(_ left: [Int?], _ right: [Int?]) -> Bool {
    left.map { $0 ?? 0 }.lexicographicallyPrecedes(right.map { $0 ?? 0 })
  }

  private static func groups(_ membership: [Int?]) -> [[Int]] {
    var groups: [[Int]] = Array(repeating: [], count: membership.compactMap(\.self).max() ?? 0)
    for (node, community) in membership.enumerated() { if let community { groups[community - 1].append(node) } }
    return groups
  }

  private static func jaccard(_ left: [Int], _ right: [Int]) -> Double {
    let shared = Set(left).intersection(right).count
    return Double(shared) / Double(left.count + right.count - shared)
  }
}
