import Foundation
import ProgramDriver
import Testing

@Suite("A bad plugin in a process of its own", .timeLimit(.minutes(30)))
struct BadProcessPluginTests {
  let study: Study

  init() throws {
    study = try Study()
    #expect(try study.run("audit").exitCode == 0)
  }

  private var log: String { study.sandbox.home.appending(path: "ural/.terroir/logs/bad.log").path }

  @Test(
    "is told with stage, reason, last output and log; the program goes on",
    arguments: [
      (
        "hangs", "{run: 3}",
        "stage bad: no answer and no progress came within 3 s; its last output: about to think",
        "let it report progress, or raise `limits` in plugin.yaml"
      ),
      (
        "crashes", "{}",
        "stage bad: it was ended by signal 11 (memory fault) in the middle of an answer, after 22 bytes; "
          + "its last output: about to fall over", "mend the plugin, or give it more `limits: memory` in plugin.yaml"
      ),
      (
        "garbles", "{}", "stage bad: its answer is no JSON: Hello  [31mworld",
        "write one JSON message a line to descriptor 4, and nothing else"
      ),
      (
        "floods", "{answer: 1}", "stage bad: its answer is larger than 1 MiB",
        "let it answer less, or raise `limits: answer` in plugin.yaml"
      ),
      (
        "lies", "{}",
        "stage bad: its answer does not fit: clusters[0].model: growth is not one of dynamic-conservation, "
          + "transformation, generation", "make its answer agree with the contract; describe shows the tables"
      ),
    ])
  func told(_ fixture: String, _ limits: String, _ reason: String, _ hint: String) throws {
    try study.install(fixture, limits: limits)
    #expect(try study.run("plugins").output.contains("bad"))
    let run = try study.run("use strategize bad", "strategize")
    #expect(run.exitCode == 3)
    #expect(run.error.contains("error: strategize (bad): \(reason)\n"), "\(run.error)")
    #expect(run.error.contains("help: \(hint); its log: \(log)\n"), "\(run.error)")
    #expect(try study.areProcessesGone())
    let after = try study.run("use strategize priority-clusters", "strategize")
    #expect(after.exitCode == 0, "\(after.error)")
  }

  @Test("that gives what cannot be true is refused with table, row, column and value, and nothing is kept")
  func impossible() throws {
    try study.install("impossible")
    let run = try study.run("use strategize bad", "strategize")
    #expect(run.exitCode == 3)
    #expect(
      run.error.contains("error: strategize (bad): 11 values of its answer cannot be right\n"), "\(run.error)")
    for line in [
      "clusters row 2, column cluster: a stands in row 1 too",
      "clusters row 1, column industries: no-such-industry is not in industries",
      "clusters row 1, column territories: no-such-town is not in territories",
      "clusters row 1, column elements: nope is not in identity",
      "clusters row 1, column actors: nobody is not in actors",
      "clusters row 1, column stability: 1.5 is outside 0..1",
    ] {
      #expect(run.error.contains(line), "\(run.error)")
    }
    #expect(run.error.contains("help: mend the plugin: ids are those of its input, a key stands once in its table"))
    #expect(try study.run("strategy.clusters").exitCode != 0)
    let test = try study.run("plugin test bad", options: ["--format", "csv"])
    #expect(test.output.contains("stage bad,result,failed,"), "\(test.output)")
    let after = try study.run("use strategize priority-clusters", "strategize")
    #expect(after.exitCode == 0, "\(after.error)")
  }

  @Test("that never speaks or speaks another protocol is told when it is used, and harms nothing before")
  func mute() throws {
    try study.install("mute", limits: "{start: 3}")
    #expect(try study.run("status").exitCode == 0)
    let mute = try study.run("use strategize bad", "strategize")
    #expect(mute.exitCode == 3)
    #expect(
      mute.error.contains(
        "error: bad does not start: no answer and no progress came within 3 s; its last output: I do not speak\n"),
      "\(mute.error)")
    try study.install("foreign")
    let foreign = try study.run("use strategize bad", "strategize")
    #expect(foreign.exitCode == 3)
    #expect(foreign.error.contains("error: bad does not start: it speaks protocol 2..3, this program 1\n"))
    #expect(try study.areProcessesGone())
  }

  @Test("that leaves children behind leaves none when the program ends")
  func leaks() throws {
    try study.install("leaks")
    let run = try study.run("use strategize bad", "strategize")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(try study.areProcessesGone())
  }

  /// The prompt, in the middle of a stage that looks at nothing.
  private func promptInDeafStage() throws -> PseudoTerminal {
    try study.install("deaf")
    #expect(try study.run("use strategize bad").exitCode == 0)
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox)
    try terminal.expect("strategize> ")
    terminal.send("strategize\r")
    try terminal.expect("deaf", within: 60)
    #expect(try !study.processes.isEmpty)
    return terminal
  }

  @Test("that is deaf to Ctrl-C is killed, and the prompt comes back")
  func interrupted() throws {
    let terminal = try promptInDeafStage()
    terminal.send("\u{3}")
    try terminal.expect("strategize> ")
    #expect(try study.areProcessesGone())
    terminal.send("exit\r")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("that never speaks is ended by Ctrl-C while it starts, and the session answers")
  func interruptedStart() throws {
    try study.install("mute", limits: "{start: 600}")
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox)
    try terminal.expect("strategize> ")
    terminal.send("plugin load bad\r")
    let log = URL(filePath: self.log)
    let deadline = Deadline(seconds: 60)
    // What it prints before it falls silent tells that it runs.
    while ((try? Data(contentsOf: log)) ?? Data()).isEmpty, deadline.milliseconds > 0 { poll(nil, 0, 10) }
    terminal.send("\u{3}")
    try terminal.expect("strategize> ")
    terminal.send("status\r")
    try terminal.expect("region: RU-SVE")
    #expect(try study.areProcessesGone())
    terminal.send("exit\r")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("is gone with the program, were that killed", arguments: [SIGKILL, SIGTERM, SIGHUP])
  func killed(_ signal: Int32) throws {
    let terminal = try promptInDeafStage()
    terminal.signal(signal)
    _ = try terminal.expectEnd()
    #expect(try study.areProcessesGone())
  }

  @Test("fails at one value of vary in its row, and the others have theirs")
  func varied() throws {
    try study.install("choosy")
    #expect(try study.run("use strategize bad").exitCode == 0)
    let run = try study.run("vary strategize least=[1, 2, 3]", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    #expect(rows.map { $0["least"] as? Double } == [1, 2, 3])
    let failed = rows.map { $0["failed"] as? String }
    #expect(failed[0] == nil && failed[2] == nil, "\(failed)")
    #expect(failed[1]?.hasPrefix("strategize (bad): stage bad: ") == true, "\(failed)")
    let all = try study.run("vary strategize least=[2]")
    #expect(all.exitCode == 3)
  }
}
