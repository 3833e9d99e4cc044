import Foundation
import ProgramDriver
import Testing

@Suite("The program on a pipe", .timeLimit(.minutes(30)))
struct CommandLineTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("tells its version and its usage on stdout")
  func version() throws {
    let version = try study.terroir("--version")
    #expect(version.output == "terroir 0.1.0 (language 1, kernel 1)\n")
    #expect(version.exitCode == 0)
    let help = try study.terroir("--help")
    #expect(help.output.contains("USAGE: terroir"))
    #expect(help.error == "")
    #expect(help.exitCode == 0)
  }

  static let failures: [(arguments: [String], code: Int32)] = [
    (["-w", "ural", "-c", "actors | head 1"], 0), (["-w", "ural", "-c", "actors | where nowhere == 1"], 1),
    (["-w", "nowhere", "-c", "status"], 1), (["-w", "ural", "-c", "actors | wehre x == 1"], 2), (["--frob"], 2),
    (["-w", "ural", "-c", "actors | head 1 |"], 2), (["-w", "ural", "-c", "use audit nobody"], 3),
  ]

  @Test("gives each sort of failure its exit code", arguments: failures)
  func exitCodes(_ arguments: [String], code: Int32) throws {
    let run = try PipeRun(try Sandbox.program("terroir"), arguments, in: study.sandbox)
    #expect(run.exitCode == code, "\(run.error)")
    #expect(run.error.isEmpty == (code == 0))
  }

  @Test("prints results on stdout alone, and no escape byte anywhere")
  func plainOutput() throws {
    study.sandbox.environment["NO_COLOR"] = nil
    for command in ["help", "help audit", "tables", "status", "plugins", "actors | head 3", "nonsense"] {
      let run = try study.run(command)
      #expect(!run.output.utf8.contains(0x1b) && !run.error.utf8.contains(0x1b), "\(command)")
      #expect(run.output.isEmpty == (run.exitCode != 0), "\(command)")
    }
  }

  @Test("tells its own arguments, and faults where no workspace is open, in the language of the locale")
  func locale() throws {
    study.sandbox.environment["LANG"] = "ru_RU.UTF-8"
    let help = try study.terroir("--help")
    #expect(help.exitCode == 0 && help.output.contains("ПОДКОМАНДЫ:") && help.output.contains("Выполнить сценарий."))
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(help.output)")
    for word in ["OVERVIEW", "Show", "See '", "values:", "The script"] { #expect(!help.output.contains(word)) }
    let wrong = try study.terroir("--nonsense")
    #expect(wrong.exitCode == 2)
    #expect(wrong.error.hasPrefix("Ошибка: неизвестный ключ '--nonsense'\nВызов: terroir "), "\(wrong.error)")
    let missing = try study.terroir("run", "none.terroir")
    #expect(missing.error.hasPrefix("ошибка: "), "\(missing.error)")
    study.sandbox.environment["LC_ALL"] = "C.UTF-8"
    #expect(try study.terroir("--nonsense").error.hasPrefix("Error: Unknown option '--nonsense'"))
  }

  @Test("says how a command of the language is given to who writes it as an argument, and nothing of other words")
  func commandAsArgument() throws {
    for words in [["status"], ["new", "foo", "region=XX"]] {
      let run = try study.terroir(arguments: words)
      #expect(run.exitCode == 2 && run.error.contains("terroir -c \"\(words[0]) ...\""), "\(run.error)")
      let json = try study.terroir(arguments: ["--format", "json"] + words)
      let told = try JSONDecoder().decode([String: String?].self, from: Data(json.error.utf8))
      #expect((told["help"] ?? nil)?.contains("terroir -c") == true, "\(json.error)")
    }
    #expect(try !study.terroir("frobnicate").error.contains("terroir -c \""))
  }

  @Test("prints JSON that a strict parser takes, an empty table too")
  func json() throws {
    for command in ["tables", "actors | where id == \"nobody\"", "identity | count by layer", "status", "plugins"] {
      let run = try study.run(command, options: ["--format", "json"])
      let table = try JSONDecoder().decode(JSONTable.self, from: Data(run.output.utf8))
      #expect(table.type == "table", "\(command)")
      #expect(!table.columns.isEmpty, "\(command)")
    }
    let failed = try study.run("actors | where nowhere == 1", options: ["--format", "json"])
    let error = try JSONDecoder().decode([String: String?].self, from: Data(failed.error.utf8))
    #expect(error["type"] == "error")
    #expect(error["code"] == "unknown-column")
    #expect(error["at"] == "-c:1:16")
    #expect(failed.output == "")
    let slip = try study.run("identty | head 1", options: ["--format", "json"])
    let told = try JSONDecoder().decode([String: String?].self, from: Data(slip.error.utf8))
    #expect((told["help"] ?? nil)?.hasPrefix("did you mean identity? ") == true, "\(slip.error)")
  }

  @Test("stops at the first error, or goes on and still tells of it")
  func keepGoing() throws {
    let script = "terroir 1\nactors | head 1\nactors | where nowhere == 1\nidentity | count\n"
    try study.sandbox.write(script, to: "study.terroir")
    let stopped = try study.terroir("run", "-w", "ural", "study.terroir")
    #expect(stopped.exitCode == 1)
    #expect(!stopped.output.contains("253"))
    let went = try study.terroir("run", "-w", "ural", "--keep-going", "study.terroir")
    #expect(went.exitCode == 1)
    #expect(went.output.contains("253"))
    #expect(went.error == stopped.error)
  }

  @Test("takes a word of the command line for one word, whatever stands in it")
  func words() throws {
    let run = try study.terroir("plugin", "schema", "kpis", "--", "--x | write pwned.json")
    #expect(run.exitCode == 2 && run.error.contains("\"--x | write pwned.json\""), "\(run.error)")
  }

  @Test("reads a script from a pipe as it reads one from a file")
  func pipe() throws {
    let piped = try study.terroir("-w", "ural", input: "identity | count by component\n")
    let given = try study.run("identity | count by component")
    #expect(piped.output == given.output)
    #expect(piped.output.contains("material"))
  }
}
