/// Many tests at once by joint draws of their statistics: the chance of any false rejection is controlled, and tests that hang
/// together cost less than by Holm.
///
/// Each statistic counts in deviations of its own draws. In falling order of what was found, `p_k` is the part of the draws
/// in which the largest of the statistics not yet passed is at least that of the k-th, and never less than the one before.
///
/// Source: Romano and Wolf (2005), Exact and approximate stepdown methods for multiple hypothesis testing, JASA 100; Westfall
/// and Young (1993), Resampling-Based Multiple Testing.
public enum Stepdown {
  /// - Parameters:
  ///   - found: the statistics, large where something is there; not negative.
  ///   - draws: by test what they are in each draw under no effect, the same draws for all, what was found among them.
  /// - Returns: adjusted probabilities, 1 for a test whose draws do not vary.
  public static func adjusted(_ found: [Double], draws: [[Double]]) -> [Double] {
    let scales = draws.map { values in
      (Summation.sum(values.map { $0 * $0 }) / Double(max(values.count, 1))).squareRoot()
    }
    func scaled(_ test: Int, _ value: Double) -> Double { scales[test] > 0 ? value / scales[test] : 0 }
    let order = found.indices.sorted { (scaled($1, found[$1]), $0) < (scaled($0, found[$0]), $1) }
    let count = draws.map(\.count).min() ?? 0
    var result = [Double](repeating: 1, count: found.count)
    var last = 0.0
    for (rank, test) in order.enumerated() {
      let own = scaled(test, found[test])
      let rest = order[rank...]
      // Equal sums in another order differ in their last bits.
      let reached = (0..<count).count { draw in
        (rest.map { scaled($0, draws[$0][draw]) }.max() ?? 0) >= own * (1 - 1e-9)
      }
      last = max(last, count > 0 ? Double(reached) / Double(count) : 1)
      result[test] = scales[test] > 0 ? last : 1
    }
    return result
  }
}
