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

  /// By scipy 1.17. The weights i^2 mod 2039 have nothing to do with powers of two, so that no number of the table cancels.
  @Test("the first 2,048 points are scipy 1.17's in every coordinate, by a weighted sum of each")
  func weightedSums() throws {
    let expected = [
      2_016_302_933, 2_043_864_281, 2_005_921_555, 2_035_970_471, 2_056_165_867, 2_038_856_779, 2_042_138_653,
      2_021_586_005, 2_033_281_061, 2_031_718_461, 2_033_970_673, 2_032_677_785, 2_054_695_921, 2_036_179_935,
      2_029_250_053, 2_043_235_889, 2_064_834_681, 2_040_907_823, 2_073_260_589, 2_027_618_635, 2_033_057_201,
      2_029_613_249, 2_018_185_333, 2_055_378_905, 2_017_437_101, 2_047_424_087, 2_035_657_951, 2_041_741_805,
      2_038_505_015, 2_049_184_331, 1_998_273_819, 2_053_592_741, 2_037_601_797, 2_005_167_759, 2_043_416_173,
      2_036_011_631, 2_054_161_323, 2_017_835_005, 2_023_121_073, 2_007_326_725, 2_014_459_401, 2_016_711_563,
      2_019_767_851, 2_028_536_657, 2_034_803_437, 2_077_648_011, 2_034_057_325, 2_030_148_481, 2_013_796_553,
      2_052_849_883, 2_013_836_157, 2_055_082_479, 2_038_428_525, 2_034_192_843, 2_051_290_411, 2_058_611_653,
      2_030_832_571, 2_009_088_421, 2_024_704_189, 2_043_840_285, 2_035_421_427, 2_049_463_213, 2_037_785_117,
      2_027_542_477,
    ]
    let points = try #require(SobolSequence(dimensions: 64)).points(0..<2048)
    let sums = (0..<64).map { dimension in
      (0..<2048).reduce(0) { $0 + $1 * $1 % 2039 * Int(points[$1 * 64 + dimension] * 2048) }
    }
    #expect(sums == expected)
  }

  /// x and y are pi / 2, where the sine is 1, and z is pi: 1 + a + b pi^4.
  @Test("the test functions have the values of their formulas at points worked by hand")
  func values() {
    let ishigami = TestFunction.ishigami(a: 7, b: 0.1)
    #expect(isClose(ishigami.value([0.75, 0.75, 1]), 8 + 0.1 * pow(Double.pi, 4), within: 1e-12))
    #expect(isClose(ishigami.value([0.25, 0.5, 0.5]), -1, within: 1e-12))
    // (|4 * 1 - 2| + 1) / 2 * (|4 / 4 - 2| + 3) / 4
    #expect(isClose(TestFunction.g([1, 3]).value([1, 0.25]), 1.5, within: 1e-12))
  }

  /// With b = -a = ±1 the variance is 1 in every resample, and the total index the mean of t²/2, t the step: of three base
  /// samples with t²/2 = 0, 0, 1 it has the deviation sqrt(2/9) / sqrt(3).
  @Test("the bootstrap draws as many base samples as there are, each as likely, also where they are odd")
  func bootstrap() throws {
    let a = [1.0, -1, 1]
    for place in 0..<3 {
      let steps = (0..<3).map { $0 == place ? 2.0.squareRoot() : 0 }
      let outputs = SobolOutputs(a: a, b: a.map { -$0 }, mixed: [zip(a, steps).map { $0 + $1 }])
      let found = try #require(try SobolIndex.indices(of: outputs, resamples: 20_000)).factors[0]
      #expect(isClose(found.total, 1.0 / 3, within: 1e-12))
      // Four standard errors of a deviation of 20,000 are 2%.
      let deviation = (found.totalHigh - found.total) / 1.959963984540054
      #expect(isClose(deviation / (2.0 / 27).squareRoot(), 1, within: 0.02), "\(place) \(deviation)")
    }
  }
}
