import Foundation
import ProgramDriver
import Testing

@Suite("The article on the command language", .timeLimit(.minutes(30)))
struct DocumentationTests {
  @Test("shows commands that run one after another as they stand")
  func commands() throws {
    let path = "Sources/Kernel/TerroirKernel.docc/CommandLanguage.md"
    let text = try String(contentsOf: Study.project.appendingPathComponent(path), encoding: .utf8)
    let script = text.components(separatedBy: "```terroir\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }.joined(separator: "\n")
    #expect(script.split(separator: "\n").count > 15)
    let study = try Study()
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural"], input: script + "\n", in: study.sandbox, within: 200)
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.error == "")
  }
}
