import TerroirMethods
import Testing

@Suite("Many tests at once")
struct MultipleTestingTests {
  private func agrees(_ found: [Double?], _ expected: [Double?]) -> Bool {
    zip(found, expected).allSatisfy { $1 == nil ? $0 == nil : isClose($0, $1 ?? 0) }
  }

  @Test("adjusts probabilities as R's p.adjust does by the methods BH and holm, missing ones left out")
  func adjusted() {
    let given = [0.01, nil, 0.04, 0.03, 0.005]
    #expect(agrees(MultipleTesting.benjaminiHochberg.adjusted(given), [0.02, nil, 0.04, 0.04, 0.02]))
    #expect(agrees(MultipleTesting.holm.adjusted(given), [0.03, nil, 0.06, 0.06, 0.02]))
    #expect(MultipleTesting.none.adjusted(given) == given)
  }

  @Test("tests that are not listed count as probabilities of 1", arguments: MultipleTesting.allCases)
  func unlisted(_ correction: MultipleTesting) {
    let all = correction.adjusted([0.01, 0.2, 0.04, 1, 1, 1], of: 6)
    #expect(agrees(correction.adjusted([0.01, 0.2, 0.04], of: 6), Array(all.prefix(3))))
  }
}
