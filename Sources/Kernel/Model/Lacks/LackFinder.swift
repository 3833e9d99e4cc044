/// Finds what the clusters of a strategy lack in the audit they rest on.
public struct LackFinder: Sendable {
  /// Kinds of actor that are a shared creative space.
  public static let premises = ["coworking", "cluster"]

  private let index: RegionalIndex
  private let elements: [ElementID: ElementRow]
  private let actors: [ActorID: ActorRow]
  private let chain: [IndustryID: [ChainRow]]

  public init(_ profile: IdentityProfile, _ index: RegionalIndex) {
    self.index = index
    elements = Dictionary(profile.elements.map { ($0.element, $0) }) { first, _ in first }
    actors = Dictionary(profile.actors.map { ($0.actor, $0) }) { first, _ in first }
    chain = Dictionary(grouping: profile.chain, by: \.industry)
  }

  /// Nil where nothing tells of the lack in the cluster, which is not the same as none.
  public func cases(of lack: Lack, in cluster: ClusterRow) -> LackCases? {
    switch lack {
    case .creation: link(.creation, cluster)
    case .production: link(.production, cluster)
    case .dissemination: link(.dissemination, cluster)
    case .exhibition: link(.exhibition, cluster)
    case .carriers: elements(cluster) { $0.actors.isEmpty && !isKept($0.element) }
    // A people is not handed on, and what is sensitive is not made known: both are their keepers' to decide.
    case .endangered:
      elements(cluster, ours: { index.elements[$0.element].map(\.isOpen) ?? true }) {
        $0.status == .endangered || $0.status == .lost
      }
    case .reach:
      elements(cluster, ours: { index.isPromotable($0.element) }) {
        $0.recognition == .local || $0.recognition == .regional
      }
    case .isolation: isolated(cluster)
    case .skills: side(cluster, ["university", "school"])
    case .finance: side(cluster, index.data.country.kinds(.pays))
    case .media: side(cluster, ["media"])
    case .market: side(cluster, ["festival_operator", "cluster", "coworking", "association"])
    case .premises: towns(cluster, Self.premises)
    case .townBodies: towns(cluster, index.data.country.bodies.map(\.kind))
    }
  }

  /// Whether a listed organisation keeps it, in its own town or elsewhere: a collection is carried by the museum that has it.
  private func isKept(_ element: ElementID) -> Bool {
    index.elements[element].map { !index.keepers(of: $0).isEmpty } ?? false
  }

  /// The industries whose narrowest link it is more likely than not, of those in which the audit could tell.
  private func link(_ link: ChainLink, _ cluster: ClusterRow) -> LackCases? {
    let told = cluster.industries.compactMap { industry in
      chain[industry]?.first { $0.link == link }?.certainty.map { (industry: industry, certainty: $0) }
    }
    if told.isEmpty { return nil }
    return LackCases(told.filter { $0.certainty >= 0.5 }.map(\.industry.rawValue), of: told.count)
  }

  /// - Parameter isOurs: Whether others than its keepers may set out to change what is so.
  private func elements(
    _ cluster: ClusterRow, ours isOurs: (ElementRow) -> Bool = { _ in true }, _ isSo: (ElementRow) -> Bool
  ) -> LackCases? {
    let known = cluster.elements.compactMap { elements[$0] }
    if known.isEmpty { return nil }
    let found = known.filter(isSo)
    let shown = found.filter(isOurs)
    return LackCases(
      shown.map(\.element.rawValue), of: known.count, places: Set(shown.map(\.territory)),
      leftOut: found.filter { !isOurs($0) && index.elements[$0.element] != nil }.map(\.element.rawValue))
  }

  private func isolated(_ cluster: ClusterRow) -> LackCases? {
    let known = cluster.actors.compactMap { actors[$0] }
    if index.data.ties.isEmpty || known.isEmpty { return nil }
    let alone = known.filter { $0.degree == 0 }
    return LackCases(alone.map(\.actor.rawValue), of: known.count, places: Set(alone.map(\.territory)))
  }

  /// Whether a side of the work is missing among the listed organisations: one case, shown by the cluster itself. A
  /// cluster without a listed organisation tells nothing of it.
  private func side(_ cluster: ClusterRow, _ kinds: [String]) -> LackCases? {
    let listed = cluster.actors.compactMap { index.actors[$0] }
    if listed.isEmpty { return nil }
    let here = listed.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
    return LackCases(
      here.isEmpty ? [cluster.cluster.rawValue] : [], of: 1, places: Set(listed.map(\.territory)),
      against: here)
  }

  private func towns(_ cluster: ClusterRow, _ kinds: [String]) -> LackCases? {
    let towns = cluster.territories.filter { index.territories[$0]?.level == .municipal }
    if towns.isEmpty { return nil }
    let served = Set(index.data.actors.filter { kinds.contains($0.kind) }.map(\.territory))
    let without = towns.filter { !served.contains($0) }
    return LackCases(without.map(\.rawValue), of: towns.count, places: Set(without))
  }
}
