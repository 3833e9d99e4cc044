internal import TerroirMethods

/// What policies that learn gain over fixed priors, beside what knowing the true effects would.
package struct LearningGain: Sendable {
  package let signal: Double
  /// By seed: what learning brings over fixed priors, what the oracle brings over them, and what they bring.
  package private(set) var runs: [(learned: Double, oracle: Double, fixed: Double)] = []

  package init(signal: Double, seeds: ClosedRange<Int>) async throws {
    self.signal = signal
    // Two at a time would not be faster: a review already takes all cores.
    for seed in seeds {
      let policy = SimulatedPolicy(seed: UInt64(seed), signal: signal)
      let fixed = policy.fixed
      runs.append((try await policy.learned() - fixed, policy.oracle - fixed, fixed))
    }
  }

  /// The part of the oracle's gain that learning reaches, with its interval of 95% by the delta method; nil where the oracle gains
  /// nothing.
  package var part: (value: Double, low: Double, high: Double)? {
    let count = Double(runs.count)
    let oracle = Summation.sum(runs.map(\.oracle)) / count
    guard oracle > 1e-9, count > 1 else { return nil }
    let value = Summation.sum(runs.map(\.learned)) / count / oracle
    let squares = Summation.sum(runs.map { ($0.learned - value * $0.oracle) * ($0.learned - value * $0.oracle) })
    let reach = Normal.score(level: 0.95) * (squares / (count - 1) / count).squareRoot() / oracle
    return (value, value - reach, value + reach)
  }

  /// The mean gain of learning as a part of what fixed priors bring, with its interval of 95%.
  package var gain: (value: Double, low: Double, high: Double) {
    let count = Double(runs.count)
    let fixed = Summation.sum(runs.map(\.fixed)) / count
    let mean = Summation.sum(runs.map(\.learned)) / count
    let reach =
      Normal.score(level: 0.95) * (Summation.deviation(runs.map(\.learned)) ?? 0) / count.squareRoot()
    return (mean / fixed, (mean - reach) / fixed, (mean + reach) / fixed)
  }
}
