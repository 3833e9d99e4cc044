internal import TerroirKernel
internal import TerroirMethods

/// Why money may not be shown to follow needs: how far the test could show it at all, how far needs differ beyond their
/// errors, and how much money brings little.
struct FollowingReasons {
  /// The p of ``NeedsFollowed`` of money that is given need by need; nil where it cannot be told.
  let attainable: Double?
  /// The mean Bray-Curtis distance of two clusters' needs, as the objective counts them.
  let apart: Double
  /// The same of one cluster's needs read twice, each time with their errors.
  let misread: Double
  /// What of the package's worth goes with the half of its money that brings least.
  let least: Double

  /// Nil where no two clusters have needs, or nothing is paid.
  init?(_ choice: Choice, seed: UInt64) {
    let (programme, means, needs) = (choice.programme, choice.space.means, choice.unmet)
    let distances = MoneyShares.distances(needs)
    let pairs = distances.indices.flatMap { row in distances[row].dropFirst(row + 1).compactMap { $0 } }
    guard !pairs.isEmpty, let least = Self.least(choice) else { return nil }
    attainable =
      NeedsFollowed(
        programme, paid: NeedsFollowed.byNeed(programme, means, needs: needs), needs: needs, permutations: 999,
        seed: seed)?.p
    apart = Summation.sum(pairs) / Double(pairs.count)
    misread = Self.misread(choice, seed: seed)
    self.least = least
  }

  private static let readings = 100

  private static func misread(_ choice: Choice, seed: UInt64) -> Double {
    var apart: [Double] = []
    for reading in 0..<readings {
      var stream = RandomStream(seed: seed, method: "needs read twice", draw: reading)
      let (one, other) = (choice.space.draw(&stream).truth, choice.space.draw(&stream).truth)
      for cluster in one.severity.indices {
        let rows = [one, other].map { $0.severity[cluster].map(Programme.loss) }
        let weighed = rows.map { zip($0, choice.programme.importance).map { Optional($0 * $1) } }
        if let distance = MoneyShares.distances(weighed)[0][1] { apart.append(distance) }
      }
    }
    return apart.isEmpty ? 0 : Summation.sum(apart) / Double(apart.count)
  }

  /// Items in the order of what a unit of money in them brings beside all others, until they cost half or more; nil without
  /// money or worth.
  private static func least(_ choice: Choice) -> Double? {
    let (programme, means) = (choice.programme, choice.space.means)
    let units = choice.plan.units
    func without(_ items: [Int]) -> [Double] {
      var left = units
      for item in items { left[item] = 0 }
      return left
    }
    let worth = programme.value(units, means)
    let paid = programme.items.indices.map { (item: $0, cost: choice.paid($0)) }.filter { $0.cost > 0 }
    let all = paid.reduce(0) { $0 + $1.cost }
    guard worth > 1e-12, all > 0 else { return nil }
    let ordered = paid.map { item, cost in
      let cluster = programme.items[item].cluster
      let brings =
        programme.value(of: cluster, units, means) - programme.value(of: cluster, without([item]), means)
      return (item: item, cost: cost, rate: brings / cost)
    }.sorted { ($0.rate, $0.item) < ($1.rate, $1.item) }
    var (taken, sum): ([Int], Double) = ([], 0)
    for (item, cost, _) in ordered where sum < all / 2 {
      taken.append(item)
      sum += cost
    }
    return max(0, worth - programme.value(without(taken), means)) / worth
  }
}

extension Choice {
  /// By cluster and need, the loss as the objective counts it; nil where unknown.
  var unmet: [[Double?]] {
    candidates.clusters.map { cluster in
      zip(Need.allCases, programme.importance).map { need, importance in
        needs.severity(need, of: cluster.cluster).map { Programme.loss($0.value) * importance }
      }
    }
  }

  /// Known needs of clusters for which no measure that the cluster may get does anything.
  var unanswered: [(cluster: ClusterID, need: Need)] {
    let means = space.means
    return candidates.clusters.enumerated().flatMap { place, cluster in
      let items = programme.items.filter { $0.cluster == place }
      return Need.allCases.enumerated().filter { number, need in
        (needs.severity(need, of: cluster.cluster)?.value ?? 0) > 0
          && items.allSatisfy { programme.strength($0, number, means) <= 0 }
      }.map { (cluster.cluster, $0.element) }
    }
  }
}
