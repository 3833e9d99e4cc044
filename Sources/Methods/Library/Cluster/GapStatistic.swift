import Foundation
public import TerroirKernel

/// How many clusters there are: where the squares within fall by more than they would without any clusters.
///
/// `Gap(k) = mean_b ln W*_kb - ln W_k` over `B` reference sets of as many points, uniform in a box; `s_k` the deviation of the
/// `ln W*_kb` times `sqrt(1 + 1/B)`. The number is the smallest k with `Gap(k) >= Gap(k+1) - s_(k+1)`, the largest k tried where
/// none holds; or the smallest within one error of the highest gap, which sees clusters that lie within larger ones. It is 1 where
/// there are no clusters, which the silhouette cannot say. The box is that of the features, or of the
/// data's principal components, which follows clouds that lie aslant. W is of squared distances, as in the paper (`d.power = 2`
/// of R's clusGap, whose default is 1).
///
/// Source: Tibshirani, Walther, Hastie (2001), Estimating the number of clusters in a data set via the gap statistic, JRSS B 63;
/// Dudoit and Fridlyand (2002), Genome Biology 3, for the highest gap.
public struct GapStatistic: Hashable, Sendable {
  /// The box that reference sets are drawn in.
  public enum Reference: String, CaseIterable, Sendable { case components, features }

  /// How the number is read from the gaps; R's clusGap calls them Tibs2001SEmax and globalSEmax.
  public enum Rule: String, CaseIterable, Sendable { case first, highest }

  /// By number of clusters, from 1: `ln W_k`, the gap, and its error `s_k`.
  public let logarithms: [Double]
  public let gaps: [Double]
  public let errors: [Double]

  /// - Parameters:
  ///   - largest: clusters tried, fewer than the different points, so that squares within are left.
  ///   - references: sets that are drawn, each from a draw of its own, whatever the threads.
  public init(
    _ points: [[Double]], rule: Clustering.Rule, upTo largest: Int, reference: Reference = .components,
    references: Int = 100, starts: Int = 50, seed: UInt64 = 1, workers: Int = Parallel.cores
  ) throws(MethodFailure) {
    let box = Self.box(points, reference)
    logarithms = try Self.logarithms(points, rule, largest, starts, seed)
    let drawn = try Parallel.map(references, workers: workers) { draw throws(MethodFailure) in
      var numbers = RandomStream(seed: seed, method: "cluster/gap", draw: draw)
      let set = points.map { _ in box.map { $0.lowerBound + ($0.upperBound - $0.lowerBound) * numbers.uniform() } }
      return try Self.logarithms(set, rule, largest, starts, seed)
    }
    let own = logarithms
    let widening = (1 + 1 / Double(max(1, references))).squareRoot()
    gaps = own.indices.map { k in (Summation.mean(drawn.map { $0[k] }) ?? 0) - own[k] }
    errors = own.indices.map { k in (Summation.deviation(drawn.map { $0[k] }, freedom: 0) ?? 0) * widening }
  }

  /// The number of clusters.
  public func count(_ rule: Rule = .first) -> Int {
    let found: Int?
    switch rule {
    case .first: found = gaps.indices.dropLast().first { gaps[$0] >= gaps[$0 + 1] - errors[$0 + 1] }
    case .highest:
      let top = gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0
      found = gaps.indices.first { gaps[$0] >= gaps[top] - errors[top] }
    }
    return (found ?? gaps.count - 1) + 1
  }

  /// `ln W_k` for 1 to `largest` clusters.
  private static func logarithms(
    _ points: [[Double]], _ rule: Clustering.Rule, _ largest: Int, _ starts: Int, _ seed: UInt64
  ) throws(MethodFailure) -> [Double] {
    let clustering = Clustering(points, rule: rule, starts: starts, seed: seed)
    return try (1...max(1, largest)).map { k throws(MethodFailure) in
      log(try clustering.within(k == 1 ? Partition(points.map { _ in 0 }) : clustering.partition(k)))
    }
  }

  /// The ranges of the features, or of the scores on their principal components: distances are the same there, so that the
  /// sets need not be turned back.
  private static func box(_ points: [[Double]], _ reference: Reference) -> [ClosedRange<Double>] {
    let features = points.first?.count ?? 0
    var columns = (0..<features).map { feature in points.map { $0[feature] } }
    if reference == .components {
      let centred = columns.map { column in
        let mean = Summation.mean(column) ?? 0
        return column.map { $0 - mean }
      }
      let products = Matrix.outer(centred.flatMap(\.self), rows: features, columns: points.count)
      if let found = Matrix.symmetricEigen(products, size: features) {
        columns = (0..<features).map { component in
          var vector = Array(found.vectors[(component * features)..<((component + 1) * features)])
          // A vector has no sign of its own; one that depended on the machine would turn the box over and change the draws.
          if let steepest = vector.max(by: { abs($0) < abs($1) - 1e-9 }), steepest < 0 { vector = vector.map { -$0 } }
          return points.indices.map { point in Summation.sum(zip(vector, centred).map { $0 * $1[point] }) }
        }
      }
    }
    return columns.map { ($0.min() ?? 0)...($0.max() ?? 0) }
  }
}
