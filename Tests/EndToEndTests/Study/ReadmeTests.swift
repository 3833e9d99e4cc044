import Foundation
import ProgramDriver
import Testing

@Suite("The README", .timeLimit(.minutes(30)))
struct ReadmeTests {
  private let text: String

  init() throws { text = try String(contentsOf: Study.project.appendingPathComponent("README.md"), encoding: .utf8) }

  /// The fenced blocks of a language, without the fences.
  private func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test("shows commands that run one after another as they stand")
  func commands() throws {
    let study = try Study()
    let script = blocks("terroir").joined(separator: "\n") + "\n"
    #expect(script.split(separator: "\n").count > 20)
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural"], input: script, in: study.sandbox, within: 240)
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.error == "")
    for file in ["behind.csv", "cycle.html", "study.terroir", "my-region/datapackage.json"] {
      #expect(FileManager.default.fileExists(atPath: study.sandbox.home.appendingPathComponent(file).path), "\(file)")
    }
  }

  @Test("shows output that the program gives")
  func transcripts() throws {
    let study = try Study()
    let priorities = try study.run(
      "audit", "strategize",
      "strategy.priorities | select cluster rank rank_low rank_high acceptability | head 5")
    let elements = try study.run(
      "identity | where recognition == \"world\" and territory == \"kasli\" | select id name_en layer status")
    let shown = blocks("text")
    #expect(elements.output.contains(shown[0].components(separatedBy: "\n").dropFirst().joined(separator: "\n")))
    #expect(priorities.output.contains(shown[1]))
  }

  @Test("names the two commands of set-up and test, and both are there")
  func launchers() throws {
    let lines = blocks("sh").joined(separator: "\n").split(separator: "\n").map(String.init)
    #expect(lines == ["./terroir run Workspaces/ural/scripts/cycle.terroir", "./test"])
    for name in ["terroir", "test"] {
      #expect(FileManager.default.isExecutableFile(atPath: Study.project.appendingPathComponent(name).path))
    }
  }

  @Test("leads to files that are there")
  func links() {
    for part in text.components(separatedBy: "](").dropFirst() {
      let path = part.prefix { $0 != ")" }
      #expect(
        FileManager.default.fileExists(atPath: Study.project.appendingPathComponent(String(path)).path), "\(path)")
    }
  }
}
