import COpenBLAS

/// Systems of linear equations through LAPACK, on one thread so that bits do not change.
enum LinearSystem {
  /// The inverse of a flat row-major `size` x `size` matrix; nil where it is singular.
  static func inverse(_ matrix: [Double], size: Int) -> [Double]? {
    guard size > 0 else { return [] }
    openblas_set_num_threads(1)
    // Row-major here is the transpose there, and the inverse of a transpose is the transpose of the inverse.
    var a = matrix
    var b = [Double](repeating: 0, count: size * size)
    for index in 0..<size { b[index * size + index] = 1 }
    var (n, right, info) = (Int32(size), Int32(size), Int32(0))
    var pivots = [Int32](repeating: 0, count: size)
    var (rowsA, rowsB) = (Int32(size), Int32(size))
    dgesv_(&n, &right, &a, &rowsA, &pivots, &b, &rowsB, &info)
    return info == 0 && b.allSatisfy(\.isFinite) ? b : nil
  }
}
