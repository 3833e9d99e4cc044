import Foundation
import ProgramDriver
import Testing

/// What is looked at is read as it stands, and no more than is needed for it.
@Suite("Looking at tables and settings", .timeLimit(.minutes(10)))
struct TableLookTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("a table is shown though another has a fault; a stage tells the fault")
  func one() throws {
    let ties = try study.sandbox.read("ural/data/ties.csv")
    try study.sandbox.write("\(ties)nobody,sofpp,funds,2021,https://example.org,high,\n", to: "ural/data/ties.csv")
    let shown = try study.run("actors | select id | head 1", options: ["--format", "csv"])
    #expect(shown.exitCode == 0 && shown.output.split(whereSeparator: \.isNewline).count == 2, "\(shown.error)")
    let stage = try study.run("audit")
    #expect(stage.exitCode != 0 && stage.error.contains("data/ties.csv"), "\(stage.error)")
  }

  @Test("a table with a fault of its own is not shown, and the fault has its place")
  func own() throws {
    let actors = try study.sandbox.read("ural/data/actors.csv")
    let broken = actors.replacing(",federal,", with: ",galactic,", maxReplacements: 1)
    try study.sandbox.write(broken, to: "ural/data/actors.csv")
    let shown = try study.run("actors | head 1")
    #expect(shown.exitCode != 0 && shown.error.contains("data/actors.csv:2:") && shown.error.contains("galactic"))
  }

  @Test("shown as it is and computed on, a table has the same columns, units and values")
  func alike() throws {
    for name in ["actors", "events", "measures", "statistics", "territories"] {
      let shown = try study.run("\(name) | head 5", options: ["--format", "json"])
      let computed = try study.run("\(name) | where 1 == 1 | head 5", options: ["--format", "json"])
      #expect(shown.exitCode == 0 && shown.output == computed.output, "\(name): \(shown.error)")
    }
  }

  @Test("a file that is edited between two commands of a session is read again")
  func edited() throws {
    let path = study.sandbox.home.appendingPathComponent("ural/data/actors.csv").path
    let actors = try study.sandbox.read("ural/data/actors.csv")
    let terminal = try PseudoTerminal(try Sandbox.program("terroir"), ["-w", "ural"], in: study.sandbox)
    try terminal.expect("audit> ")
    terminal.send("actors | where id == \"pfci\" | select name_en\r")
    try terminal.expect("Presidential Foundation")
    try terminal.expect("audit> ")
    // Of the same length: the time alone tells it.
    try actors.replacing("Presidential Foundation", with: "Presidential Foundatien").write(
      toFile: path, atomically: false, encoding: .utf8)
    terminal.send("actors | where id == \"pfci\" | select name_en\r")
    try terminal.expect("Presidential Foundatien")
    // Also where nothing was read but the table, and where the time is set back.
    terminal.send("actors | where id == \"pfci\" | select name_en\r")
    try terminal.expect("Presidential Foundatien")
    let times = try FileManager.default.attributesOfItem(atPath: path)
    try actors.replacing("Presidential Foundation", with: "Presidential Foundatiox").write(
      toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: times[.modificationDate] ?? Date()], ofItemAtPath: path)
    terminal.send("actors | where id == \"pfci\" | select name_en\r")
    try terminal.expect("Presidential Foundatiox")
  }

  @Test("params tells which parameters of a family are set")
  func families() throws {
    let run = try Study().run(
      "set design.floor.kasli 10%", "set design.town_budget.kasli 2000000",
      "params design | where parameter in [\"floor.kasli\", \"town_budget.kasli\"] | select parameter current",
      options: ["--format", "csv"])
    #expect(
      run.output.hasSuffix("parameter,current\r\nfloor.kasli,0.1\r\ntown_budget.kasli,2000000\r\n"),
      "\(run.output) \(run.error)")
  }

  @Test("params tells what workspace.yaml sets")
  func inForce() throws {
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(
      settings.replacing("parameters: {}", with: "parameters: {audit: {draws: 100}}"), to: "ural/workspace.yaml")
    let run = try study.run(
      "params audit | where parameter == \"draws\" | select current default", options: ["--format", "csv"])
    #expect(run.output == "current,default\r\n100,1000\r\n", "\(run.error)")
  }

  @Test("one word is a list of one where a list is wanted")
  func word() throws {
    let first = try study.run("audit | strategize", "design require=reg-regional-grants")
    let second = try study.run("design require=[reg-regional-grants]")
    #expect(first.exitCode == 0 && second.exitCode == 0, "\(first.error)\(second.error)")
    #expect(first.output.hasSuffix(second.output))
  }
}
