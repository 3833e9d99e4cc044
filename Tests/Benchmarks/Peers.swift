import Foundation

/// The Python peers, run by a script that makes its own virtual environment; nothing is compared where that fails.
final class Peers {
  private let milliseconds: [String: Double]

  /// - Parameter parts: The parts of the benchmark whose peers run; all where none is named.
  init(project: URL, inputs: URL, parts: [String]) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "python3", project.appendingPathComponent("Tests/Benchmarks/peers/peers.py").path, inputs.path,
        project.appendingPathComponent(".build/peers").path,
      ] + parts
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

  /// Prints how many times as long the peer takes, by the clock and by processor time over all threads.
  func compare(_ own: Measurement, with peer: String) {
    guard let time = milliseconds[peer], let processor = milliseconds["\(peer) processor"] else { return }
    let byClock = Int((time / own.median).rounded())
    let byProcessor = Int((processor / max(own.processor, 0.01)).rounded())
    print(
      "  \(peer) takes \(Int(time.rounded())) ms (processor \(Int(processor.rounded()))): \(byClock) x, "
        + "by processor time \(byProcessor) x")
  }
}
