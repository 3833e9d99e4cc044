import Foundation
import ProgramDriver
import Testing

@Suite("A saved study that runs again", .timeLimit(.minutes(30)))
struct ReplayTests {
  private static let commands = [
    "# cinema weighs more here\nset audit.significance.high 0.25", "audit",
    "big = territories | where population > 100000",
    "read \"партнёры 1.csv\" text=[id] | where name like \"%\"", "actors | wehre nothing",
    "note \"reviewed, «по-русски» \\\"too\\\"\"", "set seed 7", "undo", "strategize",
  ]
  private static let partners = "id,name\n007,Кино\n008,\"Театр, хор\"\n"

  /// A study that was worked on and saved, in a home of its own.
  private static func saved() throws -> (study: Study, script: String) {
    let study = try Study()
    try study.sandbox.write(partners, to: "партнёры 1.csv")
    for command in commands { _ = try study.run(command) }
    let saved = try study.run("save kept.terroir")
    #expect(saved.exitCode == 0, "\(saved.error)")
    return (study, try study.sandbox.read("kept.terroir"))
  }

  private static func outcomes(_ run: PipeRun) throws -> [(step: String, outcome: String)] {
    try Study.rows(run.output).map { ($0["step"] as? String ?? "", $0["outcome"] as? String ?? "") }
  }

  @Test("comes out the same, step by step, in a clean folder under another locale and time zone")
  func same() throws {
    let (_, script) = try Self.saved()
    let other = try Study()
    other.sandbox.environment["LANG"] = "ru_RU.UTF-8"
    other.sandbox.environment["TZ"] = "Asia/Yekaterinburg"
    try other.sandbox.write(script, to: "kept.terroir")
    try other.sandbox.write(Self.partners, to: "партнёры 1.csv")
    let run = try other.terroir("replay", "--check", "-w", "ural", "--format", "json", "kept.terroir")
    #expect(run.exitCode == 0, "\(run.error)\(run.output)")
    let outcomes = try Self.outcomes(run)
    #expect(
      outcomes.map(\.step) == [
        "set audit.significance.high 0.25", "audit", "big = territories | where population > 100000",
        "read \"партнёры 1.csv\" text=[id] | where name like \"%\"", "note \"reviewed, «по-русски» \\\"too\\\"\"",
        "strategize",
      ])
    #expect(outcomes.allSatisfy { $0.outcome == "same" }, "\(outcomes)")
    #expect(!FileManager.default.fileExists(atPath: other.sandbox.home.appendingPathComponent("ural/.terroir").path))
  }

  @Test("names the first step that a changed byte of the data turned, and exits with 4")
  func drift() throws {
    let (study, _) = try Self.saved()
    let path = "ural/data/identity.csv"
    let before = try study.sandbox.read(path)
    try study.sandbox.write(before.replacing("\nural-cuisine,", with: "\nural-cuisinE,"), to: path)
    let run = try study.terroir("replay", "--check", "-w", "ural", "--format", "json", "kept.terroir")
    #expect(run.exitCode == 4)
    let outcomes = try Self.outcomes(run)
    #expect(outcomes.first?.step == "input data/identity.csv")
    #expect(outcomes.first?.outcome == "changed")
    #expect(run.error.contains("kept.terroir:"))
    #expect(run.error.contains("\"code\":\"drift\""))
  }

  @Test("tells a change of the data that changes no result")
  func silentDrift() throws {
    let (study, _) = try Self.saved()
    let path = "ural/data/industries.csv"
    let before = try study.sandbox.read(path)
    try study.sandbox.write(before.replacing("\n", with: "\r\n"), to: path)
    let run = try study.terroir("replay", "--check", "-w", "ural", "kept.terroir")
    #expect(run.exitCode == 4)
    #expect(run.error.contains("input data/industries.csv is changed"))
    #expect(run.error.contains("every step came out the same nevertheless"))
  }

  @Test("tells before any step which plugin, file and column is missing, and what that blocks")
  func missing() throws {
    let study = try Study()
    try study.sandbox.write(
      """
      terroir 1
      # plugin: strategize other-clusters 1.2.0
      # input: data/flows.csv sha256 \(String(repeating: "0", count: 64))

      audit

      actors | where lvel == "federal"

      read partners.csv | count

      use strategize other-clusters

      """, to: "kept.terroir")
    let run = try study.terroir("replay", "--check", "-w", "ural", "--format", "json", "kept.terroir")
    #expect(run.exitCode == 4)
    let outcomes = try Self.outcomes(run)
    #expect(
      outcomes.prefix(4).map(\.step) == [
        "plugin other-clusters", "input data/flows.csv", "file partners.csv", "column",
      ])
    #expect(outcomes.prefix(4).allSatisfy { $0.outcome == "missing" })
    #expect(outcomes.dropFirst(4).map(\.outcome) == ["same", "blocked", "blocked", "blocked"])
  }

  @Test("keeps nothing of a check: no artifact, no file, no state, no journal entry")
  func check() throws {
    let (study, _) = try Self.saved()
    let before = try study.hashes()
    let history = try study.run("history 100").output
    try study.sandbox.write("terroir 1\nset region RU-PER\naudit\nactors | write out.csv\n", to: "other.terroir")
    let run = try study.run("replay other.terroir --check", "status")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("RU-SVE"))
    #expect(try study.hashes() == before)
    #expect(!FileManager.default.fileExists(atPath: study.sandbox.home.appendingPathComponent("out.csv").path))
    #expect(try !study.run("history 100").output.contains("RU-PER"))
    #expect(history.contains("strategize"))
  }

  @Test("takes what the script gives where it is no check")
  func replay() throws {
    let study = try Study()
    try study.sandbox.write("terroir 1\nset region RU-PER\naudit\n", to: "perm.terroir")
    let run = try study.run("replay perm.terroir", "status")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("region: RU-PER"))
    #expect(try study.hashes()["profile"] != nil)
  }

  @Test("refuses a script with faults and shows each at its place")
  func faults() throws {
    let study = try Study()
    try study.sandbox.write("terroir 1\nactors | wehre x\nset seed\n(\n", to: "bad.terroir")
    let run = try study.terroir("replay", "-w", "ural", "bad.terroir")
    #expect(run.exitCode == 2)
    #expect(run.error.contains("bad.terroir:2:10: error:"))
    #expect(run.output == "")
  }
}
