import Foundation

extension RandomStream {
  /// A standard normal number, by inversion: one uniform number each, so that draws stay aligned.
  public mutating func normal() -> Double { Normal.quantile(uniform()) }

  /// A gamma number with `shape` > 0 and scale 1 (Marsaglia and Tsang 2000); 0 for a shape that is not positive.
  public mutating func gamma(shape: Double) -> Double {
    guard shape > 0 else { return 0 }
    if shape < 1 {
      let boosted = gamma(shape: shape + 1)
      return boosted * pow(uniform(), 1 / shape)
    }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log(uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// A beta number from two gamma numbers.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    let y = gamma(shape: b)
    return x + y > 0 ? x / (x + y) : 0.5
  }

  /// Weights that sum to 1, uniform over all such weights where every concentration is 1.
  public mutating func dirichlet(_ concentrations: [Double]) -> [Double] {
    var weights: [Double] = []
    weights.reserveCapacity(concentrations.count)
    for shape in concentrations { weights.append(gamma(shape: shape)) }
    let total = Summation.sum(weights)
    return total > 0 ? weights.map { $0 / total } : weights
  }

  /// A Poisson count: by multiplication below a mean of 10, by transformed rejection (Hörmann 1993, PTRS) above.
  public mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean < 10 {
      let floor = exp(-mean)
      var product = uniform()
      var count = 0
      while product > floor {
        product *= uniform()
        count += 1
      }
      return count
    }
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let bound = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= bound { return Int(clamped: k) }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let weight = log(v) + log(inverse) - log(a / (us * us) + b)
      if weight <= k * log(mean) - mean - Gamma.logarithm(k + 1) { return Int(clamped: k) }
    }
  }

  /// A binomial count: by inversion for small means, by transformed rejection (Hörmann 1993, BTRS) otherwise.
  public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    if probability > 0.5 { return trials - binomial(trials, 1 - probability) }
    let n = Double(trials)
    return n * probability < 10 ? binomialByInversion(n, probability) : binomialByRejection(n, probability)
  }

  private mutating func binomialByInversion(_ n: Double, _ p: Double) -> Int {
    let odds = p / (1 - p)
    var term = exp(n * log1p(-p))
    var u = uniform()
    var k = 0.0
    while u > term, k < n {
      u -= term
      k += 1
      term *= odds * (n - k + 1) / k
    }
    return Int(clamped: k)
  }

  private mutating func binomialByRejection(_ n: Double, _ p: Double) -> Int {
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let bound = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * p).rounded(.down)
    let odds = log(p / (1 - p))
    let top = Gamma.logarithm(mode + 1) + Gamma.logarithm(n - mode + 1)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + n * p + 0.5).rounded(.down)
      if us >= 0.07, v <= bound { return Int(clamped: k) }
      if k < 0 || k > n { continue }
      let weight = log(v * alpha / (a / (us * us) + b))
      let density = top - Gamma.logarithm(k + 1) - Gamma.logarithm(n - k + 1) + (k - mode) * odds
      if weight <= density { return Int(clamped: k) }
    }
  }
}
