import Foundation

/// The times of several runs of one thing.
struct Measurement {
  let name: String
  let goal: String
  let milliseconds: [Double]

  /// Runs `work` once to warm up, then `runs` times.
  init(_ name: String, goal: String, runs: Int, _ work: () throws -> Void) rethrows {
    self.name = name
    self.goal = goal
    try work()
    milliseconds = try (0..<runs).map { _ in
      let start = ContinuousClock.now
      try work()
      let time = start.duration(to: .now).components
      return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
    }.sorted()
  }

  /// The same for work that waits.
  init(_ name: String, goal: String, runs: Int, _ work: () async throws -> Void) async rethrows {
    try await work()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try await work()
      times.append(start.duration(to: .now) / .milliseconds(1))
    }
    self.init(name: name, goal: goal, milliseconds: times.sorted())
  }

  private init(name: String, goal: String, milliseconds: [Double]) {
    self.name = name
    self.goal = goal
    self.milliseconds = milliseconds
  }

  /// The same with a base taken off, shared by `count` things.
  func shifted(by base: Double, over count: Double) -> Measurement {
    Measurement(name: name, goal: goal, milliseconds: milliseconds.map { max(0, $0 + base) / count })
  }

  var median: Double { quantile(0.5) }

  private func quantile(_ part: Double) -> Double {
    milliseconds[min(milliseconds.count - 1, Int((Double(milliseconds.count - 1) * part).rounded()))]
  }

  var line: String {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func number(_ value: Double) -> String { value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))" }
    return cell(name, 52) + cell(number(quantile(0.5)), 10) + cell(number(quantile(0.95)), 10) + goal
  }
}
