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
