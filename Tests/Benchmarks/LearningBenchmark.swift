import Foundation
import LearningRuns

/// What a policy that learns gains over fixed priors, over 200 seeds and a grid of signals, and how often the review tells what
/// breaks a design.
enum LearningBenchmark {
  /// - Parameter signals: those of the grid; all where none is named.
  static func run(_ signals: [Double]) async throws {
    print(
      "signal  part of the oracle's gain (95%)   gain over fixed priors (95%)   goal: 30% at signal 1, no loss at 0")
    for signal in signals.isEmpty ? [0, 0.25, 0.5, 1, 2] : signals {
      let found = try await LearningGain(signal: signal, seeds: 1...200)
      let part = found.part.map { "\(percent($0.value)) (\(percent($0.low)) to \(percent($0.high)))" } ?? "none to gain"
      let gain = found.gain
      print(
        "\(signal)".padding(toLength: 8, withPad: " ", startingAt: 0)
          + part.padding(toLength: 34, withPad: " ", startingAt: 0)
          + "\(percent(gain.value)) (\(percent(gain.low)) to \(percent(gain.high)))")
    }
  }

  /// The violations of ``ViolationRun``, over so many panels each.
  static func violations(runs: Int) async throws {
    print("design" + String(repeating: " ", count: 48) + "told      goal")
    for run in ViolationRun.allCases {
      let told = try await run.told(runs: runs)
      print(
        run.name.padding(toLength: 54, withPad: " ", startingAt: 0)
          + percent(told).padding(toLength: 10, withPad: " ", startingAt: 0)
          + (run == .valid ? "at most 10%" : "at least 80%"))
    }
  }

  static func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)%" }
}
