import Foundation
import ProgramDriver

/// The program against DuckDB alone on the same question about a file, each in a process of its own.
struct BesideDuckDB {
  let path: String
  let arguments: [String]

  /// - Parameters:
  ///   - path: the file, which tells the question that this program puts to DuckDB after the word `alone`.
  ///   - arguments: the question as the program is asked it.
  init(asking path: String, own arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// Nine runs of both in turn, so that a machine that changes its pace changes it for both, and the median of their ratios.
  func run(_ what: String, goal: String, _ program: String, _ sandbox: Sandbox) throws {
    var alone: [Double] = [], own: [Double] = []
    for _ in 0..<9 {
      alone += try timed(try Sandbox.program("Benchmarks"), ["alone", path], sandbox)
      own += try timed(program, arguments, sandbox)
    }
    let ratio = Measurement("ratio", goal: "", milliseconds: zip(own, alone).map { $0 / $1 }).median
    print(Measurement("\(what), DuckDB alone", goal: "", milliseconds: alone).line)
    let line = Measurement("\(what), the program", goal: goal, milliseconds: own).line
    print("\(line); \(Int((ratio * 100).rounded())) % of DuckDB alone")
  }

  private func timed(_ program: String, _ arguments: [String], _ sandbox: Sandbox) throws -> [Double] {
    try Measurement(
      "", goal: "",
      once: {
        let run = try PipeRun(program, arguments, in: sandbox)
        guard run.exitCode == 0 else { throw Benchmarks.Failure(arguments: arguments, error: run.error) }
      }
    ).milliseconds
  }
}
