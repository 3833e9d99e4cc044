import Foundation
import ProgramDriver
import Testing

@Suite("TAB in the program", .timeLimit(.minutes(30)))
struct TabTrials {
  let study: Study

  init() throws { study = try Study() }

  /// What is typed, and what TAB adds to it.
  private static let lines: [(keys: String, added: String)] = [
    ("identity | write x.csv --fo", "rce "), ("set for", "mat "), ("set format mark", "down "),
    ("set region RU-P", "ER "), ("help expr", "essions "), ("profile.indus", "tries "),
    ("explain profile.industries[\"cin", "ema\"] "), ("identity | derive zz=length(name_en) | sort z", "z "),
    ("identity | select name_en layer | where lay", "er "), ("identity | group by layer : nn=count() | sort -n", "n "),
    ("identity | group by layer : nn=cou", "nt("), ("profile.industries | where lq_h", "igh "),
    ("plugin info measure-", "mix "), ("read \"my t", "able.csv\" "), ("show \"my st", "udy\" "),
    ("identity | plot heatmap x=lay", "er "), ("use design me", "asure-mix "), ("vary design budget.reg", "ional="),
    ("vary design strategize.floor.sm", "all="),
    ("ties | calc centrality sou", "rce="), ("identity | where recognition == \"wor", "ld\" "),
    ("crosswalk naics201", "7 "), ("identity | classify sic", "2007 "), ("set pres", "et "),
    ("set preset caut", "ious "),
  ]

  @Test("knows flags, settings, fields, rows, columns made on the way, plugins, methods, files and names with spaces")
  func completion() throws {
    try study.sandbox.write("a,b\n1,2\n", to: "my table.csv")
    #expect(try study.run("audit", "`my study` = territories | head 3").exitCode == 0)
    let terminal = try PseudoTerminal(
      try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox, columns: 120)
    try terminal.expect("strategize> ")
    // A first command reads the data: a slow machine may take longer for it than TAB may take.
    terminal.send("identity | join territories on name_ru | count\r")
    try terminal.expect("strategize> ")
    for (keys, added) in Self.lines {
      terminal.send(keys)
      try terminal.expect(String(keys.suffix(4)))
      terminal.send("\t")
      // TAB beeps where an answer takes too long, as on a machine under load, and has it at the next.
      var answer = try terminal.expect(oneOf: [added, "\u{7}"])
      for _ in 0..<20 where answer == 1 {
        terminal.send("\t")
        answer = try terminal.expect(oneOf: [added, "\u{7}"])
      }
      #expect(answer == 0, "\(keys)")
      guard answer == 0 else { return }
      terminal.send("\u{3}")
      try terminal.expect("strategize> ")
    }
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == 0)
  }
}
