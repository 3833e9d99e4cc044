import Foundation
import PluginFixtures
import Runtime
import Synchronization
import TerroirKernel
import Testing

@testable import Conformance

@Suite("The conformance kit")
struct ConformanceKitTests {
  private func kit(
    _ stage: RegisteredStage, id: String = "own", tables: [String]? = nil, deterministic: Bool = true,
    timeout: Duration = .seconds(60)
  ) -> ConformanceKit {
    let contribution = Manifest.Contribution(.stage, id: id, stage: "strategize", contract: 1, tables: tables)
    let manifest = Manifest(
      id: "own", name: "Own", version: "1.0.0", summary: "own", kind: .native, licence: "MIT",
      contributes: [contribution], kernel: "1", deterministic: deterministic)
    return ConformanceKit(
      manifest: manifest, subjects: [ConformanceSubject.stage(stage, "stage \(id)", contribution)], timeout: timeout)
  }

  private func checks(_ kit: ConformanceKit) async -> [ConformanceCheck] {
    let told = Mutex<[ConformanceCheck]>([])
    await kit.run { check in told.withLock { $0.append(check) } }
    return told.withLock { $0 }.filter { $0.outcome != .started }
  }

  /// The checks that failed, with their reasons.
  private func failures(_ kit: ConformanceKit) async -> [String] {
    await checks(kit).filter { $0.outcome == .failed }.map { "\($0.check): \($0.why.description)" }
  }

  @Test("passes a stage that keeps every promise, and says of each check why")
  func sound() async {
    let found = await checks(kit(FaultyStages.sound, tables: ["clusters"]))
    #expect(found.allSatisfy { $0.outcome == .passed || ["parameters", "sentences"].contains($0.check) })
    #expect(found.map(\.check) == Self.names)
    #expect(found.allSatisfy { $0.subject == "stage own" && !$0.why.isEmpty })
  }

  static let names = [
    "contract", "result", "round trip", "declared tables", "sentences", "same again", "row order", "threads",
    "malformed input",
    "parameters", "bounds", "cancellation",
  ]

