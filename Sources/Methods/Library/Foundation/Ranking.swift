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

  /// The rank of each value, 1 for the largest (or the smallest where `descending` is false).
  public static func ranks(_ values: [Double], descending: Bool = true, ties: Ties = .least) -> [Double] {
    let order = values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return descending ? values[left] > values[right] : values[left] < values[right]
    }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
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
