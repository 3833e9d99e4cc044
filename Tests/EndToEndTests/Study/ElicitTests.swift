import Foundation
import ProgramDriver
import Testing

@Suite("What experts state, from the form to the package", .timeLimit(.minutes(30)))
struct ElicitTests {
  let study: Study

  init() throws { study = try Study() }

  /// Fills in what the form asks of skills, as a person would in a sheet.
  private func fill(_ expert: String, _ low: Double, _ likely: Double, _ high: Double, to file: String) throws {
    let run = try study.run(
      "read form.xlsx | where subject == \"skills\" | derive low=\(low) | derive likely=\(likely) | derive high=\(high) "
        + "| derive expert=\"\(expert)\" | derive date=\"2026-02-01\" | write \(file)")
    #expect(run.exitCode == 0, "\(run.error)")
  }

  @Test("goes out as a form, comes back pooled, and is what the package rests on")
  func whole() throws {
    #expect(try study.run("elicit early.xlsx").error.contains("has no package yet"))
    #expect(try study.run("audit", "strategize", "design", "elicit form.xlsx about=effects").exitCode == 0)
    let again = try study.run("elicit form.xlsx")
    #expect(again.exitCode == 1 && again.error.contains("is there already, and may hold answers"))
    try fill("Anna", 0.2, 0.4, 0.6, to: "a.xlsx")
    try fill("Boris", 0.4, 0.6, 0.8, to: "b.xlsx")
    let made = try study.run("elicit read a.xlsx b.xlsx | write judged.csv", "import judged.csv as theory", "design")
    #expect(made.exitCode == 0, "\(made.error)")
    let rows = try Study.rows(
      try study.run("package.theory | where from == \"skills\"", options: ["--format", "json"]).output)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["strength"] as? Double == 0.5)
      #expect((row["evidence"] as? String)?.hasPrefix("judged by 2 experts, 2026-02-01") == true, "\(row)")
    }
    let others = try Study.rows(
      try study.run("package.theory | where from == \"media\"", options: ["--format", "json"]).output)
    #expect(!others.isEmpty && others.allSatisfy { $0["evidence"] as? String == nil })
  }

  @Test("is refused with every fault, and a table that nobody names is told of")
  func faults() throws {
    #expect(try study.run("audit", "strategize", "design", "elicit form.xlsx about=effects").exitCode == 0)
    try fill("Anna", 0.7, 0.4, 1.6, to: "bad.xlsx")
    let bad = try study.run("elicit read bad.xlsx")
    #expect(bad.exitCode == 1 && bad.error.contains("bad.xlsx, row 2: high is \"1.6\"; write a number from 0 to 1"))
    try study.sandbox.write("from,to,strength\nskills,education,0.9\n", to: "ural/data/theory.csv")
    let silent = try study.run("design years=2")
    #expect(silent.exitCode == 0)
    #expect(
      silent.error.contains("the file is not read: datapackage.json names no table \"theory\""), "\(silent.error)")
    #expect(try study.run("validate").error.contains("names no table \"theory\""))
    let files = FileManager.default
    try files.moveItem(
      at: study.sandbox.home.appending(path: "ural/data/theory.csv"), to: study.sandbox.home.appending(path: "own.csv"))
    #expect(try study.run("import own.csv as theory").exitCode == 0)
    #expect(!(try study.run("design years=2").error.contains("names no table")))
  }

  @Test("of what a person names wrongly in design's parameters, all is told at once and nothing is kept")
  func named() throws {
    #expect(try study.run("audit", "strategize").exitCode == 0)
    let run = try study.run(
      "design lock=\"reg-regional-grant gastronomy-kamyshlov 2\" town_budget.kasli=1M town_budget.RU-SVE=5M "
        + "regional_budget.2031=4M")
    #expect(run.exitCode == 2)
    for text in [
      "lock: no catalogue offers a measure 'reg-regional-grant'; did you mean reg-regional-grants?",
      "town_budget.kasli: Kasli is no town of Sverdlovsk oblast",
      "town_budget.RU-SVE: Sverdlovsk oblast is the region itself, not a town of it",
      "regional_budget.2031: 2031 is no year of the programme, 2026-2028",
    ] { #expect(run.error.contains(text), "\(run.error)") }
    #expect(try study.hashes()["package"] == nil)
  }
}
