import Foundation
import ProgramDriver
import Testing

@Suite("A study in Russian", .timeLimit(.minutes(30)))
struct RussianTests {
  private static let nouns = ["profile", "strategy", "package", "pilots", "campaign", "review"]
  /// The columns that hold sentences, by table.
  private static let sentences = [
    "profile.position": ["statement"], "profile.findings": ["text", "hint"], "strategy.findings": ["text", "hint"],
    "strategy.clusters": ["name", "target_image", "value_proposition"], "strategy.priorities": ["reasons"],
    "strategy.floors": ["reason"], "package.measures": ["reason"], "package.findings": ["text", "hint"],
    "package.sensitivity": ["change", "effect"], "pilots.tasks": ["name"],
    "pilots.pilots": ["first_result"], "pilots.groups": ["purpose"], "pilots.risks": ["risk", "response"],
    "pilots.evaluation_design": ["phase_in"], "pilots.findings": ["text", "hint"],
    "campaign.messages": ["claim", "consent"], "campaign.stories": ["text"], "campaign.findings": ["text", "hint"],
    "campaign.house": ["text"], "campaign.calendar": ["basis"], "campaign.metrics": ["meaning", "basis"],
    "campaign.unlocated": ["reason"], "campaign.stops": ["note"], "campaign.routes": ["name"],
    "review.decisions": ["reason"], "review.effects": ["check"], "review.dialogue": ["issue", "answer"],
    "review.changes": ["cause"], "review.findings": ["text", "hint"],
  ]

  private static func isRussian(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x430...0x44F).contains($0.value) }
  }

  @Test("says every sentence of the six artifacts in Russian, with headings and what to do")
  func sentences() throws {
    let study = try Study.russian()
    #expect(try study.run("set design.sensitivity yes", "cycle").exitCode == 0)
    let run = try study.run("show profile --full", "show strategy --full")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let headings = zip(lines, lines.dropFirst()).filter { _, rule in
      !rule.isEmpty && rule.allSatisfy { $0 == "─" || $0 == "═" }
    }.map(\.0)
    #expect(headings.count > 30)
    for heading in headings { #expect(Self.isRussian(String(heading)), "\(heading)") }
    #expect(run.output.contains("- [внимание] network.isolated: организаций без связей в данных: 25 из 103"))
    for (table, columns) in Self.sentences {
      let rows = try Study.rows(try study.run(table, options: ["--format", "json"]).output)
      #expect(!rows.isEmpty, "\(table)")
      for row in rows {
        for column in columns {
          guard let words = row[column] as? String else { continue }
          #expect(Self.isRussian(words), "\(table).\(column): \(words)")
        }
      }
    }
  }

  @Test(
    "reads at the prompt what was made in English, and back: as a run in either language gives it, of the same hash")
  func switched() throws {
    let (english, russian) = (try Study(), try Study.russian())
    #expect(try english.run("cycle").exitCode == 0 && russian.run("cycle").exitCode == 0)
    #expect(try english.hashes() == russian.hashes() && !english.hashes().isEmpty)
    for noun in Self.nouns {
      let (own, other) = (try english.run("show \(noun)").output, try russian.run("show \(noun)").output)
      #expect(own != other && Self.isRussian(other))
      #expect(try english.run("set language ru", "show \(noun)").output == other, "\(noun)")
      #expect(try russian.run("set language en", "show \(noun)").output == own, "\(noun)")
      let both = try english.run("set language ru", "show \(noun)", "set language workspace", "show \(noun)")
      #expect(both.output == other + own, "\(noun)")
    }
    // No stage ran for it: the language is none of its inputs.
    let json = ["--format", "json"]
    #expect(
      try english.run("set language ru", "status", options: json).output == english.run("status", options: json).output)
  }

  @Test("is found by its words in either language, and read in csv as text")
  func tables() throws {
    let study = try Study()
    #expect(try study.run("audit").exitCode == 0)
    let found = "profile.findings | where text like \"%без связей%\" | select subject text"
    #expect(try study.run(found, options: ["--format", "csv"]).output == "subject,text\r\n")
    #expect(
      try study.run("set language ru", found, options: ["--format", "csv"]).output
        == "subject,text\r\nnetwork.isolated,организаций без связей в данных: 25 из 103\r\n")
    #expect(
      try study.run(found.replacing("без связей", with: "no tie"), options: ["--format", "csv"]).output
        == "subject,text\r\nnetwork.isolated,25 of 103 actors have no tie in the data\r\n")
  }

  @Test("writes the sentences of an artifact's JSON as id, arguments and the text of the session's language")
  func json() throws {
    let study = try Study()
    let write = ["audit", "profile | write en.json", "set language ru", "profile | write ru.json"]
    #expect(try study.terroir(arguments: ["-w", "ural"] + write.flatMap { ["-c", $0] }).exitCode == 0)
    let texts = [
      "en": "25 of 103 actors have no tie in the data", "ru": "организаций без связей в данных: 25 из 103",
    ]
    for (language, text) in texts {
      #expect(
        try study.sandbox.read("\(language).json").contains(
          #"{"arguments":{"all":{"integer":103},"alone":{"integer":25}},"id":"identity-audit/isolated","#
            + #""text":"\#(text)"}"#))
    }
  }

  @Test("tells nothing apart where only the language differs, and finds the same rows")
  func same() throws {
    let study = try Study()
    #expect(try study.run("audit | strategize", "before = strategy", "strategize").exitCode == 0)
    #expect(
      try study.run("set language ru", "diff before strategy | head 1", options: ["--format", "csv"]).output
        .split(whereSeparator: \.isNewline).count == 1)
    #expect(
      try study.run("set language uk").error
        == """
        -c:1:14: error: uk is not a value of language
          1 | set language uk
            |              ^^
          help: it takes workspace, en, ru

        """)
  }
}
