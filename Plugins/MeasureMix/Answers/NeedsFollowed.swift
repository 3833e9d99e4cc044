internal import TerroirKernel
internal import TerroirMethods

/// Whether clusters whose needs are apart get money that is apart, within equal eligibility: a partial Mantel test.
///
/// Three distances of each pair of clusters, all Bray-Curtis: of their money's shares by measure, of their needs, and of the
/// measures that they may get. What clusters may get sets their money apart whatever they need, so that `correlation` is
/// Pearson's between what the last leaves of the first two. Under the null the clusters change places in what it leaves of
/// the money; `p` is the part of permutations, the given order among them, in which the correlation is as great.
///
/// Sources: Mantel (1967), The detection of disease clustering, Cancer Research 27; Smouse, Long and Sokal (1986), Multiple
/// regression and correlation extensions of the Mantel test, Systematic Zoology 35; for the permutation of residuals Legendre
/// (2000), Comparison of permutation methods for the partial correlation and partial Mantel tests, J. Stat. Comput. Simul. 67.
struct NeedsFollowed {
  let correlation: Double
  let p: Double

  /// Nil with fewer than four clusters that have money, or where nothing is left of a distance.
  ///
  /// - Parameters:
  ///   - paid: By item, in any unit of money.
  ///   - needs: By cluster and need, what is unmet; nil where unknown.
  init?(_ programme: Programme, paid: [Double], needs: [[Double?]], permutations: Int, seed: UInt64) {
    let money = MoneyShares(programme, paid, paid: paid).distances
    let clusters = needs.indices.filter { money[$0][$0] != nil }
    guard clusters.count > 3 else { return nil }
    let (apart, open) = (MoneyShares.distances(needs), Self.eligibility(programme))
    let pairs = clusters.indices.flatMap { one in clusters.indices.dropFirst(one + 1).map { (one, $0) } }
    let told = pairs.indices.filter { apart[clusters[pairs[$0].0]][clusters[pairs[$0].1]] != nil }
    func column(_ distances: [[Double?]]) -> [Double] {
      pairs.map { distances[clusters[$0.0]][clusters[$0.1]] ?? 0 }
    }
    let (eligible, needed) = (column(open), column(apart))
    let levels = told.map { eligible[$0] }
    let unexplained = Self.residuals(told.map { needed[$0] }, beside: levels)
    var left = clusters.map { _ in clusters.map { _ in 0.0 } }
    for (pair, rest) in zip(pairs, Self.residuals(column(money), beside: eligible)) {
      (left[pair.0][pair.1], left[pair.1][pair.0]) = (rest, rest)
    }
    func correlation(_ order: [Int]) -> Double? {
      let moved = told.map { left[order[pairs[$0].0]][order[pairs[$0].1]] }
      return Self.correlation(Self.residuals(moved, beside: levels), unexplained)
    }
    let order = Array(clusters.indices)
    guard let found = correlation(order) else { return nil }
    var stream = RandomStream(seed: seed, method: "needs followed")
    var reached = 1
    for _ in 0..<permutations {
      if let other = correlation(stream.shuffled(order)), other >= found - 1e-12 { reached += 1 }
    }
    (self.correlation, p) = (found, Double(reached) / Double(permutations + 1))
  }

  /// By item, money that is given need by need: of each cluster to each need in its part, on the measures that do most for it
  /// among those that the cluster may get. Where the test does not show even this money to follow, it says little of another.
  static func byNeed(_ programme: Programme, _ beliefs: Beliefs, needs: [[Double?]]) -> [Double] {
    var paid = programme.items.map { _ in 0.0 }
    for (cluster, own) in Dictionary(grouping: programme.items.indices, by: { programme.items[$0].cluster }) {
      for (need, unmet) in needs[cluster].enumerated() {
        let strengths = own.map { programme.strength(programme.items[$0], need, beliefs) }
        guard let most = strengths.max(), most > 0, let unmet else { continue }
        let made = zip(own, strengths).filter { $0.1 == most }.map(\.0)
        for item in made { paid[item] += unmet / Double(made.count) }
      }
    }
    return paid
  }

  /// How far the measures that two clusters may get are apart: 0 where they are the same, 1 where none is shared.
  private static func eligibility(_ programme: Programme) -> [[Double?]] {
    var open = programme.weights.map { _ in Set<MeasureID>() }
    for item in programme.items { open[item.cluster].insert(programme.runs[item.run].measure) }
    let measures = Set(programme.runs.map(\.measure)).sorted()
    return MoneyShares.distances(open.map { own in measures.map { own.contains($0) ? 1 : 0 } })
  }

  /// What a straight line in `levels` leaves of values; all that a mean leaves where the levels are one.
  private static func residuals(_ values: [Double], beside levels: [Double]) -> [Double] {
    let count = Double(max(values.count, 1))
    let means = (Summation.sum(values) / count, Summation.sum(levels) / count)
    let spread = Summation.sum(levels.map { ($0 - means.1) * ($0 - means.1) })
    let shared = Summation.sum(zip(values, levels).map { ($0 - means.0) * ($1 - means.1) })
    let slope = spread > 1e-15 ? shared / spread : 0
    return zip(values, levels).map { $0 - means.0 - slope * ($1 - means.1) }
  }

  /// Of values whose means are 0; nil with fewer than three, or where one of the two is 0 throughout.
  private static func correlation(_ one: [Double], _ other: [Double]) -> Double? {
    let shared = Summation.sum(zip(one, other).map { $0 * $1 })
    let spreads = (Summation.sum(one.map { $0 * $0 }), Summation.sum(other.map { $0 * $0 }))
    guard one.count > 2, spreads.0 > 1e-15, spreads.1 > 1e-15 else { return nil }
    return shared / (spreads.0 * spreads.1).squareRoot()
  }
}
