import Foundation
import ProgramDriver

/// What a study's state costs: a setting beside a table of 200,000 rows, and 200 names in one script.
enum StateBenchmark {
  static func run(_ program: String, _ sandbox: Sandbox) throws {
    let store = sandbox.home.appendingPathComponent("ural/.terroir")
    try? FileManager.default.removeItem(at: store)
    let alone = try setting("a setting", program, sandbox)
    print(alone.line)
    try sandbox.write(rows(200_000), to: "large.csv")
    try one(program, ["-w", "ural", "-c", "large = read large.csv"], sandbox)
    let beside = try setting("a setting beside a name of 200,000 rows", program, sandbox)
    print(beside.line)
    let megabytes = Double(try size(of: store)) / 1e6
    let ratio = beside.median / alone.median
    print(
      "  over the setting alone: \(String(format: "%.2f", ratio)) times; the store: "
        + "\(String(format: "%.1f", megabytes)) MB (goal 30)")
    try? FileManager.default.removeItem(at: store)
    let script = (1...200).map { "n\($0) = territories | head \($0 % 20 + 1)\n" }.joined()
    try sandbox.write(script, to: "names.terroir")
    print(
      try Measurement("200 names in one script", goal: "2000", runs: 5) {
        try one(program, ["run", "-w", "ural", "names.terroir"], sandbox)
      }.line)
  }

  private static func setting(_ name: String, _ program: String, _ sandbox: Sandbox) throws -> Measurement {
    var round = 0
    return try Measurement(name, goal: "", runs: 15) {
      round += 1
      try one(program, ["-w", "ural", "-c", "set seed \(round)"], sandbox)
    }
  }

  private static func one(_ program: String, _ arguments: [String], _ sandbox: Sandbox) throws {
    let run = try PipeRun(program, arguments, in: sandbox)
    if run.exitCode != 0 { throw Benchmarks.Failure(arguments: arguments, error: run.error) }
  }

  private static func rows(_ count: Int) -> String {
    var text = "id,name,town,sector,year,staff,turnover,share\n"
    for row in 0..<count {
      let turnover = Double(row * 7919 % 1_000_003) / 7
      text += "F\(row),Firm number \(row),town-\(row % 94),\(row % 16),\(2000 + row % 25),\(row % 300),"
      text += "\(turnover),\(Double(row % 997) / 997)\n"
    }
    return text
  }

  private static func size(of folder: URL) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(0) { sum, name in
      let path = folder.appendingPathComponent(name).path
      return sum + ((try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
  }
}
