import Synchronization
import TerroirKernel
import Testing

@testable import Shell

@Suite("Values of a parameter side by side", .serialized)
struct VariationTests {
  @Test("tell of a stage before the varied one how many of its runs are done, not what each of them does")
  func progress() async throws {
    let steps = Mutex<[String]>([])
    let study = try await TrialStudy { progress in steps.withLock { $0.append(progress.step) } }
    let run = await study.run("vary strategize audit.significance.high=[0.25, 0.3]")
    #expect(run.code == 0, "\(run.error)")
    let audits = steps.withLock { $0 }.filter { $0.hasPrefix("audit") }
    #expect(!audits.isEmpty && audits.allSatisfy { $0.hasSuffix(" of 2") }, "\(audits)")
  }
}
