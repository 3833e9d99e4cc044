import TerroirKernel
import TerroirMethods

/// Table `framework`: what each criterion of the priorities means and why it is one, and what it does to the order.
///
/// importance = squared correlation of the scaled criterion with the score over the clusters; likest = the criterion that it
/// runs with most; shift_without = mean shift of the clusters' ranks where it is left out.
/// Source: OECD and JRC (2008), Handbook on constructing composite indicators, steps 1, 4 and 7.
enum CriterionFramework {
  /// The correlation from which two criteria count nearly one thing twice.
  static let alike = 0.8

  static func rows(
    _ criteria: [Criterion], _ scaled: [[Double]], _ weights: [Double], _ scores: [Double]
  ) -> [CriterionFrameworkRow] {
    let columns = criteria.indices.map { at in scaled.map { Optional($0[at]) } }
    let ranks = Criteria.ranks(scores, higherIsBetter: true)
    return criteria.indices.map { at in
      let others = criteria.indices.filter { $0 != at }.compactMap { other in
        Association.correlation(columns[at], columns[other]).r.map { (criterion: criteria[other], r: $0) }
      }
      // Of equals the first in the order of the criteria.
      let likest = others.reduce(others.first) { abs($1.r) > abs($0?.r ?? 0) + 1e-12 ? $1 : $0 }
      let kept = criteria.indices.filter { $0 != at }
      let rest = scaled.map { row in kept.reduce(0) { $0 + weights[$1] * row[$1] } }
      let shifts = zip(ranks, Criteria.ranks(rest, higherIsBetter: true)).map { abs($0 - $1) }
      let importance = Association.correlation(columns[at], scores.map { Optional($0) }).r.map { $0 * $0 }
      return CriterionFrameworkRow(
        criterion: criteria[at].rawValue, meaning: criteria[at].meaning, reason: criteria[at].reason,
        direction: "gain", unit: criteria[at].unit.rawValue, weight: weights[at], importance: importance,
        likest: likest?.criterion.rawValue, likestCorrelation: likest?.r,
        shiftWithout: kept.isEmpty ? nil : Summation.mean(shifts.map(Double.init)),
        mostShiftWithout: kept.isEmpty ? nil : shifts.max())
    }
  }

  /// Pairs that count nearly one thing twice, each once.
  static func pairs(_ rows: [CriterionFrameworkRow]) -> [(one: String, other: String, r: Double)] {
    rows.compactMap { row -> (one: String, other: String, r: Double)? in
      guard let other = row.likest, let r = row.likestCorrelation, abs(r) >= alike else { return nil }
      let isTold = rows.first { $0.criterion == other }?.likest == row.criterion && other < row.criterion
      return isTold ? nil : (row.criterion, other, r)
    }
  }
}
