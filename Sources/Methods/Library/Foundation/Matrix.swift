import COpenBLAS
import Foundation

/// Products and eigenvectors of flat row-major matrices through OpenBLAS, on one thread so that bits do not change.
enum Matrix {
  /// `A · Aᵀ` for an `rows` x `columns` matrix, both triangles filled.
  static func outer(_ a: [Double], rows: Int, columns: Int) -> [Double] {
    product(a, a, rows: rows, inner: columns, columns: rows, transposeRight: true)
  }

  /// `Aᵀ · A` for an `rows` x `columns` matrix, both triangles filled.
  static func inner(_ a: [Double], rows: Int, columns: Int) -> [Double] {
    product(a, a, rows: columns, inner: rows, columns: columns, transposeLeft: true)
  }

  /// `op(A) · op(B)`, `rows` x `inner` by `inner` x `columns` after transposition.
  static func product(
    _ a: [Double], _ b: [Double], rows: Int, inner: Int, columns: Int, transposeLeft: Bool = false,
    transposeRight: Bool = false
  ) -> [Double] {
    guard rows > 0, inner > 0, columns > 0 else { return [Double](repeating: 0, count: rows * columns) }
    openblas_set_num_threads(1)
    return [Double](unsafeUninitializedCapacity: rows * columns) { buffer, count in
      cblas_dgemm(
        CblasRowMajor, transposeLeft ? CblasTrans : CblasNoTrans, transposeRight ? CblasTrans : CblasNoTrans,
        blasint(rows), blasint(columns), blasint(inner), 1, a, blasint(transposeLeft ? rows : inner), b,
        blasint(transposeRight ? inner : columns), 0, buffer.baseAddress, blasint(columns))
      count = rows * columns
    }
  }

  /// The eigenvalues in ascending order and their unit eigenvectors, vector `k` at `k * size`; nil without convergence.
  static func symmetricEigen(_ matrix: [Double], size: Int) -> (values: [Double], vectors: [Double])? {
    guard size > 0 else { return ([], []) }
    // The library counts its work space, twice the square of the size, in 32 bits.
    guard size < 32_000 else { return nil }
    openblas_set_num_threads(1)
    var (a, w) = (matrix, [Double](repeating: 0, count: size))
    var (n, info) = (Int32(size), Int32(0))
    var (lwork, liwork) = (Int32(-1), Int32(-1))
    var (work, iwork) = ([0.0], [Int32(0)])
    dsyevd_("V", "L", &n, &a, &n, &w, &work, &lwork, &iwork, &liwork, &info)
    guard info == 0 else { return nil }
    (lwork, liwork) = (Int32(work[0]), iwork[0])
    work = [Double](repeating: 0, count: Int(lwork))
    iwork = [Int32](repeating: 0, count: Int(liwork))
    dsyevd_("V", "L", &n, &a, &n, &w, &work, &lwork, &iwork, &liwork, &info)
    return info == 0 ? (w, a) : nil
  }
}
