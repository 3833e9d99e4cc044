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
    guard let grid = PoolingGrid(effects, errors, prior, beforehand) else { return nil }
    contexts = effects.indices.map { grid.context($0, level: level) }
    mean = grid.mean(level: level)
    another = grid.another(level: level)
    // How fast the posterior of tau falls for large tau decides which of its moments there are.
    let power = prior.power + Double(effects.count - (beforehand == nil ? 1 : 0))
    let first = zip(grid.weights, grid.taus).reduce(0) { $0 + $1.0 * $1.1 }
    let second = zip(grid.weights, grid.taus).reduce(0) { $0 + $1.0 * ($1.1 - first) * ($1.1 - first) }
    self.spread = power > 2 ? first * grid.unit : nil
    spreadDeviation = power > 3 ? second.squareRoot() * grid.unit : nil
    spreadMedian = grid.spreadMedian * grid.unit
  }
}

extension PartialPooling.Spread {
  var isProper: Bool { self != .flat }

  var scale: Double? {
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

  func divided(by unit: Double) -> Self {
    switch self {
    case .halfNormal(let scale): .halfNormal(scale / unit)
    case .halfCauchy(let scale): .halfCauchy(scale / unit)
    case .known(let tau): .known(tau / unit)
    case .flat: .flat
    }
  }

  /// The logarithm of what ``logDensity(_:)`` leaves out; 0 for what is no density.
  var logConstant: Double {
    switch self {
    case .halfNormal(let scale): 0.5 * log(2 / Double.pi) - log(scale)
    case .halfCauchy(let scale): log(2 / Double.pi) - log(scale)
    case .flat, .known: 0
    }
  }

  /// Without its constant.
  func logDensity(_ tau: Double) -> Double {
    switch self {
    case .halfNormal(let scale): -0.5 * tau * tau / (scale * scale)
    case .halfCauchy(let scale): -log1p(tau * tau / (scale * scale))
    case .flat, .known: 0
    }
  }
}
