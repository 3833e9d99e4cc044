import Foundation
import ProgramDriver
import Testing

private let prompt = "ural:RU-SVE c1 audit> "

/// Each test has a program, a terminal and a home of its own.
@Suite("The line editor on a terminal", .timeLimit(.minutes(30)))
struct LineEditorTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func start(columns: UInt16 = 80) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(try Sandbox.program("EditorProbe"), in: sandbox, columns: columns)
    try terminal.expect(prompt)
    return terminal
  }

  /// Deletes from the end of the typed text, then enters it.
  @Test(
    "keeps the line valid when wide and accented characters are typed and deleted",
    arguments: [
      ("статус регион\u{7f}\u{7f}", "статус реги"), ("你好世界\u{7f}", "你好世"), ("e\u{301}a\u{7f}", "e\u{301}"),
      ("ok😀👍\u{7f}", "ok😀"), ("абв\u{1b}[D\u{1b}[DX", "аXбв"), ("你好\u{1}é", "é你好"),
    ])
  func editing(keys: String, line: String) throws {
    let terminal = try start()
    terminal.send(keys + "\r")
    try terminal.expect("<\(line)>")
  }

  @Test("edits UTF-8 where the locale names another encoding", arguments: ["C", "POSIX", "ru_RU.KOI8-R", ""])
  func locale(name: String) throws {
    sandbox.environment["LANG"] = name
    sandbox.environment["LC_ALL"] = name
    let terminal = try start()
    terminal.send("регионы\u{7f}\r")
    try terminal.expect("<регион>")
  }

  @Test("asks the terminal nothing and marks paste only while it reads")
  func neverAsks() throws {
    let terminal = try start()
    terminal.send("status\r")
    try terminal.expect(prompt)
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    for query in ["\u{1b}[c", "\u{1b}[6n", "\u{1b}[5n", "\u{1b}[>", "\u{1b}]", "\u{1b}P"] {
      #expect(!text.contains(query))
    }
    #expect(text.components(separatedBy: "\u{1b}[?2004h").count == text.components(separatedBy: "\u{1b}[?2004l").count)
  }

  @Test("writes no escape byte on a dumb terminal")
  func dumb() throws {
    sandbox.environment["TERM"] = "dumb"
    let terminal = try start()
    terminal.send("status\r")
    try terminal.expect("<status>")
    try terminal.expect(prompt)
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
    #expect(!terminal.transcript.contains(0x1b))
  }

  @Test("clears the line at Ctrl-C and goes on")
  func interrupt() throws {
    let terminal = try start()
    terminal.send("стратегия")
    try terminal.expect("стратегия")
    terminal.send("\u{3}")
    try terminal.expect("interrupted")
    try terminal.expect(prompt)
    terminal.send("\u{3}")
    try terminal.expect("interrupted")
    terminal.send("status\r")
    try terminal.expect("<status>")
  }

  @Test("leaves with 0 at Ctrl-D on an empty line only")
  func endOfInput() throws {
    let terminal = try start()
    terminal.send("status\u{4}\r")
    try terminal.expect("<status>")
    try terminal.expect(prompt)
    terminal.send("\u{4}")
    try terminal.expect("bye")
    #expect(try terminal.expectEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test("reads on while the line is open, and joins its lines")
  func continuation() throws {
    let terminal = try start()
    terminal.send("audit |\r")
    try terminal.expect("...> ")
    terminal.send("show\r")
    try terminal.expect("<audit |\\nshow>")
    try terminal.expect(prompt)
    terminal.send("audit |\r")
    try terminal.expect("...> ")
    terminal.send("\u{3}")
    try terminal.expect("interrupted")
    try terminal.expect(prompt)
  }

  @Test("runs exactly the fifty pasted lines, tabs and all", arguments: [true, false])
  func paste(isMarked: Bool) throws {
    let terminal = try start()
    let lines = (1...50).map { "строка\t\($0)\tsta" }
    let text = lines.joined(separator: "\r") + "\r"
    terminal.send(isMarked ? "\u{1b}[200~\(text)\u{1b}[201~" : text)
    for number in 1...50 { try terminal.expect("<строка\\t\(number)\\tsta>") }
    terminal.send("after\r")
    let rest = try terminal.expect("<after>")
    #expect(!rest.contains("<строка"))
  }

  @Test("keeps the last pasted line open when it has no end, and takes no control from a paste")
  func openPaste() throws {
    let terminal = try start()
    terminal.send("\u{1b}[200~one\r\ntwo\u{8}\u{1b}[A\u{1b}[201~")
    try terminal.expect("<one>")
    terminal.send("!\r")
    try terminal.expect("<two[A!>")
  }

  @Test("ends 143 at SIGTERM and 129 at SIGHUP with the terminal restored", arguments: [SIGTERM, SIGHUP])
  func termination(signal: Int32) throws {
    let terminal = try start()
    #expect(!terminal.isCooked)
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(signal)
    #expect(try terminal.expectEnd() == 128 + signal)
    #expect(terminal.isCooked)
  }

  @Test("restores the terminal when it crashes at the prompt")
  func crash() throws {
    let terminal = try start()
    #expect(!terminal.isCooked)
    terminal.signal(SIGSEGV)
    #expect(try terminal.expectEnd() == 128 + SIGSEGV)
    #expect(terminal.isCooked)
  }

  @Test("draws the line again when the window changes in its middle")
  func resize() throws {
    let terminal = try start(columns: 60)
    let word = String(repeating: "ы", count: 50)
    terminal.send(word + "\u{1b}[D")
    try terminal.expect(String(repeating: "ы", count: 12))
    terminal.resize(columns: 100)
    try terminal.expect(prompt)
    try terminal.expect(word)
    terminal.resize(columns: 30)
    try terminal.expect(prompt)
    terminal.send("!\r")
    try terminal.expect("<\(word.dropLast())!ы>")
  }

  @Test("stops at Ctrl-Z with the terminal restored, and comes back with the line")
  func suspension() throws {
    sandbox.environment["PS1"] = "shell$ "
    let terminal = try PseudoTerminal("/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], in: sandbox)
    try terminal.expect("shell$ ")
    terminal.send("'\(try Sandbox.program("EditorProbe"))'\r")
    try terminal.expect(prompt)
    terminal.send("половина")
    try terminal.expect("половина")
    terminal.send("\u{1a}")
    try terminal.expect("Stopped")
    try terminal.expect("shell$ ")
    #expect(terminal.isCooked)
    terminal.send("fg\r")
    try terminal.expect(prompt + "половина")
    terminal.send("!\r")
    try terminal.expect("<половина!>")
  }

  @Test("has the keys of ~/.editrc, and its own on top", arguments: ["emacs", "vi"])
  func editrc(keys: String) throws {
    try sandbox.write(keys == "vi" ? "probe:bind -v\n" : "bind -e\nbind ^G ed-delete-prev-word\n", to: ".editrc")
    let terminal = try start()
    // vi: leave insertion, go to the line's start, delete a word; a lone Escape is no paste mark.
    if keys == "vi" {
      terminal.send("alpha beta")
      try terminal.expect("alpha beta")
      terminal.send("\u{1b}0dwi")
    } else {
      terminal.send("beta alpha\u{7}")
    }
    terminal.send(keys == "vi" ? "x\r" : "\r")
    try terminal.expect(keys == "vi" ? "<xbeta>" : "<beta >")
    terminal.send("strat\t\r")
    try terminal.expect("<strategize >")
  }

  @Test("finds earlier lines by Ctrl-R and by the arrow, in the next session too")
  func history() throws {
    let first = try start()
    for line in ["describe регион", "status"] {
      first.send(line + "\r")
      try first.expect("<\(line)>")
      try first.expect(prompt)
    }
    first.send("\u{4}")
    #expect(try first.expectEnd() == 0)
    let file = sandbox.home.appendingPathComponent("state/terroir/history").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let second = try start()
    second.send("\u{1b}[A\r")
    try second.expect("<status>")
    try second.expect(prompt)
    second.send("\u{12}реги\r\r")
    try second.expect("<describe регион>")
  }

  @Test("completes a word, lists what is left open, and quotes names")
  func completion() throws {
    let terminal = try start()
    terminal.send("str\t\r")
    try terminal.expect("<strategize >")
    try terminal.expect(prompt)
    terminal.send("sta\t")
    try terminal.expect("status  stage")
    try terminal.expect(prompt + "sta")
    terminal.send("t\t\r")
    try terminal.expect("<status >")
    try terminal.expect(prompt)
    terminal.send("show \"Ниж\t\r")
    try terminal.expect("<show \"Нижний Тагил\" >")
    try terminal.expect(prompt)
    terminal.send("show р\t\r")
    try terminal.expect("<show регион >")
  }

  @Test("counts the candidates it does not list")
  func manyCandidates() throws {
    let terminal = try start()
    terminal.send("name\t")
    try terminal.expect("… 900 more: type a letter")
    terminal.send("\r")
    try terminal.expect("<name>")
  }

  @Test("is not held by a completer that hangs")
  func hangingCompleter() throws {
    let terminal = try start()
    terminal.send("hang\t")
    try terminal.expect("\u{7}")
    terminal.send("!\r")
    try terminal.expect("<hang!>")
    try terminal.expect(prompt)
    terminal.send("str\t\r")
    try terminal.expect("<strategize >")
  }
}
