import Foundation
import ProgramDriver
import Testing

@Suite("Rank ranges under uncertainty", .timeLimit(.minutes(30)))
struct RobustTests {
  @Test("of towns are the same for the seed, hold shares, and keep nothing")
  func towns() throws {
    let study = try Study()
    let command = "robust audit draws=10"
    let first = try study.run(command, options: ["--format", "json"])
    #expect(first.exitCode == 0, "\(first.error)")
    #expect(first.output == (try study.run(command, options: ["--format", "json"]).output))
    let rows = try Study.rows(first.output)
    #expect(rows.count > 20)
    for row in rows {
      let town = row["territory"] as? String ?? ""
      let present = try #require(row["present"] as? Double, "\(town)")
      #expect((0...1).contains(present) && (row["first"] as? Double ?? 9) <= (row["top_3"] as? Double ?? -9))
      if let low = row["rank_low"] as? Double, let high = row["rank_high"] as? Double { #expect(low <= high) }
    }
    #expect(rows.first?["territory"] as? String == "yekaterinburg")
    #expect(try study.hashes().isEmpty)
    #expect(try study.run("set seed 2", command, options: ["--format", "json"]).output != first.output)
  }

  @Test("of clusters need no audit before, and move less where less is moved")
  func clusters() throws {
    let study = try Study()
    let run = try study.run("robust strategize draws=10", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    #expect(rows.map { $0["rank"] as? Double } == (1...rows.count).map { Double($0) })
    #expect(rows.contains { ($0["rank_high"] as? Double ?? 0) > ($0["rank_low"] as? Double ?? 0) })
  }

  @Test("of measures tell how often each is chosen, where the cycle has a strategy")
  func measures() throws {
    let study = try Study()
    #expect(try study.run("audit", "strategize").exitCode == 0)
    let run = try study.run("robust design draws=10", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    #expect(rows.map { $0["rank"] as? Double } == (1...rows.count).map { Double($0) })
    #expect(rows.allSatisfy { (0...1).contains($0["present"] as? Double ?? -1) && $0["measure"] is String })
    #expect(rows.contains { ($0["present"] as? Double ?? 0) < 1 })
  }

  @Test(
    "refuse what they cannot rank",
    arguments: [
      (
        "robust promote",
        "robust ranks the towns of an audit, the clusters of a strategy and the measures of a package; promote ranks nothing",
        "vary promote tries a parameter"
      ),
      ("robust audit draws=3", "draws takes a number from 10 to 10000", "robust audit draws=100"),
      ("robust audit spread=2", "spread takes a number from 0 to 1", "robust audit spread=0.25"),
    ])
  func refusals(command: String, message: String, help: String) throws {
    let run = try Study().run(command)
    #expect(run.exitCode == 2)
    #expect(run.error.contains("error: \(message)\n") && run.error.contains("help: \(help)\n"), "\(run.error)")
  }
}
