import TerroirKernel

/// Burt's constraint of every node: how much of its contacts' time returns to the same few.
///
/// `c_i = sum_j (p_ij + sum_q p_iq p_qj)^2` over contacts j, q other than i and j, `p_ij` the share of j in the weights of
/// i's links in either direction. Nodes are computed for themselves, each in the order of its neighbours.
/// Source: Burt (1992), Structural Holes, ch. 2; contacts are the neighbours, as in igraph and networkx.
enum StructuralHoles {
  /// The constraint of each node; nil for a node without links.
  static func constraint(of network: Network, workers: Int = Parallel.cores) throws(MethodFailure) -> [Double?] {
    let adjacency = Adjacency(network)
    let weights = network.links.map(\.weight)
    let parts = Parallel.parts(of: adjacency.nodeCount, size: max(1024, (adjacency.nodeCount + 15) / 16))
    let sums = (0..<adjacency.nodeCount).map { node in
      adjacency.range(node).reduce(0.0) { $0 + weights[Int(adjacency.links[$1])] }
    }
    return try Parallel.map(parts.count, workers: workers) { part in
      // The share of each contact of the node at hand, then with what comes through others; 0 for all other nodes.
      var (direct, total) = (
        [Double](repeating: 0, count: adjacency.nodeCount), [Double](repeating: 0, count: adjacency.nodeCount)
      )
      return parts[part].map { node -> Double? in
        let own = adjacency.range(node)
        guard !own.isEmpty else { return nil }
        for arc in own {
          let share = weights[Int(adjacency.links[arc])] / sums[node]
          direct[Int(adjacency.neighbours[arc])] += share
          total[Int(adjacency.neighbours[arc])] += share
        }
        for arc in own {
          let other = Int(adjacency.neighbours[arc])
          // A link there and back of a directed network stands twice; its share counts once for each.
          let share = weights[Int(adjacency.links[arc])] / sums[node]
          for step in adjacency.range(other) {
            let third = Int(adjacency.neighbours[step])
            if third != node, direct[third] > 0 {
              total[third] += share * weights[Int(adjacency.links[step])] / sums[other]
            }
          }
        }
        var constraint = 0.0
        for arc in own {
          let other = Int(adjacency.neighbours[arc])
          constraint += total[other] * total[other]
          (direct[other], total[other]) = (0, 0)
        }
        return constraint
      }
    }.flatMap(\.self)
  }
}
