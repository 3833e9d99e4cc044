import Foundation
import ProgramDriver
import Testing

@Suite("A policy that learns, at the prompt", .timeLimit(.minutes(30)))
struct LearningCycleTests {
  let study: Study

  init() throws { study = try Study() }

  private static let towns = [
    "alapayevsk", "artyomovsky", "asbest", "bogdanovich", "irbit", "kachkanar", "kamyshlov", "karpinsk", "kushva",
    "nevyansk", "polevskoy", "rezh",
  ]

  /// Twelve towns, four under city events from the fifth year on, with a true effect of 10.
  private func write(years: ClosedRange<Int>) throws {
    var outcomes = "unit,indicator,period,value,source\n"
    for (number, town) in Self.towns.enumerated() {
      for year in years {
        let noise = Double((number * 7 + year * 13 + number * year * 5) % 11 - 5) / 4
        let value = 100 + 3 * Double(number) + 2 * Double(year - 2016) + noise + (number < 4 && year >= 2020 ? 10 : 0)
        outcomes += "\(town),visits,\(year),\(value),town halls\n"
      }
    }
    try study.sandbox.write(outcomes, to: "outcomes.csv")
  }

  private func tables() throws {
    try write(years: 2016...2023)
    let card = "indicator,name,name_ru,dimension,unit,baseline,baseline_year,target,target_year,basis\n"
    try study.sandbox.write(
      card + "visits,Visits to events,Посещения событий,sociocultural,count,100,2016,160,2030,a strategy\n",
      to: "cards.csv")
    try study.sandbox.write(
      "measure,unit,from\n" + Self.towns.prefix(4).map { "mun-city-events,\($0),2020\n" }.joined(), to: "took.csv")
    try study.sandbox.write(
      "id,raised_by,about,text,voices,consent\nfairs,guild of potters,mun-city-events,too few fairs,14,true\n",
      to: "issues.csv")
    let run = try study.run(
      "import cards.csv as indicator_cards", "import outcomes.csv as outcomes", "import took.csv as participation",
      "import issues.csv as issues")
    #expect(run.exitCode == 0, "\(run.error)")
  }

  private func rows(_ table: String) throws -> [[String: any Sendable]] {
    let run = try study.run(table, options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    return try Study.rows(run.output)
  }

  @Test("the columns of a table are told to who is to fill it, before the workspace has it")
  func columns() throws {
    let told = try study.run("describe participation", options: ["--format", "csv"])
    #expect(told.exitCode == 0 && told.output.contains("first period under the measure"), "\(told.error)")
    let unknown = try study.run("describe participations")
    #expect(unknown.exitCode != 0 && unknown.error.contains("neither a command, a name, an artifact nor a table"))
  }

  @Test(
    "two cycles: an effect with its checks, a belief that moves, a design that changes for the reason told, and no year twice"
  )
  func cycles() throws {
    try tables()
    let first = try study.run("cycle")
    #expect(first.exitCode == 0, "\(first.error)")
    let effect = try #require(try rows("review.effects | where subject == \"mun-city-events\"").first)
    #expect(effect["claim"] as? String == "effect", "\(effect)")
    let (low, high) = (effect["low"] as? Double ?? .nan, effect["high"] as? Double ?? .nan)
    #expect(low < 10 && high > 10)
    let belief = try #require(try rows("review.beliefs | where context == \"all\"").first)
    let (prior, posterior) = (belief["prior"] as? Double ?? .nan, belief["posterior"] as? Double ?? .nan)
    #expect(abs(posterior - prior) > 0.1 && abs(posterior - 10) < abs(prior - 10), "\(belief)")
    let decision = try #require(try rows("review.decisions | where measure == \"mun-city-events\"").first)
    #expect(decision["probability"] as? Double != nil)
    let answered = try #require(try rows("review.dialogue | where raised_by == \"guild of potters\"").first)
    #expect(answered["result"] as? String == "decision" && answered["status"] as? String == "answered")

    // The second cycle's design rests on what the first has learned, and says so.
    let second = try study.run("before = package", "next", "audit | strategize | design", "diff before package")
    #expect(second.exitCode == 0, "\(second.error)")
    let learned = try rows("package.effects | where kind == \"event\" and dimension == \"sociocultural\"")
    #expect(!learned.isEmpty && learned.allSatisfy { ($0["learned"] as? Double ?? 0) != 0 })
    #expect(try study.run("package.findings").output.contains("reviews moved the sociocultural effect"))
    #expect(try rows("diff before package").contains { $0["table"] as? String == "measures" })

    #expect(try study.run("cycle").exitCode == 0)
    let again = try #require(try rows("review.beliefs | where context == \"all\"").first)
    #expect(again["posterior"] as? Double == posterior && again["prior"] as? Double == prior)

    // A third cycle with one more year gives what that panel gives alone.
    try write(years: 2024...2024)
    let last = try study.run("import outcomes.csv as outcomes", "next", "cycle")
    #expect(last.exitCode == 0, "\(last.error)")
    let third = try #require(try rows("review.beliefs | where context == \"all\"").first)
    #expect(third["prior"] as? Double == prior && third["estimates"] as? Double == 1)
    let all = try rows("cycles")
    let told = try #require(all.first { $0["what"] as? String == "belief" })
    #expect(told["name"] as? String == "event: visits, all")
    #expect(told["cycle_1"] as? Double == posterior && told["cycle_2"] as? Double == posterior)
    #expect(told["cycle_3"] as? Double == third["posterior"] as? Double)
    #expect(
      ["indicator", "cluster", "money", "estimate", "probability"].allSatisfy { what in
        all.contains { $0["what"] as? String == what && $0["cycle_1"] is Double && $0["cycle_3"] is Double }
      })
  }
}
