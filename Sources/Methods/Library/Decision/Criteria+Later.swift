import Foundation

extension Criteria {
  /// COPRAS: Q = S+ + sum S- / (S- sum 1/S-), as a share of the best (Zavadskas and Kaklauskas 1996); S+ and S- the sums of
  /// the weighted shares in gains and costs. pymcdm's Q is S+ + S-.
  func copras(_ convention: Copras) -> [Double] {
    let sums = columns.map { column($0).reduce(0, +) }
    let table = values.map { row in columns.map { sums[$0] == 0 ? 0 : weights[$0] * row[$0] / sums[$0] } }
    let gains = table.map { row in columns.reduce(0) { isGain[$1] ? $0 + row[$1] : $0 } }
    let costs = table.map { row in columns.reduce(0) { isGain[$1] ? $0 : $0 + row[$1] } }
    let total = costs.reduce(0, +)
    let inverse = costs.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 }
    let merit = gains.indices.map {
      if convention == .pymcdm { return gains[$0] + costs[$0] }
      return costs[$0] > 0 ? gains[$0] + total / (costs[$0] * inverse) : gains[$0]
    }
    let best = merit.max() ?? 1
    return merit.map { best == 0 ? 0 : $0 / best }
  }

  /// EDAS: mean of the normalised distances above and below the average (Keshavarz Ghorabaee et al. 2015).
  func edas() -> [Double] {
    let means = columns.map { column($0).reduce(0, +) / Double(max(values.count, 1)) }
    func distance(_ row: [Double], _ sign: Double) -> Double {
      weighted(
        columns.map { c in
          let above = isGain[c] ? row[c] - means[c] : means[c] - row[c]
          return means[c] == 0 ? 0 : max(0, sign * above) / abs(means[c])
        })
    }
    let above = values.map { distance($0, 1) }
    let below = values.map { distance($0, -1) }
    let (most, least) = (above.max() ?? 0, below.max() ?? 0)
    return values.indices.map { row in
      let good = most == 0 ? 0 : above[row] / most
      let bad = least == 0 ? 1 : 1 - below[row] / least
      return (good + bad) / 2
    }
  }

  /// MABAC: distance from the border area, the geometric mean of w (1 + n) (Pamucar and Cirovic 2015).
  func mabac() -> [Double] {
    let table = scaled().map { row in columns.map { weights[$0] * (row[$0] + 1) } }
    let border = columns.map { c in
      exp(table.reduce(0) { $0 + log(max($1[c], .leastNonzeroMagnitude)) } / Double(max(table.count, 1)))
    }
    return table.map { row in columns.reduce(0) { $0 + row[$1] - border[$1] } }
  }
}
