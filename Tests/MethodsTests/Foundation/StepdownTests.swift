import TerroirMethods
import Testing

@Suite("Many tests by joint draws")
struct StepdownTests {
  private static func draws(_ count: Int, tests: Int, shared: Double, seed: UInt64) -> [[Double]] {
    var stream = RandomStream(seed: seed, method: "stepdown")
    var found = [[Double]](repeating: [], count: tests)
    for _ in 0..<count {
      let common = stream.normal()
      for test in 0..<tests {
        found[test].append(abs(shared * common + (1 - shared * shared).squareRoot() * stream.normal()))
      }
    }
    return found
  }

  @Test("one test keeps its part of the draws, and tests that are one cost nothing more")
  func one() {
    let draws = Self.draws(999, tests: 1, shared: 0, seed: 1)
    let all = draws[0] + [2.5]
    let plain = Double(all.count { $0 >= 2.5 }) / 1000
    #expect(Stepdown.adjusted([2.5], draws: [all]) == [plain])
    // Twice the same in another unit.
    #expect(Stepdown.adjusted([2.5, 250], draws: [all, all.map { 100 * $0 }]) == [plain, plain])
  }

  @Test("probabilities rise with the order of the tests, and are above each test's own")
  func order() {
    let draws = Self.draws(1999, tests: 3, shared: 0.3, seed: 2)
    let found = [1.0, 3.1, 2.2]
    let adjusted = Stepdown.adjusted(found, draws: draws)
    #expect(adjusted[1] <= adjusted[2] && adjusted[2] <= adjusted[0])
    for test in found.indices {
      #expect(adjusted[test] >= Double(draws[test].count { $0 >= found[test] }) / 1999 - 0.02)
    }
    #expect(Stepdown.adjusted([1, 0], draws: [draws[0], draws[0].map { _ in 0 }])[1] == 1)
  }

  @Test("of three true nulls that hang together any is rejected in about 5% of 1,000 trials, and more seldom by Holm")
  func size() {
    let trials = Self.draws(1000, tests: 3, shared: 0.95, seed: 3)
    let reference = Self.draws(499, tests: 3, shared: 0.95, seed: 4)
    var (step, holm) = (0, 0)
    for trial in 0..<1000 {
      let found = trials.map { $0[trial] }
      let draws = zip(reference, found).map { $0 + [$1] }
      if Stepdown.adjusted(found, draws: draws).contains(where: { $0 <= 0.05 }) { step += 1 }
      let plain = zip(draws, found).map { values, own in Double(values.count { $0 >= own }) / 500 }
      if MultipleTesting.holm.adjusted(plain, of: 3).contains(where: { $0 <= 0.05 }) { holm += 1 }
    }
    #expect((30...75).contains(step) && holm < step, "\(step), Holm \(holm)")
  }
}
