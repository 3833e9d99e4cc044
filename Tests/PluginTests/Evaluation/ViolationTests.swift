import LearningRuns
import Testing

@Suite("What breaks a design")
struct ViolationTests {
  /// A tenth of the runs of the benchmark.
  private static let runs = 200

  @Test(
    "is told in four panels of five: a pre-trend of one standard error a year, anticipation of a year, spillover of half the effect",
    arguments: [ViolationRun.pretrend, .anticipation, .spillover])
  func told(_ run: ViolationRun) async throws {
    let told = try await run.told(runs: Self.runs)
    #expect(told >= 0.8, "\(told)")
  }

  @Test("is told in at most one sound panel of ten")
  func falseAlarms() async throws {
    let told = try await ViolationRun.valid.told(runs: Self.runs)
    #expect(told <= 0.1, "\(told)")
  }

  @Test("is measured in standard errors of the effect as they are")
  func scale() async throws {
    let found = try await ViolationRun.valid.estimates(runs: Self.runs)
    let mean = found.reduce(0, +) / Double(found.count)
    let error = (found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(found.count - 1)).squareRoot()
    // A deviation of 200 draws has an error of a twentieth.
    #expect(abs(error / ViolationRun.standardError - 1) < 0.2, "\(error)")
  }
}
