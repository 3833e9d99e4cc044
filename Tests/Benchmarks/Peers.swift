import Foundation

/// The Python peers, run by a script that makes its own virtual environment; nothing is compared where that fails.
final class Peers {
  private let milliseconds: [String: Double]

  init(project: URL, inputs: URL) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", project.appendingPathComponent("Tests/Benchmarks/peers/peers.py").path, inputs.path,
      project.appendingPathComponent(".build/peers").path,
    ]
    process.standardOutput = pipe
    var answer = Data()
    do {
      try process.run()
      answer = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    } catch {
      print("the Python peers do not run: \(error)")
    }
    milliseconds = (try? JSONDecoder().decode([String: Double].self, from: answer)) ?? [:]
    if milliseconds.isEmpty { print("the Python peers gave no times; ratios are left out") }
  }

  /// Prints how many times as long the peer takes.
  func compare(_ own: Measurement, with peer: String) {
    guard let time = milliseconds[peer] else { return }
    print("  \(peer) takes \(Int(time.rounded())) ms: \(Int((time / own.median).rounded())) x")
  }
}
