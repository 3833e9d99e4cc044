import TerroirKernel
import TerroirMethods

/// Table `priorities`: the clusters in order, and how sure the order is.
///
/// Criteria: see ``Criterion``. Each is scaled to 0-1 over the clusters; score = their mean under the weights
/// `priority.*`. What is not known of a cluster is not zero: the mean of the clusters of which it is known stands for it,
/// and a criterion that is known of none is left out. rank_low and rank_high: the middle 95% of the ranks over draws in
/// which the rows behind the criteria are drawn with replacement and the weights uniformly. acceptability, first: the share
/// of all weightings, drawn uniformly, that put the cluster at its rank, and first (SMAA), the data as they are.
/// method_low and method_high: its best and worst rank under the stage's weights by the multi-criteria methods that admit
/// such values.
/// reversed_by: clusters without which it changes places with another, for the scaling then starts from other ends.
struct Priorities {
  let rows: [PriorityRow]
  /// What each cluster scores on each criterion in use.
  let criteria: [CriterionRow]
  /// What the criteria mean, and how much each really weighs.
  let framework: [CriterionFrameworkRow]
  /// Criteria with a weight of which nothing is known.
  let unknown: [Criterion]
  /// Pairs that change places once a third is left out: those two, and the one.
  let reversals: [(ClusterID, ClusterID, without: ClusterID)]

  init(
    _ basis: StrategyBasis, _ strategy: Strategy, _ links: [ClusterID: [Clusters.MemberLinks]]
  ) throws(MethodFailure) {
    let clusters = strategy.clusters
    let weighted = Criterion.allCases.filter { $0.weight(in: basis.stage) > 0 }
    let evidence = PriorityEvidence(basis, strategy, links)
    let found = evidence.values(weighted)
    let used = weighted.indices.filter { at in found.contains { $0[at] != nil } }.map { weighted[$0] }
    unknown = weighted.filter { !used.contains($0) }
    let known = evidence.values(used)
    let criteria = Criteria(
      values: Self.filled(known), weights: used.map { $0.weight(in: basis.stage) }, isGain: used.map { _ in true })
    let scaled = criteria.scaled()
    let scores = Self.scores(scaled, criteria.weights)
    self.criteria = clusters.indices.flatMap { cluster in
      used.indices.map { at in
        CriterionRow(
          cluster: clusters[cluster].cluster, criterion: used[at].rawValue, value: known[cluster][at],
          scaled: scaled[cluster][at], weight: criteria.weights[at])
      }
    }
    framework = CriterionFramework.rows(used, scaled, criteria.weights, scores)
    let shares = try criteria.acceptability(draws: basis.stage.draws, seed: basis.seed)
    let drawn = try Self.drawnRanks(evidence, used, criteria, basis)
    let others = Self.methodRanks(scaled, criteria)
    // Equal scores are told apart by the cluster's id, so that each rank is held once.
    let order = clusters.indices.sorted { (scores[$1], clusters[$0].cluster) < (scores[$0], clusters[$1].cluster) }
    let swaps = Self.reversals(criteria, order)
    reversals = swaps.map { (clusters[$0.0].cluster, clusters[$0.1].cluster, clusters[$0.without].cluster) }
    rows = order.enumerated().map { position, cluster in
      let (low, high) = Self.bounds(drawn[cluster])
      let without = Set(swaps.filter { $0.0 == cluster || $0.1 == cluster }.map { clusters[$0.without].cluster })
      let carried = used.indices.filter { known[cluster][$0] != nil }.map { (used[$0], scaled[cluster][$0]) }
      return PriorityRow(
        cluster: clusters[cluster].cluster, score: scores[cluster], rank: position + 1,
        rankLow: min(low, position + 1), rankHigh: max(high, position + 1), acceptability: shares[cluster][position],
        first: shares[cluster][0], methodLow: others.map { $0[cluster] }.min(),
        methodHigh: others.map { $0[cluster] }.max(), reversedBy: without.sorted().map(\.rawValue),
        reasons: .reasons(carried))
    }
  }

  /// The values with the mean of a criterion in the place of what is not known of a cluster.
  private static func filled(_ values: [[Double?]]) -> [[Double]] {
    let means = (values.first ?? []).indices.map { at in Summation.mean(values.compactMap { $0[at] }) ?? 0 }
    return values.map { row in zip(row, means).map { $0 ?? $1 } }
  }

  /// For each cluster the share of the draws at each rank; a draw is of the rows behind the criteria and of the weights.
  private static func drawnRanks(
    _ evidence: PriorityEvidence, _ used: [Criterion], _ criteria: Criteria, _ basis: StrategyBasis
  ) throws(MethodFailure) -> [[Double]] {
    let clusters = criteria.values.count
    let ones = [Double](repeating: 1, count: used.count)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: clusters), count: clusters)
    for draw in 0..<basis.stage.draws {
      try Cancellation.check()
      var random = RandomStream(seed: basis.seed, method: "priority-clusters.ranks", draw: draw)
      let weights = random.dirichlet(ones)
      let values = filled(evidence.drawn(&random).values(used))
      let scaled = Criteria(values: values, weights: weights, isGain: criteria.isGain).scaled()
      let ranks = Criteria.ranks(scores(scaled, weights), higherIsBetter: true)
      for (cluster, rank) in ranks.enumerated() { counts[cluster][rank - 1] += 1 }
    }
    return counts.map { row in row.map { Double($0) / Double(max(1, basis.stage.draws)) } }
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

  /// The ranks between which the middle 95% of the draws put it.
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
