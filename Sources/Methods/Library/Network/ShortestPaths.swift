public import TerroirKernel

/// Betweenness and closeness of every node from the shortest paths from all nodes or from a sample of them.
///
/// Betweenness `sum_{s<t} sigma_st(v) / sigma_st`, not normalised (ordered pairs where directed), by Brandes' accumulation;
/// from k of n nodes it is the sum over those times n / k, an unbiased estimate. Closeness: nodes reached over the sum of
/// distances to them; from a sample, distances to the sampled nodes alone. How long a link is says ``Length``.
///
/// Sampled nodes are drawn without replacement from the counter-based generator; partial sums have a fixed order, so
/// neither threads nor the order of rows change a bit.
/// Source: Brandes (2001); Opsahl, Agneessens and Skvoretz (2010), Social Networks 32, for 1 / strength; Brandes and Pich (2007), Centrality estimation in large networks; Eppstein and Wang (2004).
public struct ShortestPaths: Hashable, Sendable {
  /// How long a link is on a path.
  public enum Length: String, CaseIterable, Sendable {
    /// 1, whatever its weight.
    case links
    /// 1 / weight: what is strong is near (networkx with such distances, tnet).
    case strength
    /// Its weight.
    case distance

    /// By link; nil where each is 1.
    fileprivate func lengths(of network: Network) -> [Double]? {
      switch self {
      case .links: nil
      case .strength: network.links.map { 1 / $0.weight }
      case .distance: network.links.map(\.weight)
      }
    }
  }

  public let betweenness: [Double]
  /// Nil for a node that reaches none of the nodes searched from.
  public let closeness: [Double?]
  /// The nodes searched from.
  public let pivots: Int

  /// - Parameters:
  ///   - pivots: nodes to search from; all of them where nil or as many as there are.
  ///   - paths: how long a link is.
  ///   - workers: threads; the result does not depend on them.
  /// - Throws: ``MethodFailure/cancelled``.
  public init(
    of network: Network, pivots: Int? = nil, seed: UInt64 = 1, paths: Length = .links, workers: Int = Parallel.cores
  ) throws(MethodFailure) {
    if let lengths = paths.lengths(of: network) {
      try self.init(of: network, pivots: pivots, seed: seed, workers: workers) {
        WeightedSearch($0, lengths: lengths)
      }
    } else {
      try self.init(of: network, pivots: pivots, seed: seed, workers: workers) { BreadthSearch($0) }
    }
  }

  private init(
    of network: Network, pivots: Int?, seed: UInt64, workers: Int,
    search: @Sendable (Adjacency) -> some PathSearch
  ) throws(MethodFailure) {
    let count = network.nodes.count
    let sources = Self.sources(of: count, pivots, seed: seed)
    let parts = Parallel.parts(of: sources.count, size: max(1, (sources.count + 15) / 16))
    let forward = Adjacency(network, .outward)
    let found = try Parallel.map(parts.count, workers: workers) { part throws(MethodFailure) in
      var search = search(forward)
      for source in sources[parts[part]] {
        try Cancellation.check()
        search.accumulate(from: source)
      }
      return search.result
    }
    let back: [PathSums]
    if network.isDirected {
      let reverse = Adjacency(network, .inward)
      back = try Parallel.map(parts.count, workers: workers) { part throws(MethodFailure) in
        var search = search(reverse)
        for source in sources[parts[part]] {
          try Cancellation.check()
          search.measure(from: source)
        }
        return search.result
      }
    } else {
      back = found
    }
    let scale = sources.isEmpty ? 0 : Double(count) / Double(sources.count) / (network.isDirected ? 1 : 2)
    self.pivots = sources.count
    betweenness = (0..<count).map { node in scale * found.reduce(0) { $0 + $1.dependency[node] } }
    closeness = (0..<count).map { node in
      let distance = back.reduce(0) { $0 + $1.distance[node] }
      return distance > 0 ? Double(back.reduce(0) { $0 + $1.reached[node] }) / distance : nil
    }
  }

  private static func sources(of count: Int, _ pivots: Int?, seed: UInt64) -> [Int] {
    guard let pivots, pivots < count else { return Array(0..<count) }
    var draws = RandomStream(seed: seed, method: "shortest-paths")
    var nodes = Array(0..<count)
    for place in 0..<max(0, pivots) { nodes.swapAt(place, place + draws.index(below: count - place)) }
    return nodes.prefix(max(0, pivots)).sorted()
  }
}
