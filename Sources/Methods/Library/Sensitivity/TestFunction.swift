import Foundation

/// Functions whose Sobol indices are known in closed form, on coordinates in 0 to 1.
public enum TestFunction: Hashable, Sendable {
  /// `sin x1 + a sin² x2 + b x3⁴ sin x1`, x uniform on -π to π (Ishigami and Homma 1990).
  case ishigami(a: Double, b: Double)
  /// `prod (|4 x_i - 2| + a_i) / (1 + a_i)`, x uniform on 0 to 1 (Sobol 1993).
  case g([Double])

  public var factors: [String] {
    switch self {
    case .ishigami: ["x1", "x2", "x3"]
    case .g(let coefficients): coefficients.indices.map { "x\($0 + 1)" }
    }
  }

  public func value(_ u: [Double]) -> Double {
    switch self {
    case .ishigami(let a, let b):
      let (x, y, z) = (.pi * (2 * u[0] - 1), .pi * (2 * u[1] - 1), .pi * (2 * u[2] - 1))
      let (sine, other, square) = (sin(x), sin(y), z * z)
      return sine + a * other * other + b * square * square * sine
    case .g(let coefficients):
      var product = 1.0
      for (place, a) in coefficients.enumerated() { product *= (abs(4 * u[place] - 2) + a) / (1 + a) }
      return product
    }
  }

  /// Variance, first and total orders in closed form.
  public var exact: (variance: Double, first: [Double], total: [Double]) {
    switch self {
    case .ishigami(let a, let b):
      let (p4, p8) = (pow(Double.pi, 4), pow(Double.pi, 8))
      let one = 0.5 * (1 + b * p4 / 5) * (1 + b * p4 / 5)
      let two = a * a / 8
      let three = b * b * p8 * (1 / 18.0 - 1 / 50.0)
      let sum = one + two + three
      return (sum, [one / sum, two / sum, 0], [(one + three) / sum, two / sum, three / sum])
    case .g(let coefficients):
      let parts = coefficients.map { 1 / (3 * (1 + $0) * (1 + $0)) }
      let all = parts.reduce(1) { $0 * (1 + $1) }
      let sum = all - 1
      return (sum, parts.map { $0 / sum }, parts.map { $0 * all / (1 + $0) / sum })
    }
  }
}
