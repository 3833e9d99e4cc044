import Foundation
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Authoring

@Suite("A new process plugin", .timeLimit(.minutes(30)))
final class ProcessTemplateTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "terroir-new-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: root) }

  private func host(_ contribution: PluginTemplate.Contribution) throws -> (PluginHost, URL) {
    let home = root.appending(path: UUID().uuidString)
    let folder = home.appending(path: "plugins/sea-look")
    try PluginFolder(folder).write(
      ProcessTemplate.files(id: "sea-look", name: "A \"look\" at the sea", contributes: contribution))
    let host = PluginHost(
      search: PluginSearch(places: [.init(home.appending(path: "plugins"), .workspace)]),
      executable: home.appending(path: "terroir"),
      process: ProcessSettings(environment: ["PATH": "/usr/bin:/bin"], logs: home.appending(path: "logs")))
    #expect(host.broken.map(\.failure.message) == [])
    return (host, folder)
  }

  @Test(
    "gives a valid artifact untouched, whatever its iteration, and its own tests pass", arguments: Iteration.allCases)
  func stage(_ iteration: Iteration) async throws {
    let (host, folder) = try host(.stage(iteration))
    let stage = try host.stage(iteration, of: "sea-look")
    let value = try await stage.run(StageInputFixture.input(of: iteration), parameters: [:], in: StageContext())
    #expect(type(of: value).iteration == iteration)
    let findings = try #require(try value.table("findings"))
    #expect(findings["text"]?.sentences?[0]?.meaning == Sentence("sea-look/found", ["count": .integer(1)]))
    try PythonRun.unittest(in: folder)
    host.shutdown()
  }

  @Test("brings a diagnostic, a catalogue or KPI cards")
  func extensions() async throws {
    let (looks, first) = try host(.diagnostic)
    let report = try await looks.registry(of: "sea-look").diagnostics["sea-look"]?
      .result(on: StageInputFixture.data, in: StageContext())
    #expect(report?.indicators.map(\.subject) == ["bay"])
    try PythonRun.unittest(in: first)
    let (offers, second) = try host(.catalogue)
    let measures = try await offers.registry(of: "sea-look").catalogues["sea-look"]?
      .result(on: StageInputFixture.data, in: StageContext())
    #expect(measures?.map(\.measure.id) == ["sea-look-bay"])
    try PythonRun.unittest(in: second)
    let (counts, third) = try host(.kpis)
    let cards = try await counts.registry(of: "sea-look").calculators["sea-look"]?
      .result(on: StageInputFixture.data, in: StageContext())
    #expect(cards?.map(\.value) == [1])
    try PythonRun.unittest(in: third)
  }
}
