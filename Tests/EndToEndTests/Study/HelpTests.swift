import Foundation
import Testing

@Suite("Help", .timeLimit(.minutes(5)))
struct HelpTests {
  /// What must be done before the example of a command makes sense.
  private static let before = ["redo": ["set seed 2", "undo"], "save": ["set seed 2"]]

  @Test("has examples that run as they stand")
  func examples() throws {
    let study = try Study()
    let words = try #require(try study.run("help").output.components(separatedBy: "The six iterations").last)
      .split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.dropFirst(2).components(separatedBy: "  ").first }.filter { !$0.isEmpty }
    #expect(words.count > 30)
    #expect(try study.run("cycle").exitCode == 0)
    try study.sandbox.write(try study.sandbox.read("ural/data/actors.csv"), to: "partners.csv")
    for word in words where word != "open" {
      let help = try study.run("help \(word)")
      #expect(help.exitCode == 0, "\(word): \(help.error)")
      let examples = (help.output.components(separatedBy: "Examples:\n").dropFirst().first ?? "")
        .split(separator: "\n").prefix { $0.hasPrefix("  ") }
      #expect(!examples.isEmpty, "\(word)")
      for line in examples {
        let command = line.components(separatedBy: "    #")[0].trimmingCharacters(in: .whitespaces)
        let arguments = ["cycle"] + (Self.before[word] ?? []) + [command]
        let run = try PipeRun(
          try Sandbox.program("terroir"), ["-w", "ural"] + arguments.flatMap { ["-c", $0] }, in: study.sandbox)
        #expect(run.exitCode == 0, "\(command): \(run.error)")
      }
    }
  }

  @Test("tells of each method its formula, columns, parameters and source")
  func methods() throws {
    let study = try Study()
    let rows = try Study.rows(try study.run("methods", options: ["--format", "json"]).output)
    #expect(rows.count >= 20)
    for row in rows {
      let name = try #require(row["method"] as? String)
      let help = try study.run("help \(name)")
      #expect(help.output.contains("Columns it reads:") && help.output.contains("Source: "), "\(name)")
    }
  }
}
