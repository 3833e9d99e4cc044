import Foundation

/// Where on the map neighbours resemble each other.
///
/// Local Moran `I_i = z_i sum_j w_ij z_j / m`, m the mean square over n (Anselin, spdep) or n - 1 (esda). Getis and Ord's
/// `G_i* = sum_j w_ij x_j / sum x`, the unit itself among its neighbours with weight 1 (before rows are scaled, as spdep's
/// include.self). Expectation and variance hold the unit's own value fixed and permute the others for local Moran (Sokal
/// et al. 1998, spdep's default), and permute all for G_i* (Getis and Ord 1992).
public struct LocalAutocorrelation: Hashable, Sendable {
  public enum Statistic: String, CaseIterable, Sendable {
    case localMoran = "local-moran"
    case gi
  }

  /// What the mean square divides by.
  public enum Moment: String, CaseIterable, Sendable { case population, sample }

  /// Own and neighbours' standing against the mean.
  public enum Quadrant: String, CaseIterable, Sendable {
    case hh = "high-high", ll = "low-low", hl = "high-low", lh = "low-high"
  }

  /// What Getis and Ord's statistic tells of: high values gathered around a unit, or low ones. The unit is one of its own
  /// neighbours here, so that there is no standing of its own to set against theirs.
  public enum Spot: String, CaseIterable, Sendable { case hot, cold }

  public var values: [Double]
  public var expected: [Double]
  public var variances: [Double]
  /// For local Moran; empty for G_i*.
  public var quadrants: [Quadrant]

  /// Nil where the values do not differ, there are fewer than three, or (G_i*) they sum to zero.
  public init?(
    _ statistic: Statistic, of x: [Double], weights: SpatialWeights, moment: Moment = .population
  ) {
    let n = Double(x.count)
    guard n > 2, let z = GlobalAutocorrelation.centred(x) else { return nil }
    let total = Summation.sum(x)
    let square = Summation.sum(z.map { $0 * $0 })
    if statistic == .gi, total == 0 { return nil }
    quadrants =
      statistic == .gi
      ? []
      : z.indices.map { unit in
        let lag = weights.lag(unit, z)
        return z[unit] > 0 ? (lag > 0 ? .hh : .hl) : (lag > 0 ? .lh : .ll)
      }
    (values, expected, variances) = ([], [], [])
    for unit in x.indices {
      let row = weights.rows[unit]
      let sum = Summation.sum(row.map(\.weight))
      let squares = Summation.sum(row.map { $0.weight * $0.weight })
      switch statistic {
      case .localMoran:
        let m = square / (moment == .population ? n : n - 1)
        let own = z[unit] / m
        values.append(own * weights.lag(unit, z))
        expected.append(-own * z[unit] * sum / (n - 1))
        // The variance of a sum of values drawn without replacement from the others, with their own mean and spread.
        let spread = (square - z[unit] * z[unit]) / (n - 1) - (z[unit] / (n - 1)) * (z[unit] / (n - 1))
        variances.append(own * own * spread * ((n - 1) * squares - sum * sum) / (n - 2))
      case .gi:
        values.append(weights.lag(unit, x) / total)
        expected.append(sum / n)
        variances.append(square / n * (n * squares - sum * sum) / (n - 1) / (total * total))
      }
    }
  }

  /// By unit the sign of G_i*'s score: hot above 0, cold below; nil where there is none. Whether it is told apart from chance
  /// is for its probability to say.
  public var spots: [Spot?] { scores.map { score in score.flatMap { $0 == 0 ? nil : $0 > 0 ? .hot : .cold } } }

  public var scores: [Double?] {
    values.indices.map { variances[$0] > 1e-300 ? (values[$0] - expected[$0]) / variances[$0].squareRoot() : nil }
  }

  /// By unit the two-sided share of random maps at least as far out, the unit's own value held in place.
  static func probabilities(
    _ statistic: Statistic, of x: [Double], weights: SpatialWeights, permutations count: Int, seed: UInt64
  ) -> [Double?] {
    guard let z = Summation.standardised(x) else { return x.map { _ in nil } }
    let mean = Summation.mean(x) ?? 0
    let base = statistic == .localMoran ? z : x.map { $0 / mean }
    return x.indices.map { unit in
      let row = weights.rows[unit]
      let factor = statistic == .localMoran ? z[unit] : 1
      var tails = Tails(own: factor * Summation.sum(row.map { $0.weight * base[$0.neighbour] }))
      var others = base
      others.remove(at: unit)
      let own = row.first { $0.neighbour == unit }.map { $0.weight * base[unit] } ?? 0
      let drawn = row.filter { $0.neighbour != unit }.map(\.weight)
      var numbers = RandomStream(seed: seed, method: "spatial-autocorrelation/local", draw: unit)
      for _ in 0..<count {
        // The first places of a shuffle are enough.
        for place in drawn.indices {
          others.swapAt(place, place + numbers.index(below: others.count - place))
        }
        tails.add(factor * (own + Summation.sum(zip(drawn, others).map { $0 * $1 })))
      }
      return tails.probability
    }
  }
}
