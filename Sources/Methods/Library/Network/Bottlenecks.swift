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

  public init(of network: Network) {
    let found = CutSearch(Adjacency(network))
    articulationNodes = found.nodes.map(\.node)
    articulationLosses = found.nodes.map(\.loss)
    bridgeLinks = found.links.map { network.links[$0.link] }
    bridgeLosses = found.links.map(\.loss)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.articulationNodes == right.articulationNodes && left.bridgeLinks == right.bridgeLinks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(articulationNodes)
    hasher.combine(bridgeLinks)
  }
}
