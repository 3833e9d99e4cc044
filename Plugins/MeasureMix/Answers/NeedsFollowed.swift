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
    func correlation(_ order: [Int]) -> Double? {
      let money = Self.money(programme, beliefs, paid, order.map { needs[$0] })
      return Self.correlation(MoneyShares.apart(money), apart, order)
    }
    guard let given = correlation(order) else { return nil }
    var stream = RandomStream(seed: seed, method: "needs followed")
    var reached = 1
    for _ in 0..<permutations {
      if let other = correlation(stream.shuffled(order)), other >= given - 1e-12 { reached += 1 }
    }
    (self.correlation, p) = (given, Double(reached) / Double(permutations + 1))
  }

  /// By cluster, the shares of its money by need; nil without money for a known need.
  private static func money(
    _ programme: Programme, _ beliefs: Beliefs, _ paid: [Double], _ needs: [[Double?]]
  ) -> [[Double]?] {
    var sums = needs.map { $0.map { _ in 0.0 } }
    for (item, cost) in zip(programme.items, paid) where cost > 0 {
      let worth = programme.meaning.indices.map { need in
        (needs[item.cluster][need] ?? 0) * beliefs.strength[need][item.kind]
          * programme.meaning[need].indices.reduce(0) {
            $0 + programme.meaning[need][$1] * max(0, beliefs.effect[item.effect][$1])
          }
      }
      let all = worth.reduce(0, +)
      if all > 0 { for need in worth.indices { sums[item.cluster][need] += cost * worth[need] / all } }
    }
    return sums.map(MoneyShares.parts)
  }

  private static func correlation(_ left: [[Double?]], _ right: [[Double?]], _ order: [Int]) -> Double? {
    let rows = left.indices.filter { row in left[row].contains { $0 != nil } }
    guard rows.count > 3 else { return nil }
    var pairs: [(Double, Double)] = []
    for (place, row) in rows.enumerated() {
      for other in rows.dropFirst(place + 1) {
        if let one = left[row][other], let two = right[order[row]][order[other]] { pairs.append((one, two)) }
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
