import TerroirKernel
import TerroirMethods

/// Table `priorities`: the clusters in order, and how sure the order is.
///
/// Criteria: identity (sum of its elements' scores), distinctiveness (their mean), growth (mean score of the growth
/// points of its industries in its towns), capacity (actors), balance (share of its elements outside the capital),
/// cohesion. Each is scaled to 0-1 over the clusters; score = their mean under the weights `priority.*`. Ranks and
/// acceptability: the share of all weightings of the criteria in use, drawn uniformly, that put the cluster at a rank.
/// method_low and method_high: its best and worst rank under the stage's weights by the multi-criteria methods that admit
/// such values.
/// reversed_by: clusters without which it changes places with another, for the scaling then starts from other ends.
struct Priorities {
  let rows: [PriorityRow]
  /// What each cluster scores on each criterion in use.
  let criteria: [CriterionRow]
  /// Pairs that change places once a third is left out: those two, and the one.
  let reversals: [(ClusterID, ClusterID, without: ClusterID)]

  init(_ basis: StrategyBasis, _ strategy: Strategy) throws(MethodFailure) {
    let clusters = strategy.clusters
    let used = Criterion.allCases.filter { $0.weight(in: basis.stage) > 0 }
    let values = clusters.map { row in used.map { Self.value($0, of: row, basis, strategy) } }
    let criteria = Criteria(
      values: values, weights: used.map { $0.weight(in: basis.stage) }, isGain: used.map { _ in true })
    let scaled = criteria.scaled()
    let scores = Self.scores(scaled, criteria.weights)
    self.criteria = clusters.indices.flatMap { cluster in
      used.indices.map { at in
        CriterionRow(
          cluster: clusters[cluster].cluster, criterion: used[at].rawValue, value: values[cluster][at],
          scaled: scaled[cluster][at], weight: criteria.weights[at])
      }
    }
    let shares = try criteria.acceptability(draws: basis.stage.draws, seed: basis.seed)
    let others = Self.methodRanks(scaled, criteria)
    // Equal scores are told apart by the cluster's id, so that each rank is held once.
    let order = clusters.indices.sorted { (scores[$1], clusters[$0].cluster) < (scores[$0], clusters[$1].cluster) }
    let swaps = Self.reversals(criteria, order)
    reversals = swaps.map { (clusters[$0.0].cluster, clusters[$0.1].cluster, clusters[$0.without].cluster) }
    rows = order.enumerated().map { position, cluster in
      let (low, high) = Self.bounds(shares[cluster])
      let without = Set(swaps.filter { $0.0 == cluster || $0.1 == cluster }.map { clusters[$0.without].cluster })
      return PriorityRow(
        cluster: clusters[cluster].cluster, score: scores[cluster], rank: position + 1,
        rankLow: min(low, position + 1), rankHigh: max(high, position + 1), acceptability: shares[cluster][position],
        first: shares[cluster][0], methodLow: others.map { $0[cluster] }.min(),
        methodHigh: others.map { $0[cluster] }.max(), reversedBy: without.sorted().map(\.rawValue),
        reasons: basis.wording.reasons(zip(used, scaled[cluster]).map { ($0, $1) }))
    }
  }

  private static func value(
    _ criterion: Criterion, of row: ClusterRow, _ basis: StrategyBasis, _ strategy: Strategy
  ) -> Double {
    switch criterion {
    case .identity: return Summation.sum(row.elements.map(basis.score))
    case .distinctiveness: return Summation.mean(row.elements.compactMap { basis.scores[$0]?.distinctiveness }) ?? 0
    case .growth:
      let (industries, towns) = (Set(row.industries), Set(row.territories))
      let points = strategy.growthPoints.filter { industries.contains($0.industry) && towns.contains($0.territory) }
      return Summation.mean(points.map(\.score)) ?? 0
    case .capacity: return Double(row.actors.count)
    case .balance:
      let outside = row.elements.count { basis.index.elements[$0]?.territory != basis.index.capital?.id }
      return Double(outside) / Double(max(1, row.elements.count))
    case .cohesion: return row.cohesion
    }
  }

  private static func scores(_ scaled: [[Double]], _ weights: [Double]) -> [Double] {
    scaled.map { row in Summation.sum(zip(row, weights).map { $0 * $1 }) }
  }

  /// The ranks by each multi-criteria method over the scaled values, from 0.01 to 1 for those that take quotients.
  private static func methodRanks(_ scaled: [[Double]], _ criteria: Criteria) -> [[Int]] {
    // A criterion on which the clusters do not differ ranks nothing, and some methods divide by its sum.
    let telling = criteria.weights.indices.filter { at in scaled.contains { $0[at] > 0 } }
    guard !telling.isEmpty else { return [] }
    let plain = Criteria(
      values: scaled.map { row in telling.map { 0.01 + 0.99 * row[$0] } },
      weights: telling.map { criteria.weights[$0] },
      isGain: telling.map { _ in true })
    return Criteria.Ranking.allCases.filter(plain.admits).map {
      Criteria.ranks(plain.scores($0), higherIsBetter: $0.higherIsBetter)
    }
  }

  /// Pairs, better first, that change places once a third alternative is left out.
  private static func reversals(_ criteria: Criteria, _ order: [Int]) -> [(Int, Int, without: Int)] {
    order.sorted().flatMap { dropped -> [(Int, Int, without: Int)] in
      let kept = order.filter { $0 != dropped }
      let rest = Criteria(
        values: kept.map { criteria.values[$0] }, weights: criteria.weights, isGain: criteria.isGain)
      let scores = scores(rest.scaled(), rest.weights)
      return kept.indices.flatMap { better in
        kept.indices.filter { $0 > better && scores[$0] > scores[better] + 1e-12 }
          .map { (kept[better], kept[$0], without: dropped) }
      }
    }
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
}
