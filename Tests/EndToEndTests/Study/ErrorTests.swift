import Foundation
import ProgramDriver
import Testing

@Suite("Errors that a person reads", .timeLimit(.minutes(30)))
struct ErrorTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("place a caret right under Cyrillic and wide text")
  func caret() throws {
    let run = try study.run("actors | where name_ru == \"Касли 文化\" and teritory == \"x\"")
    #expect(
      run.error == """
        -c:1:42: error: there is no column "teritory"
          1 | actors | where name_ru == "Касли 文化" and teritory == "x"
            |                                            ^^^^^^^^
          help: did you mean territory? columns: id, name_en, name_ru, territory, level, kind, industries, role, \
        founded, source, confidence, note; a text is written in double quotes

        """)
  }

  @Test("name file, line and column in a script, and run nothing of a script with a slip in it")
  func script() throws {
    try study.sandbox.write("terroir 1\naudit\nactors | wehre id == \"x\"\nactors | haed 3\n", to: "slips.terroir")
    let run = try study.terroir("run", "-w", "ural", "slips.terroir")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.error == """
        slips.terroir:3:10: error: "wehre" is not a command
          3 | actors | wehre id == "x"
            |          ^^^^^
          help: did you mean where?
        slips.terroir:4:10: error: "haed" is not a command
          4 | actors | haed 3
            |          ^^^^
          help: did you mean head?

        """)
    #expect(!FileManager.default.fileExists(atPath: study.sandbox.home.appendingPathComponent("ural/.terroir").path))
  }

  @Test("name the missing artifact of a stage called too early, and the command that makes it")
  func tooEarly() throws {
    let run = try study.run("design")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        -c:1:1: error: design needs profile, and cycle 1 of RU-SVE has none yet
          1 | design
            | ^^^^^^
          help: run: audit | strategize | design

        """)
  }

  @Test(
    "mark a stage's parameter or its value alone, and a word that is known but of another kind",
    arguments: [
      (
        "audit dras=60 seeds=9", 7, "identity-audit has no parameter dras", "^^^^",
        "did you mean draws? params audit lists them"
      ),
      ("audit draws=-5", 13, "draws: -5 is outside 50..100000", "^^", "it takes a whole number from 50 to 100000"),
      (
        "describe audit", 10, "audit is a command; what it gives is called profile", "^^^^^",
        "write profile here, or audit | show; help audit tells of the command"
      ),
      (
        "describe plot", 10, "plot is a command; a table, an artifact or a name is wanted here", "^^^^",
        "tables lists the tables, status the artifacts; help plot tells of the command"
      ),
      (
        "show complexity", 6, "complexity is a method; a command, a table, an artifact or a name is wanted here",
        "^^^^^^^^^^", "rows that are piped into calc complexity give its table; help complexity tells of the method"
      ),
    ])
  func kinds(_ command: String, _ column: Int, _ message: String, _ mark: String, _ help: String) throws {
    let run = try study.run(command)
    #expect(run.exitCode == 2)
    let carets = String(repeating: " ", count: column - 1) + mark
    #expect(
      run.error == """
        -c:1:\(column): error: \(message)
          1 | \(command)
            | \(carets)
          help: \(help)

        """)
  }

  @Test("tell every fault of the data at once, with file, line, column and hint, and change nothing")
  func data() throws {
    let file = "ural/data/actors.csv"
    let lines = try study.sandbox.read(file).components(separatedBy: "\n")
    let broken = lines.enumerated().map { index, line in
      index == 2 ? line.replacingOccurrences(of: ",RU,", with: ",RUU,") : line
    }
    try study.sandbox.write(broken.joined(separator: "\n"), to: file)
    let run = try study.run("audit")
    #expect(run.exitCode == 1)
    #expect(run.error.contains("data/actors.csv:3:"))
    #expect(run.error.contains("RUU"))
    #expect(run.output == "")
    #expect(try study.values("history", "command", "outcome") == ["audit": "failed"])
    #expect(try study.hashes().isEmpty)
  }

  @Test("name the type that arrives, what the step takes, and where that comes from, before anything runs")
  func types() throws {
    let run = try study.terroir(
      "-w", "ural", input: "x = audit\nx | where lq > 1\nx.industries | head 1\nactors | strategize\n")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.error == """
        stdin:2:5: error: where takes Table, but IdentityProfile arrives
          2 | x | where lq > 1
            |     ^^^^^
          help: IdentityProfile holds tables: name one, such as profile.TABLE.
        stdin:4:10: error: strategize takes IdentityProfile, but Table arrives
          4 | actors | strategize
            |          ^^^^^^^^^^
          help: IdentityProfile comes from audit.

        """)
  }

  @Test("take a misspelt command for one, and nonsense for nothing")
  func misspelt() throws {
    let slip = try study.run("audti")
    #expect(slip.exitCode == 2)
    #expect(slip.error.contains("did you mean audit?"))
    let nonsense = try study.run("xyzzy")
    #expect(nonsense.exitCode == 2)
    #expect(!nonsense.error.contains("did you mean"))
  }
}
