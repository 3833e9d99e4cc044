import TerroirKernel
import TerroirMethods

/// Table `priorities`: the clusters in order, and how sure the order is.
///
/// Criteria: identity (sum of its elements' scores), distinctiveness (their mean), growth (mean score of the growth
/// points of its industries in its towns), capacity (actors), balance (share of its elements outside the capital),
/// cohesion. Each is scaled to 0-1 over the clusters; score = their mean. Ranks and acceptability: the share of all
/// weightings, drawn uniformly, that put the cluster at a rank.
struct Priorities {
  private static let criteria = ["identity", "distinctiveness", "growth", "capacity", "balance", "cohesion"]

  let rows: [PrioritiesRow]

  init(_ basis: StrategyBasis, _ strategy: Strategy) {
    let clusters = strategy.clusters
    let values = clusters.map { Self.values($0, basis, strategy) }
    let criteria = Criteria(
      values: values, weights: Self.criteria.map { _ in 1 }, isGain: Self.criteria.map { _ in true })
    let scaled = criteria.scaled()
    let scores = scaled.map { Summation.mean($0) ?? 0 }
    let shares = criteria.acceptability(draws: basis.stage.draws, seed: basis.seed)
    // Equal scores are told apart by the cluster's id, so that each rank is held once.
    let order = clusters.indices.sorted { (scores[$1], clusters[$0].cluster) < (scores[$0], clusters[$1].cluster) }
    rows = order.enumerated().map { position, cluster in
      let (low, high) = Self.bounds(shares[cluster])
      return PrioritiesRow(
        cluster: clusters[cluster].cluster, score: scores[cluster], rank: position + 1,
        rankLow: min(low, position + 1), rankHigh: max(high, position + 1), acceptability: shares[cluster][position],
        reasons: Self.reasons(scaled[cluster]))
    }
  }

  private static func values(_ row: ClustersRow, _ basis: StrategyBasis, _ strategy: Strategy) -> [Double] {
    let (industries, towns) = (Set(row.industries), Set(row.territories))
    let points = strategy.growthPoints.filter { industries.contains($0.industry) && towns.contains($0.territory) }
    let outside = row.elements.count { basis.index.elements[$0]?.territory != basis.index.capital?.id }
    return [
      Summation.sum(row.elements.map(basis.score)),
      Summation.mean(row.elements.compactMap { basis.scores[$0]?.distinctiveness }) ?? 0,
      Summation.mean(points.map(\.score)) ?? 0, Double(row.actors.count),
      Double(outside) / Double(max(1, row.elements.count)), row.cohesion,
    ]
  }

  /// The ranks between which the middle 95% of the weightings put it.
  private static func bounds(_ shares: [Double]) -> (low: Int, high: Int) {
    var sum = 0.0
    var low = 1
    var high = shares.count
    for (index, share) in shares.enumerated() {
      if sum <= 0.025 { low = index + 1 }
      sum += share
      if sum >= 0.975 {
        high = index + 1
        break
      }
    }
    return (low, high)
  }

  private static func reasons(_ scaled: [Double]) -> String {
    let order = criteria.indices.sorted { (scaled[$1], $0) < (scaled[$0], $1) }
    func text(_ index: Int) -> String { "\(criteria[index]) \((scaled[index] * 100).rounded() / 100)" }
    return "carried by \(text(order[0])) and \(text(order[1])), held back by \(text(order[order.count - 1])) "
      + "(of 1, the best of the clusters)"
  }
}
