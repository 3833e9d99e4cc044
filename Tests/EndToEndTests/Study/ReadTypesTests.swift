import Foundation
import ProgramDriver
import Testing

@Suite("What a reader of files is told", .timeLimit(.minutes(30)))
struct ReadTypesTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("stands under the table, with the value that decided and the word that overrides, which is then silent")
  func note() throws {
    try study.sandbox.write("region,profit\nA,9.0\nB,184373.0\nC,\n", to: "profit.csv")
    let run = try study.run("read profit.csv | sort -profit | head 1", options: ["--format", "csv"])
    #expect(run.output == "region,profit\r\nB,184373\r\n")
    #expect(
      run.error
        == "profit.csv: note: column profit read as numbers (9.0, 184373.0); text=[profit] keeps it as written\n")
    let json = try study.run("read profit.csv | count", options: ["--format", "json"])
    #expect(
      json.error
        == "{\"type\":\"note\",\"message\":\"column profit read as numbers (9.0, 184373.0); text=[profit] keeps it as "
        + "written\",\"at\":\"profit.csv\"}\n")
    let kept = try study.run("read profit.csv text=[profit]", options: ["--format", "csv"])
    #expect(kept.output == "region,profit\r\nA,9.0\r\nB,184373.0\r\nC,\r\n")
    #expect(kept.error == "")
  }

  @Test("is told once of a table that is used again")
  func once() throws {
    try study.sandbox.write("region,profit\nA,9.0\n", to: "profit.csv")
    let run = try study.run("p = read profit.csv", "p | count", "p | head 1")
    #expect(run.error.components(separatedBy: "read as numbers").count == 2)
  }

  @Test("dialect= and encoding= are taken by word, and nothing else is")
  func told() throws {
    try study.sandbox.write("a;x\n1;-\n2;1 200,5\n", to: "r.csv")
    let run = try study.run("read r.csv dialect=rosstat", options: ["--format", "csv"])
    #expect(run.output == "a,x,x_status\r\n1,0,zero\r\n2,1200.5,observed\r\n")
    let misspelt = try study.run("read r.csv encoding=windows-1250")
    #expect(misspelt.exitCode == 2)
    #expect(
      misspelt.error.contains(
        "error: encoding takes one of utf-8, windows-1251, koi8-r, windows-1252, utf-16, utf-16le, utf-16be, not \"windows-1250\""
      ))
    let dialect = try study.run("read r.csv dialect=rostat")
    #expect(dialect.exitCode == 2)
    #expect(dialect.error.contains("rosstat"))
  }

  @Test("a file in Windows-1251 is read, and imported with the places of its faults")
  func encoding() throws {
    let text = "code;name;territory;source;confidence\nx1;Ярмарка;kasli;s;high\nx2;Выставка;kasly;s;high\n"
    let bytes = try #require(text.data(using: .windowsCP1251))
    try bytes.write(to: study.sandbox.home.appending(path: "events.csv"))
    let read = try study.run("read events.csv | select name", options: ["--format", "csv"])
    #expect(read.output == "name\r\nЯрмарка\r\nВыставка\r\n")
    #expect(read.error == "events.csv: note: read as windows-1251 (Ярмарка); encoding= tells another\n")
    let refused = try study.run("import events.csv as events id=code")
    #expect(refused.exitCode == 1)
    #expect(
      refused.error.contains("events.csv:3:13: error: territory \"kasly\" is not in territories"), "\(refused.error)")
    #expect(refused.error.contains("  3 | x2;Выставка;kasly;s;high"), "\(refused.error)")
    let first = "code;name;territory;source;confidence\nx1;Ярмарка;kasli;s;high\n"
    try #require(first.data(using: .windowsCP1251)).write(to: study.sandbox.home.appending(path: "first.csv"))
    let imported = try study.run("import first.csv as events id=code encoding=windows-1251")
    #expect(imported.output == "events: 1 row added to data/events.csv\n", "\(imported.error)")
    #expect(imported.error == "")
    let shown = try study.run("events | where id == \"x1\" | select name", options: ["--format", "csv"])
    #expect(shown.output == "name\r\nЯрмарка\r\n")
  }

  @Test("what fills a column of texts is imported as it is written")
  func codes() throws {
    try study.sandbox.write("id,name,territory,source,confidence\nx1,10.10,kasli,s,high\n", to: "events.csv")
    let imported = try study.run("import events.csv as events")
    #expect(imported.exitCode == 0, "\(imported.error)")
    #expect(imported.error == "")
    let shown = try study.run("events | where id == \"x1\" | select name", options: ["--format", "csv"])
    #expect(shown.output == "name\r\n10.10\r\n")
  }

  @Test("keys that look alike are one in group as in calc")
  func composed() throws {
    try study.sandbox.write("place,x\nНижнии\u{306} Тагил,1\nНижний Тагил,2\n", to: "keys.csv")
    let run = try study.run("read keys.csv | group by place : n=sum(x)", options: ["--format", "csv"])
    #expect(run.output == "place,n\r\nНижний Тагил,3\r\n")
    #expect(run.error.hasPrefix("keys.csv: note: letters written as a letter and a mark ("), "\(run.error)")
  }
}
