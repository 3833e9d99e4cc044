import Foundation
import ProgramDriver
import Testing

@Suite("A stage in Python in the Ural workspace", .timeLimit(.minutes(30)))
struct ProcessPluginTests {
  @Test("takes the place of a built-in one, and the iterations after it run on what it gives")
  func cycle() throws {
    let study = try Study()
    let run = try study.run("audit", "use strategize hierarchical-clusters", "strategize", "design | implement")
    #expect(run.exitCode == 0 && run.error == "", "\(run.error)")
    let clusters = try Study.rows(try study.run("strategy.clusters", options: ["--format", "json"]).output)
    #expect(clusters.count >= 3)
    #expect(clusters.allSatisfy { ($0["elements"] as? [String] ?? []).count >= 3 })
    let chosen = try Study.rows(
      try study.run("package.measures | where chosen", options: ["--format", "json"]).output)
    #expect(!chosen.isEmpty)
    #expect(try study.areProcessesGone())
  }

  @Test("gives the same bytes in another place, locale and time zone, and other clusters with other parameters")
  func deterministic() throws {
    let commands = ["audit", "use strategize hierarchical-clusters", "strategize"]
    let first = try Study()
    for command in commands { #expect(try first.run(command).exitCode == 0) }
    let second = try Study()
    second.sandbox.environment["LANG"] = "tr_TR.UTF-8"
    second.sandbox.environment["TZ"] = "Asia/Kathmandu"
    for command in commands { #expect(try second.run(command).exitCode == 0) }
    let hash = try first.hashes()["strategy"]
    #expect(hash != nil)
    #expect(try second.hashes()["strategy"] == hash)
    #expect(try first.run("strategize clusters=4").exitCode == 0)
    #expect(try first.hashes()["strategy"] != hash)
    let refused = try first.run("strategize clusters=400")
    #expect(refused.exitCode == 2)
    #expect(refused.error.contains("clusters: 400 is outside 0..50"), "\(refused.error)")
  }
}
