import Foundation
import ProgramDriver
import Testing

@Suite("Help", .timeLimit(.minutes(30)))
struct HelpTests {
  /// Commands that end the session, or leave the cycle or the workspace: each has a run of its own.
  private static let alone: [String: [String]] = [
    "diff": ["cycle", "before = profile"], "exit": [], "import": [], "new": [], "next": ["cycle"],
    "redo": ["set seed 2", "undo"], "replay": ["audit", "save kept.terroir"], "set": [], "source": [],
    "undo": ["set seed 2"],
  ]

  /// Commands that run other programs for long; their own tests run them.
  private static let tools: Set = ["plugin build", "plugin test"]

  @Test("has examples that run as they stand, and print no escape byte")
  func examples() throws {
    let study = try Study()
    let words = try #require(try study.run("help").output.components(separatedBy: "The six iterations").last)
      .split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.dropFirst(2).components(separatedBy: "  ").first }.filter { !$0.isEmpty && $0 != "open" }
    #expect(words.count > 30)
    try study.sandbox.write(try study.sandbox.read("ural/data/actors.csv"), to: "partners.csv")
    let help = try PipeRun(
      try Sandbox.program("terroir"),
      ["-w", "ural", "--format", "json"] + words.flatMap { ["-c", "help \($0)"] }, in: study.sandbox)
    #expect(help.exitCode == 0, "\(help.error)")
    let texts = try help.output.split(separator: "\n").map {
      try JSONDecoder().decode([String: String].self, from: Data($0.utf8))["text"] ?? ""
    }
    #expect(texts.count == words.count)
    var together = ["cycle"]
    for (word, text) in zip(words, texts) where !Self.tools.contains(word) {
      let examples = (text.components(separatedBy: "Examples:\n").dropFirst().first ?? "").split(separator: "\n")
        .prefix { $0.hasPrefix("  ") }
        .map { $0.components(separatedBy: "    #")[0].trimmingCharacters(in: .whitespaces) }
      #expect(!examples.isEmpty, "\(word)")
      guard let before = Self.alone[word] else {
        together += examples
        continue
      }
      // Another region, format or parameter would hold for what comes after.
      let own = word == "set" ? try Study() : study
      for example in examples { try expectSuccess(before + [example], own) }
    }
    try expectSuccess(together, study)
  }

  private func expectSuccess(_ commands: [String], _ study: Study) throws {
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural", "--keep-going"] + commands.flatMap { ["-c", $0] },
      in: study.sandbox, within: 120)
    #expect(run.exitCode == 0)
    #expect(run.error == "")
    #expect(!run.output.utf8.contains(0x1b))
  }

  @Test("tells of each method its formula, columns, parameters and source")
  func methods() throws {
    let study = try Study()
    let rows = try Study.rows(try study.run("methods", options: ["--format", "json"]).output)
    #expect(rows.count >= 20)
    let names = rows.compactMap { $0["method"] as? String }
    let help = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural"] + names.flatMap { ["-c", "help \($0)"] }, in: study.sandbox)
    #expect(help.exitCode == 0)
    #expect(help.output.components(separatedBy: "Columns it reads:").count == names.count + 1)
    #expect(help.output.components(separatedBy: "Source: ").count == names.count + 1)
  }
}
