public import TerroirKernel

/// Intervals from drawing the observations again, with replacement.
public enum Bootstrap {
  /// The percentile interval of `statistic` over `draws` samples of `count` observations, given as how often each is in.
  ///
  /// Nil where `level` is no level or fewer than half of the samples have a value. Draw d depends on seed, method and d.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  ///
  /// Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
  public static func interval(
    count: Int, draws: Int, level: Double = 0.95, seed: UInt64, method: String, statistic: ([Int]) -> Double?
  ) throws(MethodFailure) -> ClosedRange<Double>? {
    guard count > 0, draws > 0, level > 0, level < 1 else { return nil }
    var found: [Double] = []
    found.reserveCapacity(min(draws, 100_000))
    for draw in 0..<draws {
      try Cancellation.check()
      if let value = statistic(sample(count, seed: seed, method: method, draw: draw)) { found.append(value) }
    }
    guard 2 * found.count >= draws else { return nil }
    found.sort()
    let tail = (1 - level) / 2
    guard let low = Ranking.quantile(sorted: found, tail), let high = Ranking.quantile(sorted: found, 1 - tail)
    else { return nil }
    return low...high
  }

  /// How often each of `count` observations is in one sample.
  static func sample(_ count: Int, seed: UInt64, method: String, draw: Int) -> [Int] {
    var numbers = RandomStream(seed: seed, method: method, draw: draw)
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[numbers.index(below: count)] += 1 }
    return times
  }
}
