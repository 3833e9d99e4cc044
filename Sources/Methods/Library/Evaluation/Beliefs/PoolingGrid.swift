import Foundation

/// The posterior of a normal hierarchy at the nodes of its spread, as ``PartialPooling`` has it.
///
/// It is kept in the scale of the errors, so that any unit of measure gives the same bits but for its factor.
struct PoolingGrid {
  /// The least error, in which all below is measured.
  let unit: Double
  let taus: [Double]
  /// Of the posterior, summing to 1.
  let weights: [Double]
  let centres: [Double]
  let variances: [Double]
  /// `log p(y)`, with mu and tau integrated out; nil where one of their priors is no density.
  let logEvidence: Double?
  private let hierarchy: Hierarchy
  /// What changes a node into a spread, the greatest logarithm of the posterior and its sum beside it; nil for a known spread.
  private let rule: (scale: Double, most: Double, total: Double)?

  init?(
    _ effects: [Double], _ errors: [Double], _ prior: PartialPooling.Spread, _ beforehand: PartialPooling.Mean?
  ) {
    guard !effects.isEmpty, errors.count == effects.count, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      return nil
    }
    if let beforehand, !(beforehand.deviation > 0) { return nil }
    let unit = errors.min() ?? 1
    self.unit = unit
    let own = Hierarchy(
      y: effects.map { $0 / unit }, s: errors.map { $0 / unit }, prior: prior.divided(by: unit),
      beforehand: beforehand.map { .init($0.mean / unit, deviation: $0.deviation / unit) })
    hierarchy = own
    // What the logarithms of the nodes leave out of the density of the effects in their own unit.
    let constant = own.beforehand.map { mean in
      -log(mean.deviation) - Double(effects.count) * (0.5 * log(2 * Double.pi) + log(unit))
    }
    if case .known(let tau) = own.prior {
      guard tau >= 0 else { return nil }
      let found = own.moments(tau)
      (taus, weights, centres, variances, rule) = ([tau], [1], [found.centre], [found.variance], nil)
      logEvidence = constant.map { $0 + found.log }
      return
    }
    guard prior.isProper || effects.count >= (beforehand == nil ? 3 : 2) else { return nil }
    // The spread that the data or the prior speak of sets the scale of the nodes.
    let typical = (Summation.mean(own.s.map { $0 * $0 }) ?? 1).squareRoot()
    let observed = Summation.deviation(own.y) ?? typical
    let scale = min(own.prior.scale ?? .infinity, max(typical, observed))
    let nodes = GaussLegendre(128, from: 0, to: 1)
    taus = nodes.nodes.map { scale * $0 / (1 - $0) }
    let found = nodes.nodes.map { x in own.moments(scale * x / (1 - x)) }
    let logs = zip(zip(found, taus), zip(nodes.nodes, nodes.weights)).map { moments, node in
      moments.0.log + own.prior.logDensity(moments.1) + log(node.1) - 2 * log(1 - node.0)
    }
    let most = logs.max() ?? 0
    let raw = logs.map { exp($0 - most) }
    let total = Summation.sum(raw)
    guard total > 0, total.isFinite else { return nil }
    weights = raw.map { $0 / total }
    centres = found.map(\.centre)
    variances = found.map(\.variance)
    rule = (scale, most, total)
    logEvidence =
      prior.isProper ? constant.map { $0 + most + log(total) + log(scale) + own.prior.logConstant } : nil
  }

  /// Several posteriors of the same effects as one, each with its weight; nil without any.
  init?(mixing grids: [PoolingGrid], weights shares: [Double]) {
    guard let first = grids.first else { return nil }
    unit = first.unit
    hierarchy = first.hierarchy
    rule = nil
    logEvidence = nil
    taus = grids.flatMap(\.taus)
    centres = grids.flatMap(\.centres)
    variances = grids.flatMap(\.variances)
    weights = zip(grids, shares).flatMap { grid, share in grid.weights.map { share * $0 } }
  }

  /// The middle of the posterior of the spread, in units of `unit`.
  var spreadMedian: Double {
    guard let rule else { return taus.first ?? 0 }
    // The integral of the polynomial through the nodes is not known part by part: the middle is found on a finer rule.
    func mass(_ end: Double) -> Double {
      let part = GaussLegendre(64, from: 0, to: end)
      return Summation.sum(
        zip(part.nodes, part.weights).map { x, weight in
          let tau = rule.scale * x / (1 - x)
          return weight
            * exp(hierarchy.moments(tau).log + hierarchy.prior.logDensity(tau) - 2 * log(1 - x) - rule.most)
        })
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = 0.5 * (low + high)
      if mass(middle) < 0.5 * rule.total { low = middle } else { high = middle }
    }
    return rule.scale * low / (1 - low)
  }

  func context(_ place: Int, level: Double) -> PartialPooling.Belief {
    let variance = hierarchy.s[place] * hierarchy.s[place]
    let shares = taus.map { variance / (variance + $0 * $0) }
    return mixture(
      zip(shares, centres).map { (1 - $0) * hierarchy.y[place] + $0 * $1 },
      zip(shares, variances).map { variance * (1 - $0) + $0 * $0 * $1 }, level: level)
  }

  func mean(level: Double) -> PartialPooling.Belief { mixture(centres, variances, level: level) }

  func another(level: Double) -> PartialPooling.Belief {
    mixture(centres, zip(variances, taus).map { $0 + $1 * $1 }, level: level)
  }

  /// The belief of a mixture of normals over the nodes.
  private func mixture(_ means: [Double], _ variances: [Double], level: Double) -> PartialPooling.Belief {
    let mean = Summation.sum(zip(weights, means).map { $0 * $1 })
    let variance = Summation.sum(
      weights.indices.map { weights[$0] * (variances[$0] + (means[$0] - mean) * (means[$0] - mean)) })
    let parts = weights.indices.filter { weights[$0] > 1e-12 }
    let own = parts.map { (weight: weights[$0], mean: means[$0], deviation: variances[$0].squareRoot()) }
    let deviation = variance.squareRoot()
    func quantile(_ probability: Double) -> Double {
      var (low, high) = (mean - 60 * deviation, mean + 60 * deviation)
      var x = mean + deviation * Normal.quantile(probability)
      for _ in 0..<100 {
        var (below, slope) = (-probability, 0.0)
        for part in own {
          let z = (x - part.mean) / part.deviation
          below += part.weight * Normal.cumulative(z)
          slope += part.weight * exp(-0.5 * z * z) / part.deviation
        }
        if below < 0 { low = x } else { high = x }
        var next = slope > 0 ? x - below * (2 * Double.pi).squareRoot() / slope : 0.5 * (low + high)
        if !(next > low && next < high) { next = 0.5 * (low + high) }
        if abs(next - x) <= 1e-10 * deviation { return next }
        x = next
      }
      return x
    }
    let tail = (1 - level) / 2
    return .init(
      mean: mean * unit, deviation: deviation * unit, low: quantile(tail) * unit, median: quantile(0.5) * unit,
      high: quantile(1 - tail) * unit)
  }

  /// Effects with their errors and what is believed beforehand, all in units of the least error.
  private struct Hierarchy {
    let y: [Double]
    let s: [Double]
    let prior: PartialPooling.Spread
    let beforehand: PartialPooling.Mean?

    /// Where mu lies given tau, how sure, and the logarithm of the posterior of tau without the prior of tau and constants.
    func moments(_ tau: Double) -> (centre: Double, variance: Double, log: Double) {
      var precision = beforehand.map { 1 / ($0.deviation * $0.deviation) } ?? 0
      var sum = beforehand.map { $0.mean / ($0.deviation * $0.deviation) } ?? 0
      for (value, error) in zip(y, s) {
        let weight = 1 / (error * error + tau * tau)
        precision += weight
        sum += weight * value
      }
      let centre = sum / precision
      var log = -0.5 * Foundation.log(precision)
      if let beforehand {
        let gap = (beforehand.mean - centre) / beforehand.deviation
        log -= 0.5 * gap * gap
      }
      for (value, error) in zip(y, s) {
        let variance = error * error + tau * tau
        log -= 0.5 * (Foundation.log(variance) + (value - centre) * (value - centre) / variance)
      }
      return (centre, 1 / precision, log)
    }
  }
}
