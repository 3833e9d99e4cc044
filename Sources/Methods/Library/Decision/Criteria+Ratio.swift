import Foundation

extension Criteria {
  /// CODAS: distances from the worst weighted values, Euclidean first and taxicab where those differ by `threshold` or more.
  ///
  /// Values over the best (gain) or the best over values (cost), which must be above 0; `H_a = sum_b (E_a - E_b) +
  /// psi (T_a - T_b)` with psi 1 from the threshold on (Keshavarz Ghorabaee et al. 2016; pymcdm).
  func codas(_ threshold: Double) -> [Double] {
    let table = relativeToBest().map { row in columns.map { weights[$0] * row[$0] } }
    let worst = columns.map { c in table.map { $0[c] }.min() ?? 0 }
    let gaps = table.map { row in columns.map { row[$0] - worst[$0] } }
    let euclid = gaps.map { row in row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let taxicab = gaps.map { row in row.reduce(0, +) }
    return table.indices.map { a in
      table.indices.reduce(0.0) { sum, b in
        let apart = euclid[a] - euclid[b]
        return sum + apart + (abs(apart) >= threshold ? taxicab[a] - taxicab[b] : 0)
      }
    }
  }

  /// MARCOS: utility between the ideal and the anti-ideal alternative (Stevic et al. 2020); values above 0.
  func marcos() -> [Double] {
    let sums = relativeToBest().map(weighted)
    let ideal = weights.reduce(0, +)
    let worst = columns.reduce(0.0) { $0 + weights[$1] * bounds($1).low / bounds($1).high }
    return sums.map { sum in
      let (down, up) = (sum / worst, sum / ideal)
      let (toIdeal, toWorst) = (down / (down + up), up / (down + up))
      return (down + up) / (1 + (1 - toIdeal) / toIdeal + (1 - toWorst) / toWorst)
    }
  }

  /// Values over the largest for gains, the smallest over values for costs: the best is 1.
  private func relativeToBest() -> [[Double]] {
    let ends = columns.map(bounds)
    return values.map { row in columns.map { isGain[$0] ? row[$0] / ends[$0].high : ends[$0].low / row[$0] } }
  }
}
