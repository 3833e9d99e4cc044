import TerroirKernel

/// Outcomes of units over periods, every unit in every period.
struct OutcomePanel: Sendable {
  /// What to do with a unit that lacks a period.
  enum Gaps: String, CaseIterable, Sendable {
    case refuse
    /// Units with a gap are left out, and named.
    case drop
  }

  /// The names of the units that are in, in ascending order.
  let units: [String]
  /// For each unit its level among the keys of the table.
  let levels: [Int]
  let times: [Int]
  /// Unit by unit: `outcomes[unit * times.count + period]`.
  let outcomes: [Double]
  /// The row of the table behind each outcome.
  let rows: [Int]
  /// Units that were left out because of a gap.
  let dropped: [String]

  subscript(_ unit: Int, _ period: Int) -> Double { outcomes[unit * times.count + period] }

  /// The row of the table for a unit and a period.
  func row(_ unit: Int, _ period: Int) -> Int { rows[unit * times.count + period] }

  /// The panel without some units.
  func keeping(_ kept: [Int]) -> OutcomePanel {
    let width = times.count
    return OutcomePanel(
      units: kept.map { units[$0] }, levels: kept.map { levels[$0] }, times: times,
      outcomes: kept.flatMap { outcomes[($0 * width)..<(($0 + 1) * width)] },
      rows: kept.flatMap { rows[($0 * width)..<(($0 + 1) * width)] }, dropped: dropped)
  }

  private init(
    units: [String], levels: [Int], times: [Int], outcomes: [Double], rows: [Int], dropped: [String]
  ) {
    self.units = units
    self.levels = levels
    self.times = times
    self.outcomes = outcomes
    self.rows = rows
    self.dropped = dropped
  }
}

extension OutcomePanel {
  /// The panel of the roles `unit`, `time` and `outcome`.
  ///
  /// - Throws: on duplicates, times that are not whole numbers, and a gap unless these are dropped.
  init(_ read: InputReader, units keys: Keys, gaps: Gaps) throws(MethodFailure) {
    let periods = try read.keys("time")
    let values = try read.optionalValues("outcome")
    try read.requireDistinct([keys, periods])
    let times = try read.times(periods)
    let width = times.count
    var found = [Int?](repeating: nil, count: keys.count * width)
    for row in values.indices where values[row] != nil { found[keys.codes[row] * width + periods.codes[row]] = row }
    var kept: [Int] = []
    var dropped: [String] = []
    for unit in 0..<keys.count {
      guard let gap = (0..<width).first(where: { found[unit * width + $0] == nil }) else {
        kept.append(unit)
        continue
      }
      guard gaps == .drop else {
        throw read.failure(
          "\(keys.names[unit]) has no outcome in \(times[gap])",
          row: values.indices.first { keys.codes[$0] == unit && periods.codes[$0] == gap },
          hint: "Fill it in, leave the unit out, or leave out every unit with a gap: gaps=drop.")
      }
      dropped.append(keys.names[unit])
    }
    guard !kept.isEmpty else {
      throw read.failure("every unit lacks a period", hint: "Keep the periods that the units have in common.")
    }
    let rows = kept.flatMap { unit in (0..<width).compactMap { found[unit * width + $0] } }
    self.init(
      units: kept.map { keys.names[$0] }, levels: kept, times: times, outcomes: rows.compactMap { values[$0] },
      rows: rows, dropped: dropped)
  }
}

extension InputReader {
  /// The times behind the levels of `keys`, in ascending order.
  func times(_ keys: Keys) throws(MethodFailure) -> [Int] {
    var times: [Int] = []
    for (level, cell) in keys.levels.enumerated() {
      switch cell {
      case .integer(let time): times.append(time)
      case .number(let time) where time == time.rounded() && abs(time) < 1e9: times.append(Int(clamped: time))
      default:
        throw failure(
          "\(keys.column.name) is \(keys.names[level])", row: keys.codes.firstIndex(of: level),
          hint: "Give times as whole numbers, such as years.")
      }
    }
    return times
  }
}
