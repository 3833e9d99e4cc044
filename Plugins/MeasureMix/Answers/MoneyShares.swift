internal import TerroirKernel
internal import TerroirMethods

/// On what each cluster's own money goes, as shares of it by measure, and how far these are apart.
struct MoneyShares {
  /// By cluster, over the measures; nil for a cluster without money.
  private let shares: [[Double]?]
  /// Part of the money on measures that do not reach all clusters; nil without money.
  let targeted: Double?

  /// Of a plan by what each of its items costs; of parts of units, which have no years, by what a unit costs with its part of
  /// a start and of running in all years.
  ///
  /// - Parameter paid: By item, what is paid for it; nil where that is not known.
  init(_ programme: Programme, _ units: [Double], paid: [Double]? = nil) {
    let measures = Set(programme.runs.map(\.measure)).sorted()
    let column = Dictionary(measures.enumerated().map { ($1, $0) }) { first, _ in first }
    var money = programme.weights.map { _ in measures.map { _ in 0.0 } }
    for place in programme.items.indices where units[place] > 0 {
      let item = programme.items[place]
      let run = programme.runs[item.run]
      let cost = paid?[place] ?? Self.cost(place, programme, units)
      money[item.cluster][column[run.measure] ?? 0] += cost
    }
    shares = money.map(Self.parts)
    let totals = measures.indices.map { place in money.reduce(0) { $0 + $1[place] } }
    let all = totals.reduce(0, +)
    let universal = measures.indices.filter { place in money.allSatisfy { $0[place] > 0 } }
    targeted = all > 0 ? 1 - universal.reduce(0) { $0 + totals[$1] } / all : nil
  }

  private static func cost(_ place: Int, _ programme: Programme, _ units: [Double]) -> Double {
    let run = programme.runs[programme.items[place].run]
    let served = zip(programme.items, units).reduce(0) { $0 + ($1.0.run == programme.items[place].run ? $1.1 : 0) }
    let years = Double(run.isCollective ? 1 : max(run.years.count, 1))
    return units[place] * (run.unit + (served > 0 ? (run.start + run.running * years) / served : 0))
  }

  /// Bray-Curtis of two clusters' shares by measure, half the sum of absolute differences; nil where one has no money.
  var distances: [[Double?]] { Self.apart(shares) }

  /// Each over their sum; nil where that is zero.
  static func parts(_ row: [Double]) -> [Double]? {
    let sum = row.reduce(0, +)
    return sum > 0 ? row.map { $0 / sum } : nil
  }

  static func apart(_ shares: [[Double]?]) -> [[Double?]] {
    shares.map { left in shares.map { right in apart(left, right) } }
  }

  /// Half the sum of absolute differences; nil where one of the two has no money.
  static func apart(_ left: [Double]?, _ right: [Double]?) -> Double? {
    guard let left, let right else { return nil }
    var sum = 0.0
    for place in left.indices { sum += abs(left[place] - right[place]) }
    return sum / 2
  }

  /// The mean over pairs of clusters; nil where there is none.
  var meanDistance: Double? {
    let distances = distances
    let pairs = distances.indices.flatMap { row in
      distances.indices.filter { $0 > row }.compactMap { distances[row][$0] }
    }
    return pairs.isEmpty ? nil : Summation.sum(pairs) / Double(pairs.count)
  }

  /// Bray-Curtis of rows of amounts over what both rows know: the sum of absolute differences over the sum of both; nil
  /// where that is zero.
  static func distances(_ rows: [[Double?]]) -> [[Double?]] {
    rows.map { left in
      rows.map { right in
        let known = zip(left, right).compactMap { one, other in one.flatMap { a in other.map { b in (a, b) } } }
        let sum = known.reduce(0) { $0 + $1.0 + $1.1 }
        return sum > 0 ? known.reduce(0) { $0 + abs($1.0 - $1.1) } / sum : nil
      }
    }
  }
}
