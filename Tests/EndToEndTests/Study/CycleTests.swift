import Foundation
import ProgramDriver
import Testing

@Suite("The whole method on the Ural data", .timeLimit(.minutes(30)))
struct CycleTests {
  private static let script = "ural/scripts/cycle.terroir"
  private static let nouns = ["profile", "strategy", "package", "pilots", "campaign", "review"]

  @Test("runs the six iterations and prints what a person needs of each", arguments: ["RU-SVE", "RU-CHE", "RU-PER"])
  func sixIterations(region: String) throws {
    let study = try Study()
    let run = try study.terroir("run", Self.script, "region=\(region)")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.error == "")
    let titles = ["Identity audit", "Strategy", "Support package", "Pilots", "Campaign", "Annual review"]
    var rest = run.output[...]
    for title in titles {
      let found = try #require(rest.range(of: "\(title): "), "\(title)")
      rest = rest[found.upperBound...]
    }
    let hashes = try study.hashes()
    #expect(hashes.keys.sorted() == Self.nouns.sorted())
    #expect(Set(hashes.values).count == 6)
    for noun in Self.nouns {
      let shown = try study.run("show \(noun)", options: ["--format", "json"])
      #expect(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) is [String: Any], "\(noun)")
    }
  }

  @Test("gives byte-equal artifacts whatever the folder, the locale, the time zone and what was done before")
  func determinism() throws {
    let first = try Study()
    #expect(try first.terroir("run", Self.script).exitCode == 0)
    let second = try Study()
    second.sandbox.environment["LANG"] = "ru_RU.UTF-8"
    second.sandbox.environment["TZ"] = "Asia/Yekaterinburg"
    #expect(try second.terroir("run", Self.script, "region=RU-PER", "seed=9").exitCode == 0)
    #expect(try second.terroir("run", Self.script).exitCode == 0)
    #expect(try first.hashes() == second.hashes())
    for noun in Self.nouns {
      #expect(try first.run("\(noun) | write \(noun).json").exitCode == 0)
      #expect(try second.run("\(noun) | write \(noun).json").exitCode == 0)
      #expect(try first.sandbox.read("\(noun).json") == second.sandbox.read("\(noun).json"), "\(noun)")
    }
  }

  @Test("names in each region what is its own")
  func regions() throws {
    let study = try Study()
    var leads: Set<String> = []
    for (region, own) in [("RU-SVE", "nizhny-tagil"), ("RU-CHE", "zlatoust"), ("RU-PER", "kudymkar")] {
      #expect(try study.run("set region \(region)", "audit", "strategize").exitCode == 0)
      let clusters = try Study.rows(
        try study.run("strategy.clusters", options: ["--format", "json"]).output)
      let places = clusters.flatMap { $0["territories"] as? [String] ?? [] }
      #expect(places.contains(own), "\(region)")
      let priorities = try Study.rows(
        try study.run("strategy.priorities", options: ["--format", "json"]).output)
      leads.insert(try #require(priorities.first?["cluster"] as? String))
    }
    #expect(leads.count == 3)
  }

  @Test("keeps within the budgets it is given, and uses another package for another budget")
  func budgets() throws {
    let study = try Study()
    #expect(try study.run("cycle", "small = design budget.regional=20M").exitCode == 0)
    let budgets = try Study.rows(try study.run("small.budgets", options: ["--format", "json"]).output)
    for row in budgets {
      #expect((row["used"] as? Double ?? .infinity) <= (row["budget"] as? Double ?? 0) * (1 + 1e-9))
    }
    let regional = budgets.first { $0["level"] as? String == "regional" }
    #expect(regional?["budget"] as? Double == 20e6)
    #expect((regional?["used"] as? Double ?? 0) > 10e6)
  }

  @Test("hands the review on to the next cycle")
  func nextCycle() throws {
    let study = try Study()
    #expect(try study.run("cycle", "next").exitCode == 0)
    let audit = try study.run("audit | show --full")
    #expect(audit.exitCode == 0)
    #expect(audit.output.contains("the last review asked to look at this"))
    #expect(try study.run("status").output.contains("cycle: 2"))
  }

  @Test("runs a stage again only where something changed, and says what")
  func cache() throws {
    let study = try Study()
    #expect(try study.run("audit", "strategize").exitCode == 0)
    #expect(try study.run("stale").output.contains("no rows"))
    #expect(try study.run("set strategize.resolution 2").exitCode == 0)
    let stale = try study.run("stale")
    #expect(stale.output.contains("strategize"))
    #expect(stale.output.contains("resolution") || stale.output.contains("parameters"))
  }
}
