import TerroirKernel

/// One value at each of several times in order.
struct TimeSeries: Sendable {
  let times: [Int]
  let values: [Double]
  /// The row of the table behind each value.
  let rows: [Int]
}

extension InputReader {
  /// The series of the roles `time` and `role`, in the order of time.
  ///
  /// - Throws: on duplicates, a missing value, fewer than `least` times, and a step that differs where `isEven`.
  func series(_ role: String, least: Int, isEven: Bool) throws(MethodFailure) -> TimeSeries {
    try requireRows()
    let keys = try keys("time")
    let values = try numbers(role, atLeast: nil)
    try requireDistinct([keys])
    let levels = try times(keys)
    guard levels.count >= least else {
      throw failure("there are \(levels.count) times and \(least) are needed", hint: "Give a longer series.")
    }
    let rows = values.indices.sorted { keys.codes[$0] < keys.codes[$1] }
    if isEven {
      let step = levels[1] - levels[0]
      for place in 1..<levels.count where levels[place] - levels[place - 1] != step {
        throw failure(
          "after \(levels[place - 1]) comes \(levels[place]), and the step before was \(step)", row: rows[place],
          hint: "Give every time once; errors of neighbouring times hang together. Number months through: 1, 2, 3.")
      }
    }
    return TimeSeries(times: levels, values: rows.map { values[$0] }, rows: rows)
  }
}
