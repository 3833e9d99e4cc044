import Foundation

/// The probability of 1 by a logistic regression, by maximum likelihood.
///
/// `p = 1 / (1 + exp(-x'b))`; `inverse` is `(X'WX)^-1` with `W = p (1 - p)`, the covariance of the coefficients.
struct Logit: Sendable {
  let coefficients: [Double]
  let probabilities: [Double]
  let inverse: [Double]

  /// Columns are flat and column-major; nil where they are collinear.
  ///
  /// Where the columns tell 0 and 1 apart the likelihood has no largest value: the steps end at probabilities near 0 and 1.
  init?(_ x: [Double], rows: Int, columns: Int, _ y: [Double]) {
    guard Regression.Factor(x, rows: rows, columns: columns) != nil else { return nil }
    // Standardised columns keep the steps well scaled; an all-one column stays as it is.
    let scales = (0..<columns).map { column in
      x[(column * rows)..<((column + 1) * rows)].reduce(0) { max($0, abs($1)) }
    }
    guard scales.allSatisfy({ $0 > 0 }) else { return nil }
    var b = [Double](repeating: 0, count: columns)
    var p = [Double](repeating: 0.5, count: rows)
    var information = [Double]()
    var deviance = Double.infinity
    for _ in 0..<50 {
      var score = [Double](repeating: 0, count: columns)
      information = [Double](repeating: 0, count: columns * columns)
      for row in 0..<rows {
        let weight = p[row] * (1 - p[row])
        for one in 0..<columns {
          let value = x[one * rows + row] / scales[one]
          score[one] += value * (y[row] - p[row])
          for other in 0...one {
            information[one * columns + other] += weight * value * x[other * rows + row] / scales[other]
          }
        }
      }
      for one in 0..<columns {
        for other in 0..<one { information[other * columns + one] = information[one * columns + other] }
      }
      guard let inverse = LinearSystem.inverse(information, size: columns) else { break }
      let step = (0..<columns).map { one in (0..<columns).reduce(0.0) { $0 + inverse[one * columns + $1] * score[$1] } }
      for one in 0..<columns { b[one] += step[one] }
      var next = 0.0
      for row in 0..<rows {
        let value = (0..<columns).reduce(0.0) { $0 + x[$1 * rows + row] / scales[$1] * b[$1] }
        p[row] = 1 / (1 + exp(-value))
        next -= 2 * log(max(1e-300, y[row] == 1 ? p[row] : 1 - p[row]))
      }
      let isSettled = abs(next - deviance) < 1e-13 * (abs(next) + 0.1)
      deviance = next
      if isSettled { break }
    }
    var weighted = [Double](repeating: 0, count: columns * columns)
    for row in 0..<rows {
      let weight = p[row] * (1 - p[row])
      for one in 0..<columns {
        for other in 0..<columns {
          weighted[one * columns + other] +=
            weight * x[one * rows + row] / scales[one] * x[other * rows + row] / scales[other]
        }
      }
    }
    guard let inverse = LinearSystem.inverse(weighted, size: columns) else { return nil }
    coefficients = (0..<columns).map { b[$0] / scales[$0] }
    probabilities = p
    self.inverse = (0..<(columns * columns)).map { inverse[$0] / scales[$0 / columns] / scales[$0 % columns] }
  }
}
