import RecoveryRuns
import Testing

/// A tenth of the runs of `Benchmarks evaluation recovery`, with the same seeds.
@Suite("Estimators find what is there")
struct RecoveryTests {
  private static let runs = 200

  @Test(
    "within 5% on the mean and in 93% to 97% of intervals, beside three Monte Carlo errors",
    arguments: RecoveryRun.all.indices)
  func recovery(_ number: Int) throws {
    let recovery = RecoveryRun.all[number]
    let found = try recovery.found(runs: Self.runs)
    #expect(found.without == 0, "\(recovery.name)")
    #expect(abs(found.bias) < 0.05 + 3 * found.biasError, "\(recovery.name): \(found)")
    let reach = 3 * found.coverageError
    #expect(found.coverage > 0.93 - reach && found.coverage < min(1, 0.97 + reach), "\(recovery.name): \(found)")
  }

  @Test("a placebo test of one unit among 20 rejects at 5% in at most 6% of panels without effect, beside its error")
  func placeboSize() throws {
    let size = try RecoveryRun.placeboSize(runs: Self.runs)
    #expect(size < 0.06 + 3 * (0.05 * 0.95 / Double(Self.runs)).squareRoot(), "\(size)")
  }
}
