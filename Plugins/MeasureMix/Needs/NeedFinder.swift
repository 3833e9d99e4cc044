internal import TerroirKernel

/// The cases that show a need in a cluster: what it lacks as the strategy's roadmap finds it, and two needs that the package
/// alone asks for, of growth and of the levels' own instruments.
struct NeedFinder {
  private let lacks: LackFinder
  private let points: [GrowthPointRow]
  private let gaps: LevelGaps
  /// By cluster, its towns without a body.
  private let towns: [ClusterID: Set<TerritoryID>]

  init(_ input: DesignInput, index: RegionalIndex) {
    lacks = LackFinder(input.profile, index)
    points = input.strategy.growthPoints
    gaps = LevelGaps(input.profile.governance, index)
    let lacks = lacks
    towns = Dictionary(
      input.strategy.clusters.map { ($0.cluster, lacks.cases(of: .townBodies, in: $0)?.places ?? []) }
    ) { first, _ in first }
  }

  func cases(of need: Need, in cluster: ClusterRow) -> ClusterNeeds.Cases {
    switch need {
    case .growth: stalled(cluster)
    case .legal: lacking()
    default: need.lack.map { cases(of: $0, in: cluster) } ?? .unknown
    }
  }

  private func cases(of lack: Lack, in cluster: ClusterRow) -> ClusterNeeds.Cases {
    guard let cases = lacks.cases(of: lack, in: cluster) else { return .unknown }
    // That a side of the work is missing is shown by no row of the data, only by the cluster.
    let rows = cases.shown.filter { $0 != cluster.cluster.rawValue }
    return ClusterNeeds.Cases(
      found: Double(cases.shown.count), of: Double(cases.of), evidence: rows + cases.against,
      leftOut: cases.leftOut.count)
  }

  private func stalled(_ cluster: ClusterRow) -> ClusterNeeds.Cases {
    let own = points.filter {
      cluster.industries.contains($0.industry) && cluster.territories.contains($0.territory) && $0.dynamics != nil
    }
    if own.isEmpty { return .unknown }
    let slow = own.filter { ($0.dynamics ?? 1) < 0.5 }
    return ClusterNeeds.Cases(
      found: Double(slow.count), of: Double(own.count), evidence: Set(slow.map(\.industry.rawValue)).sorted())
  }

  /// What the regional and municipal levels lack of document, measures and institution.
  private func lacking() -> ClusterNeeds.Cases {
    if gaps.elements.isEmpty { return .unknown }
    return ClusterNeeds.Cases(
      found: gaps.missing, of: Double(gaps.elements.count), gaps: gaps.elements.filter { $0.missing > 0 }.map(\.told))
  }

  /// The part of a need that a measure run in a place can meet at all: of what the levels lack only what its own level lacks of
  /// its own element, and of the towns without a body one of these alone.
  func part(of need: Need, for measure: Measure, at place: TerritoryID, in cluster: ClusterRow) -> Double {
    switch need {
    case .legal: gaps.part(for: measure, at: place)
    case .townBodies: towns[cluster.cluster]?.contains(place) ?? false ? 1 : 0
    default: 1
    }
  }

  /// What a measure would be of its level's mechanism; nil where nothing tells whether the level has it.
  func gap(of measure: Measure) -> LevelGaps.Element? { gaps.element(of: measure) }
}
