import Foundation
import Glibc
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite(
  "A bad process plugin is told with plugin, stage, reason, last output and log, and harms nothing",
  .timeLimit(.minutes(30)))
struct BadPluginTests {
  /// A run's failure by file: reason, and hint without the log.
  @Test(
    "while it runs",
    arguments: [
      (
        "hangs", "{run: 3}",
        "stage bad: no answer and no progress came within 3 s; its last output: about to think",
        "let it report progress, or raise `limits` in plugin.yaml"
      ),
      (
        "crashes", "{}",
        "stage bad: it was ended by signal 11 (memory fault) in the middle of an answer, after 22 bytes; "
          + "its last output: about to fall over",
        "mend the plugin, or give it more `limits: memory` in plugin.yaml"
      ),
      (
        "quits", "{}", "stage bad: it ended with exit code 3 before it answered; its last output: no more",
        "mend the plugin, or give it more `limits: memory` in plugin.yaml"
      ),
      (
        "closes", "{}", "stage bad: it closed its descriptor before it answered",
        "mend the plugin, or give it more `limits: memory` in plugin.yaml"
      ),
      (
        "garbles", "{}", "stage bad: its answer is no JSON: Hello  [31mworld",
        "write one JSON message a line to descriptor 4, and nothing else"
      ),
      (
        "floods", "{answer: 1}", "stage bad: its answer is larger than 1 MiB",
        "let it answer less, or raise `limits: answer` in plugin.yaml"
      ),
      (
        "chatters", "{}", "stage bad: it gave more than 1000 findings or 16 MiB of them beside its answer",
        "let it give fewer, or put them into its artifact's table findings"
      ),
    ])
  func running(_ file: String, _ limits: String, _ reason: String, _ hint: String) async throws {
    let fixture = try ProcessFixture(file, limits: limits)
    #expect(
      try await fixture.refusal() == .plugin(reason: Phrase(verbatim: reason), hint: "\(hint); its log: \(fixture.log)")
    )
    #expect(fixture.processes.isEmpty)
    // The next call begins afresh.
    #expect(
      try await fixture.refusal() == .plugin(reason: Phrase(verbatim: reason), hint: "\(hint); its log: \(fixture.log)")
    )
  }

  @Test(
    "whose answer does not fit the contract, with the place",
    arguments: [
      ("word", "clusters[0].model: growth is not one of dynamic-conservation, transformation, generation"),
      ("type", "floors[0].share: a number is expected"),
      ("missing", "floors[0]: reason is missing"),
      ("column", "floors[0]: shares is no column; the columns are territory_type, share, reason"),
      (
        "table",
        "cluster is no table of the contract; its tables are growth_points, clusters, members, distinctive, niches, "
          + "priorities, criteria, framework, initiatives, floors, findings"
      ),
      ("shape", "floors: a list is expected"),
    ])
  func lies(_ answer: String, _ reason: String) async throws {
    let fixture = try ProcessFixture("lies")
    #expect(
      try await fixture.refusal(["answer": .text(answer)])
        == .plugin(
          reason: "stage bad: its answer does not fit: \(reason)",
          hint: "make its answer agree with the contract; describe shows the tables; its log: \(fixture.log)"))
  }

  @Test("that gives few findings, but large ones")
  func largeFindings() async throws {
    let fixture = try ProcessFixture("chatters")
    guard case .plugin(let reason, _) = try await fixture.refusal(["letters": .integer(1_000_000)]) else {
      Issue.record("it was taken")
      return
    }
    #expect(reason == "stage bad: it gave more than 1000 findings or 16 MiB of them beside its answer")
  }

  @Test("that gives a number that is not finite")
  func notFinite() async throws {
    let fixture = try ProcessFixture("lies")
    guard case .plugin(let reason, _) = try await fixture.refusal(["answer": .text("number")]) else {
      Issue.record("it was taken")
      return
    }
    #expect(reason.description.hasPrefix("stage bad: it failed: the answer is no JSON: Out of range float values"))
  }

  @Test("that is deaf to being cancelled is killed")
  func deaf() async throws {
    let fixture = try ProcessFixture("deaf")
    #expect(try await fixture.cancelled([:]) == .cancelled)
    #expect(fixture.processes.isEmpty)
  }

  @Test("that leaves children behind loses them when it ends, those in sessions of their own too")
  func leaks() async throws {
    let fixture = try ProcessFixture("leaks")
    #expect(try await fixture.run() != nil)
    #expect(fixture.processes.count >= 3)
    fixture.host.shutdown()
    #expect(fixture.processes.isEmpty)
  }

  @Test("that prints without end is no slower for it, and its log stays small")
  func prints() async throws {
    let fixture = try ProcessFixture("prints")
    #expect(try await fixture.run() != nil)
    fixture.host.shutdown()
    let size = try FileManager.default.attributesOfItem(atPath: fixture.log)[.size] as? Int
    #expect((size ?? .max) <= PluginLog.fileLimit)
  }

  @Test("that takes more memory than it may")
  func greedy() async throws {
    let fixture = try ProcessFixture("greedy", limits: "{memory: 256}")
    guard case .plugin(let reason, _) = try await fixture.refusal() else {
      Issue.record("it got the memory")
      return
    }
    #expect(reason.description.hasPrefix("stage bad: it failed: MemoryError"))
  }

  @Test("that never speaks")
  func mute() throws {
    let fixture = try ProcessFixture("mute", limits: "{start: 3}")
    let failure = try #require(fixture.loadFailure())
    #expect(
      failure.message
        == "bad does not start: no answer and no progress came within 3 s; its last output: I do not speak")
    #expect(failure.hint == "let it report progress, or raise `limits` in plugin.yaml; its log: \(fixture.log)")
    #expect(fixture.processes.isEmpty)
  }

  @Test("of another protocol or contract")
  func foreign() throws {
    let protocols = try ProcessFixture("foreign")
    #expect(protocols.loadFailure()?.message == "bad does not start: it speaks protocol 2..3, this program 1")
    let contracts = try ProcessFixture("foreign", extra: ["contract": ""])
    let failure = try #require(contracts.loadFailure())
    #expect(failure.message == "bad does not start: it knows contract 7..8 of strategize, this program has 1")
    #expect(failure.hint == "install a version of the plugin for this program; its log: \(contracts.log)")
    #expect(contracts.processes.isEmpty)
  }

  @Test("whose program is not there")
  func absent() throws {
    let fixture = try ProcessFixture("mute", command: "[python9, main.py]")
    let failure = try #require(fixture.loadFailure())
    #expect(failure.message == "bad does not start: there is no program python9 in its folder or on PATH")
    #expect(failure.hint == "install python9, or mend `command` in plugin.yaml")
    // It is told without a line of it being run.
    #expect(fixture.host.ailment(of: try fixture.host.plugin("bad")) == failure)
  }

  @Test("whose script is not there")
  func absentScript() throws {
    let fixture = try ProcessFixture("mute", command: "[/usr/bin/python3, mian.py]")
    let failure = try #require(fixture.loadFailure())
    #expect(failure.message == "bad does not start: there is no file mian.py in its folder")
    #expect(failure.hint == "put it there, or mend `command` in plugin.yaml")
    #expect(fixture.host.ailment(of: try fixture.host.plugin("bad")) == failure)
  }

  @Test("whose program cannot be run")
  func notRunnable() throws {
    let fixture = try ProcessFixture("mute", command: "[./tool]", extra: ["tool": "\u{7f}ELF nonsense"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: fixture.folder.appending(path: "tool").path)
    let failure = try #require(fixture.loadFailure())
    #expect(failure.message == "bad does not start: its program cannot be run: Exec format error")
    #expect(failure.hint == "look at its folder and the program's rights; its log: \(fixture.log)")
  }

  @Test("ends by a signal only where there is one: a shell tells of it by a code above 128, and so far of any other")
  func ends() {
    #expect(ProcessEnd(status: 11) == .signal(11))
    #expect(ProcessEnd(status: 137 << 8) == .signal(SIGKILL))
    #expect(ProcessEnd(status: 128 << 8) == .exit(128))
    #expect(ProcessEnd(status: 255 << 8) == .exit(255))
  }

  @Test("that names no command")
  func noCommand() throws {
    let fixture = try ProcessFixture("mute", command: nil)
    let failure = try #require(fixture.loadFailure())
    #expect(failure.message == "bad does not start: its manifest names no command")
    #expect(failure.hint == "give `command` in plugin.yaml, as command: [python3, main.py]")
  }

  @Test("that brings another stage than its manifest names")
  func otherStage() throws {
    let other = try ProcessFixture("hangs", contributes: ["{kind: stage, id: good, stage: strategize, contract: 1}"])
    #expect(other.loadFailure()?.message == "bad registers stage bad, which its manifest does not name")
    let verb = try ProcessFixture("hangs", contributes: ["{kind: stage, id: bad, stage: design, contract: 1}"])
    #expect(
      verb.loadFailure()?.message
        == "bad names stage bad for design in its manifest but registers it for strategize")
  }
}
