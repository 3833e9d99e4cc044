import Foundation
import ProgramDriver
import Testing

/// What an expert tries at the prompt before trusting it, on the program itself.
@Suite("The program on a terminal", .timeLimit(.minutes(30)))
struct TerminalTrials {
  private static let prompt = "ural:RU-SVE c1 audit> "
  let study: Study

  init() throws { study = try Study() }

  private func open(
    _ arguments: [String] = [], columns: UInt16 = 80, prompt: String = Self.prompt
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural"] + arguments, in: study.sandbox, columns: columns)
    try terminal.expect(prompt)
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test("asks a terminal that never answers nothing, and colours nothing under NO_COLOR")
  func mute() throws {
    let terminal = try open()
    terminal.send("identity | head 2\r")
    try terminal.expect(Self.prompt)
    terminal.send("nonsense\r")
    try terminal.expect(Self.prompt)
    try leave(terminal)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    for query in ["\u{1b}[c", "\u{1b}[6n", "\u{1b}[5n", "\u{1b}[>", "\u{1b}]", "\u{1b}P"] {
      #expect(!text.contains(query))
    }
    #expect(try !text.contains(Regex("\u{1b}\\[[0-9;]*m")))
  }

  @Test("colours the prompt without it, marks what is stale, and keeps the marks apart from the text")
  func colour() throws {
    #expect(try study.run("audit", "set audit.spread 0.25").exitCode == 0)
    study.sandbox.environment["NO_COLOR"] = nil
    let bold = "\u{1b}[1mural:RU-SVE\u{1b}[0m c1 \u{1b}[36mstrategize\u{1b}[0m\u{1b}[33m*\u{1b}[0m> "
    let terminal = try open(prompt: bold)
    terminal.send("tables | head 1\r")
    try terminal.expect("\u{1b}[1m")
    try terminal.expect(bold)
    try leave(terminal)
  }

  @Test("puts no escape byte into a stream that is no terminal, though the other one is")
  func mixed() throws {
    study.sandbox.environment["NO_COLOR"] = nil
    study.sandbox.environment["PS1"] = "shell$ "
    let program = try Sandbox.program("terroir")
    let shell = try PseudoTerminal("/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], in: study.sandbox)
    try shell.expect("shell$ ")
    shell.send("'\(program)' -w ural -c 'actors | wehre x' 2>errors.txt; echo ended $?\r")
    try shell.expect("ended 2")
    shell.send("'\(program)' -w ural -c help -c 'identity | head 3' >results.txt; echo ended $?\r")
    try shell.expect("ended 0")
    for file in ["errors.txt", "results.txt"] {
      let text = try study.sandbox.read(file)
      #expect(!text.isEmpty && !text.utf8.contains(0x1b), "\(file)")
    }
  }

  @Test("prints csv in lines, as into a pipe")
  func csvLines() throws {
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"),
      ["-w", "ural", "--format", "csv", "-c", "identity | select id layer | head 2"], in: study.sandbox)
    let printed = try terminal.expect("kasli-cast-iron-pavilion,cultural")
    #expect(printed.contains("id,layer\r") && printed.contains("kasli-iron-casting,technological\r"), "\(printed)")
  }

  @Test(
    "edits Cyrillic, Chinese, accents and emoji",
    arguments: [
      ("note \"регионы\u{7f}\u{1b}[D\u{1b}[D!\u{5}\"", "note \"реги!он\""),
      ("note \"你好世界\u{7f}\"", "note \"你好世\""), ("note \"e\u{301}a\u{7f}b\"", "note \"e\u{301}b\""),
      ("note \"ok😀👍\u{7f}\"", "note \"ok😀\""),
    ])
  func editing(keys: String, command: String) throws {
    let terminal = try open()
    terminal.send(keys + "\r")
    try terminal.expect(Self.prompt)
    try leave(terminal)
    let history = try Study.rows(try study.run("history", options: ["--format", "json"]).output)
    #expect(history.compactMap { $0["command"] as? String } == [command])
  }

  @Test("runs exactly the fifty lines that are pasted, tabs and all")
  func paste() throws {
    let terminal = try open()
    let lines = (1...50).map { "note \"строка\t\($0)\"" }
    terminal.send("\u{1b}[200~" + lines.joined(separator: "\r") + "\r\u{1b}[201~")
    terminal.send("identity | count\r")
    try terminal.expect("253", within: 60)
    try terminal.expect(Self.prompt)
    try leave(terminal)
    let history = try Study.rows(try study.run("history 100", options: ["--format", "json"]).output)
    #expect(history.compactMap { $0["command"] as? String } == lines + ["identity | count"])
  }

  @Test("ends a running command at Ctrl-C with the state before it, and lives on when it is pressed twice")
  func cancellation() throws {
    let terminal = try open()
    terminal.send("set seed 5\r")
    try terminal.expect(Self.prompt)
    for keys in ["\u{3}", "\u{3}\u{3}"] {
      terminal.send("audit draws=100000 network_draws=10000\r")
      // The progress line tells that it runs.
      try terminal.expect("%")
      terminal.send(keys)
      try terminal.expect("cancelled; the state is as it was before")
      try terminal.expect(Self.prompt)
    }
    terminal.send("identity | count by component\r")
    try terminal.expect("material")
    try terminal.expect(Self.prompt)
    try leave(terminal)
    #expect(try study.hashes() == [:])
    #expect(try study.run("status").output.contains("seed: 5"))
  }

  @Test("ends a command given on the command line at Ctrl-C with exit code 130")
  func cancelledRun() throws {
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural", "-c", "audit draws=100000 network_draws=10000"],
      in: study.sandbox)
    try terminal.expect("%")
    terminal.send("\u{3}")
    #expect(try terminal.expectEnd() == 130)
    #expect(try study.hashes() == [:])
  }

