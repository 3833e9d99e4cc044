import CIgraph
public import TerroirKernel

/// The largest flow from one node to another, the cut that limits it, and what each link's loss costs.
///
/// Max flow = min cut (Ford and Fulkerson 1956); the weights of the links are their capacities.
public struct MaximumFlow: Hashable, Sendable {
  public var value: Double
  /// The links of a minimum cut, by index in the network's links, ascending: the one nearest to the source.
  public var cut: [Int]
  /// By link: the flow that is lost without it.
  public var losses: [Double]

  /// - Throws: ``MethodFailure`` where a node is not in the network or both are the same.
  public init(in network: Network, from source: String, to target: String) throws(MethodFailure) {
    guard let start = network.nodes.firstIndex(of: source) else { throw Self.unknown(source) }
    guard let end = network.nodes.firstIndex(of: target) else { throw Self.unknown(target) }
    if start == end {
      throw MethodFailure("bottlenecks", "from and to are both \(source)", hint: "name two different nodes")
    }
    let whole = try Self.flow(in: network, start, end)
    var losses: [Double] = []
    for lost in network.links.indices {
      losses.append(max(0, whole.value - (try Self.flow(in: network, start, end, without: lost)).value))
    }
    value = whole.value
    cut = whole.cut
    self.losses = losses
  }

  private static func flow(
    in network: Network, _ start: Int, _ end: Int, without lost: Int? = nil
  ) throws(MethodFailure) -> (value: Double, cut: [Int]) {
    let side = try GraphLibrary.with(network, method: "bottlenecks") { graph throws(MethodFailure) in
      // A lost link keeps its place with capacity zero: indices of the others stay.
      if let lost { graph.weights.pointer.pointee.stor_begin[lost] = 0 }
      var value = 0.0
      let flow = try graph.reals {
        igraph_maxflow(
          graph.pointer, &value, $0, nil, nil, nil, Int64(start), Int64(end), graph.weights.pointer, nil)
      }
      return [value] + flow
    }
    let flow = side.dropFirst().map(\.self)
    return (side[0], nearestCut(network, flow, from: start))
  }

  /// The links from the nodes that still can be reached in the residual network to the others: unique for any flow.
  private static func nearestCut(_ network: Network, _ flow: [Double], from start: Int) -> [Int] {
    var reached: Set<Int> = [start]
    // What is left of a capacity by rounding is nothing: relative to the largest.
    let rounding = 1e-9 * Ranking.scale(of: network.links.map(\.weight))
    var grew = true
    while grew {
      grew = false
      for (link, flow) in zip(network.links, flow) {
        let forward = link.weight - flow > rounding
        let backward = network.isDirected ? flow > rounding : link.weight + flow > rounding
        if forward && reached.contains(link.source) && reached.insert(link.target).inserted { grew = true }
        if backward && reached.contains(link.target) && reached.insert(link.source).inserted { grew = true }
      }
    }
    return network.links.indices.filter { index in
      let link = network.links[index]
      let leaves = reached.contains(link.source) && !reached.contains(link.target)
      let enters = !reached.contains(link.source) && reached.contains(link.target)
      return leaves || (!network.isDirected && enters)
    }
  }

  private static func unknown(_ node: String) -> MethodFailure {
    MethodFailure("bottlenecks", "no node \(node)", hint: "name a node of the links")
  }
}
