import Foundation
import RecoveryRuns

/// What the estimators find of an effect that is known, over 2,000 panels each.
enum RecoveryBenchmark {
  private static let runs = 2_000

  static func run() throws {
    print("estimator" + String(repeating: " ", count: 45) + "bias     coverage  goal: below 5%, 93% to 97%")
    for recovery in RecoveryRun.all {
      let found = try recovery.found(runs: runs)
      let name = recovery.name.padding(toLength: 54, withPad: " ", startingAt: 0)
      print("\(name)\(percent(found.bias).padding(toLength: 9, withPad: " ", startingAt: 0))\(percent(found.coverage))")
      if found.without > 0 { print("  without an interval: \(found.without)") }
    }
    print(
      "synthetic-control, size of the placebo test at 5%, 19 donors: \(percent(try RecoveryRun.placeboSize(runs: runs)))"
    )
  }

  private static func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)%" }
}
