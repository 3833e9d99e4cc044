import Foundation
import ProgramDriver
import Testing

/// The Ural workspace in pounds, with measures that the test writes.
@Suite("A workspace's currency", .timeLimit(.minutes(30)))
struct CurrencyTests {
  let study: Study

  init() throws { study = try Study() }

  private static let rate = "rates: {RUB: {rate: 0.0125, source: central bank, year: 2025}}"
  private static let firstYear = "package.budgets | where period == \"2026\" | select level budget"
  private static let budgets = "budget.regional=900000 budget.municipal=100000"

  /// `settings` go to the end of `workspace.yaml`; two measures are in pounds, one says so, and `row` is the third.
  private func write(_ settings: String, _ row: String = "") throws {
    let known = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write("\(known)\n\(settings)\n", to: "ural/workspace.yaml")
    let own = [
      "id", "name", "level", "territory", "type", "instrument", "target_industries", "cost", "currency",
      "amount_limits", "legal_act", "status", "year", "source", "confidence", "note",
    ]
    let header = try study.sandbox.read("ural/data/measures.csv").prefix { $0 != "\n" }.split(separator: ",").map(
      String.init)
    let others = header.filter { !own.contains($0) }
    let grant = "regional,RU-SVE,economic,grant,all"
    let rows = [
      "grants,Grants,\(grant),250000,GBP,,Act 1,in_force,2025,s,high,",
      "school,School,\(grant),150000,,,Act 2,in_force,2025,s,high,", row,
    ]
    let empty = String(repeating: ",", count: others.count)
    try study.sandbox.write(
      (own + others).joined(separator: ",") + "\n"
        + rows.filter { !$0.isEmpty }.map { $0 + empty + "\n" }.joined(), to: "ural/data/measures.csv")
  }

  private func units(_ reference: String) throws -> [String: String?] {
    let run = try study.run(reference, options: ["--format", "json"])
    let table = try JSONDecoder().decode(JSONTable.self, from: Data(run.output.utf8))
    return Dictionary(table.columns.map { ($0.name, $0.unit) }) { first, _ in first }
  }

  @Test("stands beside every amount that is shown, described or written")
  func shown() throws {
    try write(
      "currency: GBP\n\(Self.rate)",
      "film,Film,regional,RU-SVE,economic,grant,all,,,20 mln RUB in 2025,Act 3,in_force,2025,s,high,")
    let run = try study.run("cycle")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(try units("package.budgets")["budget"] == "GBP" && units("package.budgets")["used"] == "GBP")
    #expect(try units("package.measures")["cost"] == "GBP" && units("pilots.pilots")["cost"] == "GBP")
    // 20 mln RUB are 250,000 GBP: no year of the programme gives more of them than a year costs.
    let spent = try Study.rows(try study.run("package.spending", options: ["--format", "json"]).output)
    let yearly = ["grants": 250_000.0, "school": 150_000, "film": 250_000]
    #expect(Set(spent.compactMap { $0["measure"] as? String }).isSubset(of: yearly.keys) && !spent.isEmpty)
    for row in spent {
      let most = yearly[row["measure"] as? String ?? ""] ?? 0
      #expect((row["cost"] as? Double ?? .infinity) <= most + 0.01, "\(row)")
    }
    let described = try study.run("describe package.budgets").output
    #expect(described.contains("GBP") && !described.contains("RUB"))
    let shown = try study.run("show package --full").output
    #expect(shown.contains("budget, GBP  used, GBP") && shown.contains("cost, GBP"))
    #expect(!shown.contains("RUB, ") && !shown.contains(", RUB"), "\(shown)")
    for file in ["package.html", "package.md"] {
      #expect(try study.run("package | write \(file)").exitCode == 0)
      #expect(try study.sandbox.read(file).contains("budget, GBP"))
    }
    #expect(try study.run("report report.html").exitCode == 0)
    #expect(try study.sandbox.read("report.html").contains("budget, GBP"))
  }

