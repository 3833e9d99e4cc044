/// Covariances of least squares that hold without equal variances: `(X'X)^-1 M (X'X)^-1`.
enum Sandwich {
  /// `M` is the sum over clusters of the outer products of their sums of `x e` (CR0: nothing is corrected).
  static func clustered(
    _ x: [Double], rows: Int, columns: Int, _ fit: Regression, clusters: [Int], count: Int
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: count * columns)
    for column in 0..<columns {
      for row in 0..<rows { scores[clusters[row] * columns + column] += x[column * rows + row] * fit.residuals[row] }
    }
    return around(Matrix.inner(scores, rows: count, columns: columns), fit, columns: columns)
  }

  /// `M` with the inverse of `X'X` on both sides.
  static func around(_ middle: [Double], _ fit: Regression, columns: Int) -> [Double] {
    let left = Matrix.product(fit.inverse, middle, rows: columns, inner: columns, columns: columns)
    return Matrix.product(left, fit.inverse, rows: columns, inner: columns, columns: columns)
  }
}

extension [Double] {
  /// The square roots of the diagonal of a flat `size` x `size` matrix.
  func diagonalRoots(_ size: Int) -> [Double] {
    (0..<size).map { Swift.max(0, self[$0 * size + $0]).squareRoot() }
  }
}

extension Sandwich {
  /// Rows are times in order: `M = G_0 + sum over lags l of (1 - l / (lag + 1)) (G_l + G_l')`, `G_l = sum_t x_t e_t e_t-l x_t-l'`.
  ///
  /// Source: Newey and West (1987), Econometrica 55; R's `sandwich::NeweyWest` without prewhitening or adjustment.
  static func neweyWest(_ x: [Double], rows: Int, columns: Int, _ fit: Regression, lag: Int) -> [Double] {
    let scores = (0..<(rows * columns)).map { cell in
      x[(cell % columns) * rows + cell / columns] * fit.residuals[cell / columns]
    }
    return around(kernel(scores, rows: rows, columns: columns, lag: lag), fit, columns: columns)
  }

  /// The long-run covariance of scores by time, summed over times.
  static func kernel(_ scores: [Double], rows: Int, columns: Int, lag: Int) -> [Double] {
    var middle = Matrix.inner(scores, rows: rows, columns: columns)
    for distance in 1..<max(1, min(lag, rows - 1) + 1) {
      let weight = 1 - Double(distance) / Double(lag + 1)
      let (late, early) = (Array(scores[(distance * columns)...]), Array(scores[..<((rows - distance) * columns)]))
      let part = Matrix.product(
        late, early, rows: columns, inner: rows - distance, columns: columns, transposeLeft: true)
      for row in 0..<columns {
        for column in 0..<columns {
          middle[row * columns + column] += weight * (part[row * columns + column] + part[column * columns + row])
        }
      }
    }
    return middle
  }
}
