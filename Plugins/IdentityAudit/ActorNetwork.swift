import TerroirKernel
import TerroirMethods

/// The network of the region's actors and of those elsewhere that are tied to them, with its measures.
///
/// Ties are all those between these actors, also between two that are seated elsewhere: what holds the network together is
/// told of whole ways. They have no direction here; several ties between the same two actors add up. Tables `actors` and
/// `communities`.
struct ActorNetwork {
  let basis: AuditBasis
  /// The ties between members.
  let ties: [Tie]
  let members: [Actor]
  /// Members that are seated elsewhere.
  let outside: Int
  let network: Network
  let centrality: Centrality?
  let communities: Communities?
  let bottlenecks: Bottlenecks
  let brokerage: [Int]

  init(_ basis: AuditBasis) throws(StageFailure) {
    self.basis = basis
    let own = Set(basis.actors.map(\.id))
    let reaching = basis.data.ties.filter { own.contains($0.source) || own.contains($0.target) }
    let tied = Set(reaching.flatMap { [$0.source, $0.target] })
    members = basis.data.actors.filter { own.contains($0.id) || tied.contains($0.id) }.sorted { $0.id < $1.id }
    outside = members.count { !own.contains($0.id) }
    let known = Set(members.map(\.id))
    ties = basis.data.ties.filter { known.contains($0.source) && known.contains($0.target) }
    do {
      network = try Self.network(of: ties, among: members)
      centrality = members.isEmpty ? nil : try Centrality(of: network)
      communities =
        network.links.isEmpty ? nil : try Communities(of: network, runs: basis.stage.seeds, seed: basis.seed)
      bottlenecks = Bottlenecks(of: network)
      let towns = Dictionary(uniqueKeysWithValues: members.map { ($0.id.rawValue, $0.territory.rawValue) })
      // An undirected path counts once each way.
      brokerage = try Brokerage(of: network, groups: towns).betweenGroups.map { $0 / 2 }
    } catch {
      throw StageFailure(error)
    }
  }

  private static func network(of ties: [Tie], among members: [Actor]) throws(MethodFailure) -> Network {
    try Network(
      ties.map { Network.Tie($0.source.rawValue, $0.target.rawValue) }, nodes: members.map(\.id.rawValue))
  }

  /// - Parameter topShares: for each member how often it stays central under missing ties; empty where not drawn.
  func actorRows(_ topShares: [Double]) -> [ActorRow] {
    guard let centrality else { return [] }
    let count = Double(members.count)
    let pairs = (count - 1) * (count - 2) / 2
    let split = Set(bottlenecks.articulations.map(\.node))
    return members.enumerated().map { node, actor in
      ActorRow(
        actor: actor.id, name: .named(actor.name), territory: actor.territory, level: actor.level,
        kind: actor.kind, degree: centrality.degree[node],
        betweenness: pairs > 0 ? centrality.betweenness[node] / pairs : 0,
        topShare: topShares.isEmpty ? nil : topShares[node], constraint: centrality.constraint[node],
        core: centrality.core[node], community: communities?.membership[node], articulation: split.contains(node),
        brokerage: brokerage[node])
    }.sorted { ($1.degree, $1.betweenness, $0.actor) < ($0.degree, $0.betweenness, $1.actor) }
  }

  var communityRows: [CommunityRow] {
    guard let communities, communities.count > 0 else { return [] }
    return (1...communities.count).map { number in
      let own = members.indices.filter { communities.membership[$0] == number }.map { members[$0] }
      return CommunityRow(
        community: number, actors: own.map(\.id), territories: Set(own.map(\.territory)).sorted(),
        industries: shared(own), stability: communities.stability[number - 1])
    }
  }

  /// Up to three industries that at least two members, and a third of those with industries of their own, work in.
  private func shared(_ members: [Actor]) -> [IndustryID] {
    let special = members.filter { !basis.servesAll($0) && !$0.industries.isEmpty }
    let counts = basis.data.industries.map { industry in
      (industry.id, special.count { $0.industries.contains(industry.id) })
    }
    return counts.filter { $0.1 >= 2 && $0.1 * 3 >= special.count }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
  }
}
