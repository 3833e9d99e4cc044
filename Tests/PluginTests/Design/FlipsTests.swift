import TerroirKernel
import Testing

@testable import MeasureMix
@testable import RussianMeasures

@Suite("What would alter a choice")
struct FlipsTests {
  private func run(_ stage: MeasureMix = .funded) async throws -> SupportPackage {
    let data = DesignFixture.data()
    let input = DesignInput(
      data: data, profile: DesignFixture.profile, strategy: DesignFixture.strategy,
      catalogue: try RussianMeasures().measures(for: data, in: StageContext()))
    return try await stage.run(input, in: StageContext())
  }

  @Test("tells at which budget the choice of a measure is another: there it is, and just before it is not")
  func flips() async throws {
    let measure = try #require(try await run().measures.first { $0.chosen && $0.level == .regional }).measure
    var stage = MeasureMix.funded
    stage.flips = [measure.rawValue]
    let rows = try await run(stage).flips
    #expect(rows.count == 6 && rows.allSatisfy { $0.chosen && ($0.factor == nil) == ($0.unchanged == nil) })
    func isIn(_ factor: Double) async throws -> Bool {
      var other = MeasureMix.funded
      other.regional = 120e6 * factor
      return try await run(other).measures.contains { $0.chosen && $0.measure == measure }
    }
    let budget = rows[2]
    if let factor = budget.factor, let unchanged = budget.unchanged {
      #expect(factor < unchanged && factor >= 0.25)
      let (before, at) = (try await isIn(unchanged), try await isIn(factor))
      #expect(before && !at)
    } else {
      let least = try await isIn(0.25)
      #expect(least)
    }
    stage.flips = ["no-such-measure"]
    await #expect(throws: StageFailure.self) { try await run(stage) }
  }
}
