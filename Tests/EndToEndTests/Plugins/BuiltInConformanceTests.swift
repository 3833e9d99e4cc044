import Foundation
import ProgramDriver
import Testing

@Suite("The conformance kit", .timeLimit(.minutes(30)))
struct BuiltInConformanceTests {
  /// The built-in plugins, by folder.
  static let plugins =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Study.project.appendingPathComponent("Plugins").path)) ?? [])
    .filter {
      FileManager.default.fileExists(atPath: Study.project.appendingPathComponent("Plugins/\($0)/plugin.yaml").path)
    }.sorted()

  @Test("passes every built-in plugin", arguments: plugins)
  func builtIn(_ name: String) throws {
    let study = try Study()
    let folder = Study.project.appendingPathComponent("Plugins/\(name)").path
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["plugin", "--format", "json", "test", folder], in: study.sandbox, within: 540)
    let rows = try Study.rows(run.output)
    let failed = rows.filter { $0["outcome"] as? String == "failed" }.map { "\($0["check"] ?? ""): \($0["why"] ?? "")" }
    #expect(failed == [])
    #expect(rows.contains { $0["outcome"] as? String == "passed" && $0["check"] as? String == "load" })
    #expect(run.exitCode == 0)
  }
}
