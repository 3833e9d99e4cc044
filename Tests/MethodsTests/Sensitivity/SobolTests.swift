import Foundation
import TerroirMethods
import Testing

@Suite("Sobol indices")
struct SobolTests {
  @Test("the sequence is that of Joe and Kuo, as scipy 1.17 gives it, coordinates 1, 2, 3, 8, 32 and 64")
  func sequence() throws {
    let sequence = try #require(SobolSequence(dimensions: 64))
    let expected: [(Int, [Double])] = [
      (5, [0.875, 0.875, 0.125, 0.375, 0.625, 0.625]),
      (1000, [0.2197265625, 0.0966796875, 0.5185546875, 0.8994140625, 0.1455078125, 0.4462890625]),
      (1999, [0.07861328125, 0.61181640625, 0.13427734375, 0.48486328125, 0.71142578125, 0.56689453125]),
    ]
    for (index, values) in expected {
      let point = sequence.points(index..<(index + 1))
      let found = [0, 1, 2, 7, 31, 63].map { point[$0] - 0x1p-33 }
      #expect(found == values)
    }
    #expect(SobolSequence(dimensions: 65) == nil && SobolSequence(dimensions: 0) == nil)
  }

  /// The Gray code of 1365 has eleven ones, so that every number of the table that is at most eleven bits up takes part.
  @Test("point 1365 is scipy 1.17's in all 64 coordinates, in parts of 2,048")
  func everyCoordinate() throws {
    let expected: [Double] = [
      2047, 1807, 681, 329, 569, 1869, 1299, 543, 751, 1707, 359, 1331, 1395, 81, 1699, 143, 1987, 1441, 315, 785,
      1671, 231, 1103, 1651, 1975, 897, 625, 1819, 409, 493, 969, 1767, 491, 1661, 343, 537, 453, 139, 999, 1827,
      1719, 165, 1241, 783, 1135, 409, 1751, 1651, 575, 185, 623, 593, 483, 1893, 333, 695, 1653, 1079, 751, 447,
      325, 1343, 1815, 855,
    ]
    let point = try #require(SobolSequence(dimensions: 64)).points(1365..<1366)
    #expect(point.map { ($0 - 0x1p-33) * 2048 } == expected)
  }

  @Test("points are the same in one piece and in parts")
  func parts() throws {
    let sequence = try #require(SobolSequence(dimensions: 6, seed: 5))
    #expect(sequence.points(0..<300) == sequence.points(0..<129) + sequence.points(129..<300))
  }

  @Test("a shifted sequence still has one point in each of 64 strips of every coordinate")
  func strata() throws {
    let points = try #require(SobolSequence(dimensions: 8, seed: 11)).points(0..<64)
    for dimension in 0..<8 {
      #expect(Set((0..<64).map { Int(points[$0 * 8 + dimension] * 64) }).count == 64)
    }
  }

  /// Closed forms typed from Saltelli et al. (2010) and Sobol (1993).
  @Test("closed forms: Ishigami V 13.8446, S 0.3139 0.4424 0, ST 0.5576 0.4424 0.2437; g S1 0.7162, ST1 0.7871")
  func closedForms() {
    let ishigami = TestFunction.ishigami(a: 7, b: 0.1).exact
    #expect(isClose(ishigami.variance, 13.844587940719254, within: 1e-12))
    #expect(
      zip(ishigami.first, [0.31390519114781146, 0.4424111447900409, 0]).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(
      zip(ishigami.total, [0.5575888552099592, 0.4424111447900409, 0.2436836640621477]).allSatisfy {
        isClose($0, $1, within: 1e-12)
      })
    let g = TestFunction.g([0, 1, 4.5, 9, 99, 99, 99, 99]).exact
    let first = [0.7161921688790331, 0.17904804221975829, 0.02367577417781928, 0.007161921688790333]
    let total = [0.7871441266592748, 0.2421981928182384, 0.03431691015408282, 0.010460387065239534]
    #expect(zip(g.first, first + [Double](repeating: 7.161921688790333e-05, count: 4)).allSatisfy { isClose($0, $1) })
    #expect(zip(g.total, total + [Double](repeating: 0.00010494905191950601, count: 4)).allSatisfy { isClose($0, $1) })
  }

