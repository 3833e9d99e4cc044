internal import TerroirKernel
internal import TerroirMethods

/// Whether clusters whose needs are apart get money for needs that are apart.
///
/// Money is parted by what its units are worth for each need of the cluster. `correlation` is Pearson's over pairs of clusters
/// between the distances of this and the distances of the needs, both Bray-Curtis. What a unit is worth rests on the needs
/// themselves, so that any package follows them somewhat: under the null the clusters' needs are permuted, the money stays
/// where it is, and it is parted anew. `p` is the part of permutations, the given order among them, in which the correlation
/// is as great.
///
/// Money by measure, unparted, is not taken: which measures a cluster may get at all sets it apart more than its needs do, so
/// that it hides even money that is given need by need (``byNeed(_:_:needs:)``).
///
/// Source: Mantel (1967), The detection of disease clustering, Cancer Research 27.
struct NeedsFollowed {
  let correlation: Double
  let p: Double

  /// Nil with fewer than four clusters that have money, or where a table has no spread.
  ///
  /// - Parameters:
  ///   - paid: By item, in any unit of money.
  ///   - needs: By cluster and need, what is unmet; nil where unknown.
  init?(
    _ programme: Programme, _ beliefs: Beliefs, paid: [Double], needs: [[Double?]], permutations: Int, seed: UInt64
  ) {
    let order = needs.indices.map { $0 }
    let apart = MoneyShares.distances(needs)
    let given = programme.items.indices.filter { paid[$0] > 0 }.map { item in
      Given(
        cluster: programme.items[item].cluster, cost: paid[item], worth: Self.worth(item, programme, beliefs))
    }
    // Which needs a cluster is given parts its money alone, so that all permutations rest on one table.
    let parted = needs.map { Self.money(given, $0, clusters: needs.count) }
    func correlation(_ order: [Int]) -> Double? {
      Self.correlation(order.enumerated().map { parted[$1][$0] }, apart, order)
    }
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

  /// What is paid for an item, and what a unit of it is worth by need where that is wholly unmet.
  private struct Given {
    var cluster: Int
    var cost: Double
    var worth: [Double]
  }

  private static func worth(_ item: Int, _ programme: Programme, _ beliefs: Beliefs) -> [Double] {
    let declared = programme.items[item]
    return programme.meaning.indices.map { need in
      programme.strength(declared, need, beliefs)
        * programme.meaning[need].indices.reduce(0) {
          $0 + programme.meaning[need][$1] * max(0, beliefs.effect[declared.effect][$1])
        }
    }
  }

  /// By cluster, the shares of its money by need if its needs were these; nil without money for a known need.
  private static func money(_ given: [Given], _ needs: [Double?], clusters: Int) -> [[Double]?] {
    var sums = [[Double]](repeating: needs.map { _ in 0 }, count: clusters)
    for one in given {
      let worth = zip(needs, one.worth).map { ($0 ?? 0) * $1 }
      let all = worth.reduce(0, +)
      if all > 0 { for need in worth.indices { sums[one.cluster][need] += one.cost * worth[need] / all } }
    }
    return sums.map(MoneyShares.parts)
  }

  /// - Parameters:
  ///   - money: By cluster, the shares of its money; nil without.
  ///   - needs: By two clusters, how far their needs are apart; nil where unknown.
  private static func correlation(_ money: [[Double]?], _ needs: [[Double?]], _ order: [Int]) -> Double? {
    let rows = money.indices.filter { money[$0] != nil }
    guard rows.count > 3 else { return nil }
    var pairs: [(Double, Double)] = []
    for (place, row) in rows.enumerated() {
      for other in rows.dropFirst(place + 1) {
        if let one = MoneyShares.apart(money[row], money[other]), let two = needs[order[row]][order[other]] {
          pairs.append((one, two))
        }
      }
    }
    let count = Double(pairs.count)
    guard count > 2 else { return nil }
    let means = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let (a, b, c) = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (x, y) = (pair.0 - means.0, pair.1 - means.1)
      return (sums.0 + x * y, sums.1 + x * x, sums.2 + y * y)
    }
    return b > 1e-15 && c > 1e-15 ? a / (b * c).squareRoot() : nil
  }
}
