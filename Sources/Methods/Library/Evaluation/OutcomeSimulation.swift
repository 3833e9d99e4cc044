import Foundation

/// Outcomes of units over periods as a policy and chance would make them: what an estimator, or a policy that learns, is
/// tried on.
///
/// `y[i,t] = level_i + growth t + common_t + shock_t + e[i,t] + effect[i,t] + spillover x mean effect (units beside)`, with
/// `level_i ~ N(level, between^2)`, `common_t ~ N(0, common^2)`, `e[i,t] = memory e[i,t-1] + N(0, noise^2 (1 - memory^2))`,
/// and each value missing with the probability `missing`. All in units of the outcome; byte-equal for one seed.
public struct OutcomeSimulation: Sendable {
  /// A unit with its effect in each period, and whether it lies beside units that have one.
  public struct Unit: Hashable, Sendable {
    public var effects: [Double]
    public var isBeside: Bool
    public init(effects: [Double] = [], isBeside: Bool = false) {
      self.effects = effects
      self.isBeside = isBeside
    }
  }

  public var level = 100.0
  public var between = 20.0
  public var growth = 2.0
  public var common = 2.0
  public var noise = 4.0
  /// Autocorrelation of the noise, below 1.
  public var memory = 0.4
  /// Part of the mean effect that units beside get.
  public var spillover = 0.0
  public var missing = 0.0
  /// The place of the period of a shock to all, and its size.
  public var shock: (period: Int, size: Double)?

  public init() {}

  /// By unit and period; nil where missing.
  public func values(_ units: [Unit], periods: Int, seed: UInt64) -> [[Double?]] {
    var stream = RandomStream(seed: seed, method: "outcome-simulation")
    let shared = (0..<max(0, periods)).map { time in
      growth * Double(time) + common * stream.normal() + (shock.map { $0.period == time ? $0.size : 0 } ?? 0)
    }
    let all = units.map { unit in (0..<max(0, periods)).map { $0 < unit.effects.count ? unit.effects[$0] : 0 } }
    let reached = (0..<max(0, periods)).map { time -> Double in
      let own = all.map { $0[time] }.filter { $0 != 0 }
      return own.isEmpty ? 0 : spillover * Summation.sum(own) / Double(own.count)
    }
    let innovation = noise * (max(0, 1 - memory * memory)).squareRoot()
    return units.indices.map { place in
      let base = level + between * stream.normal()
      var error = noise * stream.normal()
      return (0..<max(0, periods)).map { time in
        if time > 0 { error = memory * error + innovation * stream.normal() }
        let isMissing = stream.uniform() < missing
        let value = base + shared[time] + error + all[place][time] + (units[place].isBeside ? reached[time] : 0)
        return isMissing ? nil : value
      }
    }
  }
}
