import Foundation
import ProgramDriver
import Testing

private let prompt = "ural:RU-SVE c1 audit> "

@Suite("A running command on a terminal", .timeLimit(.minutes(30)))
struct CommandRunnerTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func start(rows: UInt16 = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(try Sandbox.program("EditorProbe"), in: sandbox, rows: rows)
    try terminal.expect(prompt)
    return terminal
  }

  @Test("shows its progress and erases it")
  func progress() throws {
    let terminal = try start()
    terminal.send(":work 1\r")
    try terminal.expect("\r\u{1b}[Kworking hard 0 s")
    try terminal.expect("\r\u{1b}[Koutcome finished(\"complete\")")
    try terminal.expect(prompt)
  }

  @Test("is cancelled by Ctrl-C, and the session goes on")
  func cancellation() throws {
    let terminal = try start()
    terminal.send(":work 60\r")
    try terminal.expect("working hard")
    terminal.send("\u{3}")
    try terminal.expect("outcome interrupted(\"cancelled\")")
    try terminal.expect(prompt)
    terminal.send("status\r")
    try terminal.expect("<status>")
  }

  @Test("is left behind when it does not end after Ctrl-C, however often that is pressed")
  func abandonment() throws {
    let terminal = try start()
    terminal.send(":deaf 60\r")
    try terminal.expect("working hard")
    terminal.send("\u{3}\u{3}")
    try terminal.expect("outcome abandoned")
    try terminal.expect(prompt)
    terminal.send("\u{3}")
    try terminal.expect("interrupted")
    try terminal.expect(prompt)
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("ends with the program at SIGTERM, whether it listens or not", arguments: [":work 60", ":deaf 60"])
  func termination(command: String) throws {
    let terminal = try start()
    terminal.send(command + "\r")
    try terminal.expect("working hard")
    terminal.signal(SIGTERM)
    #expect(try terminal.expectEnd() == 143)
    #expect(terminal.isCooked)
  }

  @Test("pages what is longer than the screen, and outlives a pager that is left early")
  func pager() throws {
    sandbox.environment["PAGER"] = "head -n 3"
    let terminal = try start()
    terminal.send(":page 10000\r")
    try terminal.expect("row 3\r\n")
    let rest = try terminal.expect("paged")
    #expect(!rest.contains("row 4"))
    terminal.send(":page 5\r")
    try terminal.expect("row 5\r\npaged")
  }

  @Test("pages through less, and the prompt is sane after q")
  func less() throws {
    let terminal = try start()
    terminal.send(":page 10000\r")
    try terminal.expect("row 20")
    terminal.send("q")
    try terminal.expect("paged")
    try terminal.expect(prompt)
    terminal.send("регион\u{7f}\r")
    try terminal.expect("<регио>")
  }

  @Test("loses no text when the pager does not exist", arguments: ["no-such-pager", "no-such-pager | cat"])
  func missingPager(name: String) throws {
    sandbox.environment["PAGER"] = name
    let terminal = try start()
    terminal.send(":page 100\r")
    if !name.contains("|") { try terminal.expect("row 100") }
    try terminal.expect("paged")
  }
}
