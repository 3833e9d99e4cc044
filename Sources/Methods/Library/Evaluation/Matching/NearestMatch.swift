import Foundation

/// For each treated unit the controls that are nearest to it.
///
/// The distance is that of the logits of propensity scores, or Mahalanobis's, `(x - y)' S^-1 (x - y)` with the covariance S of
/// all units. With replacement each treated unit has its nearest; without, those hardest to match (the highest scores) choose
/// first. Equal distances go to the unit that is named first.
///
/// Source: Stuart (2010), Matching methods for causal inference, Statistical Science 25.
struct NearestMatch: Sendable {
  enum Distance: String, CaseIterable, Sendable { case propensity, mahalanobis }

  struct Match: Sendable {
    var treated: Int
    var controls: [Int]
    var distances: [Double]
  }

  let matches: [Match]
  /// Treated units without a control within the caliper.
  let unmatched: [Int]

  /// - Parameters:
  ///   - scores: What orders those that choose, and the distance where `columns` is nil.
  ///   - columns: Whitened covariates by unit, for Mahalanobis's distance.
  ///   - caliper: The largest distance; nil for any.
  init(
    isTreated: [Bool], scores: [Double], columns: [[Double]]?, ratio: Int, caliper: Double?, hasReplacement: Bool
  ) {
    let order = isTreated.indices.filter { isTreated[$0] }.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var free = isTreated.indices.filter { !isTreated[$0] }
    func distance(_ one: Int, _ other: Int) -> Double {
      guard let columns else { return abs(scores[one] - scores[other]) }
      return zip(columns[one], columns[other]).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    var (matches, unmatched): ([Match], [Int]) = ([], [])
    for unit in order {
      let near = free.map { (distance: distance(unit, $0), unit: $0) }
        .filter { caliper == nil || $0.distance <= caliper ?? 0 }
        .sorted { ($0.distance, $0.unit) < ($1.distance, $1.unit) }.prefix(ratio)
      guard !near.isEmpty else {
        unmatched.append(unit)
        continue
      }
      matches.append(Match(treated: unit, controls: near.map(\.unit), distances: near.map(\.distance)))
      if !hasReplacement { free.removeAll { own in near.contains { $0.unit == own } } }
    }
    self.matches = matches.sorted { $0.treated < $1.treated }
    self.unmatched = unmatched.sorted()
  }

  /// How often each unit serves as a control, in shares of a match.
  func uses(_ count: Int) -> [Double] {
    var uses = [Double](repeating: 0, count: count)
    for match in matches { for unit in match.controls { uses[unit] += 1 / Double(match.controls.count) } }
    return uses
  }
}
