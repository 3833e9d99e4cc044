import TerroirKernel

/// One treated path, the mean of the treated units, beside the donors that it is compared with.
struct SyntheticPanel: Sendable {
  let panel: OutcomePanel
  let treated: [Int]
  let donors: [Int]
  /// How many times lie before the start.
  let before: Int
  /// Empty where the outcomes before the start are the predictors.
  let predictors: [Predictor]

  struct Predictor: Sendable {
    /// The column with its times.
    var name: String
    /// By unit of the panel, in deviations over the units.
    var values: [Double]
    /// The deviation.
    var scale: Double
  }

  var times: [Int] { panel.times }
  var after: Int { panel.times.count - before }

  /// The mean path of some units.
  func path(_ units: [Int]) -> [Double] {
    panel.times.indices.map { period in
      Summation.sum(units.map { panel[$0, period] }) / Double(units.count)
    }
  }

  /// The same with other units as the treated, and the rest of some donors.
  func with(treated: [Int], donors: [Int]) -> SyntheticPanel {
    SyntheticPanel(panel: panel, treated: treated, donors: donors, before: before, predictors: predictors)
  }
}

extension SyntheticPanel {
  /// The panel of the roles of `synthetic-control`.
  static func read(_ read: InputReader) throws(MethodFailure) -> SyntheticPanel {
    let keys = try read.keys("unit")
    let panel = try OutcomePanel(read, units: keys, gaps: try read.choice("gaps", OutcomePanel.Gaps.self))
    let names = try read.words("treated")
    guard !names.isEmpty else {
      throw read.failure("the treated unit is not given", hint: "Name it: treated=UNIT, or treated=[UNIT, UNIT].")
    }
    var treated: [Int] = []
    for name in names {
      guard let unit = panel.units.firstIndex(of: name) else {
        throw read.failure("there is no unit \(name)", hint: "Units: \(panel.units.named).")
      }
      if !treated.contains(unit) { treated.append(unit) }
    }
    treated.sort()
    guard let from = try read.optionalInteger("from") else {
      throw read.failure("the start is not given", hint: "Give the first time under treatment: from=TIME.")
    }
    let before = panel.times.count { $0 < from }
    guard before > 1, before < panel.times.count else {
      throw read.failure(
        before < panel.times.count ? "there are \(before) times before \(from)" : "there is no time from \(from) on",
        hint: "Two times before the start and one after it are needed.")
    }
    let donors = panel.units.indices.filter { !treated.contains($0) }
    guard donors.count > 1 else {
      throw read.failure("there are \(donors.count) units to compare with", hint: "Give two donors or more.")
    }
    return SyntheticPanel(
      panel: panel, treated: treated, donors: donors, before: before,
      predictors: try predictors(read, keys, panel, from: from))
  }

  private static func predictors(
    _ read: InputReader, _ keys: Keys, _ panel: OutcomePanel, from: Int
  ) throws(MethodFailure) -> [Predictor] {
    let windows = try windows(read, panel, from: from)
    guard !windows.isEmpty else { return [] }
    let periods = try read.keys("time")
    let times = try read.times(periods)
    var position = [Int?](repeating: nil, count: keys.count)
    for (unit, level) in panel.levels.enumerated() { position[level] = unit }
    var result: [Predictor] = []
    for window in windows {
      guard let column = read.input.table[window.column] else {
        throw read.failure("there is no column \(window.column)", hint: "Name a predictor. \(read.columnList)")
      }
      var inner = read.input
      inner.roles["predictor"] = [column.name]
      let values = try InputReader(inner, for: read.declaration).optionalValues("predictor")
      var sums = [(total: Double, count: Int)](repeating: (0, 0), count: panel.units.count)
      let order = values.indices.sorted { (periods.codes[$0], keys.codes[$0]) < (periods.codes[$1], keys.codes[$1]) }
      for row in order {
        guard let value = values[row], let unit = position[keys.codes[row]],
          window.times.contains(times[periods.codes[row]])
        else { continue }
        sums[unit] = (sums[unit].total + value, sums[unit].count + 1)
      }
      if let empty = sums.firstIndex(where: { $0.count == 0 }) {
        throw read.failure(
          "\(panel.units[empty]) has no \(window.column) from \(window.times.lowerBound) to \(window.times.upperBound)",
          hint: "Take other times, or leave the unit or the predictor out.")
      }
      let means = sums.map { $0.total / Double($0.count) }
      guard let deviation = Summation.deviation(means), deviation > 0 else {
        throw read.failure("\(window.name) is the same in every unit", hint: "Leave the predictor out.")
      }
      result.append(Predictor(name: window.name, values: means.map { $0 / deviation }, scale: deviation))
    }
    return result
  }

  private struct Window {
    var column: String
    var times: ClosedRange<Int>
    var name: String { "\(column) \(times.lowerBound)" + (times.count > 1 ? "-\(times.upperBound)" : "") }
  }

  /// What the table `spec` says, or every column of the role over all times before the start.
  private static func windows(
    _ read: InputReader, _ panel: OutcomePanel, from: Int
  ) throws(MethodFailure) -> [Window] {
    guard let table = try read.table("spec") else {
      let names = read.input.roles["predictors"] ?? []
      let last = panel.times.last { $0 < from } ?? from
      return names.map { Window(column: $0, times: panel.times[0]...last) }
    }
    let names = try table.keys("predictor")
    let (starts, ends) = (try table.numbers("from", atLeast: nil), try table.numbers("to", atLeast: nil))
    var result: [Window] = []
    for row in starts.indices {
      let (start, end) = (Int(clamped: starts[row]), Int(clamped: ends[row]))
      guard start <= end else {
        throw table.failure("\(start) is after \(end)", row: row, hint: "Give from not after to.")
      }
      guard end < from else {
        throw table.failure(
          "\(end) is not before \(from)", row: row, hint: "Predictors of a time under treatment carry its effect.")
      }
      result.append(Window(column: names.names[names.codes[row]], times: start...end))
    }
    return result.sorted {
      ($0.column, $0.times.lowerBound, $0.times.upperBound) < ($1.column, $1.times.lowerBound, $1.times.upperBound)
    }
  }
}
