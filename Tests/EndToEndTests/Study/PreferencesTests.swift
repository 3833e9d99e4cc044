import Foundation
import ProgramDriver
import Testing

@Suite("A person's own settings", .timeLimit(.minutes(30)))
struct PreferencesTests {
  private static func study(_ text: String) throws -> Study {
    let study = try Study()
    let folder = study.sandbox.home.appendingPathComponent("config/terroir")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try study.sandbox.write(text, to: "config/terroir/terroirrc")
    return study
  }

  @Test("hold at the prompt, and what is wrong with them is told at its place")
  func prompt() throws {
    let study = try Self.study("# as I like it\nset format csv\nset rwos 3\nset region RU-PER\n")
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox)
    let greeting = try terminal.expect("audit> ")
    #expect(greeting.contains("terroirrc:3:1: error: only settings stand here"))
    #expect(greeting.contains("terroirrc:4:1: error: only settings stand here"))
    #expect(greeting.contains("ural:RU-SVE c1"))
    terminal.send("territories | head 1 | select code\r")
    try terminal.expect("code\r\nRU\r\n")
    try terminal.expect("audit> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }

  @Test("do not reach scripts and commands, which print the same for everyone")
  func scripts() throws {
    let study = try Self.study("set format csv\n")
    #expect(try study.run("territories | head 1 | select code").output.contains("────"))
  }
}
