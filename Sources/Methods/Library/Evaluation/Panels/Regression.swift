import Foundation

/// Least squares of `y` on several columns by Householder's reflections.
///
/// `b = (X'X)^-1 X'y`. Columns are flat and column-major: `x[column * rows + row]`.
struct Regression: Sendable {
  let coefficients: [Double]
  let residuals: [Double]
  /// `(X'X)^-1`, flat, columns by columns.
  let inverse: [Double]
  /// The logarithm of the determinant of `X'X`.
  let logDeterminant: Double

  var freedom: Int { residuals.count - coefficients.count }
  /// The sum of squared residuals.
  var remainder: Double { Summation.sum(residuals.lazy.map { $0 * $0 }) }

  /// Nil where columns are linear combinations of others (as R's `lm`, to 1e-7), or more than rows.
  init?(_ x: [Double], rows: Int, columns: Int, _ y: [Double]) {
    guard columns > 0, rows >= columns, let factor = Factor(x, rows: rows, columns: columns) else { return nil }
    let coefficients = factor.solve(y)
    self.coefficients = coefficients
    inverse = factor.inverse
    logDeterminant = factor.logDeterminant
    var rest = y
    for column in 0..<columns {
      let (slope, offset) = (coefficients[column], column * rows)
      for row in 0..<rows { rest[row] -= slope * x[offset + row] }
    }
    residuals = rest
  }

  /// The first column that the columns before it give, nil where there is none.
  static func redundant(_ x: [Double], rows: Int, columns: Int) -> Int? {
    (1...max(1, columns)).first { $0 > rows || Factor(x, rows: rows, columns: $0) == nil }.map { $0 - 1 }
  }

  /// The reflections and the triangle that they leave.
  struct Factor {
    private var a: [Double]
    private var scales: [Double]
    private let rows: Int
    private let columns: Int

    init?(_ x: [Double], rows: Int, columns: Int, tolerance: Double = 1e-7) {
      guard columns > 0, rows >= columns else { return nil }
      (a, scales, self.rows, self.columns) = (x, [], rows, columns)
      for column in 0..<columns {
        let start = column * rows
        let whole = Self.norm(x[start..<(start + rows)])
        let own = Self.norm(a[(start + column)..<(start + rows)])
        guard own > tolerance * whole, own > 0 else { return nil }
        let head = a[start + column]
        let diagonal = head > 0 ? -own : own
        a[start + column] = head - diagonal
        let scale = -1 / (diagonal * a[start + column])
        scales.append(scale)
        for other in (column + 1)..<max(columns, column + 1) where other < columns {
          reflect(column, other * rows)
        }
        triangle.append(diagonal)
      }
    }

    private var triangle: [Double] = []

    private static func norm(_ values: ArraySlice<Double>) -> Double {
      values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    private mutating func reflect(_ column: Int, _ start: Int) {
      var dot = 0.0
      for row in column..<rows { dot += a[column * rows + row] * a[start + row] }
      dot *= scales[column]
      for row in column..<rows { a[start + row] -= dot * a[column * rows + row] }
    }

    func solve(_ y: [Double]) -> [Double] {
      var b = y
      for column in 0..<columns {
        var dot = 0.0
        for row in column..<rows { dot += a[column * rows + row] * b[row] }
        dot *= scales[column]
        for row in column..<rows { b[row] -= dot * a[column * rows + row] }
      }
      return back(Array(b.prefix(columns)))
    }

    private func back(_ right: [Double]) -> [Double] {
      var x = right
      for row in stride(from: columns - 1, through: 0, by: -1) {
        for other in (row + 1)..<max(columns, row + 1) where other < columns {
          x[row] -= a[other * rows + row] * x[other]
        }
        x[row] /= triangle[row]
      }
      return x
    }

    /// Of `R'R`.
    var logDeterminant: Double { 2 * Summation.sum(triangle.map { log(abs($0)) }) }

    /// `R^-1 R^-T`.
    var inverse: [Double] {
      let root = (0..<columns).map { unit in back((0..<columns).map { $0 == unit ? 1 : 0 }) }
      var result = [Double](repeating: 0, count: columns * columns)
      for row in 0..<columns {
        for column in 0..<columns {
          result[row * columns + column] = Summation.sum(root.map { $0[row] * $0[column] })
        }
      }
      return result
    }
  }
}
