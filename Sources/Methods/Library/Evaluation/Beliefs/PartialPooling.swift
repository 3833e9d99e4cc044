import Foundation

/// Effects in several contexts, each with its error, that tell of each other: a normal hierarchy.
///
/// `y_j ~ N(theta_j, s_j^2)`, `theta_j ~ N(mu, tau^2)`, with mu flat or normal and tau half-normal, half-Cauchy, flat or
/// known. Mu and theta are integrated out in closed form, tau by Gauss and Legendre's nodes over `tau = c x / (1 - x)`:
/// `p(tau | y) ~ p(tau) V_mu^0.5 prod N(y_j | mu_hat, s_j^2 + tau^2)`. No sampling, no draws.
///
/// Source: Gelman et al. (2013), Bayesian Data Analysis, section 5.4; Gelman (2006), Bayesian Analysis 1.
public struct PartialPooling: Sendable {
  /// What is believed of the spread between contexts beforehand.
  public enum Spread: Hashable, Sendable {
    /// The positive half of a normal with this deviation.
    case halfNormal(Double)
    case halfCauchy(Double)
    /// Every spread as likely as any other; needs three contexts, two where mu has a prior.
    case flat
    case known(Double)
  }

  /// What is believed of the mean over contexts beforehand; nil for nothing.
  public struct Mean: Hashable, Sendable {
    public var mean: Double
    public var deviation: Double
    public init(_ mean: Double, deviation: Double) {
      self.mean = mean
      self.deviation = deviation
    }
  }

  /// One posterior.
  public struct Belief: Hashable, Sendable {
    public var mean: Double
    public var deviation: Double
    public var low: Double
    public var median: Double
    public var high: Double
  }

  /// By context, in the order of the effects.
  public let contexts: [Belief]
  /// The mean over contexts.
  public let mean: Belief
  /// The mean spread; nil where it has none.
  public let spread: Double?
  public let spreadDeviation: Double?
  public let spreadMedian: Double
  /// A context that was not looked at.
  public let another: Belief

