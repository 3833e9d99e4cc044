import Foundation

/// How many times pass on average until a chart signals: the average run length from its start, for normal values.
///
/// The integral equations of the chart's statistic by Gauss and Legendre's nodes (Nyström).
///
/// Source: Page (1954), Biometrika 41; Crowder (1987), Technometrics 29; R's `spc`.
enum RunLength {
  private static let nodes = 60

  /// CUSUM on both sides: `C = max(0, C + z - k)` beyond `h`, the mean of z moved by `shift` deviations.
  ///
  /// `1 / L = 1 / L_above + 1 / L_below`.
  static func cusum(k: Double, h: Double, shift: Double) -> Double? {
    guard let above = oneSided(k: k, h: h, shift: shift), let below = oneSided(k: k, h: h, shift: -shift) else {
      return nil
    }
    return above * below / (above + below)
  }

  /// `L(z) = 1 + L(0) F(k - z) + integral over 0 to h of L(x) f(x + k - z) dx`.
  static func oneSided(k: Double, h: Double, shift: Double) -> Double? {
    guard h > 0 else { return 1 / max(1e-300, Normal.cumulative(-(k + h - shift))) }
    let rule = GaussLegendre(nodes, from: 0, to: h)
    let size = nodes + 1
    var a = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      let z = row == 0 ? 0 : rule.nodes[row - 1]
      a[row * size] -= Normal.cumulative(k - z - shift)
      for column in 0..<nodes {
        a[row * size + column + 1] -= rule.weights[column] * density(rule.nodes[column] + k - z - shift)
      }
      a[row * size + row] += 1
    }
    return first(a, size: size)
  }

  /// EWMA with steady limits: `z = lambda x + (1 - lambda) z` beyond `width (lambda / (2 - lambda))^0.5`, from 0.
  static func ewma(lambda: Double, width: Double, shift: Double) -> Double? {
    let limit = width * (lambda / (2 - lambda)).squareRoot()
    let rule = GaussLegendre(nodes, from: -limit, to: limit)
    let size = nodes + 1
    var a = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      let z = row == 0 ? 0 : rule.nodes[row - 1]
      for column in 0..<nodes {
        let step = (rule.nodes[column] - (1 - lambda) * z) / lambda - shift
        a[row * size + column + 1] -= rule.weights[column] / lambda * density(step)
      }
      a[row * size + row] += 1
    }
    return first(a, size: size)
  }

  /// Limits of `width` deviations on each value alone.
  static func single(width: Double, shift: Double) -> Double? {
    let chance = Normal.cumulative(-width - shift) + Normal.cumulative(-width + shift)
    return chance > 0 ? 1 / chance : nil
  }

  /// The limit at which an average of `length` times pass without a shift; nil where none does.
  static func limit(for length: Double, _ average: (Double) -> Double?) -> Double? {
    let found = Bisection.root(0.01, 20) { limit in
      guard let own = average(limit), own > 0, own.isFinite else { return 1 }
      return log(own) - log(length)
    }
    return found > 0.011 && found < 19.9 ? found : nil
  }

  /// The first of the lengths that solve `a L = 1`.
  private static func first(_ a: [Double], size: Int) -> Double? {
    guard let inverse = LinearSystem.inverse(a, size: size) else { return nil }
    let length = Summation.sum(inverse[..<size])
    return length.isFinite && length >= 1 ? length : nil
  }

  private static func density(_ x: Double) -> Double { exp(-0.5 * x * x) / (2 * Double.pi).squareRoot() }
}
