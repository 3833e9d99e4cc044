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

  /// ELECTRE III: net credibility of outranking, thresholds as shares of each criterion's range.
  ///
  /// Indifference 0.1, preference 0.3, veto 0.9 of the range; credibility s = C prod (1-D)/(1-C) over D > C; the score
  /// is the mean of s(a,b) - s(b,a) (Roy 1978; net flow instead of the two distillations, so that ranks are complete).
  func electre() -> [Double] {
    guard values.count > 1 else { return values.map { _ in 0 } }
    let spans = columns.map { c in bounds(c).high - bounds(c).low }
    func credibility(_ a: [Double], _ b: [Double]) -> Double {
      var concordance = 0.0
      var discordances: [Double] = []
      for c in columns {
        let loss = isGain[c] ? b[c] - a[c] : a[c] - b[c]
        if spans[c] == 0 {
          concordance += weights[c]
          continue
        }
        let share = loss / spans[c]
        concordance += weights[c] * min(1, max(0, (0.3 - share) / 0.2))
        discordances.append(min(1, max(0, (share - 0.3) / 0.6)))
      }
      return discordances.reduce(concordance) {
        concordance < 1 && $1 > concordance ? $0 * (1 - $1) / (1 - concordance) : $0
      }
    }
    return values.indices.map { a in
      let flows = values.indices.map { b in
        a == b ? 0 : credibility(values[a], values[b]) - credibility(values[b], values[a])
      }
      return flows.reduce(0, +) / Double(values.count - 1)
    }
  }
}
