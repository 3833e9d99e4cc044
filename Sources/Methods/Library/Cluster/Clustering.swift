public import TerroirKernel

/// Units grouped by likeness of their features, by one of three methods.
public struct Clustering: Sendable {
  public enum Rule: String, CaseIterable, Sendable { case ward, kmeans, pam }

  public let rule: Rule
  private let points: [[Double]]
  private let distances: Distances
  private let tree: WardTree?
  private let starts: Int
  private let seed: UInt64

  /// `points[unit][feature]`, scaled as wanted; units in an order that does not depend on the data's rows.
  public init(_ points: [[Double]], rule: Rule, starts: Int = 50, seed: UInt64 = 1) {
    self.init(points, Distances(points), rule, starts, seed)
  }

  private init(_ points: [[Double]], _ distances: Distances, _ rule: Rule, _ starts: Int, _ seed: UInt64) {
    self.points = points
    self.distances = distances
    self.rule = rule
    self.starts = starts
    self.seed = seed
    tree = rule == .ward ? WardTree(distances) : nil
  }

  /// The division into `clusters`.
  public func partition(_ clusters: Int) throws(MethodFailure) -> Partition {
    switch rule {
    case .ward: Partition(tree?.cut(clusters) ?? [])
    case .kmeans: Partition(try KMeans.partition(points, clusters: clusters, starts: starts, seed: seed).membership)
    case .pam: Partition(Medoids.partition(distances, clusters: clusters))
    }
  }

  /// The number of clusters from 2 to `largest` with the highest mean silhouette, the smallest of equals.
  public func bestCount(upTo largest: Int) throws(MethodFailure) -> Int {
    var best = (count: 2, width: -Double.infinity)
    for count in 2...max(2, largest) {
      let width = Summation.mean(silhouettes(try partition(count))) ?? 0
      if width > best.width + 1e-12 { best = (count, width) }
    }
    return best.count
  }

  public func silhouettes(_ partition: Partition) -> [Double] { partition.silhouettes(distances) }

  /// The sum of squared distances from the means of the clusters.
  public func within(_ partition: Partition) -> Double {
    Summation.sum(
      partition.groups.flatMap { members in
        (points.first ?? []).indices.map { feature -> Double in
          let values = members.map { points[$0][feature] }
          return (Summation.variance(values, freedom: 0) ?? 0) * Double(values.count)
        }
      })
  }

  /// By cluster the mean over samples of the Jaccard similarity to the closest cluster of the sample; from .75 it is stable.
  ///
  /// Each sample draws units with replacement and takes each once, as fpc's `clusterboot`; a cluster that a sample misses
  /// wholly has nothing to compare there. Source: Hennig (2007), Computational Statistics and Data Analysis 52.
  public func stability(of partition: Partition, samples: Int) throws(MethodFailure) -> [Double?] {
    var sums = [Double](repeating: 0, count: partition.count)
    var counts = [Int](repeating: 0, count: partition.count)
    for sample in 0..<samples {
      try Cancellation.check()
      let times = Bootstrap.sample(points.count, seed: seed, method: "cluster/stability", draw: sample)
      let units = times.indices.filter { times[$0] > 0 }
      guard units.count > partition.count else { continue }
      let own = Clustering(units.map { points[$0] }, distances.picking(units), rule, starts, seed)
      let found = try own.partition(partition.count).groups.map { group in Set(group.map { units[$0] }) }
      for (cluster, members) in partition.groups.enumerated() {
        let kept = Set(members.filter { times[$0] > 0 })
        guard !kept.isEmpty else { continue }
        let closest = found.map { Double($0.intersection(kept).count) / Double($0.union(kept).count) }.max() ?? 0
        sums[cluster] += closest
        counts[cluster] += 1
      }
    }
    return sums.indices.map { counts[$0] > 0 ? sums[$0] / Double(counts[$0]) : nil }
  }
}
