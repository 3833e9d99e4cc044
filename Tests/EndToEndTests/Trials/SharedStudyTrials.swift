import Foundation
import ProgramDriver
import Testing

@Suite("One workspace in several hands", .timeLimit(.minutes(30)))
struct SharedStudyTrials {
  let study: Study

  init() throws { study = try Study() }

  /// A prompt on the workspace.
  private func prompt() throws -> StudyPrompt { try StudyPrompt(study) }

  @Test("keeps what two prompts set and bind in turn")
  func twoPrompts() throws {
    let a = try prompt(), b = try prompt()
    try a.give("set audit.significance.high 0.35")
    try b.give("set design.budget.regional 80M")
    try b.give("mine = territories | head 3")
    try a.give("set audit.significance.medium 0.12")
    let shown = try a.give("mine | count")
    #expect(shown.contains("3"), "\(shown)")
    let audit = try study.values("params audit", "parameter", "current")
    #expect(audit["significance.high"] == "0.35" && audit["significance.medium"] == "0.12", "\(audit)")
    #expect(try study.values("params design", "parameter", "current")["budget.regional"] == "80000000")
    #expect(try study.run("mine | count", options: ["--format", "csv"]).output == "count\r\n3\r\n")
    let history = try study.values("history 100", "command", "outcome")
    #expect(history["mine = territories | head 3"] == "done" && history["set audit.significance.medium 0.12"] == "done")
  }

  @Test("tells a prompt that the other changed the same since, and takes the command when it is given again")
  func conflict() throws {
    let a = try prompt(), b = try prompt()
    try b.give("set seed 5")
    let told = try a.give("set seed 7")
    #expect(told.contains("error: nothing was changed: another session changed the seed: set seed 5"), "\(told)")
    #expect(told.contains("give yours again to change it all the same"), "\(told)")
    #expect(try study.run("status").output.contains("seed: 5"))
    let again = try a.give("set seed 7")
    #expect(!again.contains("error"), "\(again)")
    #expect(try study.run("status").output.contains("seed: 7"))
  }

