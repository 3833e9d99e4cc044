import Foundation

/// Where the mean (or line) of a series changes, by the smallest sum of squares of all splits into segments.
///
/// Exact, by dynamic programming over all splits in which each segment has `least` values or more.
///
/// Source: Bai and Perron (2003), Computation and analysis of multiple structural change models, J. Applied Econometrics 18.
struct BreakSearch: Sendable {
  enum Shape: String, CaseIterable, Sendable {
    case mean, trend
    /// Coefficients of a segment.
    var size: Int { self == .mean ? 1 : 2 }
  }

  /// For each number of breaks from 0 on: the last position before each break, and the sum of squares.
  let splits: [(breaks: [Int], remainder: Double)]

  init(_ values: [Double], shape: Shape, least: Int, most: Int) {
    let count = values.count
    let sums = Sums(values)
    var best = [[Double]](repeating: [Double](repeating: .infinity, count: count + 1), count: 1)
    var origins: [[Int]] = [[Int](repeating: 0, count: count + 1)]
    for end in least...max(least, count) where end <= count { best[0][end] = sums.remainder(0, end, shape) }
    for number in 1..<(most + 1) {
      var row = [Double](repeating: .infinity, count: count + 1)
      var origin = [Int](repeating: 0, count: count + 1)
      for end in stride(from: (number + 1) * least, through: count, by: 1) {
        for start in (number * least)...(end - least) {
          let value = best[number - 1][start] + sums.remainder(start, end, shape)
          if value < row[end] { (row[end], origin[end]) = (value, start) }
        }
      }
      if row[count].isInfinite { break }
      best.append(row)
      origins.append(origin)
    }
    splits = best.indices.map { number in
      var breaks: [Int] = []
      var end = count
      for step in stride(from: number, to: 0, by: -1) {
        end = origins[step][end]
        breaks.insert(end - 1, at: 0)
      }
      return (breaks, max(0, best[number][count]))
    }
  }

  /// Sums from the start on, by which each segment's sum of squares is known at once.
  private struct Sums {
    private var y = [0.0], square = [0.0], cross = [0.0]

    init(_ values: [Double]) {
      // About their mean, so that large levels do not swallow small changes.
      let mean = Summation.mean(values) ?? 0
      for (place, value) in values.enumerated() {
        let own = value - mean
        y.append(y[place] + own)
        square.append(square[place] + own * own)
        cross.append(cross[place] + own * Double(place))
      }
    }

    func remainder(_ start: Int, _ end: Int, _ shape: Shape) -> Double {
      let count = Double(end - start)
      let sum = y[end] - y[start]
      let rest = square[end] - square[start] - sum * sum / count
      guard shape == .trend else { return max(0, rest) }
      let centre = Double(start + end - 1) / 2
      let spread = count * (count * count - 1) / 12
      let along = cross[end] - cross[start] - centre * sum
      return spread > 0 ? max(0, rest - along * along / spread) : max(0, rest)
    }
  }
}
