internal import TerroirMethods

/// The least effect that the comparison of changes can tell from chance, by simulation of that comparison.
///
/// The estimator: (value of the town after - mean before) - mean over comparison towns of the same. Each draw makes a panel
/// in which nothing happens: values of a town are its level + an error, errors of one town follow each other with the
/// autocorrelation found, and the spread is what the comparison towns show around their own means. With c the 97.5%
/// quantile of the absolute estimates of these draws (5%, both sides) and q the quantile 1 - power of the estimates, the
/// least effect is c - q.
struct DetectableEffect {
  /// Standard deviation of the estimates.
  let standardError: Double
  let least: Double

  /// - Parameters:
  ///   - panel: values before the start of each comparison town, in order of time; at least two towns with two values.
  ///   - before: values of the pilot's town before the start.
  /// - Returns: nil where the panel is too short, or shows no spread.
  init?(panel: [[Double]], before: Int, power: Double, draws: Int, seed: UInt64) {
    let usable = panel.filter { $0.count >= 2 }
    guard usable.count >= 2, before >= 1 else { return nil }
    let means = usable.map { $0.reduce(0, +) / Double($0.count) }
    let errors = zip(usable, means).map { values, mean in values.map { $0 - mean } }
    let freedom = usable.reduce(0) { $0 + $1.count - 1 }
    let spread = (errors.flatMap { $0 }.reduce(0) { $0 + $1 * $1 } / Double(freedom)).squareRoot()
    guard spread > 0 else { return nil }
    let squares = errors.reduce(0) { $0 + $1.dropLast().reduce(0) { $0 + $1 * $1 } }
    let products = errors.reduce(0) { sum, own in sum + zip(own, own.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } }
    let memory = squares > 0 ? min(0.95, max(0, products / squares)) : 0
    var estimates: [Double] = []
    estimates.reserveCapacity(draws)
    for draw in 0..<draws {
      var numbers = RandomStream(seed: seed, method: "detectable-effect", draw: draw)
      let own = Self.change(before, spread, memory, &numbers)
      let others = usable.map { Self.change($0.count, spread, memory, &numbers) }
      estimates.append(own - others.reduce(0, +) / Double(others.count))
    }
    let mean = estimates.reduce(0, +) / Double(draws)
    standardError = (estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, draws - 1))).squareRoot()
    let sorted = estimates.sorted()
    let sizes = estimates.map(abs).sorted()
    guard let critical = CriticalPath.quantile(0.95, of: sizes), let low = CriticalPath.quantile(1 - power, of: sorted)
    else { return nil }
    least = critical - low
  }

  /// The value after less the mean of `before` values, of a town in which nothing happens.
  private static func change(
    _ before: Int, _ spread: Double, _ memory: Double, _ numbers: inout RandomStream
  ) -> Double {
    var error = spread * numbers.normal()
    var sum = 0.0
    for _ in 0..<before {
      sum += error
      error = memory * error + spread * (1 - memory * memory).squareRoot() * numbers.normal()
    }
    return error - sum / Double(before)
  }
}