  @Test("undoes a prompt's own change first, then the other's, and says whose")
  func undo() throws {
    let a = try prompt(), b = try prompt()
    try a.give("set seed 2")
    try b.give("set audit.significance.high 0.35")
    let own = try a.give("undo")
    #expect(own.contains("Undone: set seed 2") && !own.contains("another session"), "\(own)")
    let other = try a.give("undo")
    #expect(other.contains("Undone: set audit.significance.high 0.35 (another session gave it)"), "\(other)")
    let back = try a.give("redo")
    #expect(back.contains("Done again: set audit.significance.high 0.35"), "\(back)")
    // What A brought back is A's now: B is told before it changes that.
    #expect(
      try b.give("set audit.significance.high 0.4").contains("another session changed audit.significance.high: redo"))
    try b.give("set audit.significance.high 0.4")
    let last = try a.give("undo")
    #expect(last.contains("Undone: set audit.significance.high 0.4 (another session gave it)"), "\(last)")
  }

  @Test("undoes nothing of a study that came before a script began anew, and follows the script at a prompt")
  func anew() throws {
    let a = try prompt()
    try a.give("set seed 2")
    try study.sandbox.write("set audit.significance.high 0.35\n", to: "begin.terroir")
    #expect(try study.terroir("run", "-w", "ural", "begin.terroir").exitCode == 0)
    let refused = try a.give("set seed 3")
    #expect(refused.contains("another session began the study anew"), "\(refused)")
    #expect(refused.contains("nothing was changed"), "\(refused)")
    #expect(try study.run("undo").output == "Undone: set audit.significance.high 0.35\n")
    let none = try study.run("undo")
    #expect(none.exitCode == 1)
    #expect(
      none.error
        == "error: there is nothing to undo\n  help: history shows the commands and what they changed\n")
  }

  @Test("loses none of the names that twenty processes bind at once")
  func twenty() throws {
    let runs = try study.atOnce((1...20).map { ["-c", "n\($0) = territories | head \($0)"] })
    for run in runs { #expect(run.exitCode == 0, "\(run.error)") }
    let tables = try study.values("tables", "table", "rows")
    for number in 1...20 { #expect(tables["n\(number)"] == "\(number)") }
  }

  @Test("has every first command kept, when six are given at once")
  func first() throws {
    let commands = [
      "status", "note \"one\"", "x = actors | head 1", "set design.budget.regional 80M", "audit", "wehre",
    ]
    for _ in 0..<3 {
      try? FileManager.default.removeItem(at: study.sandbox.home.appendingPathComponent("ural/.terroir"))
      let runs = try study.atOnce(commands.map { ["-c", $0] })
      #expect(runs.map(\.exitCode) == [0, 0, 0, 0, 0, 2], "\(runs.map(\.error))")
      let history = try study.values("history", "command", "outcome")
      #expect(history.keys.sorted() == commands.dropLast().sorted())
      #expect(try study.values("params design", "parameter", "current")["budget.regional"] == "80000000")
      #expect(try study.hashes()["profile"] != nil)
    }
  }

  @Test("journals the first command, also one that fails")
  func journal() throws {
    #expect(try study.run("design").exitCode == 1)
    #expect(try study.values("history", "command", "outcome") == ["design": "failed"])
  }

  @Test("loses no row of two imports at once, five times")
  func imports() throws {
    for round in 0..<5 {
      for half in ["a", "b"] {
        let rows = (0..<20).map { "\(half)\(round)-\($0),Feast \($0),kasli,https://example.org,high\n" }.joined()
        try study.sandbox.write("id,name,territory,source,confidence\n" + rows, to: "\(half).csv")
      }
      let runs = try study.atOnce(["a", "b"].map { ["-c", "import \($0).csv as events"] })
      for run in runs { #expect(run.exitCode == 0, "\(run.error)") }
    }
    let counted = try study.run("events | where name like \"Feast %\" | count", options: ["--format", "csv"])
    #expect(counted.output == "count\r\n200\r\n")
    #expect(try study.run("validate").exitCode == 0)
  }

  @Test("saves what two prompts did in turn as a script that gives the same")
  func save() throws {
    let a = try prompt(), b = try prompt()
    try a.give("set audit.significance.high 0.35")
    try b.give("mine = territories | where population > 100000")
    try a.give("audit")
    try b.give("mine | count")
    try a.give("actors | where level == \"federal\" | select id kind")
    try b.give("set seed 3")
    try a.give("few = _ | head 4")
    try b.give("undo")
    try a.give("strategize")
    try b.give("strategy.clusters | head 2")
    #expect(try a.give("save kept.terroir").contains("commands"))
    let run = try study.terroir("replay", "--check", "-w", "ural", "--format", "json", "kept.terroir")
    let script = try study.sandbox.read("kept.terroir")
    #expect(run.exitCode == 0, "\(run.error)\n\(script)")
    let outcomes = try Study.rows(run.output).map { $0["outcome"] as? String }
    #expect(outcomes.count >= 8 && outcomes.allSatisfy { $0 == "same" }, "\(run.output)")
  }

  @Test("keeps what a stage made while its parameter was set anew, and does not take it into the study")
  func whileRunning() throws {
    let a = try prompt(), b = try prompt()
    a.begin("audit draws=60000 network_draws=3000")
    try a.terminal.expect("%")
    try b.give("set audit.significance.high 0.31")
    let told = try a.ended()
    #expect(
      told.contains(
        "the profile is made and kept, but not taken into the study: another session changed audit.significance.high"),
      "\(told)")
    #expect(try study.hashes()["profile"] == nil)
    #expect(try study.values("history", "command", "outcome")["audit draws=60000 network_draws=3000"] == "failed")
  }

  @Test("takes a stage's result into the study where what was set meanwhile is nothing that it read")
  func whileRunningElsewhere() throws {
    let a = try prompt(), b = try prompt()
    a.begin("audit draws=60000 network_draws=3000")
    try a.terminal.expect("%")
    try b.give("set design.budget.regional 80M")
    try b.give("few = actors | head 2")
    let told = try a.ended()
    #expect(!told.contains("error"), "\(told)")
    #expect(try study.hashes()["profile"] != nil)
    #expect(try study.values("params design", "parameter", "current")["budget.regional"] == "80000000")
  }

  @Test("ends with 1 where a command's result was made and not taken; it is taken once what it read is back")
  func keptResult() throws {
    let command = "audit draws=60000 network_draws=3000"
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural", "-c", command], in: study.sandbox, columns: 200)
    try terminal.expect("%")
    #expect(try study.run("set audit.significance.high 0.31").exitCode == 0)
    try terminal.expect("is made and kept, but not taken into the study: another session changed", within: 120)
    #expect(try terminal.expectEnd() == 1)
    #expect(try study.hashes()["profile"] == nil)
    #expect(try study.run("undo", command).exitCode == 0)
    #expect(try study.hashes()["profile"] != nil)
  }

  @Test("starts unaided after two writers in process namespaces of their own were killed")
  func killedApart() throws {
    let program = try Sandbox.program("terroir")
    let isolated = ["-r", "--user", "--pid", "--fork", "--kill-child", "--mount-proc"]
    guard try PipeRun("/usr/bin/unshare", isolated + ["true"], in: study.sandbox).exitCode == 0 else { return }
    for round in 0..<6 {
      let loop = (0..<40).flatMap { ["-c", "set seed \($0 + 1)", "-c", "n\(round) = actors | head \($0 % 9 + 1)"] }
      let writers = try (0..<2).map { _ in
        try PipeProcess(
          "/usr/bin/unshare", isolated + [program, "--keep-going", "-w", "ural"] + loop, in: study.sandbox)
      }
      let before = try study.values("tables", "table", "rows").count
      usleep(UInt32(100_000 + round * 150_000))
      for writer in writers { writer.signal(SIGKILL) }
      for writer in writers { _ = try writer.finish() }
      let next = try study.run("set seed 7", "status", "validate", "n\(round) = actors | head 4", "n\(round) | count")
      #expect(next.exitCode == 0, "round \(round): \(next.error)")
      #expect(try study.values("tables", "table", "rows").count >= before)
      #expect(try study.values("history", "command", "outcome")["set seed 7"] == "done")
    }
  }
}

/// A prompt on a study, which gives one command after the other.
struct StudyPrompt {
  let terminal: PseudoTerminal

  init(_ study: Study) throws {
    study.sandbox.environment["PAGER"] = ""
    terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox, columns: 200)
    try terminal.expect("> ")
  }

  func begin(_ command: String) { terminal.send(command + "\r") }

  /// Waits for the next prompt; what was printed before it.
  func ended() throws -> String { try terminal.expect(" c1 ", within: 120) }

  @discardableResult
  func give(_ command: String) throws -> String {
    begin(command)
    try terminal.expect("\r\n")
    return try ended()
  }
}

extension Study {
  /// The program on the workspace several times at once, each with its own arguments.
  func atOnce(_ arguments: [[String]]) throws -> [PipeRun] {
    let program = try Sandbox.program("terroir")
    let processes = try arguments.map { try PipeProcess(program, ["-w", "ural"] + $0, in: sandbox) }
    return try processes.map { try $0.finish() }
  }

  /// A column of the table that a command prints, by another of its columns.
  func values(_ command: String, _ key: String, _ value: String) throws -> [String: String] {
    let rows = try Self.rows(try run(command, options: ["--format", "json"]).output)
    return rows.reduce(into: [:]) { found, row in
      guard let name = row[key] as? String else { return }
      if let number = row[value] as? Double {
        found[name] = number == number.rounded() ? "\(Int(number))" : "\(number)"
      } else {
        found[name] = row[value] as? String
      }
    }
  }
}
