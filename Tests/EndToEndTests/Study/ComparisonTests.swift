import Foundation
import ProgramDriver
import Testing

@Suite("What tells two results apart", .timeLimit(.minutes(30)))
struct ComparisonTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("diff names the measures that came in and went out and the budgets that moved")
  func diff() throws {
    let made = try study.run("audit", "strategize", "design", "before = package", "design budget.regional=20M")
    #expect(made.exitCode == 0, "\(made.error)")
    let rows = try Study.rows(try study.run("diff before package", options: ["--format", "json"]).output)
    let went = rows.filter { $0["table"] as? String == "measures" && $0["change"] as? String == "went out" }
    #expect(!went.isEmpty)
    #expect(went.allSatisfy { $0["what"] as? String == "measure" && $0["name"] as? String != nil })
    let budget = rows.first { $0["what"] as? String == "budget" && $0["column"] as? String == "budget" }
    #expect(budget?["was"] as? String == "120M" && budget?["now"] as? String == "20M", "\(rows)")
    #expect(try Study.rows(try study.run("diff package package", options: ["--format", "json"]).output).isEmpty)
  }

  @Test("diff compares two tables, and refuses what cannot be compared")
  func diffTables() throws {
    #expect(try study.run("audit", "a = territories | head 3", "b = territories | head 4").exitCode == 0)
    let rows = try Study.rows(try study.run("diff a b", options: ["--format", "json"]).output)
    #expect(rows.map { $0["change"] as? String } == ["came in"])
    let refused = try study.run("diff a profile")
    #expect(refused.exitCode == 1)
    #expect(refused.error.contains("compare two artifacts of one stage, or two tables"))
  }

  @Test("vary sets the main figures side by side over a range and keeps nothing")
  func vary() throws {
    #expect(try study.run("audit", "strategize", "design").exitCode == 0)
    let before = try study.hashes()
    let run = try study.run("vary design budget.regional=20M..100M step=40M", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    #expect(rows.compactMap { $0["budget.regional"] as? Double } == [20e6, 60e6, 100e6])
    let impact = rows.compactMap { $0["impact"] as? Double }
    // What rows add beside each other is no sum that must grow; which measures come in with more means is told.
    #expect(impact.count == 3 && Set(impact).count > 1 && impact.allSatisfy { $0 > 0 })
    #expect(rows.first?["came_in"] as? String == nil)
    #expect(rows.dropFirst().contains { ($0["came_in"] as? String)?.isEmpty == false })
    #expect(try study.hashes() == before)
  }

  @Test("a lock that one package for all could not keep is no clash; one too great says how many can be received")
  func lock() throws {
    #expect(try study.run("audit", "strategize").exitCode == 0)
    let none = try study.run(
      "design require=[reg-regional-grants] lock=[\"reg-regional-grants cinema-yekaterinburg 0\"]")
    #expect(none.exitCode == 0, "\(none.error)")
    let beyond = try study.run("design lock=[\"reg-regional-grants art-industry-sysert 1000000\"]")
    #expect(beyond.exitCode == 1)
    #expect(beyond.error.contains(" units can be given and received there: lock no more"), "\(beyond.error)")
  }

  @Test("the roadmap of the strategy and the needs of the package count the same cases")
  func lacks() throws {
    #expect(try study.run("audit", "strategize", "design").exitCode == 0)
    let roadmap = try Study.rows(try study.run("strategy.initiatives", options: ["--format", "json"]).output)
    let needs = try Study.rows(try study.run("package.needs", options: ["--format", "json"]).output)
    #expect(roadmap.count > 20)
    for initiative in roadmap {
      let need = needs.first {
        $0["cluster"] as? String == initiative["cluster"] as? String
          && $0["need"] as? String == initiative["gap"] as? String
      }
      #expect(need?["found"] as? Double == initiative["found"] as? Double, "\(initiative)")
      #expect(need?["of"] as? Double == initiative["of"] as? Double, "\(initiative)")
    }
  }

  @Test("vary reaches a stage before: it runs for each value, the later one on what it gives, and nothing is kept")
  func varyThrough() throws {
    #expect(try study.run("audit", "strategize", "design").exitCode == 0)
    let before = try study.hashes()
    let run = try study.run("vary design strategize.floor.second-tier=0..40% step=20%", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(run.output)
    #expect(rows.compactMap { $0["strategize.floor.second_tier"] as? Double } == [0, 0.2, 0.4])
    #expect(try study.hashes() == before)
    // The same by hand, in a study of its own.
    let other = try Study()
    #expect(try other.run("audit", "strategize floor.second_tier=40%").exitCode == 0)
    let hand = try Study.rows(
      try other.run("vary design platform_weight=[1.25]", options: ["--format", "json"]).output)
    for column in ["impact", "measures", "municipal_used"] {
      #expect(rows[2][column] as? Double == hand.first?[column] as? Double, "\(column)")
      #expect(rows[2][column] != nil)
    }
    #expect(rows[0]["municipal_used"] as? Double != rows[2]["municipal_used"] as? Double)
  }

  @Test("vary runs a stage once for values that give it the same input")
  func varySame() throws {
    #expect(try study.run("audit", "strategize", "design").exitCode == 0)
    // The roadmap is no input of the package's measures, but another strategy: the figures are the same.
    let run = try study.run("vary design strategize.initiatives=[1, 2]", options: ["--format", "json"])
    let rows = try Study.rows(run.output)
    #expect(rows.count == 2 && rows[1]["came_in"] as? String == nil && rows[1]["went_out"] as? String == nil)
    #expect(rows[0]["impact"] as? Double == rows[1]["impact"] as? Double)
  }

  @Test(
    "vary refuses what is no range of a parameter",
    arguments: [
      ("vary audit", "vary takes one parameter with a range or a list"),
      ("vary audit hihg=0.1..0.2", "identity-audit has no parameter hihg"),
      ("vary audit significance.high=0.2..0.1", "a range goes from a smaller number to a greater one"),
      ("vary audit significance.high=0.2..7", "is outside 0..1"),
      ("vary design strategize.floor.secnd=0..1", "did you mean strategize.floor.second_tier?"),
      ("vary design flor.small=0..1", "did you mean strategize.floor.small?"),
      ("vary audit design.gap=0..0.1", "design comes after audit, which does not see it"),
      ("vary design strategize.floor.small=0..7", "is outside 0..1"),
      ("vary audit significance.high=0.1..0.2 step=0.0001", "would take 1001 values"),
    ])
  func varyFaults(command: String, message: String) throws {
    let run = try study.run(command)
    #expect(run.exitCode == 2, "\(run.error)")
    #expect(run.error.contains(message), "\(run.error)")
  }
}
