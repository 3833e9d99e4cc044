/// A division of units into clusters, numbered from 0, largest first, ties by their first unit.
public struct Partition: Hashable, Sendable {
  public let membership: [Int]
  public let count: Int

  /// From any labels: equal labels are one cluster.
  public init(_ labels: [Int]) {
    var members: [Int: [Int]] = [:]
    for (unit, label) in labels.enumerated() { members[label, default: []].append(unit) }
    let order = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var membership = [Int](repeating: 0, count: labels.count)
    for (number, group) in order.enumerated() { for unit in group { membership[unit] = number } }
    self.membership = membership
    count = order.count
  }

  /// The units of each cluster.
  public var groups: [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (unit, cluster) in membership.enumerated() { groups[cluster].append(unit) }
    return groups
  }

  /// By unit `(b - a) / max(a, b)`: a the mean distance to its own cluster, b to the nearest other; 0 for a cluster of one.
  ///
  /// Source: Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20.
  func silhouettes(_ distances: Distances) -> [Double] {
    let groups = groups
    return membership.enumerated().map { unit, own in
      guard groups[own].count > 1, count > 1 else { return 0 }
      let means = groups.enumerated().map { cluster, members in
        Summation.sum(members.map { distances[unit, $0] })
          / Double(cluster == own ? members.count - 1 : members.count)
      }
      let a = means[own]
      let b = means.enumerated().filter { $0.offset != own }.map(\.element).min() ?? 0
      return max(a, b) > 0 ? (b - a) / max(a, b) : 0
    }
  }

  /// The adjusted Rand index of two divisions of the same units: 1 where equal, 0 by chance; nil where chance decides all.
  ///
  /// Source: Hubert and Arabie (1985), Comparing partitions, Journal of Classification 2.
  public func adjustedRand(_ other: Partition) -> Double? {
    guard membership.count == other.membership.count else { return nil }
    var cells = [Int](repeating: 0, count: count * other.count)
    for (a, b) in zip(membership, other.membership) { cells[a * other.count + b] += 1 }
    func pairs(_ sizes: [Int]) -> Double { sizes.reduce(0) { $0 + Double($1 * ($1 - 1)) / 2 } }
    let (own, theirs) = (pairs(groups.map(\.count)), pairs(other.groups.map(\.count)))
    let all = pairs([membership.count])
    guard all > 0 else { return nil }
    let chance = own * theirs / all
    let largest = (own + theirs) / 2
    return largest - chance > 1e-12 ? (pairs(cells) - chance) / (largest - chance) : nil
  }
}