  @Test("is that of the parameters: their defaults are converted by the declared rate, and kept with the result")
  func parameters() throws {
    try write("currency: GBP\n\(Self.rate)")
    let run = try study.run(
      "params design | select parameter default unit | head 3", "audit | strategize | design",
      "package.budgets | select level budget",
      options: ["--format", "csv"])
    #expect(
      run.output.contains("budget.regional,1500000,GBP\r\nbudget.municipal,375000,GBP"))
    let budgets = try study.run(Self.firstYear, options: ["--format", "csv"]).output
    #expect(budgets == "level,budget\r\nregional,1500000\r\nmunicipal,375000\r\n", "\(budgets)")
    #expect(
      try study.run("help design").output.contains(
        "budget.regional=a number from 0 to 1 trillion [GBP]; default 1500000"))
    #expect(try study.run("explain package").output.contains("budget.regional = 1500000"))
  }

  @Test("is asked for by name where a default is in another and no rate is declared")
  func asked() throws {
    try write("currency: GBP")
    let run = try study.run("audit | strategize | design")
    #expect(run.exitCode != 0)
    #expect(run.error.contains("lacks a budget: nobody has one, so nothing can be chosen"), "\(run.error)")
    #expect(
      run.error.contains(
        "help: give what each may spend a year in GBP: set design.budget.regional AMOUNT; or let workspace.yaml name a "
          + "country whose pack has budgets, and the rate of their currency"), "\(run.error)")
    let given = try study.run("audit | strategize | design \(Self.budgets)")
    #expect(given.exitCode == 0, "\(given.error)")
    let budgets = try study.run(Self.firstYear, options: ["--format", "csv"]).output
    #expect(budgets == "level,budget\r\nregional,900000\r\nmunicipal,100000\r\n", "\(budgets)")
  }

  @Test("refuses an amount in one without a rate, with its place")
  func unrated() throws {
    try write(
      "currency: GBP", "film,Film,regional,RU-SVE,economic,grant,all,,,20 mln RUB in 2025,Act 3,in_force,2025,s,high,")
    let run = try study.run("validate")
    let place = "data/measures.csv:4:48: error: the amount is in RUB, and no rate of it in GBP is declared"
    #expect((run.output + run.error).contains(place), "\(run.output)\(run.error)")
  }

  @Test(
    "and its rates are refused where they cannot be, with their place",
    arguments: [
      ("currency: POUND", "\"POUND\" is no currency"),
      ("currency: GBP\nrates: {RUBLE: {rate: 1, source: s, year: 2025}}", "\"RUBLE\" is no currency"),
      ("currency: GBP\nrates: {£: {rate: 1, source: s, year: 2025}}", "\"£\" is no currency"),
      (
        "currency: GBP\nrates: {GBP: {rate: 2, source: s, year: 2025}}",
        "\"rates\" must be of other currencies: GBP is the workspace's own"
      ),
      ("rates: {GBP: {rate: 0, source: s, year: 2025}}", "\"rate\" must be a number above 0"),
      ("rates: {GBP: {rate: -3, source: s, year: 2025}}", "\"rate\" must be a number above 0"),
      ("rates: {GBP: {rate: dear, source: s, year: 2025}}", "\"rate\" must be a number above 0"),
      ("rates: {GBP: {rate: .inf, source: s, year: 2025}}", "\"rate\" must be a number above 0"),
      ("rates: {GBP: {rate: 1, source: s, year: soon}}", "\"year\" must be a year from 1900 to 2200"),
      ("rates: {GBP: {rate: 1, year: 2025}}", "the rate of GBP has no \"source\""),
      (
        "rates:\n  GBP: {rate: 1, source: s, year: 2025}\n  GBP: {rate: 2, source: s, year: 2025}",
        "a key stands twice: GBP"
      ),
    ])
  func refused(settings: String, message: String) throws {
    try write(settings)
    let run = try study.run("status")
    #expect(run.exitCode != 0)
    #expect(run.error.contains("workspace.yaml:") && run.error.contains(message), "\(run.error)")
  }
}