  /// Nil without effects, where an error is not above 0 (unless the spread is), or where the spread has no posterior.
  public init?(
    _ effects: [Double], errors: [Double], spread prior: Spread, mean beforehand: Mean? = nil, level: Double = 0.95
  ) {
    guard !effects.isEmpty, errors.count == effects.count, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      return nil
    }
    if let beforehand, !(beforehand.deviation > 0) { return nil }
    // In the scale of the errors, so that any unit of measure gives the same bits but for its factor.
    let unit = errors.min() ?? 1
    let scaled = Grid(
      effects.map { $0 / unit }, errors.map { $0 / unit }, prior.divided(by: unit),
      beforehand.map { Mean($0.mean / unit, deviation: $0.deviation / unit) })
    guard let grid = scaled else { return nil }
    contexts = effects.indices.map { grid.context($0, level: level).scaled(by: unit) }
    mean = grid.mixture(grid.centres, grid.variances, level: level).scaled(by: unit)
    another = grid.mixture(
      grid.centres, zip(grid.variances, grid.taus).map { $0 + $1 * $1 }, level: level
    ).scaled(by: unit)
    // How fast the posterior of tau falls for large tau decides which of its moments there are.
    let power = prior.power + Double(effects.count - (beforehand == nil ? 1 : 0))
    let first = zip(grid.weights, grid.taus).reduce(0) { $0 + $1.0 * $1.1 }
    let second = zip(grid.weights, grid.taus).reduce(0) { $0 + $1.0 * ($1.1 - first) * ($1.1 - first) }
    self.spread = power > 2 ? first * unit : nil
    spreadDeviation = power > 3 ? second.squareRoot() * unit : nil
    spreadMedian = grid.spreadMedian * unit
  }

  /// The posterior at the nodes of tau.
  private struct Grid {
    let y: [Double]
    let s: [Double]
    let taus: [Double]
    /// Of the posterior, summing to 1.
    let weights: [Double]
    let centres: [Double]
    let variances: [Double]
    let spreadMedian: Double

    init?(_ y: [Double], _ s: [Double], _ prior: Spread, _ beforehand: Mean?) {
      (self.y, self.s) = (y, s)
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
      if case .known(let tau) = prior {
        guard tau >= 0 else { return nil }
        let own = moments(tau)
        (taus, weights, centres, variances, spreadMedian) = ([tau], [1], [own.centre], [own.variance], tau)
        return
      }
      guard prior.isProper || y.count >= (beforehand == nil ? 3 : 2) else { return nil }
      // The spread that the data or the prior speak of sets the scale of the nodes.
      let typical = (Summation.mean(s.map { $0 * $0 }) ?? 1).squareRoot()
      let observed = Summation.deviation(y) ?? typical
      let scale = min(prior.scale ?? .infinity, max(typical, observed))
      let rule = GaussLegendre(128, from: 0, to: 1)
      let found = rule.nodes.map { x in moments(scale * x / (1 - x)) }
      let nodes = rule.nodes.map { scale * $0 / (1 - $0) }
      let logs = zip(zip(found, nodes), zip(rule.nodes, rule.weights)).map { own, node in
        own.0.log + prior.logDensity(own.1) + log(node.1) - 2 * log(1 - node.0)
      }
      let most = logs.max() ?? 0
      let raw = logs.map { exp($0 - most) }
      let total = Summation.sum(raw)
      guard total > 0, total.isFinite else { return nil }
      taus = nodes
      weights = raw.map { $0 / total }
      centres = found.map(\.centre)
      variances = found.map(\.variance)
      // The integral of the polynomial through the nodes is not known part by part: the middle is found on a finer rule.
      func mass(_ end: Double) -> Double {
        let part = GaussLegendre(64, from: 0, to: end)
        return Summation.sum(
          zip(part.nodes, part.weights).map { x, weight in
            let tau = scale * x / (1 - x)
            return weight * exp(moments(tau).log + prior.logDensity(tau) - 2 * log(1 - x) - most)
          })
      }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<40 {
        let middle = 0.5 * (low + high)
        if mass(middle) < 0.5 * total { low = middle } else { high = middle }
      }
      spreadMedian = scale * low / (1 - low)
    }

    func context(_ place: Int, level: Double) -> Belief {
      let variance = s[place] * s[place]
      let shares = taus.map { variance / (variance + $0 * $0) }
      return mixture(
        zip(shares, centres).map { (1 - $0) * y[place] + $0 * $1 },
        zip(shares, variances).map { variance * (1 - $0) + $0 * $0 * $1 }, level: level)
    }

    /// The belief of a mixture of normals over the nodes.
    func mixture(_ means: [Double], _ variances: [Double], level: Double) -> Belief {
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
      return Belief(
        mean: mean, deviation: deviation, low: quantile(tail), median: quantile(0.5), high: quantile(1 - tail))
    }
  }
}

extension PartialPooling.Belief {
  fileprivate func scaled(by unit: Double) -> Self {
    Self(mean: mean * unit, deviation: deviation * unit, low: low * unit, median: median * unit, high: high * unit)
  }
}

extension PartialPooling.Spread {
  fileprivate var isProper: Bool { self != .flat }

  fileprivate var scale: Double? {
    switch self {
    case .halfNormal(let scale), .halfCauchy(let scale): scale
    case .flat, .known: nil
    }
  }

  /// By which power the prior falls for large spreads; infinite where faster than any.
  fileprivate var power: Double {
    switch self {
    case .halfNormal, .known: .infinity
    case .halfCauchy: 2
    case .flat: 0
    }
  }

  fileprivate func divided(by unit: Double) -> Self {
    switch self {
    case .halfNormal(let scale): .halfNormal(scale / unit)
    case .halfCauchy(let scale): .halfCauchy(scale / unit)
    case .known(let tau): .known(tau / unit)
    case .flat: .flat
    }
  }

  /// Without its constant.
  fileprivate func logDensity(_ tau: Double) -> Double {
    switch self {
    case .halfNormal(let scale): -0.5 * tau * tau / (scale * scale)
    case .halfCauchy(let scale): -log1p(tau * tau / (scale * scale))
    case .flat, .known: 0
    }
  }
}
