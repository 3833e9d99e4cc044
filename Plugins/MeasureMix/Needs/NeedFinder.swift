internal import TerroirKernel

/// The cases that show a need in a cluster: what it lacks as the strategy's roadmap finds it, and two needs that the package
/// alone asks for, of growth and of the levels' own instruments.
struct NeedFinder {
  private let lacks: LackFinder
  private let points: [GrowthPointRow]
  private let governance: [GovernanceRow]

  init(_ input: DesignInput, index: RegionalIndex) {
    lacks = LackFinder(input.profile, index)
    points = input.strategy.growthPoints
    governance = input.profile.governance
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
    return ClusterNeeds.Cases(found: Double(cases.shown.count), of: Double(cases.of), evidence: rows + cases.against)
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
    let own = governance.filter { $0.level != .federal }
    if own.isEmpty { return .unknown }
    let missing = own.reduce(0.0) { sum, row in
      if let places = row.places, let of = row.of, of > 0 { return sum + 1 - Double(places) / Double(of) }
      return sum + (row.present ? 0 : 1)
    }
    return ClusterNeeds.Cases(found: missing, of: Double(own.count))
  }
}
