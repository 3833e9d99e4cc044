import CIgraph
public import TerroirKernel

/// The nodes and links on which a network hangs together.
public struct Bottlenecks: Hashable, Sendable {
  /// Nodes whose loss splits their component, with the nodes cut off from its largest remaining part.
  public var articulations: [(node: Int, loss: Int)] { zip(articulationNodes, articulationLosses).map { ($0, $1) } }
  /// Links whose loss splits their component, with the nodes on the smaller side.
  public var bridges: [(link: Network.Link, loss: Int)] { zip(bridgeLinks, bridgeLosses).map { ($0, $1) } }

  private var articulationNodes: [Int]
  private var articulationLosses: [Int]
  private var bridgeLinks: [Network.Link]
  private var bridgeLosses: [Int]

  /// - Throws: ``MethodFailure`` where igraph refuses.
  public init(of network: Network) throws(MethodFailure) {
    let found = try GraphLibrary.with(network, method: "bottlenecks") { graph throws(MethodFailure) in
      let nodes = try graph.integers { igraph_articulation_points(graph.pointer, $0) }
      let links = try graph.integers { igraph_bridges(graph.pointer, $0) }
      return [nodes.sorted(), links.sorted()]
    }
    let neighbours = network.neighbours
    articulationNodes = found[0]
    articulationLosses = found[0].map { lost in
      let pieces = Self.pieces(from: neighbours[lost], neighbours, without: { $0 == lost || $1 == lost })
      return pieces.reduce(0, +) - (pieces.max() ?? 0)
    }
    bridgeLinks = found[1].map { network.links[$0] }
    bridgeLosses = bridgeLinks.map { link in
      let ends = [link.source, link.target]
      return Self.pieces(from: ends, neighbours) { ends.contains($0) && ends.contains($1) }.min() ?? 0
    }
  }

  /// The sizes of the parts that hold the `starts` once the blocked steps are not taken.
  private static func pieces(
    from starts: [Int], _ neighbours: [[Int]], without blocked: (Int, Int) -> Bool
  ) -> [Int] {
    var seen: Set<Int> = []
    var sizes: [Int] = []
    for start in starts where !seen.contains(start) {
      let before = seen.count
      var open = [start]
      seen.insert(start)
      while let node = open.popLast() {
        for other in neighbours[node] where !blocked(node, other) && seen.insert(other).inserted { open.append(other) }
      }
      sizes.append(seen.count - before)
    }
    return sizes
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.articulationNodes == right.articulationNodes && left.bridgeLinks == right.bridgeLinks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(articulationNodes)
    hasher.combine(bridgeLinks)
  }
}
