import Testing

@testable import TerroirMethods

@Suite("Matrices")
struct MatrixTests {
  @Test("products are rows by columns, of one number and of none too")
  func products() {
    #expect(Matrix.product([3], [4], rows: 1, inner: 1, columns: 1) == [12])
    #expect(Matrix.product([1, 2], [3, 4], rows: 2, inner: 1, columns: 2) == [3, 4, 6, 8])
    #expect(Matrix.product([1, 2], [3, 4], rows: 1, inner: 2, columns: 1) == [11])
    #expect(Matrix.product([], [], rows: 2, inner: 0, columns: 1) == [0, 0])
    #expect(Matrix.outer([1, 2, 3, 4, 5, 6], rows: 2, columns: 3) == [14, 32, 32, 77])
    #expect(Matrix.inner([1, 2, 3, 4, 5, 6], rows: 2, columns: 3) == [17, 22, 27, 22, 29, 36, 27, 36, 45])
  }

  @Test("the eigenvalues of 2 1 / 1 2 are 1 and 3")
  func eigenvalues() throws {
    let found = try #require(Matrix.symmetricEigen([2, 1, 1, 2], size: 2))
    #expect(isClose(found.values[0], 1, within: 1e-14) && isClose(found.values[1], 3, within: 1e-14))
    #expect(isClose(found.vectors[2], found.vectors[3], within: 1e-14))
    #expect(try #require(Matrix.symmetricEigen([5], size: 1)).values == [5])
  }
}
