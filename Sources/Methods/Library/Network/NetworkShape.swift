import CIgraph
public import TerroirKernel

/// The shape of a whole network and of each node's surroundings; direction and weights are not looked at.
///
/// Transitivity 3 triangles over connected triples; clustering the mean of the nodes' own, 0 for fewer than two neighbours
/// (networkx; igraph leaves those out unless told); diameter and mean distance over connected pairs; assortativity the
/// correlation of the degrees at the two ends of a link; effective size `n - 2 t / n`, t the links among n neighbours.
///
/// Source: Watts and Strogatz (1998); Newman (2002), Assortative mixing; Burt (1992) in Borgatti's form (1997).
public struct NetworkShape: Hashable, Sendable {
  /// Nil without a node of two neighbours.
  public var transitivity: Double?
  public var clustering: Double
  public var diameter: Int
  /// Nil where nobody reaches anybody.
  public var meanDistance: Double?
  /// Nil where all degrees are equal.
  public var assortativity: Double?
  /// By node; nil for fewer than two neighbours.
  public var localClustering: [Double?]
  /// By node; nil without neighbours.
  public var effectiveSize: [Double?]

  /// - Throws: ``MethodFailure`` for a network without links.
  public init(of network: Network) throws(MethodFailure) {
    guard !network.links.isEmpty else {
      throw MethodFailure("network", "the network has no links", hint: "Give at least one link.")
    }
    let ties = network.links.map { Network.Tie(network.nodes[$0.source], network.nodes[$0.target]) }
    let plain = try Network(ties, nodes: network.nodes)
    let found = try GraphLibrary.with(plain, method: "network") { graph throws(MethodFailure) in
      var (transitivity, clustering, diameter, distance, assortativity) = (0.0, 0.0, 0.0, 0.0, 0.0)
      try graph.check(igraph_transitivity_undirected(graph.pointer, &transitivity, IGRAPH_TRANSITIVITY_NAN))
      try graph.check(igraph_transitivity_avglocal_undirected(graph.pointer, &clustering, IGRAPH_TRANSITIVITY_ZERO))
      try graph.check(igraph_diameter(graph.pointer, &diameter, nil, nil, nil, nil, false, true))
      try graph.check(igraph_average_path_length(graph.pointer, &distance, nil, false, true))
      try graph.check(igraph_assortativity_degree(graph.pointer, &assortativity, false))
      return [transitivity, clustering, diameter, distance, assortativity]
    }
    transitivity = found[0].isFinite ? found[0] : nil
    clustering = found[1]
    diameter = Int(clamped: found[2])
    meanDistance = found[3].isFinite ? found[3] : nil
    assortativity = found[4].isFinite ? found[4] : nil
    let neighbours = plain.neighbours.map(Set.init)
    let among = neighbours.map { own in own.reduce(0) { $0 + neighbours[$1].intersection(own).count } / 2 }
    localClustering = neighbours.indices.map { node in
      let n = Double(neighbours[node].count)
      return n > 1 ? 2 * Double(among[node]) / (n * (n - 1)) : nil
    }
    effectiveSize = neighbours.indices.map { node in
      let n = Double(neighbours[node].count)
      return n > 0 ? n - 2 * Double(among[node]) / n : nil
    }
  }
}
