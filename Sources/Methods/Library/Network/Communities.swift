public import TerroirKernel

/// Communities of a network: the Leiden partition of highest modularity over seeds, and how stable each community is.
///
/// Q = sum_c [L_c/m - resolution (d_c/2m)^2] over an undirected network with weights. Leiden runs once per seed; of
/// the best partitions the first in canonical order is kept. The result is the same for a seed on every machine, whatever
/// the order of rows and the threads.
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
  ///   - rounds: of Leiden in each run, at most; where nil four above half a million links, else until nothing moves.
  ///   - workers: threads; the result does not depend on them.
  /// - Throws: ``MethodFailure`` for a network without links or parameters out of range.
  public init(
    of network: Network, resolution: Double = 1, runs: Int = 100, seed: UInt64 = 1, rounds: Int? = nil,
    workers: Int = Parallel.cores
  ) throws(MethodFailure) {
    if network.links.isEmpty {
      throw MethodFailure("communities", "the network has no links", hint: "give at least one link")
    }
    if runs < 1 || !(resolution > 0) || !resolution.isFinite || rounds ?? 1 < 1 {
      throw MethodFailure("communities", "runs, rounds and resolution must be positive", hint: "leave the defaults")
    }
    let graph = LeidenGraph(network.undirected)
    let rounds = rounds ?? (graph.links > 500_000 ? 4 : nil)
    let found = try Self.partitions(
      of: graph, resolution: resolution, runs: runs, seed: seed, rounds: rounds, workers: workers)
    var best = found[0]
    for run in found.dropFirst() {
      let gain = run.quality - best.quality
      if gain > 1e-12 || (gain > -1e-12 && run.community.lexicographicallyPrecedes(best.community)) { best = run }
    }
    membership = best.community.map { $0 < 0 ? nil : Int($0) + 1 }
    modularity = best.quality
    let agreement = PartitionAgreement(of: best.community, with: found.map(\.community))
    stability = agreement.kept.map { Double($0) / Double(runs) }
    nodeStability = zip(best.community, agreement.similarity).map { $0 < 0 ? nil : $1 / Double(runs) }
  }

  /// The partition of each run, numbered canonically from 0, -1 for a node without links; each run draws for itself.
  private static func partitions(
    of graph: LeidenGraph, resolution: Double, runs: Int, seed: UInt64, rounds: Int?, workers: Int
  ) throws(MethodFailure) -> [(quality: Double, community: [Int32])] {
    try Parallel.map(runs, workers: workers) { run throws(MethodFailure) in
      let draws = RandomStream(seed: seed, method: "communities", draw: run)
      let found = try Leiden.partition(of: graph, resolution: resolution, rounds: rounds, draws: draws)
      let (community, count) = canonical(found, in: graph)
      return (graph.modularity(of: community, communities: count, resolution: resolution), community)
    }
  }

  /// Numbers from 0, largest community first, ties by the first node; a node without links has -1.
  private static func canonical(_ found: [Int32], in graph: LeidenGraph) -> (community: [Int32], count: Int) {
    var (sizes, first) = ([Int32](repeating: 0, count: found.count), [Int32](repeating: 0, count: found.count))
    for (node, label) in found.enumerated() where graph.strengths[node] > 0 {
      if sizes[Int(label)] == 0 { first[Int(label)] = Int32(node) }
      sizes[Int(label)] += 1
    }
    let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { (sizes[$1], first[$0]) < (sizes[$0], first[$1]) }
    var number = [Int32](repeating: -1, count: found.count)
    for (place, label) in order.enumerated() { number[label] = Int32(place) }
    return (found.enumerated().map { graph.strengths[$0] > 0 ? number[Int($1)] : -1 }, order.count)
  }
}
