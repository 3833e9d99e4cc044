import TerroirKernel

/// What the clusters are ranked by: no two of them count the same thing.
///
/// Of each the mean or the share is taken, never the sum, so that a cluster does not win by being large.
enum Criterion: String, CaseIterable {
  /// How far its elements are known: mean over them, 1 in the world, 1/4 in their own place alone. The audit's score is not
  /// taken, for it holds their distinctiveness, which is a criterion of its own.
  case identity
  /// How rare they are among the peers: mean of their log-odds, as far as the audit knows them.
  case distinctiveness
  /// What its industries may become in its towns: mean of specialisation, dynamics and relatedness over its growth points.
  case growth
  /// Who carries them: actors and events for each element.
  case capacity
  /// How much of it lies outside the capital: share of its elements that lie in a town.
  case balance
  /// How much it is one thing: share of its members' links that stay inside.
  case cohesion

  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  var unit: UnitOfMeasure { self == .balance || self == .cohesion ? .share : .index }

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

  var meaning: Sentence { .strategy("framework.meaning", ["criterion": .text(rawValue)]) }
  var reason: Sentence { .strategy("framework.reason", ["criterion": .text(rawValue)]) }
}
