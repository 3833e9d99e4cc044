import LearningRuns
import TerroirKernel
import TerroirMethods
import Testing

@testable import AnnualReview

@Suite("The contrast of periods that a small cohort enters beliefs with")
struct CohortContrastTests {
  @Test("takes the mean of all periods before without memory, and nearly the last one where noise stays; by hand")
  func weights() throws {
    let none = try #require(CohortContrast.weights(5, from: 3, 0))
    #expect(zip(none, [-1.0 / 3, -1.0 / 3, -1.0 / 3, 0.5, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    let long = try #require(CohortContrast.weights(5, from: 3, 0.95))
    #expect(long[2] < -0.9 && abs(long.reduce(0, +)) < 1e-9 && abs(long[3] + long[4] - 1) < 1e-9)
    #expect(CohortContrast.weights(5, from: 0, 0.4) == nil && CohortContrast.weights(5, from: 5, 0.4) == nil)
  }

  private static func panel(memory: Double, seed: UInt64, effect: Double) throws -> ComparedPanel {
    var simulation = OutcomeSimulation()
    simulation.memory = memory
    let units = (0..<13).map { unit in
      OutcomeSimulation.Unit(effects: (0..<9).map { unit < 3 && $0 >= 4 ? effect : 0 })
    }
    let values = simulation.values(units, periods: 9, seed: seed)
    let data = RegionalData(
      region: "R", measures: [OutcomeFixture.measure("m", "city events")],
      outcomes: values.enumerated().flatMap { unit, own in
        own.enumerated().map {
          OutcomeValue(unit: "u\(unit + 10)", indicator: "i", period: "\(2010 + $0)", value: $1, source: "s")
        }
      },
      participation: (0..<3).map { Participation(measure: "m", unit: "u\($0 + 10)", from: "2014") })
    return try ComparedPanel(OutcomePanel.all(data)[0], Treatment.all(data)[0], others: [])
  }

  @Test("is unbiased, has a sound error and a smaller one than a difference in differences", arguments: [0, 0.4, 0.8])
  func error(_ memory: Double) throws {
    var (own, plain, sizes) = ([Double](), [Double](), [Double]())
    for seed in 1...600 {
      let panel = try Self.panel(memory: memory, seed: UInt64(seed), effect: 10)
      let found = try #require(CohortContrast(panel))
      own.append(found.estimate)
      sizes.append(found.spread)
      plain.append(try #require(ChangeComparison(panel, against: .last)).estimate)
    }
    let (mine, other) = (Summation.deviation(own) ?? 0, Summation.deviation(plain) ?? 0)
    #expect(abs((Summation.mean(own) ?? 0) - 10) < 0.4)
    #expect(mine < 1.02 * other, "\(mine) \(other)")
    // Half a t interval in units of a normal's is 1.15 of the error with nine degrees of freedom.
    let ratio = (Summation.mean(sizes) ?? 0) / mine
    #expect(ratio > 1 && ratio < 1.3, "\(ratio)")
  }
}
