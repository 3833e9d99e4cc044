internal import TerroirKernel
internal import TerroirMethods

/// On what each cluster's own money goes, as shares of it by measure and by the need that it answers, and how far these are
/// apart.
struct MoneyShares {
  /// By cluster, over the measures; nil for a cluster without money.
  private let shares: [[Double]?]
  /// By cluster, over the needs, a measure's money on the one that its units are worth most for; nil without money.
  private let sharesByNeed: [[Double]?]
  /// Part of the money on measures that do not reach all clusters; nil without money.
  let targeted: Double?

  init(_ programme: Programme, _ units: [Double], _ beliefs: Beliefs) {
    let measures = Set(programme.runs.map(\.measure)).sorted()
    let column = Dictionary(measures.enumerated().map { ($1, $0) }) { first, _ in first }
    var money = programme.weights.map { _ in measures.map { _ in 0.0 } }
    var moneyByNeed = programme.weights.map { _ in programme.meaning.map { _ in 0.0 } }
    for (item, amount) in zip(programme.items, units) where amount > 0 {
      let run = programme.runs[item.run]
      let served = zip(programme.items, units).reduce(0) { $0 + ($1.0.run == item.run ? $1.1 : 0) }
      let years = Double(max(run.years.count, 1))
      let each = run.unit + (served > 0 ? (run.start + run.running * years) / served : 0)
      money[item.cluster][column[run.measure] ?? 0] += each * amount
      if let need = programme.answered(by: item, beliefs).first { moneyByNeed[item.cluster][need] += each * amount }
    }
    func parts(_ row: [Double]) -> [Double]? {
      let sum = row.reduce(0, +)
      return sum > 0 ? row.map { $0 / sum } : nil
    }
    (shares, sharesByNeed) = (money.map(parts), moneyByNeed.map(parts))
    let totals = measures.indices.map { place in money.reduce(0) { $0 + $1[place] } }
    let all = totals.reduce(0, +)
    let universal = measures.indices.filter { place in money.allSatisfy { $0[place] > 0 } }
    targeted = all > 0 ? 1 - universal.reduce(0) { $0 + totals[$1] } / all : nil
  }

  /// Bray-Curtis of two clusters' shares by measure, half the sum of absolute differences; nil where one has no money.
  var distances: [[Double?]] { Self.apart(shares) }

  /// The same of their shares by need.
  var distancesByNeed: [[Double?]] { Self.apart(sharesByNeed) }

  private static func apart(_ shares: [[Double]?]) -> [[Double?]] {
    shares.map { left in
      shares.map { right in
        guard let left, let right else { return nil }
        return zip(left, right).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
      }
    }
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

/// Whether two tables of distances go together: Pearson's correlation over the pairs that both have, and the part of
/// permutations of the rows in which it is as great.
struct Mantel {
  let correlation: Double
  let p: Double

  /// Nil with fewer than four rows, or where one table has no spread.
  init?(_ left: [[Double?]], _ right: [[Double?]], permutations: Int, seed: UInt64) {
    let rows = left.indices.filter { row in left[row].contains { $0 != nil } }
    guard rows.count > 3, let own = Self.correlation(left, right, rows, rows) else { return nil }
    var stream = RandomStream(seed: seed, method: "mantel")
    var reached = 1
    for _ in 0..<permutations {
      if let other = Self.correlation(left, right, rows, stream.shuffled(rows)), other >= own - 1e-12 { reached += 1 }
    }
    (correlation, p) = (own, Double(reached) / Double(permutations + 1))
  }

  private static func correlation(_ left: [[Double?]], _ right: [[Double?]], _ rows: [Int], _ order: [Int]) -> Double? {
    var pairs: [(Double, Double)] = []
    for (place, row) in rows.enumerated() {
      for next in rows.indices where next > place {
        if let one = left[row][rows[next]], let two = right[order[place]][order[next]] { pairs.append((one, two)) }
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
