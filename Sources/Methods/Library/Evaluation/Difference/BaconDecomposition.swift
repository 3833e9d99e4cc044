import Foundation

/// The two-by-two comparisons of which the coefficient of two-way fixed effects is the weighted sum, on a balanced panel.
///
/// Source: Goodman-Bacon (2021), Difference-in-differences with variation in treatment timing, J. of Econometrics 225.
struct BaconDecomposition: Sendable {
  enum Kind: String, Sendable {
    case untreated = "treated vs untreated"
    case earlier = "earlier vs later"
    /// Compares with units that are treated already: their own effects enter with the wrong sign.
    case later = "later vs earlier"
    case always = "treated vs always treated"
  }

  struct Comparison: Sendable {
    var kind: Kind
    var treated: Int
    /// The start of the cohort compared with; nil for never.
    var against: Int?
    var weight: Double
    var estimate: Double
  }

  /// Weights sum to 1.
  let comparisons: [Comparison]

  /// The weight of comparisons with units that are treated already.
  var forbidden: Double {
    Summation.sum(comparisons.filter { $0.kind == .later || $0.kind == .always }.map(\.weight))
  }

  /// Nil where no comparison can be made.
  init?(_ panel: OutcomePanel, starts: [Int?]) {
    let (times, count) = (panel.times, Double(panel.units.count))
    let cohorts = Set(starts.compactMap(\.self)).sorted()
    let means = Means(panel, starts)
    let size = { (start: Int?) in Double(starts.count { $0 == start }) / count }
    let treatedShare = { (start: Int) in Double(times.count { $0 >= start }) / Double(times.count) }
    let isAlways = { (start: Int) in start <= times[0] }
    var found: [Comparison] = []
    for one in cohorts where !isAlways(one) {
      let (d, n) = (treatedShare(one), size(one))
      for other in cohorts.filter(isAlways) {
        let pair = n / (n + size(other))
        let weight = (n + size(other)) * (n + size(other)) * pair * (1 - pair) * d * (1 - d)
        found.append(
          Comparison(
            kind: .always, treated: one, against: other, weight: weight,
            estimate: means.difference(one, other, before: { $0 < one }, after: { $0 >= one })))
      }
      if starts.contains(where: { $0 == nil }) {
        let pair = n / (n + size(nil))
        let weight = (n + size(nil)) * (n + size(nil)) * pair * (1 - pair) * d * (1 - d)
        found.append(
          Comparison(
            kind: .untreated, treated: one, against: nil, weight: weight,
            estimate: means.difference(one, nil, before: { $0 < one }, after: { $0 >= one })))
      }
      for other in cohorts where other > one {
        let (e, m) = (treatedShare(other), size(other))
        let pair = n / (n + m)
        let both = (n + m) * (n + m) * pair * (1 - pair)
        found.append(
          Comparison(
            kind: .earlier, treated: one, against: other, weight: both * (d - e) * (1 - d),
            estimate: means.difference(one, other, before: { $0 < one }, after: { $0 >= one && $0 < other })))
        found.append(
          Comparison(
            kind: .later, treated: other, against: one, weight: both * e * (d - e),
            estimate: means.difference(other, one, before: { $0 >= one && $0 < other }, after: { $0 >= other })))
      }
    }
    let total = Summation.sum(found.map(\.weight))
    guard total > 0 else { return nil }
    let order: [Kind] = [.untreated, .earlier, .later, .always]
    comparisons = order.flatMap { kind in found.filter { $0.kind == kind } }.map { comparison in
      var own = comparison
      own.weight /= total
      return own
    }
  }

  /// The mean outcome of each cohort at each time.
  private struct Means {
    let times: [Int]
    private var levels: [Int?: [Double]] = [:]

    init(_ panel: OutcomePanel, _ starts: [Int?]) {
      times = panel.times
      for start in Set(starts) {
        let members = starts.indices.filter { starts[$0] == start }
        levels[start] = times.indices.map { period in
          Summation.sum(members.map { panel[$0, period] }) / Double(members.count)
        }
      }
    }

    func difference(_ one: Int?, _ other: Int?, before: (Int) -> Bool, after: (Int) -> Bool) -> Double {
      let own = levels[one] ?? []
      let base = levels[other] ?? []
      func gap(_ isIn: (Int) -> Bool) -> Double {
        Summation.mean(times.indices.filter { isIn(times[$0]) }.map { own[$0] - base[$0] }) ?? 0
      }
      return gap(after) - gap(before)
    }
  }
}
