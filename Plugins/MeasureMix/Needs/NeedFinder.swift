internal import TerroirKernel

/// The cases that show a need in a cluster.
struct NeedFinder {
  private let index: RegionalIndex
  private let elements: [ElementID: ElementRow]
  private let actors: [ActorID: ActorRow]
  private let chain: [IndustryID: [ChainRow]]
  private let points: [GrowthPointRow]
  private let governance: [GovernanceRow]
  private let hasTies: Bool

  init(_ input: DesignInput, index: RegionalIndex) {
    self.index = index
    elements = Dictionary(input.profile.elements.map { ($0.element, $0) }) { first, _ in first }
    actors = Dictionary(input.profile.actors.map { ($0.actor, $0) }) { first, _ in first }
    chain = Dictionary(grouping: input.profile.chain, by: \.industry)
    points = input.strategy.growthPoints
    governance = input.profile.governance
    hasTies = !input.data.ties.isEmpty
  }

  /// Whether a need is a share of cases that chance moves; what the levels of government lack is counted whole.
  func isCounted(_ need: Need) -> Bool { need != .legal }

  func cases(of need: Need, in cluster: ClusterRow) -> ClusterNeeds.Cases {
    switch need {
    case .creation: link(.creation, cluster)
    case .production: link(.production, cluster)
    case .dissemination: link(.dissemination, cluster)
    case .exhibition: link(.exhibition, cluster)
    case .carriers: ofElements(cluster) { $0.actors.isEmpty }
    case .endangered: ofElements(cluster) { $0.status == .endangered || $0.status == .lost }
    case .reach: ofElements(cluster) { $0.recognition == .local || $0.recognition == .regional }
    case .isolation: isolated(cluster)
    case .skills: side(cluster, kinds: ["university", "school"])
    case .finance: side(cluster, kinds: index.data.country.kinds(.pays))
    case .media: side(cluster, kinds: ["media"])
    case .market: side(cluster, kinds: ["festival_operator", "cluster", "coworking", "association"])
    case .premises: towns(cluster, kinds: ["coworking", "cluster"])
    case .townBodies: towns(cluster, kinds: index.data.country.bodies.map(\.kind))
    case .growth: stalled(cluster)
    case .legal: lacking()
    }
  }

  /// In how many of its industries, by the certainty of the audit, a link is the narrowest.
  private func link(_ link: ChainLink, _ cluster: ClusterRow) -> ClusterNeeds.Cases {
    let rows = cluster.industries.compactMap { chain[$0]?.first { $0.link == link } }
    let told = rows.compactMap { row in row.certainty.map { (row.industry, $0) } }
    if told.isEmpty { return ClusterNeeds.Cases(found: nil, of: 0) }
    return ClusterNeeds.Cases(
      found: told.reduce(0) { $0 + $1.1 }, of: Double(told.count),
      evidence: told.filter { $0.1 >= 0.5 }.map(\.0.rawValue))
  }

  private func ofElements(_ cluster: ClusterRow, _ isShown: (ElementRow) -> Bool) -> ClusterNeeds.Cases {
    let known = cluster.elements.compactMap { elements[$0] }
    let shown = known.filter(isShown)
    return ClusterNeeds.Cases(
      found: known.isEmpty ? nil : Double(shown.count), of: Double(known.count),
      evidence: shown.map(\.element.rawValue))
  }

  private func isolated(_ cluster: ClusterRow) -> ClusterNeeds.Cases {
    let known = cluster.actors.compactMap { actors[$0] }
    guard hasTies, !known.isEmpty else { return ClusterNeeds.Cases(found: nil, of: 0) }
    let alone = known.filter { $0.degree == 0 }
    return ClusterNeeds.Cases(
      found: Double(alone.count), of: Double(known.count), evidence: alone.map(\.actor.rawValue))
  }

  /// Whether a side of the work is missing among the listed organisations: one case. A cluster without a listed
  /// organisation tells nothing of it.
  private func side(_ cluster: ClusterRow, kinds: [String]) -> ClusterNeeds.Cases {
    let listed = cluster.actors.compactMap { index.actors[$0] }
    if listed.isEmpty { return ClusterNeeds.Cases(found: nil, of: 0) }
    let here = listed.filter { kinds.contains($0.kind) }
    return ClusterNeeds.Cases(found: here.isEmpty ? 1 : 0, of: 1, evidence: here.map(\.id.rawValue))
  }

  private func towns(_ cluster: ClusterRow, kinds: [String]) -> ClusterNeeds.Cases {
    let towns = cluster.territories.filter { index.territories[$0]?.level == .municipal }
    let served = Set(index.data.actors.filter { kinds.contains($0.kind) }.map(\.territory))
    let without = towns.filter { !served.contains($0) }
    return ClusterNeeds.Cases(
      found: towns.isEmpty ? nil : Double(without.count), of: Double(towns.count), evidence: without.map(\.rawValue))
  }

  private func stalled(_ cluster: ClusterRow) -> ClusterNeeds.Cases {
    let own = points.filter {
      cluster.industries.contains($0.industry) && cluster.territories.contains($0.territory) && $0.dynamics != nil
    }
    let slow = own.filter { ($0.dynamics ?? 1) < 0.5 }
    return ClusterNeeds.Cases(
      found: own.isEmpty ? nil : Double(slow.count), of: Double(own.count),
      evidence: Set(slow.map(\.industry.rawValue)).sorted())
  }

  /// What the regional and municipal levels lack of document, measures and institution.
  private func lacking() -> ClusterNeeds.Cases {
    let own = governance.filter { $0.level != .federal }
    let missing = own.reduce(0.0) { sum, row in
      if let places = row.places, let of = row.of, of > 0 { return sum + 1 - Double(places) / Double(of) }
      return sum + (row.present ? 0 : 1)
    }
    return ClusterNeeds.Cases(found: own.isEmpty ? nil : missing, of: Double(own.count))
  }
}
