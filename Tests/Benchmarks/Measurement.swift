import Foundation

/// The times of several runs of one thing.
struct Measurement {
  let name: String
  let goal: String
  let milliseconds: [Double]
  /// The median processor time of this process over all threads: what is left of it when the machine has other work.
  let processor: Double

  /// Runs `work` once to warm up, then `runs` times.
  init(_ name: String, goal: String, runs: Int, _ work: () throws -> Void) rethrows {
    self.name = name
    self.goal = goal
    try work()
    var used: [Double] = []
    milliseconds = try (0..<runs).map { _ in
      let (start, before) = (ContinuousClock.now, clock())
      try work()
      let time = start.duration(to: .now).components
      used.append(Double(clock() - before) * 1000 / Double(CLOCKS_PER_SEC))
      return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
    }.sorted()
    processor = used.sorted()[runs / 2]
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

  /// One run.
  init(_ name: String, goal: String, once work: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try work()
    let time = start.duration(to: .now).components
    self.init(name, goal: goal, milliseconds: [Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15])
  }

  /// Times that were taken elsewhere.
  init(_ name: String, goal: String, milliseconds: [Double]) {
    self.init(name: name, goal: goal, milliseconds: milliseconds.sorted())
  }

  private init(name: String, goal: String, milliseconds: [Double]) {
    self.name = name
    self.goal = goal
    processor = 0
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

  /// The line with the processor time, for work of this process alone.
  var ownLine: String { line + "  (processor \(Int(processor.rounded())) ms)" }

  var line: String {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func number(_ value: Double) -> String { value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))" }
    return cell(name, 52) + cell(number(quantile(0.5)), 10) + cell(number(quantile(0.95)), 10) + goal
  }
}
