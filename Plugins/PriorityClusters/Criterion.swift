import TerroirKernel

/// What the clusters are ranked by.
enum Criterion: String, CaseIterable {
  case identity, distinctiveness, growth, capacity, balance, cohesion

  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The weight that the stage gives it.
  func weight(in stage: ClusterStage) -> Double {
    switch self {
    case .identity: stage.identityPriority
    case .distinctiveness: stage.distinctivenessPriority
    case .growth: stage.growthPriority
    case .capacity: stage.capacityPriority
    case .balance: stage.balancePriority
    case .cohesion: stage.cohesionPriority
    }
  }
}
