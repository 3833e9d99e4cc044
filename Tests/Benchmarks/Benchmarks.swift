import Foundation
import ProgramDriver

/// What a person waits for, measured on the real program: medians of several runs, in milliseconds.
@main
enum Benchmarks {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func main() async throws {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "alone" {
      let path = CommandLine.arguments[2]
      return try path.hasSuffix(".gz") ? PackedBenchmark.alone(path) : RegisterBenchmark.alone(path)
    }
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == RegisterAuditBenchmark.word {
      return try RegisterAuditBenchmark.alone(CommandLine.arguments[2], CommandLine.arguments[3])
    }
    if CommandLine.arguments.dropFirst() == ["evaluation", "recovery"] { return try RecoveryBenchmark.run() }
    if CommandLine.arguments.dropFirst().prefix(2) == ["evaluation", "learning"] {
      return try await LearningBenchmark.run(CommandLine.arguments.dropFirst(3).compactMap(Double.init))
    }
    if CommandLine.arguments.dropFirst().prefix(2) == ["evaluation", "violations"] {
      return try await LearningBenchmark.violations(
        runs: CommandLine.arguments.dropFirst(3).first.flatMap(Int.init) ?? 2_000)
    }
    if CommandLine.arguments.contains("methods") { return try MethodsBenchmarks.run(project: project) }
    let sandbox = try Sandbox()
    let ural = sandbox.home.appendingPathComponent("ural")
    try FileManager.default.copyItem(at: project.appendingPathComponent("Workspaces/ural"), to: ural)
    let store = ural.appendingPathComponent(".terroir")
    try? FileManager.default.removeItem(at: store)
    let program = try Sandbox.program("terroir")
    if CommandLine.arguments.contains("state") { return try StateBenchmark.run(program, sandbox) }
    if CommandLine.arguments.contains("packed") { return try PackedBenchmark.run(program, sandbox) }
    if CommandLine.arguments.contains("plugins") { return try await plugins(program, sandbox) }
    if CommandLine.arguments.contains("register") { return try RegisterAuditBenchmark.run(program, sandbox) }
    func run(_ arguments: [String], input: String = "") throws {
      let run = try PipeRun(program, arguments, input: input, in: sandbox)
      if run.exitCode != 0 { throw Failure(arguments: arguments, error: run.error) }
    }

    print("what" + String(repeating: " ", count: 48) + "p50 ms    p95 ms    goal p50")
    let version = try Measurement("--version", goal: "15", runs: 30) { try run(["--version"]) }
    print(version.line)
    if CommandLine.arguments.contains("stages") { return try stages(program, sandbox, store) }
    print(
      try Measurement("first prompt on the Ural workspace", goal: "40", runs: 20) {
        let terminal = try PseudoTerminal(program, ["-w", "ural"], in: sandbox)
        try terminal.expect("audit> ")
      }.line)
    print(
      try Measurement("the whole cycle, cold", goal: "1000", runs: 7) {
        try? FileManager.default.removeItem(at: store)
        try run(["-w", "ural", "-c", "cycle"])
      }.line)
    print(
      try Measurement("the whole cycle, nothing changed", goal: "50", runs: 15) {
        try run(["-w", "ural", "-c", "cycle"])
      }.line)
    // The review alone, each time anew: another parameter that changes nothing of what it estimates.
    var most = 0
    let start = try Measurement("", goal: "", runs: 9) { try run(["-w", "ural", "-c", "status"]) }
    let review = try Measurement("evaluate alone, cold", goal: "200", runs: 9) {
      most += 1
      try run(["-w", "ural", "-c", "evaluate issues=\(most)"])
    }
    print(review.shifted(by: -start.median, over: 1).line)
    let notes = (0..<200).map { "note \"\($0)\"\n" }.joined()
    let empty = try Measurement("empty", goal: "", runs: 10) { try run(["-w", "ural"], input: "note \"one\"\n") }
    let recorded = try Measurement("200 recorded commands, each", goal: "2", runs: 7) {
      try run(["-w", "ural"], input: notes)
    }
    print(recorded.shifted(by: -empty.median, over: 199).line)
    try stages(program, sandbox, store)
    try PromptBenchmark.run(program, sandbox, versionMilliseconds: version.median)
    try StateBenchmark.run(program, sandbox)
    try RegisterBenchmark.run(program, sandbox)
    try PackedBenchmark.run(program, sandbox)
    try RegisterAuditBenchmark.run(program, sandbox)
    try launcher(program, sandbox)
    try await plugins(program, sandbox)
  }

