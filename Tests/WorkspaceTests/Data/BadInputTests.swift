import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("Bad input")
struct BadInputTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  @Test("a misspelt territory is told with the nearest one")
  func territory() throws {
    try ural.change("data/actors.csv", line: 3) { $0.replacing(",RU,", with: ",RUU,") }
    #expect(
      ural.faults() == """
        data/actors.csv:3:95: error: territory "RUU" is not in territories
          3 | pfci,Presidential Founda…урных инициатив,RUU,federal,federal_fund,all,finance,2021,h…
            |                                          ^^^
          help: did you mean RU? Fix the row, or add the territory to data/territories.csv
        """)
  }

  @Test("letters that are written as a letter and a mark are one letter on reading, and told once a column")
  func lettersApart() throws {
    for line in 2...3 { try ural.change("data/actors.csv", line: line) { $0.replacing("й", with: "и\u{306}") } }
    let found = try Workspace.open(ural.directory).inspect().faults
    let faults = found.map { FaultPrinter.text($0).description }.joined()
    #expect(faults.components(separatedBy: "warning: ").count == 2, "\(faults)")
    #expect(faults.hasPrefix("data/actors.csv:3:"))
    #expect(faults.contains(": warning: name_ru has letters that are written as a letter and a mark\n"))
    #expect(faults.contains("help: each is read as the one letter it looks like"))
  }

  @Test("a quote that is never closed is told where it opens")
  func quote() throws {
    try ural.change("data/ties.csv", line: 4) { $0.replacing(",high,", with: ",high,\"") }
    #expect(
      ural.faults() == """
        data/ties.csv:4:83: error: the quote is not closed
          4 | gov-sverdlovsk,ekb-administration,partners,2021,https://dk.ru/news/237161442,high,"
            |                                                                                   ^
          help: close the field with a quote; a quote inside a quoted field is written twice
        """)
  }

  @Test("a missing column is told at the header, with the misspelt one beside it")
  func column() throws {
    try ural.change("data/actors.csv", line: 1) { $0.replacing(",territory,", with: ",teritory,") }
    #expect(
      ural.faults() == """
        data/actors.csv:1:20: warning: the schema of actors does not know the column "teritory"
          1 | id,name_en,name_ru,teritory,level,kind,industries,role,founded,source,confidence,note
            |                    ^^^^^^^^
          help: did you mean territory? Add the field to the schema in datapackage.json, or take the column out
        data/actors.csv:1:86: error: actors lacks the column "territory"
          1 | id,name_en,name_ru,teritory,level,kind,industries,role,founded,source,confidence,note
            |                                                                                      ^
          help: add the column "territory" to the header and the rows
        """)
  }

  @Test("a duplicate id is told with the line that has it already")
  func duplicate() throws {
    let line = try ural.read("data/actors.csv").components(separatedBy: "\n")[2]
    try ural.append(Array((line + "\n").utf8), to: "data/actors.csv")
    #expect(
      ural.faults() == """
        data/actors.csv:211:1: error: actors has "pfci" already, in line 3
          211 | pfci,Presidential Foundation for Cultural In…
              | ^^^^
          help: remove one of the two rows, or give it another key
        """)
  }

  @Test("a tie to nobody is told")
  func tie() throws {
    try ural.append(Array("nobody,pfci,partners,,https://example.org,high,\n".utf8), to: "data/ties.csv")
    #expect(
      ural.faults() == """
        data/ties.csv:174:1: error: actor "nobody" is not in actors
          174 | nobody,pfci,partners,,https://example.org,high,
              | ^^^^^^
          help: fix the row, or add the actor to data/actors.csv
        """)
  }

  @Test("a word that is not of the list is told with the list")
  func word() throws {
    try ural.change("data/actors.csv", line: 3) { $0.replacing(",federal,", with: ",fedral,") }
    #expect(
      ural.faults() == """
        data/actors.csv:3:98: error: level "fedral" is not an allowed word
          3 | pfci,Presidential Founda…ых инициатив,RU,fedral,federal_fund,all,finance,2021,https://w…
            |                                          ^^^^^^
          help: did you mean federal? Use one of federal, regional, municipal
        """)
  }

  @Test("a role or a kind that is none of the vocabulary is told with its words")
  func vocabulary() throws {
    try ural.change("data/actors.csv", line: 3) { $0.replacing(",finance,2021", with: ",finance;dissemination,2021") }
    #expect(
      ural.faults() == """
        data/actors.csv:3:131: error: role "dissemination" is not an allowed word
          3 | pfci,Presidential Founda…und,all,finance;dissemination,2021,https://www.kommersant.ru/doc/8194…
            |                                          ^^^^^^^^^^^^^
          help: did you mean promotion or mediation? Use one of education, finance, infrastructure, mediation, \
        production, promotion, regulation
        """)
    try ural.change("data/identity.csv", line: 2) { $0.replacing(",craft,", with: ",crafts,") }
    #expect(ural.faults().contains("error: kind \"crafts\" is not an allowed word"))
    #expect(ural.faults().contains("help: did you mean craft? Use one of craft, event_tradition, food, heritage_site,"))
  }

  @Test("bytes that are no UTF-8 are told where the first one is")
  func encoding() throws {
    try ural.append([0x78, 0x2c, 0xff, 0xfe, 0x0a], to: "data/events.csv")
    let faults = ural.faults()
    #expect(faults.hasPrefix("data/events.csv:82:3: error: byte 0xFF is not UTF-8\n"))
    #expect(faults.contains("  help: save the file as UTF-8"))
  }

  @Test("an empty file is told")
  func empty() throws {
    try ural.write("", to: "data/events.csv")
    #expect(
      ural.faults() == """
        data/events.csv:1:1: error: the file is empty
          help: write the header row at least, or take the table out of datapackage.json
        """)
  }

  @Test("a file that is not there is told")
  func absent() throws {
    try ural.remove("data/events.csv")
    #expect(
      ural.faults() == """
        data/events.csv:1:1: error: the file of resource "events" is not there
          help: add the file, or take "events" out of datapackage.json
        """)
  }

  @Test("a missing data package is told")
  func noPackage() throws {
    try ural.remove("datapackage.json")
    #expect(
      ural.faults() == """
        datapackage.json:1:1: error: the workspace has no data package
          help: describe the tables of data/ in datapackage.json
        """)
  }

  @Test("a data package that is no JSON is told")
  func noJSON() throws {
    try ural.write("{\n", to: "datapackage.json")
    #expect(
      ural.faults() == """
        datapackage.json:2:1: error: not JSON: a key in quotes is expected
          help: mend the file at this spot
        """)
  }

  @Test("a region that is not in the territories is told at its place in workspace.yaml")
  func region() throws {
    try ural.write(
      try ural.read("workspace.yaml").replacing("region: RU-SVE", with: "region: RU-XXX"), to: "workspace.yaml")
    #expect(
      ural.faults() == """
        workspace.yaml:3:9: error: territory "RU-XXX" is not in territories
          3 | region: RU-XXX
            |         ^^^^^^
          help: fix the row, or add the territory to data/territories.csv
        """)
  }

  @Test("faults of several files are told in one go, and nothing is written")
  func together() throws {
    try ural.change("data/actors.csv", line: 3) {
      $0.replacing(",RU,", with: ",RUU,").replacing(",federal,", with: ",fedral,")
    }
    try ural.append(Array("nobody,pfci,partners,,https://example.org,high,\n".utf8), to: "data/ties.csv")
    try ural.write("", to: "data/events.csv")
    let faults = ural.faults()
    for expected in [
      "data/actors.csv:3:95: error", "error: level \"fedral\"", "data/ties.csv:174:1: error",
      "data/events.csv:1:1: error",
    ] { #expect(faults.contains(expected), "\(expected)") }
    #expect(!ural.hasStore)
  }

  @Test(
    "aliases in workspace.yaml are refused before they are followed, for they can stand for more than a machine holds")
  func aliases() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    try ural.append(Array((text + "? *a60\n: key\n").utf8), to: "workspace.yaml")
    #expect(
      ural.faults() == """
        workspace.yaml:28:10: error: not YAML: aliases are not read; write the value out
          28 | a1: &a1 [*a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0]
             |          ^
          help: mend the file at this spot
        """)
  }

  @Test("a control character in the data is shown, never sent to the terminal")
  func control() throws {
    try ural.change("data/actors.csv", line: 3) { $0.replacing(",RU,", with: ",\u{1b}[31mRUU,") }
    #expect(!ural.faults().contains("\u{1b}"))
    #expect(ural.faults().contains("is not in territories"))
  }
}
