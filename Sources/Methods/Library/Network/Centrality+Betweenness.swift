public import TerroirKernel

extension Centrality {
  /// The betweenness of each node alone, as in ``Centrality/betweenness``; for draws that need nothing else.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public static func betweenness(of network: Network) throws(MethodFailure) -> [Double] {
    try ShortestPaths(of: network).betweenness
  }
}