  /// `design` alone, cold and over a range of budgets, and the solver under it.
  private static func stages(_ program: String, _ sandbox: Sandbox, _ store: URL) throws {
    func one(_ line: String) throws {
      let run = try PipeRun(program, ["-w", "ural", "-c", line], in: sandbox)
      if run.exitCode != 0 { throw Failure(arguments: [line], error: run.error) }
    }
    try? FileManager.default.removeItem(at: store)
    try one("audit | strategize")
    var budget = 120_000_000
    // Another budget each time, so that nothing is known; what it takes to start is taken off.
    let start = try Measurement("", goal: "", runs: 9) { try one("status") }
    let design = try Measurement("design alone, cold", goal: "500", runs: 9) {
      budget += 1
      try one("design budget.regional=\(budget)")
    }
    print(design.shifted(by: -start.median, over: 1).line)
    // From budgets that are more than enough, and from such as a person asks for, most of them tight.
    for (name, low, step) in [
      ("vary over 20 budgets", budget, 5_000_000), ("vary over 20 budgets from 20M to 210M", 20_000_000, 10_000_000),
    ] {
      var first = low
      let vary = try Measurement(name, goal: "5 designs", runs: 5) {
        first += 1
        try one("vary design budget.regional=\(first)..\(first + 19 * step) step=\(step)")
      }
      let varied = vary.shifted(by: -start.median, over: 1)
      let ratio = varied.median / max(1, design.median - start.median)
      print("\(varied.line); \((ratio * 10).rounded() / 10) designs")
    }
    // A thousand draws under 20 s are 20 ms each.
    let draws = 20
    let robust = try Measurement("robust design, each draw", goal: "20", runs: 1) {
      try one("robust design draws=\(draws)")
    }
    print(robust.shifted(by: -start.median, over: Double(draws)).line)
    try MixBenchmark().run()
  }

  private static func plugins(_ program: String, _ sandbox: Sandbox) async throws {
    try AnswerBenchmark.run(program, sandbox)
    try await PluginBenchmarks.run(program, sandbox)
    try await ProcessBenchmark.run()
  }

  /// What the launcher adds when nothing has changed, and what a person asks most through it.
  private static func launcher(_ program: String, _ sandbox: Sandbox) throws {
    let launcher = project.appendingPathComponent("terroir").path
    guard FileManager.default.fileExists(atPath: project.appendingPathComponent(".build/terroir-built").path) else {
      print("the launcher: not measured, ./terroir has not built yet")
      return
    }
    let alone = try Measurement("alone", goal: "", runs: 30) { _ = try PipeRun(program, ["--version"], in: sandbox) }
    let launched = try Measurement("./terroir --version over the program", goal: "30", runs: 30) {
      _ = try PipeRun(launcher, ["--version"], in: sandbox)
    }
    print(launched.shifted(by: -alone.median, over: 1).line)
    _ = try PipeRun(launcher, ["-w", "ural", "-c", "audit"], in: sandbox)
    for line in ["status", "actors | head 1", "audit"] {
      let name = line == "audit" ? "./terroir -c audit, nothing changed" : "./terroir -c '\(line)'"
      print(
        try Measurement(name, goal: "40", runs: 30) {
          let run = try PipeRun(launcher, ["-w", "ural", "-c", line], in: sandbox)
          if run.exitCode != 0 { throw Failure(arguments: [line], error: run.error) }
        }.line)
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let arguments: [String]
    let error: String
    var description: String { "\(arguments.joined(separator: " ")): \(error)" }
  }
}