  @Test(
    "estimates within 0.01 of the closed form at 2^14 base samples, by sequence",
    arguments: [TestFunction.ishigami(a: 7, b: 0.1), .g([0, 1, 4.5, 9, 99, 99, 99, 99])])
  func estimates(_ function: TestFunction) throws {
    let design = try #require(SobolDesign(factors: function.factors.count, samples: 1 << 14))
    let found = try #require(try SobolIndex.indices(of: design.outputs { function.value($0) }, resamples: 0))
    let exact = function.exact
    #expect(isClose(found.variance / exact.variance, 1, within: 0.01))
    for (place, factor) in found.factors.enumerated() {
      #expect(isClose(factor.first, exact.first[place], within: 0.01))
      #expect(isClose(factor.total, exact.total[place], within: 0.01))
    }
  }

  @Test("random points: intervals at 95 percent cover the closed form in at least 90 percent of 60 seeds")
  func coverage() throws {
    let function = TestFunction.ishigami(a: 7, b: 0.1)
    let exact = function.exact
    var (first, total) = (0, 0)
    for seed in 1...60 {
      let design = try #require(SobolDesign(factors: 3, samples: 256, points: .random, seed: UInt64(seed)))
      let found = try #require(
        try SobolIndex.indices(of: design.outputs { function.value($0) }, resamples: 60, seed: UInt64(seed)))
      for (place, factor) in found.factors.enumerated() {
        if (factor.firstLow...factor.firstHigh).contains(exact.first[place]) { first += 1 }
        if (factor.totalLow...factor.totalHigh).contains(exact.total[place]) { total += 1 }
      }
    }
    #expect(first >= 162 && total >= 162, "\(first) \(total) of 180")
  }

  @Test("the same bits with one worker and with many")
  func workers() throws {
    let function = TestFunction.g([0, 1, 9])
    let design = try #require(SobolDesign(factors: 3, samples: 1000, points: .random))
    let outputs = try design.outputs(workers: 1) { function.value($0) }
    #expect(try outputs == design.outputs(workers: 7) { function.value($0) })
    let one = try #require(try SobolIndex.indices(of: outputs, resamples: 20, workers: 1))
    let many = try #require(try SobolIndex.indices(of: outputs, resamples: 20, workers: 7))
    #expect(one.factors == many.factors)
  }

  @Test("scale and place of the output do not matter")
  func scale() throws {
    let function = TestFunction.g([0, 1, 9])
    let design = try #require(SobolDesign(factors: 3, samples: 512))
    let own = try #require(try SobolIndex.indices(of: design.outputs { function.value($0) }, resamples: 0))
    let other = try #require(try SobolIndex.indices(of: design.outputs { 1000 - 7 * function.value($0) }, resamples: 0))
    for (one, two) in zip(own.factors, other.factors) {
      #expect(isClose(one.first, two.first, within: 1e-9) && isClose(one.total, two.total, within: 1e-9))
    }
  }

  @Test("two base samples suffice for indices, one does not")
  func fewest() throws {
    func indices(_ samples: Int) throws -> Double? {
      let design = try #require(SobolDesign(factors: 1, samples: samples, points: .random))
      return try SobolIndex.indices(of: design.outputs { $0[0] }, resamples: 0)?.variance
    }
    #expect(try indices(2) != nil && indices(1) == nil)
  }

  @Test("an output that does not vary has no indices")
  func constant() throws {
    let design = try #require(SobolDesign(factors: 2, samples: 64))
    #expect(try SobolIndex.indices(of: design.outputs { _ in 0.1 }) == nil)
  }
}
