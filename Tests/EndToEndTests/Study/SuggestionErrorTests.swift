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
