import Foundation
import ProgramDriver
import Testing

@Suite("A study in Russian", .timeLimit(.minutes(30)))
struct RussianTests {
  let study: Study

  init() throws {
    study = try Study()
    let settings = try study.sandbox.read("ural/workspace.yaml")
    #expect(settings.contains("language: en"))
    try study.sandbox.write(settings.replacing("language: en", with: "language: ru"), to: "ural/workspace.yaml")
  }

  private static func isRussian(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x430...0x44F).contains($0.value) }
  }

  @Test("has its headings, findings and what to do about them in Russian, in the audit and in the strategy")
  func findings() throws {
    let run = try study.run("audit", "strategize")
    #expect(run.exitCode == 0, "\(run.error)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    var headings = 0
    for (text, rule) in zip(lines, lines.dropFirst()) where !rule.isEmpty && rule.allSatisfy({ $0 == "─" || $0 == "═" })
    {
      headings += 1
      #expect(Self.isRussian(String(text)), "\(text)")
    }
    #expect(headings > 30)
    for table in ["profile.findings", "strategy.findings"] {
      let rows = try Study.rows(try study.run(table, options: ["--format", "json"]).output)
      #expect(rows.count > 5)
      for row in rows {
        for column in ["text", "remedy"] {
          guard let words = row[column] as? String else { continue }
          #expect(Self.isRussian(words), "\(table): \(words)")
        }
      }
    }
    #expect(run.output.contains("- [внимание] network.isolated: организаций без связей в данных: 23 из 102"))
  }

  @Test("has the same findings on the same rows as in English")
  func same() throws {
    let english = try Study()
    for command in ["audit", "audit | strategize"] {
      let table = command == "audit" ? "profile.findings" : "strategy.findings"
      #expect(try study.run(command).exitCode == 0 && english.run(command).exitCode == 0)
      func rows(_ study: Study) throws -> [String] {
        try Study.rows(try study.run(table, options: ["--format", "json"]).output).map { row in
          "\(row["severity"] ?? "") \(row["subject"] ?? "") \(row["evidence"] ?? "")"
        }
      }
      #expect(try rows(study) == rows(english))
    }
  }
}
