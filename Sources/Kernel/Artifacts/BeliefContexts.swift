/// Where an effect was measured, and where it is expected again: towns of one type by size, clusters of one model.
///
/// The names are those of ``BeliefRow/context`` and ``OfferEffectRow/context``.
public struct BeliefContexts: Sendable {
  /// What a place that nobody looked at may expect.
  public static let all = "all"

  private let towns: [TerritoryID: String]
  private let models: [ClusterID: String]

  public init(_ profile: IdentityProfile, _ strategy: Strategy) {
    towns = Dictionary(profile.territories.map { ($0.territory, $0.tier) }) { first, _ in first }
    models = Dictionary(strategy.clusters.map { ($0.cluster, $0.model.rawValue) }) { first, _ in first }
  }

  /// Of what is measured in a town; nil where the audit does not know it.
  public func town(_ town: TerritoryID) -> String? { towns[town] }

  /// Of what is measured in a cluster; nil where the strategy does not know it.
  public func cluster(_ cluster: ClusterID) -> String? { models[cluster] }

  /// Of what is measured in the organisations of a town.
  public func actors(of town: TerritoryID) -> String? { towns[town].map { "actor: \($0)" } }

  /// Those that fit a measure for a cluster, the nearest first: what a town runs acts in a town of its type, and all that is
  /// for a cluster acts under its model.
  ///
  /// - Parameter town: where a municipal measure is run; nil for one of a wider level.
  public func fitting(_ cluster: ClusterID, town: TerritoryID?) -> [String] {
    [town.flatMap(self.town), town.flatMap(actors), self.cluster(cluster)].compactMap { $0 }
  }
}
