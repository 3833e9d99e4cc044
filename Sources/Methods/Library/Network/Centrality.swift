import CIgraph
public import TerroirKernel

/// How each node stands in a network.
///
/// Betweenness sum_{s<t} sigma_st(v)/sigma_st, not normalised (ordered pairs where directed); closeness (reached - 1) /
/// sum of distances to the nodes reached, nil for a node that reaches none; eigenvector centrality with the largest 1, nil
/// where `eigenvectorGap` says why; PageRank with damping 0.85; Burt's constraint sum_j (p_ij + sum_q p_iq p_qj)^2, nil for a
/// node without links. How long a link is on a path is chosen (``ShortestPaths/Length``, 1 unless told); strength, eigenvector,
/// PageRank and constraint use the weights as strengths.
///
/// Sources: Freeman (1978); Brandes (2001); Bonacich (1987); Brin and Page (1998); Seidman (1983); Burt (1992).
public struct Centrality: Hashable, Sendable {
  public var degree: [Int]
  public var strength: [Double]
  public var betweenness: [Double] = []
  public var closeness: [Double?] = []
  public var eigenvector: [Double?]
  public var eigenvectorGap: EigenvectorGap?
  public var pagerank: [Double]
  public var core: [Int]
  public var constraint: [Double?] = []

  /// - Parameters:
  ///   - pivots: nodes from which betweenness and closeness are estimated, as in ``ShortestPaths``; all of them where nil.
  ///   - seed: of the sampled nodes.
  ///   - length: how long a link is on a path.
  /// - Throws: ``MethodFailure`` for a network without nodes, or where igraph refuses.
  public init(
    of network: Network, pivots: Int? = nil, seed: UInt64 = 1, paths length: ShortestPaths.Length = .links
  ) throws(MethodFailure) {
    if network.nodes.isEmpty {
      throw MethodFailure("centrality", "the network has no nodes", hint: "give at least one link")
    }
    self = try GraphLibrary.with(network, method: "centrality") { graph throws(MethodFailure) in
      try Centrality(library: graph, of: network)
    }
    let paths = try ShortestPaths(of: network, pivots: pivots, seed: seed, paths: length)
    (betweenness, closeness) = (paths.betweenness, paths.closeness)
    constraint = try StructuralHoles.constraint(of: network)
  }

  /// What igraph computes, on one thread; the rest is left empty.
  private init(library graph: Graph, of network: Network) throws(MethodFailure) {
    let all = igraph_vss_all()
    let weights = graph.weights.pointer
    degree = try graph.integers { igraph_degree(graph.pointer, $0, all, IGRAPH_ALL, false) }
    strength = try graph.reals { igraph_strength(graph.pointer, $0, all, IGRAPH_ALL, false, weights) }
    do throws(EigenvectorGap) {
      eigenvector = try Self.eigenvector(graph, of: network)
    } catch {
      (eigenvector, eigenvectorGap) = (Array(repeating: nil, count: network.nodes.count), error)
    }
    pagerank = try graph.reals {
      igraph_pagerank(
        graph.pointer, IGRAPH_PAGERANK_ALGO_PRPACK, $0, nil, all, network.isDirected, 0.85, weights, nil)
    }
    core = try graph.integers { igraph_coreness(graph.pointer, $0, IGRAPH_ALL) }
  }
}
