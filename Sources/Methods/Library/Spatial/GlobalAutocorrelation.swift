import Foundation
import TerroirKernel

/// Whether neighbours resemble each other over the whole map.
///
/// Moran `I = n/S0 z'Wz / z'z`; Geary `C = (n - 1) sum w (x_i - x_j)² / (2 S0 z'z)`, below 1 where neighbours are alike.
/// Expectation and variance are those under randomisation (Cliff and Ord 1981, 1.37 and 1.39), as spdep's default;
/// `z = (value - expected) / sqrt variance` for both, so that a negative z of Geary is likeness (spdep turns it).
public struct GlobalAutocorrelation: Hashable, Sendable {
  public enum Statistic: String, CaseIterable, Sendable { case moran, geary }

  public var value: Double
  public var expected: Double
  /// Under randomisation; nil for fewer than four units.
  public var variance: Double?
  /// The score by expectation and variance under randomisation.
  public var z: Double? { variance.flatMap { $0 > 0 ? (value - expected) / $0.squareRoot() : nil } }

  /// Nil where the values do not differ or nobody is linked.
  public init?(_ statistic: Statistic, of values: [Double], weights: SpatialWeights) {
    let n = Double(values.count)
    let s0 = weights.total
    guard s0 > 0, let z = Self.centred(values) else { return nil }
    let squares = Summation.sum(z.map { $0 * $0 })
    value = Self.value(statistic, z, weights, squares: squares, total: s0)
    expected = statistic == .moran ? -1 / (n - 1) : 1
    guard n > 3 else { return }
    let kurtosis = n * Summation.sum(z.map { $0 * $0 * $0 * $0 }) / (squares * squares)
    let (s1, s2) = (weights.pairs, weights.margins)
    switch statistic {
    case .moran:
      let free = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
      let tied = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
      variance = (free - tied) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
    case .geary:
      let first = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis)
      let second = (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis) / 4
      let third = s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * kurtosis)
      variance = (first - second + third) / (n * (n - 2) * (n - 3) * s0 * s0)
    }
  }

  /// The share of `count` random maps at least as far out, two-sided: twice the smaller tail, `(k + 1) / (count + 1)`.
  ///
  /// esda's `p_sim` is the smaller tail alone.
  static func probability(
    _ statistic: Statistic, of values: [Double], weights: SpatialWeights, permutations count: Int, seed: UInt64
  ) throws(MethodFailure) -> Double? {
    guard let z = centred(values) else { return nil }
    let squares = Summation.sum(z.map { $0 * $0 })
    let total = weights.total
    let own = value(statistic, z, weights, squares: squares, total: total)
    var tails = Tails(own: own)
    for draw in 0..<count {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "spatial-autocorrelation", draw: draw)
      tails.add(value(statistic, numbers.shuffled(z), weights, squares: squares, total: total))
    }
    return tails.probability
  }

  static func centred(_ values: [Double]) -> [Double]? {
    guard let mean = Summation.mean(values), Summation.standardised(values) != nil else { return nil }
    return values.map { $0 - mean }
  }

  private static func value(
    _ statistic: Statistic, _ z: [Double], _ weights: SpatialWeights, squares: Double, total: Double
  ) -> Double {
    let n = Double(z.count)
    switch statistic {
    case .moran:
      return n / total * Summation.sum(z.indices.lazy.map { z[$0] * weights.lag($0, z) }) / squares
    case .geary:
      let apart = z.indices.lazy.flatMap { i in
        weights.rows[i].map { link in
          let gap = z[i] - z[link.neighbour]
          return link.weight * gap * gap
        }
      }
      return (n - 1) * Summation.sum(apart) / (2 * total * squares)
    }
  }
}

/// How many random values lie at least as high and as low as an own one.
struct Tails {
  let own: Double
  private(set) var above = 0
  private(set) var below = 0
  private(set) var count = 0

  init(own: Double) { self.own = own }

  mutating func add(_ value: Double) {
    // Equal but for rounding counts as equal, or ties would fall to either side by the order of sums.
    let slack = 1e-12 * max(1, abs(own))
    if value >= own - slack { above += 1 }
    if value <= own + slack { below += 1 }
    count += 1
  }

  /// Twice the smaller tail, the own value counted among the random ones; nil without any.
  var probability: Double? {
    count == 0 ? nil : min(1, 2 * Double(min(above, below) + 1) / Double(count + 1))
  }
}
