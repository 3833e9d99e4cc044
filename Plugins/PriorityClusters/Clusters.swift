import TerroirKernel
import TerroirMethods

/// Tables `clusters` and `members`: communities of the joint graph that hold enough identity to stand on.
///
/// cohesion = weight of the links inside over the weight of all links of the members; stability = mean Jaccard similarity
/// with the closest community of resampled data, see ``Stability``. A cluster's industries are those that its elements are
/// linked with most, so an industry may serve several clusters; every other member belongs to one.
struct Clusters {
  private(set) var rows: [ClusterRow] = []
  private(set) var members: [MemberRow] = []
  /// Elements of communities that are too small to be clusters.
  private(set) var loose: [ElementID] = []
  private(set) var modularity = 0.0
  /// The weight of each member's links inside the cluster, and of all its links.
  struct MemberLinks {
    var inside: Double
    var all: Double
  }
  /// Those of the members of each cluster.
  private(set) var links: [ClusterID: [MemberLinks]] = [:]

  init(_ basis: StrategyBasis, _ distinctive: [DistinctiveRow]) throws(StageFailure) {
    let network: Network
    let communities: Communities
    let stability: [Double?]
    do throws(MethodFailure) {
      network = try JointGraph(basis).network
      communities = try Communities(
        of: network, resolution: basis.stage.resolution, runs: basis.stage.seeds, seed: basis.seed)
      stability = try Stability.values(of: communities, in: network, basis)
    } catch {
      throw StageFailure(error)
    }
    modularity = communities.modularity
    let inside = Self.insideShares(network, communities)
    let rare = Set(distinctive.filter { $0.kind == "kind" && $0.low > 0 }.map(\.subject))
    var taken: Set<ClusterID> = []
    for community in 1...max(1, communities.count) {
      let nodes = network.nodes.indices.filter { communities.membership[$0] == community }
        .compactMap { index in JointGraph.Node(name: network.nodes[index]).map { (node: $0, index: index) } }
      let group = Group(nodes.map(\.node), basis)
      guard group.elements.count >= basis.stage.minElements, let lead = group.industries.first else {
        loose += group.elements
        continue
      }
      var id = ClusterID([lead.rawValue, group.territories.first?.rawValue].compactMap { $0 }.joined(separator: "-"))
      var number = 2
      while !taken.insert(id).inserted {
        id = ClusterID("\(lead.rawValue)-\(number)")
        number += 1
      }
      let own = nodes.reduce(0) { $0 + inside.own[$1.index] }
      let all = nodes.reduce(0) { $0 + inside.all[$1.index] }
      rows.append(
        group.row(
          id, cohesion: all > 0 ? own / all : 0, stability: stability[community - 1], rare: rare, basis))
      links[id] = nodes.sorted { $0.node < $1.node }.map {
        MemberLinks(inside: inside.own[$0.index], all: inside.all[$0.index])
      }
      members += nodes.sorted { $0.node < $1.node }.map { node, index in
        MemberRow(
          cluster: id, kind: node.kind.rawValue, id: node.id,
          weight: inside.all[index] > 0 ? inside.own[index] / inside.all[index] : 0)
      }
    }
    rows.sort { $0.cluster < $1.cluster }
    members.sort { ($0.cluster, $0.kind, $0.id) < ($1.cluster, $1.kind, $1.id) }
    loose.sort()
  }

  /// For each node the weight of its links, and of those that stay in its community.
  private static func insideShares(_ network: Network, _ communities: Communities) -> (own: [Double], all: [Double]) {
    var own = [Double](repeating: 0, count: network.nodes.count)
    var all = own
    for link in network.links {
      let isInside = communities.membership[link.source] == communities.membership[link.target]
      for node in [link.source, link.target] {
        all[node] += link.weight
        if isInside { own[node] += link.weight }
      }
    }
    return (own, all)
  }
}