  @Test("sees that the order of rows changes a result")
  func rowOrder() async {
    #expect(
      await failures(kit(FaultyStages.ordered)) == ["row order: another order of identity gives another result"])
  }

  @Test("sees that two runs differ, unless the manifest says that they may")
  func again() async {
    let failed = await failures(kit(FaultyStages.counting()))
    #expect(failed.contains("same again: two runs with one seed give different results"))
    #expect(failed.contains("threads: runs beside one another give different results"))
    let open = await checks(kit(FaultyStages.counting(), deterministic: false))
    #expect(open.allSatisfy { $0.outcome != .failed })
    #expect(open.first { $0.check == "same again" }?.why == "the manifest says that it is not deterministic")
  }

  @Test("sees a number that is not finite, and a process that dies, on malformed input")
  func malformed() async {
    #expect(
      await failures(kit(FaultyStages.dividing)) == [
        "malformed input: no territories: the result holds a number that is not finite; "
          + "no rows at all: the result holds a number that is not finite"
      ])
    #expect(
      await failures(kit(FaultyStages.dying)) == [
        "malformed input: no ties: it ended in the middle of an answer; "
          + "no rows at all: it ended in the middle of an answer"
      ])
  }

  @Test("sees a declared value that is refused, and a declared table without rows")
  func declared() async {
    #expect(await failures(kit(FaultyStages.picky)) == ["parameters: least=3 is refused: three is unlucky"])
    #expect(
      await failures(kit(FaultyStages.sound, tables: ["clusters", "floors", "dreams"])) == [
        "declared tables: floors is declared and has no row; the strategy has no table dreams"
      ])
  }

  @Test("sees another name than the manifest's, a default outside its bounds, and a formula of no column")
  func contract() async {
    let lying = FaultyStages.registered(
      "other", parameters: [Parameter("least", .integer(1...9), default: .integer(10), "")],
      formulas: ["clusters.cohesion": "inside / all", "clusters.colour": "red"]
    ) { _, _ throws(StageFailure) in Strategy(clusters: [FaultyStages.cluster("all")]) }
    let failed = await failures(kit(lying)).first { $0.hasPrefix("contract") }
    #expect(
      failed == "contract: it is declared as other, the manifest says own; parameter least has no meaning; "
        + "the default of least is outside its own bounds: 10 is outside 1..9; "
        + "it has a formula of clusters.colour, which is no column of the contract")
  }

  @Test("sees a run that does not end when it is cancelled")
  func cancellation() async {
    let gate = FaultyStages.Gate()
    let check = await kit(FaultyStages.deaf(until: gate), timeout: .milliseconds(1)).cancellation(
      ConformanceSubject.stage(
        FaultyStages.deaf(until: gate), "stage own", Manifest.Contribution(.stage, id: "own", stage: "strategize")))
    gate.open()
    #expect(check.outcome == .failed)
    #expect(check.why == "a cancelled run had not ended after 0.001 s: call checkCancellation in loops")
  }

  /// A check of the kit on the stage of a plugin in a process.
  private func check(
    _ file: String, _ check: (ConformanceKit) -> @Sendable (ConformanceSubject) async -> ConformanceCheck
  ) async throws -> ConformanceCheck {
    let fixture = try ProcessFixture(file)
    let kit = ConformanceKit(
      manifest: try fixture.host.plugin("bad").manifest, registry: try fixture.host.registry(of: "bad"))
    let found = await check(kit)(try #require(kit.subjects.first))
    fixture.host.shutdown()
    return found
  }

  @Test("asks a process for what it refuses, and cancels a run that the process has begun")
  func process() async throws {
    let refused = try await check("picky") { $0.parameters }
    #expect(refused.outcome == .failed)
    #expect(refused.why == "least=3 is refused: only 1 will do")
    let deaf = try await check("deaf") { $0.cancellation }
    #expect(deaf.outcome == .failed)
    #expect(deaf.why == "a cancelled run had not ended after 1 s and was killed: call context.check in loops")
    #expect(try await check("leaks") { $0.cancellation }.outcome == .passed)
  }

  @Test("passes files that are for a region of their own")
  func regional() async throws {
    let host = PluginHost(
      search: PluginSearch(places: [.init(TemporaryPlugins.fixtures, .workspace)]),
      executable: TemporaryPlugins.fixtures)
    let kit = ConformanceKit(
      manifest: try host.plugin("craft-support").manifest, registry: try host.registry(of: "craft-support"))
    #expect(kit.subjects.count == 2)
    #expect(await failures(kit) == [])
  }

  @Test("tells of each first run that it starts, so that a crash in it is known for what it is")
  func firstRun() async {
    let told = Mutex<[ConformanceCheck]>([])
    await kit(FaultyStages.sound).fingerprints { check in told.withLock { $0.append(check) } }
    #expect(told.withLock { $0 }.map(\.check) == ["result", "fingerprint"])
    #expect(told.withLock { $0 }.map(\.outcome) == [.started, .passed])
  }

  @Test("runs on a region with rows in every table, in order, whose artifacts survive JSON")
  func region() throws {
    let input = ConformanceRegion.input
    #expect(input.data == input.data.inOrder)
    for rows in [
      input.data.territories.count, input.data.industries.count, input.data.elements.count, input.data.actors.count,
      input.data.ties.count, input.data.events.count, input.data.measures.count, input.data.statistics.count,
      input.data.register.count, input.data.neighbours.count,
    ] { #expect(rows > 5) }
    for iteration in Iteration.allCases {
      #expect(throws: Never.self) { try CanonicalJSON.encode(AnyEncodable(input.input(for: iteration))) }
    }
    for variant in input.malformed { #expect(variant.input != input, "\(variant.name)") }
    for variant in input.reordered { #expect(variant.input != input, "\(variant.name)") }
  }

  private struct AnyEncodable: Encodable {
    let value: any StageInput
    init(_ value: any StageInput) { self.value = value }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  }
}
