import Foundation
import ProgramDriver
import Testing

@Suite("What is probably meant", .timeLimit(.minutes(30)))
struct SuggestionErrorTests {
  let study: Study

  init() throws { study = try Study() }

  @Test(
    "is said, with what is wrong",
    arguments: [
      ("events | calc lg", "there is no method lg", "did you mean lq? methods lists them"),
      ("actors | select nmae", "there is no column \"nmae\"", "did you mean name_en or name_ru? columns: id, "),
      (
        "events | calc lq kind=symetric", "kind: symetric is not one of plain, symmetric, log, standardised",
        "did you mean symmetric? it takes one of plain, symmetric, log, standardised"
      ),
      (
        "events | calc mcda method=topsi", "method: topsi is not one of topsis, ",
        "did you mean topsis? it takes one of "
      ),
      ("actors | head all", "head takes a whole number, not \"all\"", "Write it in digits, such as 10.\n"),
      (
        "set memory 32", "32 is not a value of memory", "it takes auto or a whole number from 64 to 16777216"
      ),
      ("set rows none", "none is not a value of rows", "it takes a whole number from 1"),
      (
        "set language de", "de is not a value of language", "it takes workspace, en, ru"
      ),
    ])
  func slips(command: String, message: String, help: String) throws {
    let run = try study.run(command)
    #expect(run.exitCode == 2 || command.contains("select"))
    #expect(run.error.contains("error: \(message)"), "\(run.error)")
    #expect(run.error.contains("help: \(help)"), "\(run.error)")
  }

  @Test(
    "names the tables of artifacts, with the artifact's name before theirs",
    arguments: [
      ("show priorites", "strategy.priorities"), ("priorities | head 1", "strategy.priorities"),
      ("describe evaluation_desing", "pilots.evaluation_design"), ("identity | join kpi on id", "review.kpis"),
    ])
  func artifactTables(command: String, whole: String) throws {
    let run = try study.run(command)
    #expect(run.exitCode != 0 && run.error.contains("did you mean \(whole)"), "\(run.error)")
  }

  @Test("is said of a row's key")
  func key() throws {
    let run = try study.run("audit | write profile.md", "profile.industries[\"cinma\"]")
    #expect(
      run.error == """
        -c:2:1:19: error: no row has industry "cinma"
          1 | profile.industries["cinma"]
            |                   ^^^^^^^^^
          help: did you mean cinema?

        """)
  }

  @Test(
    "is how to write yes and no, numbers and texts in a comparison",
    arguments: [
      (
        "agree == \"no\"", "== takes a condition here, not a text",
        "yes and no, or true and false, have no quotes: agree == no"
      ),
      ("agree == 1", "== takes a condition here, not a number", "it is yes or no: agree == yes"),
      ("n == \"12\"", "== takes a number here, not a text", "a number has no quotes: 12"),
      ("n in [\"many\"]", "in takes a number here, not a text", "n holds numbers"),
      ("id == 5", "== takes a text here, not a number", "id holds texts, which have double quotes: id == \"...\""),
    ])
  func comparisons(condition: String, message: String, help: String) throws {
    let run = try study.run("identity | derive agree=id == \"x\" n=1 | where \(condition)")
    #expect(run.error.contains("error: \(message)\n"), "\(run.error)")
    #expect(run.error.hasSuffix("  help: \(help)\n"), "\(run.error)")
  }

  @Test("is how a number becomes a text, and a text a number, where a function takes the other")
  func functions() throws {
    let text = try study.run("identity | derive w=replace(1, \"7\", \"x\")")
    #expect(text.error.contains("error: replace takes a text, not a number\n"), "\(text.error)")
    #expect(text.error.hasSuffix("  help: concat(x) makes a text of a number\n"), "\(text.error)")
    let number = try study.run("identity | derive w=abs(id)")
    #expect(number.error.hasSuffix("  help: number(x) reads the number that a text spells\n"), "\(number.error)")
  }

  @Test("is what stands before a command that takes anything")
  func before() throws {
    let run = try study.run("write x.pdf")
    #expect(run.error.hasSuffix("  help: Write a name, a table or a command, then |, before it.\n"), "\(run.error)")
  }

  @Test("names of a group of parameters those of which the word is the last")
  func group() throws {
    let run = try study.run("set audit.high 0.35")
    #expect(run.exitCode != 0 && run.error.contains("did you mean significance.high?"), "\(run.error)")
  }

  @Test("names of a family of parameters the towns of the region, which the stage takes, and of no other")
  func family() throws {
    let own = try study.run("design floor.sysrt=10%")
    #expect(own.error.contains("did you mean floor.sysert?"), "\(own.error)")
    let other = try study.run("design floor.kasl=10%")
    #expect(other.exitCode != 0 && !other.error.contains("floor.kasli"), "\(other.error)")
  }

  @Test("is no command where a command cannot stand")
  func argument() throws {
    let run = try study.run("explain foo")
    #expect(run.exitCode != 0 && !run.error.contains("did you mean for?"), "\(run.error)")
    #expect(try study.run("identty").error.contains("did you mean identity?"))
  }
}
