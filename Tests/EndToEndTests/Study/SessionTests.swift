import Foundation
import ProgramDriver
import Testing

@Suite("A session that is kept", .timeLimit(.minutes(30)))
struct SessionTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("is saved as a script that gives the same artifacts in another place")
  func save() throws {
    let commands = [
      "# cinema weighs more here\nset audit.significance.high 0.25", "audit",
      "big = territories | where population > 100000",
      "actors | wehre nothing", "note \"reviewed, «по-русски» too\"", "set seed 7", "undo",
    ]
    for command in commands { _ = try study.run(command) }
    #expect(try study.run("save kept.terroir").exitCode == 0)
    let script = try study.sandbox.read("kept.terroir")
    #expect(script.hasPrefix("terroir 1\n"))
    #expect(script.contains("# cinema weighs more here\nset audit.significance.high 0.25\n"))
    #expect(script.contains("note \"reviewed, «по-русски» too\""))
    #expect(!script.contains("wehre") && !script.contains("seed 7"))

    let other = try Study()
    other.sandbox.environment["LANG"] = "ru_RU.UTF-8"
    other.sandbox.environment["TZ"] = "Asia/Yekaterinburg"
    try other.sandbox.write(script, to: "kept.terroir")
    let rerun = try other.terroir("run", "-w", "ural", "kept.terroir")
    #expect(rerun.exitCode == 0, "\(rerun.error)")
    #expect(try other.hashes()["profile"] == study.hashes()["profile"])
    #expect(try study.hashes()["profile"] != nil)
  }

  @Test("takes a year as a text where a stage wants one, set or given")
  func years() throws {
    let years = try study.run(
      "a = audit", "b = strategize", "set design.period 2027", "set design.alternatives 0", "set design.frontier 0",
      "set format csv", "one = design", "one.budgets | select period | head 1", "two = design period=2028",
      "two.budgets | select period | head 1")
    #expect(years.exitCode == 0, "\(years.error)")
    #expect(years.output.split(whereSeparator: \.isNewline) == ["period", "2027", "period", "2028"])
  }

  @Test("takes a change back and brings it again")
  func undo() throws {
    _ = try study.run("audit")
    let made = try study.hashes()["profile"]
    #expect(try study.run("undo").output == "Undone: audit\n")
    #expect(try study.hashes()["profile"] == nil)
    #expect(try study.run("redo").output == "Done again: audit\n")
    #expect(try study.hashes()["profile"] == made)
  }

  @Test("loses no completed command when the program is killed")
  func kill() throws {
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox)
    try terminal.expect("audit> ")
    terminal.send("first = audit\r")
    try terminal.expect("strategize> ", within: 60)
    terminal.send("second = audit draws=100000 network_draws=10000\r")
    Thread.sleep(forTimeInterval: 0.3)
    terminal.signal(SIGKILL)
    #expect(try terminal.expectEnd() == 128 + SIGKILL)
    let history = try Study.rows(try study.run("history", options: ["--format", "json"]).output)
    #expect(history.compactMap { $0["command"] as? String } == ["first = audit"])
    #expect(try study.run("show first").exitCode == 0)
  }

  @Test("writes what arrives to a file, and none that the study rests on")
  func write() throws {
    #expect(try study.run("actors | where level == \"federal\" | select id kind | write federal.csv").exitCode == 0)
    #expect(try study.sandbox.read("federal.csv").hasPrefix("id,kind\r\nmer-russia,authority\r\n"))
    #expect(try study.run("read federal.csv | count").output.contains("33"))
    let before = try study.sandbox.read("ural/data/actors.csv")
    let refused = try study.run("actors | head 1 | write ural/data/actors.csv")
    #expect(refused.exitCode == 1)
    #expect(refused.error.contains("is one of the study's own files"))
    #expect(try study.sandbox.read("ural/data/actors.csv") == before)
  }
}
