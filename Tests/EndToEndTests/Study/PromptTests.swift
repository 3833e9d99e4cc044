import Foundation
import ProgramDriver
import Testing

@Suite("The prompt on a terminal", .timeLimit(.minutes(30)))
struct PromptTests {
  let study: Study

  init() throws { study = try Study() }

  private func open(columns: UInt16 = 80) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox, columns: columns)
    try terminal.expect("ural:RU-SVE c1 audit> ")
    return terminal
  }

  @Test("runs commands typed in Cyrillic and Latin letters, and leaves at Ctrl-D")
  func cyrillic() throws {
    let terminal = try open()
    terminal.send("territories | where name_ru == \"Екатеринбург\" | select code name_ru\r")
    try terminal.expect("yekaterinburg")
    try terminal.expect("ural:RU-SVE c1 audit> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test("moves on to the next stage, and keeps it over the end of the session")
  func moves() throws {
    let terminal = try open()
    terminal.send("first = audit\r")
    try terminal.expect("ural:RU-SVE c1 strategize> ", within: 60)
    terminal.send("exit\r")
    #expect(try terminal.expectEnd() == 0)
    let status = try study.run("status")
    #expect(status.output.contains("strategize  strategy  next"))
  }

  @Test("keeps the session after an error and after Ctrl-C")
  func keeps() throws {
    let terminal = try open()
    terminal.send("actors | wehre id == 1\r")
    try terminal.expect("did you mean where?")
    try terminal.expect("audit> ")
    terminal.send("half a line\u{3}")
    try terminal.expect("audit> ")
    terminal.send("identity | count\r")
    try terminal.expect("253")
    try terminal.expect("audit> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("leaves the terminal as it was when it is ended from outside")
  func ended() throws {
    let terminal = try open()
    terminal.signal(SIGTERM)
    #expect(try terminal.expectEnd() == 128 + SIGTERM)
    #expect(terminal.isCooked)
  }

  @Test("completes verbs, columns of the pipeline, words of a column in Cyrillic, plugins and parameters at TAB")
  func completion() throws {
    let terminal = try open(columns: 120)
    // A first command reads the data: a slow machine may take longer for it than TAB may take.
    terminal.send("territories | join identity on name_ru | count\r")
    try terminal.expect("audit> ")
    // The keys, and what TAB adds to them.
    let lines = [
      ("strategi\t", "ze "), ("identity | where lay\t", "er "), ("identity | count by layer | sort -cou\t", "nt "),
      ("territories | where name_ru == \"Екатери\t", "нбург\" "), ("use audit ide\t", "ntity-audit "),
      ("design budget.reg\t", "ional="), ("describe prof\t", "ile"), ("open ura\t", "l/"), ("calc cent\t", "rality "),
    ]
    for (keys, added) in lines {
      terminal.send(keys)
      // TAB beeps where an answer takes too long, as on a machine under load, and has it at the next.
      let isSlow = try terminal.expect(oneOf: [added, "\u{7}"]) == 1
      for _ in 0..<20 where isSlow {
        terminal.send("\t")
        if try terminal.expect(oneOf: [added, "\u{7}"]) == 0 { break }
      }
      terminal.send("\u{3}")
      try terminal.expect("audit> ")
    }
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("lists what could follow, and beeps where nothing can")
  func listing() throws {
    let terminal = try open()
    terminal.send("actors | s\t")
    try terminal.expect("select   show     sort     summary")
    terminal.send("\u{3}")
    try terminal.expect("audit> ")
    terminal.send("xyzzy\t")
    try terminal.expect("\u{7}")
    terminal.send("\u{3}")
    try terminal.expect("audit> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }
}
