import Foundation
import ProgramDriver
import Testing

@Suite("One language through three doors", .timeLimit(.minutes(30)))
struct PipeTrials {
  let study: Study

  init() throws { study = try Study() }

  @Test("stops at the first failure and keeps what was done, from a script, a pipe and -c alike")
  func oneRule() throws {
    let commands = ["identity | count", "note \"before\"", "actors | where nowhere == 1", "note \"after\""]
    let script = commands.joined(separator: "\n") + "\n"
    try study.sandbox.write(script, to: "study.terroir")
    let runs = [
      try study.terroir("run", "-w", "ural", "study.terroir"), try study.terroir("-w", "ural", input: script),
      try study.terroir(arguments: ["-w", "ural"] + commands.flatMap { ["-c", $0] }),
    ]
    for run in runs {
      #expect(run.exitCode == 1)
      #expect(run.output == runs[0].output)
      #expect(run.error.contains("there is no column \"nowhere\""))
    }
    let history = try Study.rows(try study.run("history 100", options: ["--format", "json"]).output)
    #expect(
      history.compactMap { $0["command"] as? String }.filter { $0.hasPrefix("note") }
        == ["note \"before\"", "note \"before\"", "note \"before\""])
    let went = try study.terroir("-w", "ural", "--keep-going", input: script)
    #expect(went.exitCode == 1)
    #expect(try study.run("history 1", options: ["--format", "csv"]).output.contains("after"))
  }

  @Test("is strict JSON on both streams, whatever fails or is empty")
  func strictJSON() throws {
    try study.sandbox.write("a,b\n", to: "empty.csv")
    let commands = [
      "identity | where id == \"nobody\"", "read empty.csv", "read empty.csv | summary", "stale", "history",
      "identity | count by layer | plot bar", "identity | where id == \"nobody\" | plot bar y=since_year",
      "set", "help where", "errors", "apropos nothing-like-it", "profile", "profile.industries", "explain profile",
      "actors | where", "design", "use audit nobody", "read nowhere.csv", "wehre", "identity | head -1",
    ]
    var failed = 0
    for command in commands {
      let run = try study.run(command, options: ["--format", "json"])
      for text in [run.output, run.error] where !text.isEmpty {
        for line in text.split(separator: "\n") {
          let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable]
          #expect(value?["type"] is String, "\(command): \(line.prefix(80))")
        }
      }
      #expect((run.exitCode == 0) == run.error.isEmpty, "\(command)")
      failed += run.exitCode == 0 ? 0 : 1
    }
    #expect(failed == 9)
  }

  static let carets: [(command: String, column: Int, pointer: String)] = [
    ("identity | where e\u{301}a == 1", 18, "  1 | identity | where e\u{301}a == 1\n    |                  ^^"),
    ("note \"👩‍👩‍👧 文化\" | wehre", 17, "  1 | note \"👩‍👩‍👧 文化\" | wehre\n    |                  ^^^^^"),
  ]

  @Test("puts the caret under what is meant, behind accents, emoji and wide letters", arguments: carets)
  func caret(_ command: String, column: Int, pointer: String) throws {
    let run = try study.run(command)
    #expect(run.error.contains(pointer), "\(run.error)")
  }

  @Test("tells the last error again, in full")
  func errors() throws {
    let run = try study.terroir(
      "-w", "ural", "--keep-going", "-c", "actors | where nowhere == 1", "-c", "identity | count", "-c", "errors")
    #expect(run.output.hasSuffix(run.error))
    #expect(run.error.contains("help: "))
    #expect(try study.run("errors").output == "There was no error.\n")
  }

  @Test("lists each setting with value, default and description")
  func settings() throws {
    let run = try study.terroir("-w", "ural", "--format", "json", "-c", "set rows 7", "-c", "set")
    let rows = try Study.rows(run.output)
    #expect(rows.count >= 6)
    #expect(rows.allSatisfy { !(($0["description"] as? String) ?? "").isEmpty })
    let limit = try #require(rows.first { $0["setting"] as? String == "rows" })
    #expect(limit["value"] as? String == "7")
    #expect(limit["default"] as? String == "40")
  }

  @Test("tells the time of a command on stderr where that is asked for")
  func timing() throws {
    let run = try study.run("set timing yes", "identity | count")
    #expect(run.exitCode == 0)
    #expect(try run.error.wholeMatch(of: Regex("(time [0-9]+\\.[0-9]{3} s\n){2}")) != nil, "\(run.error)")
  }

  @Test(
    "draws charts with letters where the locale or the terminal asks for it",
    arguments: [("C", "xterm", true), ("C.UTF-8", "dumb", true), ("ru_RU.UTF-8", "xterm", false)])
  func charts(locale: String, term: String, isPlain: Bool) throws {
    study.sandbox.environment["LANG"] = locale
    study.sandbox.environment["TERM"] = term
    let plot = "identity | count by layer | plot bar"
    let run = try study.run(plot)
    #expect(run.exitCode == 0)
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 } == isPlain)
    #expect(try !study.run("set charts unicode", plot).output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("finds help by the words a newcomer would type")
  func newcomer() throws {
    let wanted = [
      ("filter", "where"), ("average", "group"), ("excel", "write"), ("chart", "plot"), ("merge", "join"),
      ("quit", "exit"), ("budget", "design"), ("why", "explain"), ("выход", "exit"), ("unique", "distinct"),
      ("percent", "units"), ("sorting", "sort"), ("attendance", "events.attendance"), ("search", "apropos"),
    ]
    let run = try study.terroir(
      arguments: ["-w", "ural", "--format", "json"] + wanted.flatMap { ["-c", "apropos \($0.0)"] })
    for ((word, command), line) in zip(wanted, run.output.split(separator: "\n")) {
      let found = try Study.rows(String(line)).compactMap { $0["word"] as? String }
      #expect(found.contains(command), "\(word): \(found)")
    }
    let topics = try study.run(
      "help expressions", "help units", "help references", "help keys", "help round", "help sd")
    #expect(topics.exitCode == 0, "\(topics.error)")
  }
}
