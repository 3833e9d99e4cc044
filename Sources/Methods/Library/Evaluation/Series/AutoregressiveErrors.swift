import Foundation

/// Standard errors of least squares on a series whose errors follow one another, `e_t = rho e_{t-1} + v_t`.
///
/// Where rho is known the variance is `s^2 (X'X)^-1 X' O X (X'X)^-1` with `O = rho^|i-j| / (1 - rho^2)` and s^2 from generalised
/// least squares. It is not known, and beside a break residuals follow one another less than errors do; so the variance is
/// the mean over rho from -0.9 to 0.98 by how likely each makes the residuals:
/// `|O|^(-1/2) |X' O^-1 X|^(-1/2) S^(-(n-k)/2)`, the restricted likelihood with the coefficients and s integrated out.
///
/// Source: Harville (1977), Maximum likelihood approaches to variance component estimation, JASA 72; Zellner and Tiao (1964),
/// Bayesian analysis of the regression model with autocorrelated errors, JASA 59.
struct AutoregressiveErrors {
  /// By column.
  let errors: [Double]
  /// The mean of rho.
  let memory: Double

  private static let grid = (0..<48).map { -0.9 + 1.88 * Double($0) / 47 }

  /// - Parameters:
  ///   - x: columns one after another.
  ///   - fit: least squares of `y` on them, whose residuals are not all 0.
  init(_ x: [Double], rows: Int, columns: Int, _ y: [Double], _ fit: Regression) {
    let weights = Self.weights(x, rows: rows, columns: columns, fit)
    let found = Self.grid.compactMap { rho -> (rho: Double, likelihood: Double, variances: [Double])? in
      let whitened = (0..<columns).flatMap { Self.whitened(x[($0 * rows)..<(($0 + 1) * rows)], rho) }
      guard let own = Regression(whitened, rows: rows, columns: columns, Self.whitened(y[...], rho)), own.remainder > 0
      else { return nil }
      let freedom = Double(own.freedom)
      return (
        rho, 0.5 * log(1 - rho * rho) - 0.5 * own.logDeterminant - freedom / 2 * log(own.remainder),
        weights.map { own.remainder / freedom * Self.variance($0, rho) }
      )
    }
    let most = found.map(\.likelihood).max() ?? 0
    let shares = found.map { exp($0.likelihood - most) }
    let whole = Summation.sum(shares)
    errors = (0..<columns).map { column in
      (Summation.sum(zip(found, shares).map { $0.variances[column] * $1 }) / whole).squareRoot()
    }
    memory = Summation.sum(zip(found, shares).map { $0.rho * $1 }) / whole
  }

  /// What each coefficient makes of each outcome: `(X'X)^-1 X'`.
  private static func weights(_ x: [Double], rows: Int, columns: Int, _ fit: Regression) -> [[Double]] {
    (0..<columns).map { one in
      (0..<rows).map { row in
        (0..<columns).reduce(0) { $0 + fit.inverse[one * columns + $1] * x[$1 * rows + row] }
      }
    }
  }

  private static func whitened(_ values: ArraySlice<Double>, _ rho: Double) -> [Double] {
    guard let first = values.first else { return [] }
    return [first * (1 - rho * rho).squareRoot()] + zip(values.dropFirst(), values).map { $0 - rho * $1 }
  }

  /// `w' O w`.
  private static func variance(_ weights: [Double], _ rho: Double) -> Double {
    var (sum, carried, last) = (0.0, 0.0, 0.0)
    for weight in weights {
      carried = rho * (carried + last)
      sum += weight * (weight + 2 * carried)
      last = weight
    }
    return sum / (1 - rho * rho)
  }
}
