import Foundation
import ProgramDriver

/// What the fingers wait for: TAB over a thousand candidates, Ctrl-C, a long script that is read and checked.
enum PromptBenchmark {
  static func run(_ program: String, _ sandbox: Sandbox, versionMilliseconds: Double) throws {
    print(try tab(program, sandbox).line)
    print(try cancellation(program, sandbox).line)
    print(try script(program, sandbox).shifted(by: -versionMilliseconds, over: 1).line)
  }

  /// From the key to the list of what could follow.
  private static func tab(_ program: String, _ sandbox: Sandbox) throws -> Measurement {
    let columns = (0..<1000).map { "column\($0)" }
    let row = columns.indices.map(String.init).joined(separator: ",")
    try sandbox.write(columns.joined(separator: ",") + "\n" + row + "\n", to: "wide.csv")
    let terminal = try PseudoTerminal(program, ["-w", "ural"], in: sandbox)
    try terminal.expect("> ")
    terminal.send("wide = read wide.csv\r")
    try terminal.expect("> ")
    terminal.send("wide | select col")
    try terminal.expect("col")
    // The first TAB completes the common beginning, each later one lists and shows the line again.
    terminal.send("\t")
    try terminal.expect("umn")
    return try Measurement("TAB over 1,000 candidates", goal: "5", runs: 30) {
      terminal.send("\t")
      try terminal.expect("900 more")
      try terminal.expect("select column")
    }
  }

  private static func cancellation(_ program: String, _ sandbox: Sandbox) throws -> Measurement {
    let terminal = try PseudoTerminal(program, ["-w", "ural"], in: sandbox)
    try terminal.expect("> ")
    var times: [Double] = []
    for _ in 0..<10 {
      terminal.send("audit draws=100000 network_draws=10000\r")
      try terminal.expect("%")
      times += try Measurement(
        "", goal: "",
        once: {
          terminal.send("\u{3}")
          try terminal.expect("RU-SVE c1 ")
        }
      ).milliseconds
    }
    return Measurement("Ctrl-C to prompt", goal: "50", milliseconds: times)
  }

  /// A slip in the last line: everything is read and checked, nothing runs.
  private static func script(_ program: String, _ sandbox: Sandbox) throws -> Measurement {
    let line = "x = actors | where level == \"municipal\" and confidence != \"low\" | sort -founded | head 5\n"
    try sandbox.write(String(repeating: line, count: 9_999) + "actors | wehre x == 1\n", to: "long.terroir")
    return try Measurement("a script of 10,000 lines, read and checked", goal: "", runs: 10) {
      let run = try PipeRun(program, ["run", "-w", "ural", "long.terroir"], in: sandbox)
      guard run.exitCode == 2 else { throw Benchmarks.Failure(arguments: ["run"], error: run.error) }
    }
  }
}
