import Foundation
import PluginFixtures
import Synchronization
import TerroirKernel
import Testing

@testable import Runtime

@Suite("A process plugin", .timeLimit(.minutes(30)))
struct ProcessPluginTests {
  private static let contributions = [
    "{kind: stage, id: well-behaved, stage: strategize, contract: 1}", "{kind: diagnostic, id: well-behaved-look}",
    "{kind: kpis, id: well-behaved-cards}", "{kind: catalogue, id: well-behaved-measures}",
  ]

  static func fixture(deterministic: Bool = true, isolation: Isolation = .none(reason: "this is a test"))
    throws -> ProcessFixture
  {
    try ProcessFixture(
      "well_behaved", id: "well-behaved", contributes: contributions, deterministic: deterministic, isolation: isolation
    )
  }

  @Test("gives an artifact as a Swift stage does; tables it left out are empty, and a finding says so")
  func artifact() async throws {
    let strategy = try #require(try await Self.fixture().run(["least": .integer(5)]))
    #expect(strategy.clusters.isEmpty)
    #expect(
      strategy.findings.map(\.text.text) == [
        "call 1, seed 7, least 5, region RU-SVE",
        "not assessed: the stage well-behaved gives no table clusters, criteria, distinctive, floors, framework, "
          + "growth_points, initiatives, members, niches, priorities",
      ])
  }

  @Test("keeps its process warm from call to call, with the defaults of its parameters")
  func warm() async throws {
    let fixture = try Self.fixture()
    let first = try #require(try await fixture.run())
    let second = try #require(try await fixture.run())
    #expect(first.findings[0].text == "call 1, seed 7, least 3, region RU-SVE")
    #expect(second.findings[0].text == "call 2, seed 7, least 3, region RU-SVE")
    #expect(first.findings[0].evidence == second.findings[0].evidence)
  }

  @Test("declares itself: parameters with bounds, citations, extensions and the regions they fit")
  func declarations() async throws {
    let fixture = try Self.fixture()
    let registry = try fixture.host.registry(of: "well-behaved")
    let stage = try #require(registry.stages["well-behaved"])
    #expect(stage.iteration == .strategize)
    #expect(stage.declaration.citations == ["Nobody (2025), Nothing"])
    #expect(stage.declaration.parameters.first?.kind == .integer(1...100))
    #expect(stage.declaration.parameters.first?.default == .integer(3))
    #expect(stage.declaration.formulas == ["clusters.cohesion": "links inside / links"])
    let refusal = try await fixture.refusal(["least": .integer(1000)])
    #expect(
      refusal
        == .invalidParameter(
          name: "least", reason: "1000 is outside 1..100", hint: "give a whole number from 1 to 100"))
    let diagnostic = try #require(registry.diagnostics["well-behaved-look"])
    #expect(diagnostic.fits(Territory(id: "RU-SVE", name: LocalizedText(en: nil), level: .regional)))
    #expect(!diagnostic.fits(Territory(id: "RU-PER", name: LocalizedText(en: nil), level: .regional)))
  }

  @Test("brings diagnostics, KPI cards and catalogues")
  func extensions() async throws {
    let fixture = try Self.fixture()
    let registry = try fixture.host.registry(of: "well-behaved")
    let data = ProcessFixture.input.data
    let report = try await registry.diagnostics["well-behaved-look"]?.result(on: data, in: StageContext())
    #expect(report?.diagnostic == "well-behaved-look")
    #expect(report?.indicators.map(\.value) == [0])
    let cards = try await registry.calculators["well-behaved-cards"]?.result(on: data, in: StageContext())
    #expect(cards?.map(\.id) == ["elements"])
    let measures = try await registry.catalogues["well-behaved-measures"]?.result(on: data, in: StageContext())
    #expect(measures == [])
  }

  @Test("hands over progress and findings, and the missing isolation is told")
  func notices() async throws {
    let seen = Mutex<(progress: [StageContext.Progress], findings: [Finding])>(([], []))
    let context = StageContext(
      seed: 1, onProgress: { step in seen.withLock { $0.progress.append(step) } },
      onFinding: { finding in seen.withLock { $0.findings.append(finding) } })
    let fixture = try Self.fixture()
    _ = try await fixture.run(context: context)
    let (progress, findings) = seen.withLock { $0 }
    #expect(progress.map(\.step) == ["halfway"])
    #expect(progress.first?.fraction == 0.5)
    #expect(
      findings.map { $0.told(by: fixture.host.teller(.english)).text.text } == [
        "it ran without isolation (this is a test): it could write files and use the network",
        "a finding beside the tables",
      ])
  }

  @Test("may print: what it prints goes to its log and breaks nothing, were it a message")
  func prints() async throws {
    let fixture = try Self.fixture()
    #expect(try await fixture.run(["mode": .text("chatter")]) != nil)
    fixture.host.shutdown()
    let log = try String(contentsOfFile: fixture.log, encoding: .utf8)
    #expect(log.hasPrefix("a stray line on standard output\n{\"jsonrpc\""))
  }

  @Test("refuses with what is missing and what to do, as a Swift stage does")
  func refuses() async throws {
    let fixture = try Self.fixture()
    #expect(
      try await fixture.refusal(["mode": .text("refuse")])
        == .missingInput(what: "3 identity elements", hint: "fill `identity`"))
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 2,") == true)
  }

  @Test("that fails tells its own error, and goes on")
  func fails() async throws {
    let fixture = try Self.fixture()
    let refusal = try await fixture.refusal(["mode": .text("fail")])
    guard case .plugin(let reason, let hint) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(
      reason.description.hasPrefix(
        "stage well-behaved: it failed: ValueError: the third thing is no number; its last output: "))
    #expect(reason.description.hasSuffix(" | ValueError: the third thing is no number"))
    #expect(hint == "mend the plugin; its log: \(fixture.log)")
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 2,") == true)
  }

  @Test("stops when it is asked to, and its process is kept")
  func cancels() async throws {
    let fixture = try Self.fixture()
    #expect(try await fixture.cancelled(["mode": .text("wait")]) == .cancelled)
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 2,") == true)
  }

  @Test("is not asked for a region that the data do not know, and a finding says so")
  func unknownRegion() async throws {
    let fixture = try Self.fixture()
    let findings = Mutex<[Finding]>([])
    let context = StageContext(onFinding: { finding in findings.withLock { $0.append(finding) } })
    let inputs = StageInputs(
      host: fixture.host, data: RegionalData(region: "RU-XXX"), before: StagePredecessors(), context: context,
      teller: fixture.host.teller(.english))
    let request = StageRequest(
      iteration: .audit, plugin: "identity-audit", region: "RU-XXX", inputs: [:], extensions: ["well-behaved"])
    #expect((try await inputs.input(for: request) as? AuditInput)?.diagnostics == [])
    let told = findings.withLock { $0 }.map { $0.told(by: fixture.host.teller(.english)) }
    #expect(
      told.map(\.text.text) == [
        "not assessed: RU-XXX is not in the table territories, so nothing tells which fit it"
      ])
    #expect(told.map(\.hint?.text) == ["add it to the table territories"])
  }

  @Test("that does not come to its start is cancelled at once, and its process ends")
  func cancelledStart() async throws {
    let fixture = try ProcessFixture("mute", limits: "{start: 5}")
    let host = fixture.host
    let task = Task<PluginFailure?, Never> {
      do throws(PluginFailure) {
        _ = try host.registry(of: "bad")
        return nil
      } catch {
        return error
      }
    }
    task.cancel()
    let failure = await task.value
    #expect(failure == .cancelled)
    #expect(failure?.message == "cancelled")
    #expect(failure?.hint == "use it again; its process is started anew")
    #expect(fixture.processes.isEmpty)
  }

  @Test("leaves no process when the session ends, and starts anew if it is needed again")
  func ends() async throws {
    let fixture = try Self.fixture()
    _ = try await fixture.run()
    #expect(!fixture.processes.isEmpty)
    fixture.host.shutdown()
    #expect(fixture.processes.isEmpty)
    #expect(try await fixture.run()?.findings.first?.text.text.hasPrefix("call 1,") == true)
  }

  @Test("that is not deterministic is run with the seed, and the provenance says what it is")
  func provenance() async throws {
    let fixture = try Self.fixture(deterministic: false)
    let request = StageRequest(
      iteration: .strategize, plugin: "well-behaved", region: "RU-SVE", seed: 11, inputs: [:])
    var before = StagePredecessors()
    before.take(IdentityProfile())
    let artifact = try await StageRunner(host: fixture.host).run(
      request, data: ProcessFixture.input.data, before: before)
    #expect(artifact.provenance.seed == 11)
    #expect(artifact.provenance.parameters["least"] == .integer(3))
    #expect(
      artifact.provenance.findings.map(\.text.text).first
        == "it is not deterministic: another run may give another result")
  }
}

extension ProcessFixture {
  /// What came of a run that is cancelled once it has told of progress.
  func cancelled(_ parameters: [String: ParameterValue]) async throws -> StageFailure? {
    let stage = try stage
    let (progress, started) = AsyncStream<Void>.makeStream()
    let context = StageContext(seed: 1, onProgress: { _ in started.yield() })
    let task = Task<StageFailure?, Never> { await ProcessFixture.failure(of: stage, parameters, context) }
    for await _ in progress {
      task.cancel()
      break
    }
    return await task.value
  }
}
