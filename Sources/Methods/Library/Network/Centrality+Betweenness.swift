import CIgraph
public import TerroirKernel

extension Centrality {
  /// The betweenness of each node alone, as in ``Centrality/betweenness``; for draws that need nothing else.
  ///
  /// - Throws: ``MethodFailure`` where igraph refuses.
  public static func betweenness(of network: Network) throws(MethodFailure) -> [Double] {
    try GraphLibrary.with(network, method: "centrality") { graph throws(MethodFailure) in
      try graph.reals { igraph_betweenness(graph.pointer, $0, igraph_vss_all(), network.isDirected, nil) }
    }
  }
}
