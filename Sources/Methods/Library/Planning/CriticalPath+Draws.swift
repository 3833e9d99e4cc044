public import TerroirKernel

extension CriticalPath {
  /// The makespans of `draws` plans whose durations are drawn from beta-PERT distributions, in ascending order.
  ///
  /// Beta-PERT: o + (p - o) B(1 + 4 (m - o)/(p - o), 1 + 4 (p - m)/(p - o)). Drawing keeps the merge bias that the
  /// normal approximation along one path leaves out.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func makespans(draws: Int, seed: UInt64) throws(MethodFailure) -> [Double] {
    var all: [Double] = []
    all.reserveCapacity(draws)
    for draw in 0..<max(draws, 0) {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "schedule", draw: draw)
      let durations = activities.map { Self.duration($0.estimate, &numbers) }
      all.append(finishes(durations).max() ?? 0)
    }
    return all.sorted()
  }

  /// The value below which the share `probability` of sorted `values` lies; nil where there are none.
  public static func quantile(_ probability: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let position = probability * Double(values.count - 1)
    let lower = Int(clamped: position)
    let upper = min(lower + 1, values.count - 1)
    return values[lower] + (values[upper] - values[lower]) * (position - Double(lower))
  }

  static func duration(_ estimate: Estimate, _ numbers: inout RandomStream) -> Double {
    let span = estimate.pessimistic - estimate.optimistic
    guard span > 0 else { return estimate.likely }
    let left = 1 + 4 * (estimate.likely - estimate.optimistic) / span
    let right = 1 + 4 * (estimate.pessimistic - estimate.likely) / span
    return estimate.optimistic + span * numbers.beta(left, right)
  }
}
