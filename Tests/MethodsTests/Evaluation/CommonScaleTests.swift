import Foundation
import Testing

@testable import TerroirMethods

@Suite("How right a catalogue is")
struct CommonScaleTests {
  /// Kinds whose effects lie so many deviations of the catalogue from it, each measured with half a deviation of error.
  private func groups(_ gaps: [Double], kind: (Int) -> String = { "kind \($0)" }) -> [CommonScale.Group] {
    gaps.enumerated().map { number, gap in
      CommonScale.Group(
        kind: kind(number), effects: [10 + 2 * gap], errors: [1], mean: .init(10, deviation: 2), spread: 0.5)
    }
  }

  @Test("the evidence of a hierarchy is the density of its effects, in whatever unit")
  func evidence() throws {
    // mu ~ N(4, 1), y ~ N(mu, 2^2): y ~ N(4, 5).
    let exact = try #require(PoolingGrid([10], [2], .known(0), .init(4, deviation: 1))?.logEvidence)
    #expect(abs(exact - (-0.5 * log(2 * Double.pi * 5) - 36.0 / 10)) < 1e-12)
    // With a spread: the sum over effects of the density is 1.
    let sum = (-400...400).reduce(0.0) { sum, step in
      let grid = PoolingGrid([0.1 * Double(step)], [2], .halfNormal(3), .init(4, deviation: 1))
      return sum + 0.1 * exp(grid?.logEvidence ?? -.infinity)
    }
    #expect(abs(sum - 1) < 1e-6)
    let (one, other) = (
      PoolingGrid([3, 5], [1, 2], .halfNormal(2), .init(4, deviation: 1))?.logEvidence,
      PoolingGrid([3000, 5000], [1000, 2000], .halfNormal(2000), .init(4000, deviation: 1000))?.logEvidence
    )
    #expect(abs((one ?? .nan) - (other ?? .nan) - 2 * log(1000)) < 1e-9)
    #expect(PoolingGrid([3, 5, 7], [1, 2, 1], .flat, .init(4, deviation: 1))?.logEvidence == nil)
  }

  @Test("estimates as near the catalogue as their errors leave it alone; estimates as far as it says are followed")
  func follows() throws {
    let near = CommonScale(groups([0.3, -0.4, 0.2, -0.1, 0.4, -0.3, 0.1, -0.2]))
    let far = CommonScale(groups([1.3, -1.4, 1.2, -1.1, 1.4, -1.3, 1.1, -1.2]))
    #expect(near.right > 0.8 && far.right < 0.05 && near.scale < 0.5 && far.scale > 0.8)
    let (kept, moved) = (try #require(near.beliefs[0]), try #require(far.beliefs[0]))
    // By the stated doubt alone it would move by more than three fifths of the gap.
    #expect(kept.mean.mean - 10 < 0.25 * 0.6 && moved.mean.mean - 10 > 0.5 * 2.6)
    #expect(abs(near.weights.reduce(0, +) - 1) < 1e-12)
  }

  @Test("one estimate leaves the scale nearly where it began")
  func one() {
    for gap in [-1.0, 0, 1] {
      let found = CommonScale(groups([gap]))
      #expect(abs(found.right - 0.5) < 0.25, "\(gap): \(found.right)")
    }
    #expect(CommonScale([]).right == 0.5)
  }

  @Test("indicators of one kind that say the same weigh as one")
  func indicators() {
    let one = CommonScale(groups([0.2]))
    let same = CommonScale(groups([0.2, 0.2, 0.2]) { _ in "kind" })
    let three = CommonScale(groups([0.2, 0.2, 0.2]))
    #expect(abs(same.right - one.right) < 1e-12 && three.right > one.right)
  }

  @Test("a doubt that is right to the last digit gives the beliefs of each kind alone")
  func stated() throws {
    let own = try #require(groups([0.7]).first)
    let found = CommonScale(groups([0.7, -2]), prior: .init(right: 0, within: 1)).beliefs[0]
    let alone = PartialPooling(own.effects, errors: own.errors, spread: .halfNormal(1), mean: own.mean)
    for (belief, other) in [(found?.mean, alone?.mean), (found?.contexts.first, alone?.contexts.first)] {
      let (belief, other) = (try #require(belief), try #require(other))
      #expect(abs(belief.mean - other.mean) < 1e-9 && abs(belief.deviation - other.deviation) < 1e-9)
      #expect(abs(belief.low - other.low) < 1e-8 && abs(belief.high - other.high) < 1e-8)
    }
  }

  @Test("what has no error, no effect or no doubt has no belief, and says nothing of the others")
  func unsound() {
    var all = groups([0.3, 0.3, 0.3, 0.3])
    (all[1].errors, all[2].effects, all[2].errors, all[3].mean) = ([0], [], [], .init(10, deviation: 0))
    let found = CommonScale(all)
    #expect(found.beliefs.map { $0 == nil } == [false, true, true, true])
    #expect(found.right == CommonScale(groups([0.3])).right)
    let huge = CommonScale(groups([1e200, 0.3]))
    #expect(!huge.weights.isEmpty && huge.weights.allSatisfy { $0.isFinite })
  }
}
