import Foundation
import ProgramDriver
import Testing

@Suite("The program killed at any moment", .timeLimit(.minutes(120)))
struct KillTrials {
  /// How often: `TERROIR_LONG_TRIALS` asks for all.
  private static let rounds = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 12 : 300

  private static let commands = [
    "set seed 3", "mine = territories | head 3", "audit", "import more.csv as events", "undo", "note \"here\"",
    "actors | write out.csv", "status", "save kept.terroir --force",
  ]

  @Test("leaves the study whole: what was done is there, and the next command works unaided")
  func kill() throws {
    let study = try Study()
    let program = try Sandbox.program("terroir")
    var random = SeededNumbers(seed: 20)
    try study.sandbox.write("id,name\n", to: "out.csv")
    // The moments are drawn from the time that such a run takes on this machine, so that most come before its end.
    // The second one: there is nothing to compute in most.
    var taken = Duration.zero
    for _ in 0..<2 {
      let began = ContinuousClock.now
      #expect(try study.run("set seed 3", "audit", "actors | write out.csv", "status").exitCode == 0)
      taken = ContinuousClock.now - began
      try study.sandbox.write("id,name\n", to: "out.csv")
    }
    let longest = UInt64(taken.components.seconds * 1_000_000 + taken.components.attoseconds / 1_000_000_000_000)
    var done = 0, killed = 0
    for round in 0..<Self.rounds {
      try study.sandbox.write(
        "id,name,territory,source,confidence\nk\(round),Feast \(round),kasli,s,high\n", to: "more.csv")
      let first = Int(random.next() % UInt64(Self.commands.count))
      let given = (0..<3).map { Self.commands[(first + $0) % Self.commands.count] } + ["note \"round \(round)\""]
      let process = try PipeProcess(program, ["-w", "ural"] + given.flatMap { ["-c", $0] }, in: study.sandbox)
      usleep(UInt32(random.next() % longest))
      process.signal(SIGKILL)
      let run = try process.finish()
      let check = try study.run("status", "validate", options: ["--format", "json"])
      #expect(check.exitCode == 0, "round \(round): \(check.error)")
      let history = try Study.rows(try study.run("history 100000", options: ["--format", "json"]).output)
      let count = history.count { $0["outcome"] as? String == "done" || $0["outcome"] as? String == "undone" }
      #expect(count >= done, "round \(round)")
      done = count
      if run.exitCode == 128 + SIGKILL { killed += 1 }
      if run.exitCode == 0 {
        #expect(history.contains { $0["command"] as? String == "note \"round \(round)\"" }, "round \(round)")
      }
      // Written whole or not at all.
      let written = try study.sandbox.read("out.csv")
      #expect(written == "id,name\n" || written.hasSuffix("\r\n"), "round \(round)")
    }
    #expect(killed > Self.rounds / 4, "only \(killed) runs were killed before their end")
    let rows = try study.run("events | where id like \"k%\" | count", options: ["--format", "csv"])
    #expect(rows.exitCode == 0)
  }
}

/// Numbers that a seed decides (SplitMix64).
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
