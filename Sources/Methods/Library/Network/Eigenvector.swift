import CIgraph
import TerroirKernel

/// Eigenvector centrality: who is linked from those who are central themselves; igraph's, checked.
///
/// `A' v = λ v` for the largest λ, A the weights, the largest v 1. A directed network without any circle has λ = 0 and no such
/// vector; where all circles are long and alike igraph's iteration does not settle. Neither is an error of the others.
///
/// Source: Bonacich (1987), Power and centrality.
extension Centrality {
  /// Why no node has an eigenvector centrality.
  public enum EigenvectorGap: Error, Hashable, Sendable {
    /// A directed network without a circle.
    case acyclic
    /// The iteration did not settle on one vector.
    case unsettled
  }

  static func eigenvector(_ graph: Graph, of network: Network) throws(EigenvectorGap) -> [Double] {
    let count = network.nodes.count
    guard !network.links.isEmpty else { return Array(repeating: 1, count: count) }
    if network.isDirected, isAcyclic(network) { throw .acyclic }
    var value = 0.0
    let found: [Double]
    do throws(MethodFailure) {
      // igraph starts from the degrees with a little noise from its own generator.
      try graph.check(igraph_rng_seed(igraph_rng_default(), 1))
      found = try graph.reals {
        igraph_eigenvector_centrality(
          graph.pointer, $0, &value, network.isDirected, true, graph.weights.pointer, nil)
      }
    } catch {
      throw .unsettled
    }
    let vector = found.map { max(0, $0) }
    guard vector.count == count, value > 0, isEigenvector(vector, value, of: network) else { throw .unsettled }
    return vector
  }

  /// Whether the links lead nowhere back: nodes without incoming links are taken away until none is left.
  private static func isAcyclic(_ network: Network) -> Bool {
    let adjacency = Adjacency(network, .outward)
    var incoming = [Int](repeating: 0, count: network.nodes.count)
    for link in network.links { incoming[link.target] += 1 }
    var open = incoming.indices.filter { incoming[$0] == 0 }
    var taken = 0
    while let node = open.popLast() {
      taken += 1
      for arc in adjacency.range(node) {
        let other = Int(adjacency.neighbours[arc])
        incoming[other] -= 1
        if incoming[other] == 0 { open.append(other) }
      }
    }
    return taken == network.nodes.count
  }

  private static func isEigenvector(_ vector: [Double], _ value: Double, of network: Network) -> Bool {
    var image = [Double](repeating: 0, count: vector.count)
    for link in network.links {
      image[link.target] += link.weight * vector[link.source]
      if !network.isDirected { image[link.source] += link.weight * vector[link.target] }
    }
    return zip(image, vector).allSatisfy { abs($0 - value * $1) <= 1e-6 * value }
  }
}
