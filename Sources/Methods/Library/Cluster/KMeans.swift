public import TerroirKernel

/// Clusters round means: the partition of least squares within, by Lloyd's steps from many starts.
///
/// The first means are units drawn with a chance in proportion to their squared distance from those drawn (k-means++); of
/// all starts the best is kept, the earliest of equals. A cluster that empties takes the unit farthest from its mean.
///
/// Source: Lloyd (1982); Arthur and Vassilvitskii (2007), k-means++.
public enum KMeans {
  /// The cluster of each unit and the squares within; `points[unit][feature]`.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public static func partition(
    _ points: [[Double]], clusters: Int, starts: Int = 50, seed: UInt64 = 1
  ) throws(MethodFailure) -> (membership: [Int], within: Double) {
    var best: (membership: [Int], within: Double) = ([], .infinity)
    for start in 0..<starts {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "cluster/kmeans", draw: start)
      let found = descend(points, from: means(points, clusters, &numbers))
      if found.within < best.within * (1 - 1e-12) { best = found }
    }
    return best
  }

  private static func means(_ points: [[Double]], _ clusters: Int, _ numbers: inout RandomStream) -> [[Double]] {
    var chosen = [points[numbers.index(below: points.count)]]
    var nearest = points.map { square($0, chosen[0]) }
    while chosen.count < clusters {
      let total = nearest.reduce(0, +)
      var left = numbers.uniform() * total
      let unit = nearest.firstIndex { distance in
        left -= distance
        return left < 0 && distance > 0
      }
      let next = points[unit ?? nearest.indices.max { nearest[$0] < nearest[$1] } ?? 0]
      chosen.append(next)
      for index in points.indices { nearest[index] = min(nearest[index], square(points[index], next)) }
    }
    return chosen
  }

  private static func descend(_ points: [[Double]], from start: [[Double]]) -> (membership: [Int], within: Double) {
    var means = start
    var membership = [Int](repeating: -1, count: points.count)
    for _ in 0..<1000 {
      var next = points.map { point in
        means.indices.min { square(point, means[$0]) < square(point, means[$1]) } ?? 0
      }
      for cluster in means.indices where !next.contains(cluster) {
        let crowded = next.indices.filter { unit in next.count { $0 == next[unit] } > 1 }
        if let far = crowded.max(by: { square(points[$0], means[next[$0]]) < square(points[$1], means[next[$1]]) }) {
          next[far] = cluster
        }
      }
      if next == membership { break }
      membership = next
      for cluster in means.indices {
        let own = points.indices.filter { membership[$0] == cluster }
        guard !own.isEmpty else { continue }
        means[cluster] = means[cluster].indices.map { feature in
          Summation.sum(own.map { points[$0][feature] }) / Double(own.count)
        }
      }
    }
    return (membership, Summation.sum(points.indices.map { square(points[$0], means[membership[$0]]) }))
  }

  private static func square(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += (a[index] - b[index]) * (a[index] - b[index]) }
    return sum
  }
}