  @Test("says which step runs: the stage's own, how many runs of several are done, and nothing under --quiet")
  func steps() throws {
    let long = "audit draws=100000 network_draws=10000\r"
    let terminal = try open()
    terminal.send(long)
    try terminal.expect("audit: ")
    terminal.send("\u{3}")
    try terminal.expect(Self.prompt)
    terminal.send("vary audit draws=[100000, 99999] \r")
    try terminal.expect("\r\u{1b}[Kvary ")
    terminal.send("\u{3}")
    try terminal.expect(Self.prompt)
    try leave(terminal)
    let quiet = try open(["--quiet"])
    quiet.send(long)
    Thread.sleep(forTimeInterval: 1.5)
    quiet.send("\u{3}")
    try quiet.expect("cancelled")
    #expect(!String(decoding: quiet.transcript, as: UTF8.self).contains("audit: "))
  }

  @Test("counts seconds, and the candidates that a list leaves out, in the language of the session")
  func russianCounts() throws {
    let terminal = try open()
    terminal.send("set language ru\r")
    try terminal.expect(Self.prompt)
    terminal.send("help \t\t")
    try terminal.expect(": введите букву")
    terminal.send("\u{3}")
    try terminal.expect(Self.prompt)
    terminal.send("audit draws=100000 network_draws=10000\r")
    try terminal.expect(" с")
    terminal.send("\u{3}")
    try terminal.expect(Self.prompt)
    try leave(terminal)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(try text.contains(Regex("audit[^\\r]* \\d+ с")), "\(text)")
  }

  @Test("restores the terminal when SIGTERM ends a running command")
  func terminated() throws {
    let terminal = try open()
    terminal.send("audit draws=100000 network_draws=10000\r")
    try terminal.expect("%")
    terminal.signal(SIGTERM)
    #expect(try terminal.expectEnd() == 128 + SIGTERM)
    #expect(terminal.isCooked)
  }

  @Test("pages ten thousand rows, and is sane after the pager is left early and the window changed in mid-line")
  func pagerAndResize() throws {
    let rows = (1...10_000).map { "\($0),row \($0)\n" }.joined()
    try study.sandbox.write("number,name\n" + rows, to: "long.csv")
    let terminal = try open()
    terminal.send("set rows 10000\r")
    try terminal.expect(Self.prompt)
    terminal.send("read long.csv\r")
    try terminal.expect("row 20")
    terminal.send("q")
    try terminal.expect(Self.prompt)
    terminal.send("identity | where layer == \"social\" | cou")
    try terminal.expect("cou")
    terminal.resize(columns: 40)
    try terminal.expect(Self.prompt)
    terminal.resize(columns: 120)
    try terminal.expect(Self.prompt)
    terminal.send("nt\r")
    try terminal.expect("count\r\n")
    try terminal.expect(Self.prompt)
    try leave(terminal)
  }

  @Test("leaves PAGER what is longer than the screen, and only that")
  func ownPager() throws {
    study.sandbox.environment["PAGER"] = "sed s/^/paged:/"
    let terminal = try open()
    terminal.send("help keys\r")
    let short = try terminal.expect(Self.prompt)
    #expect(!short.contains("paged:"))
    terminal.send("help\r")
    try terminal.expect("paged:The six iterations")
    try terminal.expect(Self.prompt)
    terminal.send("set pager no\r")
    try terminal.expect(Self.prompt)
    terminal.send("help\r")
    #expect(try !terminal.expect(Self.prompt).contains("paged:"))
    try leave(terminal)
  }

  @Test("stops at Ctrl-Z and comes back with the line")
  func suspension() throws {
    study.sandbox.environment["PS1"] = "shell$ "
    let shell = try PseudoTerminal("/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], in: study.sandbox)
    try shell.expect("shell$ ")
    shell.send("'\(try Sandbox.program("terroir"))' -w ural\r")
    try shell.expect(Self.prompt)
    shell.send("identity | cou")
    try shell.expect("cou")
    shell.send("\u{1a}")
    try shell.expect("shell$ ")
    #expect(shell.isCooked)
    shell.send("fg\r")
    try shell.expect(Self.prompt + "identity | cou")
    shell.send("nt\r")
    try shell.expect("253")
  }

  @Test("takes vi keys from ~/.editrc, and finds lines of earlier sessions by Ctrl-R")
  func keysAndHistory() throws {
    try study.sandbox.write("bind -v\n", to: ".editrc")
    let first = try open()
    first.send("wrong identity | count by layer")
    try first.expect("by layer")
    first.send("\u{1b}0dw\r")
    try first.expect("technological")
    try first.expect(Self.prompt)
    try leave(first)
    let second = try open()
    second.send("\u{12}by lay\r")
    try second.expect("technological")
    try second.expect(Self.prompt)
    try leave(second)
  }
}
