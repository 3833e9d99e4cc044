import Foundation
import ProgramDriver
import Testing

@Suite("A new workspace", .timeLimit(.minutes(10)))
struct NewWorkspaceTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func terroir(_ commands: String...) throws -> PipeRun {
    try PipeRun(
      try Sandbox.program("terroir"), commands.flatMap { ["-c", $0] }, in: sandbox, within: 120)
  }

  @Test("has the currency, the language and the country that were asked for, and says so")
  func settings() throws {
    let run = try terroir("new kent region=UKJ4 name=\"Kent\" currency=GBP language=en country=russia")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("Amounts are in GBP.\n"))
    let settings = try sandbox.read("kent/workspace.yaml")
    for line in ["\nlanguage: en\n", "\ncurrency: GBP\n", "\ncountry: russia\n", "  catalogues: [measure-table]\n"] {
      #expect(settings.contains(line), "\(settings)")
    }
    #expect(try sandbox.read("kent/data/territories.csv").contains("UKJ4,Kent,,regional,"))
  }

  @Test("takes the currency of its country, else tells whose it is")
  func currency() throws {
    #expect(try terroir("new perm region=RU-PER country=russia").output.contains("Amounts are in RUB.\n"))
    #expect(
      try terroir("new plain region=XX").output.contains("Amounts are in RUB; currency= names another.\n"))
    let wrong = try terroir("new other region=XX currency=GPB")
    #expect(wrong.exitCode != 0 && wrong.error.contains("GPB is no currency"), "\(wrong.error)")
    let nowhere = try terroir("new other region=XX country=rusia")
    #expect(nowhere.error.contains("no installed plugin brings a country rusia"), "\(nowhere.error)")
    #expect(nowhere.error.contains("russia"))
  }

  @Test("tells what each column takes, and its examples are rows that the tables take")
  func examples() throws {
    #expect(try terroir("new kent region=UKJ4 currency=GBP").exitCode == 0)
    let tables = try sandbox.read("kent/TABLES.md")
    #expect(tables.contains("| `id`! | text |") && tables.contains("| `layer`! | historical, cultural, environmental,"))
    #expect(tables.contains("several with ; between them: id of industries, or all"))
    let names = ["territories", "industries", "identity", "actors", "ties", "events", "measures", "statistics"]
    for name in names {
      let example = try sandbox.read("kent/examples/\(name).csv")
      let rows = example.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
      #expect(rows.count > 20, "\(name)")
      try sandbox.write(try sandbox.read("kent/data/\(name).csv") + rows, to: "kent/data/\(name).csv")
    }
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "kent", "-c", "validate"], in: sandbox, within: 60)
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.error == "")
  }

  @Test("is Russian where the session is: what columns take, the examples, settings and script; and its rows are taken")
  func russian() throws {
    sandbox.environment["LANG"] = "ru_RU.UTF-8"
    #expect(try terroir("new omsk region=RU-OMS name=\"Омская область\"").exitCode == 0)
    let tables = try sandbox.read("omsk/TABLES.md")
    #expect(tables.contains("| `id`! | текст | идентификатор организации |"), "\(tables)")
    #expect(tables.contains("несколько через ;: id из industries или all"))
    #expect(tables.contains("| `outcomes` | "))
    let prose = tables.split(separator: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
    for english in ["One row", "several with", "column |", "text |", "tells"] { #expect(!prose.contains(english)) }
    let settings = try sandbox.read("omsk/workspace.yaml")
    let comments = settings.split(separator: "\n").filter { $0.contains("#") }
    #expect(settings.contains("\nlanguage: ru\n") && comments.allSatisfy { $0.contains(/[а-я]/) }, "\(settings)")
    #expect(try sandbox.read("omsk/scripts/cycle.terroir").contains("# Шесть итераций"))
    #expect(try sandbox.read("omsk/data/territories.csv").contains("RU-OMS,,Омская область,regional,"))
    for name in ["territories", "identity", "actors"] {
      let rows = try sandbox.read("omsk/examples/\(name).csv").split(separator: "\n").dropFirst()
      #expect(rows.allSatisfy { $0.contains(/[а-я]/) }, "\(name)")
      try sandbox.write(
        try sandbox.read("omsk/data/\(name).csv") + rows.joined(separator: "\n") + "\n", to: "omsk/data/\(name).csv")
    }
    let run = try PipeRun(try Sandbox.program("terroir"), ["-w", "omsk", "-c", "validate"], in: sandbox, within: 60)
    #expect(run.exitCode == 0, "\(run.error)")
  }

  @Test("whose country gives no budgets is told to give some, in its currency")
  func budgets() throws {
    let folder = sandbox.home.appendingPathComponent("ural")
    try FileManager.default.copyItem(at: Study.project.appending(path: "Workspaces/ural"), to: folder)
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(".terroir"))
    try sandbox.write(
      try sandbox.read("ural/workspace.yaml").replacing("country: russia", with: "# no country"),
      to: "ural/workspace.yaml")
    let commands = ["audit", "strategize", "design"]
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural"] + commands.flatMap { ["-c", $0] }, in: sandbox, within: 240)
    #expect(run.exitCode != 0)
    let told = run.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("a budget: nobody has one, so nothing can be chosen"), "\(told)")
    #expect(told.contains("give what each may spend a year in RUB: set design.budget.regional AMOUNT"), "\(told)")
  }
}
