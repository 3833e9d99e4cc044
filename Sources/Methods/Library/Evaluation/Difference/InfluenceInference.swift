import Foundation
import TerroirKernel

/// Standard errors, intervals and simultaneous bands of estimates for which the influence of each unit is known.
///
/// `se = (sum over clusters of (sum of the units' influences)^2)^0.5 / n`. An interval widens that as a small sample needs:
/// the part of a cohort of m units (or m clusters) by `m / (m - 1)`, with Student's t at Satterthwaite's degrees of freedom
/// `(sum v_g)^2 / sum (v_g^2 / (m_g - 1))`; a cohort of one has no variance to learn from: its part stays as it is, with
/// one degree of freedom. Bands hold for all rows at once: the quantile of the largest `|sum of v_i psi_i| / (n se)` over draws of
/// multipliers that are 1 or -1.
///
/// Source: Callaway and Sant'Anna (2021), section 4; Satterthwaite (1946), Biometrics Bulletin 2.
struct InfluenceInference: Sendable {
  /// For each unit its cluster, and for each cluster its cohort; clusters of several cohorts are one stratum.
  let clusters: [Int]
  let strata: [Int]
  let sizes: [Int]
  let count: Int

  /// - Parameter groups: For each unit its cohort, -1 for never.
  init(groups: [Int], clusters: [Int]?) {
    count = groups.count
    let clusters = clusters ?? Array(groups.indices)
    self.clusters = clusters
    let size = (clusters.max() ?? -1) + 1
    if size == groups.count {
      strata = groups.map { $0 + 1 }
    } else {
      strata = [Int](repeating: 0, count: size)
    }
    var sizes = [Int](repeating: 0, count: (strata.max() ?? 0) + 1)
    for stratum in strata { sizes[stratum] += 1 }
    self.sizes = sizes
  }

  /// Whether the treated that an effect rests on, or those compared with, lie in one cluster: their influences add up to 0
  /// there, so that how they move by themselves is not seen.
  func isAligned(_ row: EffectAggregation.Row, _ cohortOf: [Int]) -> Bool {
    guard strata.count < count else { return false }
    var (treated, others): (Set<Int>, Set<Int>) = ([], [])
    for (unit, influence) in row.influences.enumerated() where influence != 0 {
      if row.cohorts.contains(cohortOf[unit]) { treated.insert(clusters[unit]) } else { others.insert(clusters[unit]) }
    }
    return treated.count == 1 || others.count == 1
  }

  /// The sums of influences by cluster.
  func sums(_ influences: [Double]) -> [Double] {
    if strata.count == count { return influences }
    var sums = [Double](repeating: 0, count: strata.count)
    for (unit, influence) in influences.enumerated() { sums[clusters[unit]] += influence }
    return sums
  }

  /// The standard error; nil without influences.
  func error(_ influences: [Double]) -> Double? {
    guard !influences.isEmpty else { return nil }
    return Summation.sum(sums(influences).map { $0 * $0 }).squareRoot() / Double(count)
  }

  /// The widened standard error with its degrees of freedom; nil where nothing varies or there is one cluster.
  func small(_ influences: [Double]) -> (error: Double, freedom: Double)? {
    guard !influences.isEmpty else { return nil }
    var parts = [Double](repeating: 0, count: sizes.count)
    for (cluster, sum) in sums(influences).enumerated() { parts[strata[cluster]] += sum * sum }
    let total = Summation.sum(parts)
    guard total > 0 else { return nil }
    var (variance, spread) = (0.0, 0.0)
    for (part, size) in zip(parts, sizes) where part > 1e-24 * total {
      if strata.count < 2 { return nil }
      let freedom = Double(max(1, size - 1))
      let own = part * (size > 1 ? Double(size) / freedom : 1) / Double(count * count)
      variance += own
      spread += own * own / freedom
    }
    return (variance.squareRoot(), variance * variance / spread)
  }

  /// The covariance of several estimates, flat.
  func covariance(_ influences: [[Double]]) -> [Double] {
    let flat = influences.flatMap(sums)
    let scale = Double(count * count)
    return Matrix.outer(flat, rows: influences.count, columns: strata.count).map { $0 / scale }
  }

  /// The largest standardised deviation of each draw over several estimates, in ascending order.
  func maxima(
    _ influences: [[Double]], draws: Int, seed: UInt64
  ) throws(MethodFailure) -> [Double] {
    let scaled = influences.map { own in
      let sums = sums(own)
      let length = Summation.sum(sums.map { $0 * $0 }).squareRoot()
      return sums.map { $0 / length }
    }
    guard !scaled.isEmpty, draws > 0 else { return [] }
    let flat = scaled.flatMap(\.self)
    let width = strata.count
    let parts = Parallel.parts(of: draws, size: 64)
    let found = try Parallel.map(parts.count) { number throws(MethodFailure) -> [Double] in
      let part = parts[number]
      let signs = Self.signs(part, width: width, seed: seed)
      let sums = Matrix.product(
        signs, flat, rows: part.count, inner: width, columns: scaled.count, transposeRight: true)
      return (0..<part.count).map { row in
        sums[(row * scaled.count)..<((row + 1) * scaled.count)].reduce(0) { max($0, abs($1)) }
      }
    }
    return found.flatMap(\.self).sorted()
  }

  /// One row of multipliers, 1 or -1, for each draw.
  private static func signs(_ draws: Range<Int>, width: Int, seed: UInt64) -> [Double] {
    [Double](unsafeUninitializedCapacity: draws.count * width) { buffer, count in
      var place = 0
      for draw in draws {
        var stream = RandomStream(seed: seed, method: "did", draw: draw)
        var left = width
        while left > 0 {
          var bits = stream.next()
          for _ in 0..<min(64, left) {
            buffer[place] = bits & 1 == 0 ? -1 : 1
            bits >>= 1
            place += 1
          }
          left -= 64
        }
      }
      count = place
    }
  }

  /// The value that a share `level` of the draws does not exceed; nil without draws.
  static func critical(_ maxima: [Double], level: Double) -> Double? {
    guard !maxima.isEmpty else { return nil }
    return maxima[min(maxima.count - 1, max(0, Int(clamped: (level * Double(maxima.count)).rounded(.up)) - 1))]
  }
}
