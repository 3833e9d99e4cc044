import TerroirKernel
import TerroirMethods

/// The cases that show a gap of a cluster: its elements, organisations, towns or industries that lack something.
struct GapFinder {
  /// What was looked at and what of it shows the gap.
  struct Cases {
    var found: [String]
    var of: Int
    /// Where the cases lie; none where they lie nowhere in particular.
    var places: Set<TerritoryID> = []

    /// How much is missing for sure: the lower 95% bound of the share, so that one case alone does not outweigh many:
    /// `(p + z²/2n - z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n)`, p = found / n. Source: Wilson (1927), Probable inference,
    /// the law of succession, and statistical inference, JASA 22.
    var width: Double {
      guard of > 0 else { return 0 }
      let n = Double(of), p = Double(found.count) / n
      let z = Normal.score(level: 0.95)
      return (p + z * z / (2 * n) - z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()) / (1 + z * z / n)
    }
  }

  private let basis: StrategyBasis
  private let actors: [ActorID: ActorRow]
  private let chain: [IndustryID: [ChainRow]]

  init(_ basis: StrategyBasis) {
    self.basis = basis
    actors = Dictionary(basis.profile.actors.map { ($0.actor, $0) }) { first, _ in first }
    chain = Dictionary(grouping: basis.profile.chain, by: \.industry)
  }

  /// Nil where nothing tells of the gap in the cluster.
  func cases(of gap: Gap, in cluster: ClusterRow) -> Cases? {
    switch gap {
    case .creation: link(.creation, cluster)
    case .production: link(.production, cluster)
    case .dissemination: link(.dissemination, cluster)
    case .exhibition: link(.exhibition, cluster)
    case .carriers: elements(cluster) { $0.actors.isEmpty }
    // A people is not handed on, and what is sensitive is not made known: both are their keepers' to decide.
    case .endangered:
      elements(cluster) { row in
        (row.status == .endangered || row.status == .lost)
          && (basis.index.elements[row.element].map { $0.sensitivity == nil && !$0.isCommunity } ?? true)
      }
    case .reach:
      elements(cluster) { row in
        (row.recognition == .local || row.recognition == .regional) && basis.index.isPromotable(row.element)
      }
    case .isolation: isolated(cluster)
    case .skills: side(cluster, ["university", "school"])
    case .media: side(cluster, ["media"])
    case .market: side(cluster, ["festival_operator", "cluster", "coworking", "association"])
    case .townBodies: towns(cluster)
    }
  }

  /// The industries whose narrowest link it is with a certainty of at least a half.
  private func link(_ link: ChainLink, _ cluster: ClusterRow) -> Cases? {
    let told = cluster.industries.compactMap { chain[$0]?.first { $0.link == link } }.filter { $0.certainty != nil }
    if told.isEmpty { return nil }
    return Cases(found: told.filter { ($0.certainty ?? 0) >= 0.5 }.map(\.industry.rawValue), of: told.count)
  }

  private func elements(_ cluster: ClusterRow, _ isShown: (ElementRow) -> Bool) -> Cases? {
    let known = cluster.elements.compactMap { basis.scores[$0] }
    if known.isEmpty { return nil }
    let shown = known.filter(isShown)
    return Cases(found: shown.map(\.element.rawValue), of: known.count, places: Set(shown.map(\.territory)))
  }

  private func isolated(_ cluster: ClusterRow) -> Cases? {
    let known = cluster.actors.compactMap { actors[$0] }
    if basis.data.ties.isEmpty || known.isEmpty { return nil }
    let alone = known.filter { $0.degree == 0 }
    return Cases(found: alone.map(\.actor.rawValue), of: known.count, places: Set(alone.map(\.territory)))
  }

  /// Whether a side of the work is missing among the cluster's organisations: one case, shown by the cluster itself.
  private func side(_ cluster: ClusterRow, _ kinds: Set<String>) -> Cases? {
    let listed = cluster.actors.compactMap { basis.index.actors[$0] }
    if listed.isEmpty { return nil }
    let isMissing = !listed.contains { kinds.contains($0.kind) }
    return Cases(found: isMissing ? [cluster.cluster.rawValue] : [], of: 1, places: Set(listed.map(\.territory)))
  }

  private func towns(_ cluster: ClusterRow) -> Cases? {
    let towns = cluster.territories.filter { basis.index.territories[$0]?.level == .municipal }
    if towns.isEmpty { return nil }
    let kinds = Set(basis.data.country.bodies.map(\.kind))
    let served = Set(basis.data.actors.filter { kinds.contains($0.kind) }.map(\.territory))
    let without = towns.filter { !served.contains($0) }
    return Cases(found: without.map(\.rawValue), of: towns.count, places: Set(without))
  }
}
