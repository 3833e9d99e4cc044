import Foundation

/// Ranks and quantiles of values.
public enum Ranking {
  /// How equal values share ranks.
  public enum Ties: Sendable {
    /// Each has the best rank of its group: 1, 2, 2, 4.
    case least
    /// Each has the mean rank of its group: 1, 2.5, 2.5, 4.
    case mean
  }

  /// What two values are compared by: data are exact but for their own last digits, a score carries the rounding of all
  /// that was summed for it.
  public enum Kind: Sendable {
    /// Equal within ``tolerance`` of the larger of the two.
    case data
    /// Equal within ``tolerance`` of the largest of all, so that sums that meet near zero are equal too.
    case scores
  }

  /// The relative difference up to which two values share a rank: 1e-12, some thousand roundings.
  public static let tolerance = 1e-12

  /// Whether two values are the same but for rounding, relative to the larger of them or to `scale`, if that is larger.
  public static func areEqual(_ one: Double, _ other: Double, scale: Double = 0) -> Bool {
    guard one != other, one.isFinite, other.isFinite else { return one == other }
    return abs(one - other) <= tolerance * max(abs(one), abs(other), scale)
  }

  /// The size of the largest finite value, 0 for nothing: the scale of scores.
  public static func scale(of values: [Double]) -> Double {
    values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  }

  /// The rank of each value, 1 for the largest (or the smallest where `descending` is false); values that are equal but for
  /// rounding share one.
  public static func ranks(
    _ values: [Double], descending: Bool = true, ties: Ties = .least, of kind: Kind = .data
  ) -> [Double] {
    let scale = kind == .scores ? scale(of: values) : 0
    let order = values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return descending ? values[left] > values[right] : values[left] < values[right]
    }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, areEqual(values[order[end + 1]], values[order[start]], scale: scale) { end += 1 }
      let rank = ties == .least ? Double(start + 1) : Double(start + end + 2) / 2
      for position in start...end { ranks[order[position]] = rank }
      start = end + 1
    }
    return ranks
  }

  /// The quantile of `values` by linear interpolation, R's type 7; nil for nothing.
  public static func quantile(_ values: [Double], _ probability: Double) -> Double? {
    quantile(sorted: values.sorted(), probability)
  }

  /// The same for values already in ascending order.
  public static func quantile(sorted values: [Double], _ probability: Double) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    let position = probability * Double(values.count - 1)
    guard position > 0 else { return first }
    let below = Int(clamped: position)
    guard below + 1 < values.count else { return last }
    return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
  }
}
