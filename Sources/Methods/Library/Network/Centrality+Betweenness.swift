extension Centrality {
  /// The betweenness of each node alone, as in ``Centrality/betweenness``; for draws that need nothing else.
  public static func betweenness(of network: Network) -> [Double] { ShortestPaths(of: network).betweenness }
}
