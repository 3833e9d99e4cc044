import TerroirKernel

/// Since when each unit is treated.
enum TreatmentStart {
  static let roles = [
    MethodDeclaration.Role(
      "first_treated", .integer, required: false, "the first time under treatment; missing or 0 for never"),
    MethodDeclaration.Role(
      "treatment", .integer, required: false, "instead of first_treated: 1 in the times under treatment, otherwise 0"),
  ]

  /// The first time of each level of `units`, nil for never; from `first_treated`, or from `treatment` of 0 and 1.
  ///
  /// - Throws: where neither or both are given, where a unit has two starts, or where a treatment ends.
  static func read(_ read: InputReader, units: Keys) throws(MethodFailure) -> [Int?] {
    switch (read.has("first_treated"), read.has("treatment")) {
    case (true, false): return try starts(read, units)
    case (false, true): return try spells(read, units)
    case (true, true):
      if read.input.roles["treatment"] == nil { return try starts(read, units) }
      if read.input.roles["first_treated"] == nil { return try spells(read, units) }
      throw read.failure("first_treated and treatment are both given", hint: "Name one of them.")
    case (false, false):
      throw read.failure(
        "nothing says who is treated since when",
        hint: "Name the column: first_treated=COLUMN, or treatment=COLUMN of 0 and 1. \(read.columnList)")
    }
  }

  private static func starts(_ read: InputReader, _ units: Keys) throws(MethodFailure) -> [Int?] {
    let values = try read.optionalValues("first_treated", atLeast: 0)
    var known = [(start: Int?, isKnown: Bool)](repeating: (nil, false), count: units.count)
    for (row, value) in values.enumerated() {
      let unit = units.codes[row]
      var start: Int?
      if let value, value != 0 {
        guard value == value.rounded(), value < 1e9 else {
          throw read.failure("first_treated is \(value)", row: row, hint: "Give a time of the table, or 0 for never.")
        }
        start = Int(clamped: value)
      }
      if known[unit].isKnown, known[unit].start != start {
        throw read.failure(
          "\(units.names[unit]) is treated from \(word(known[unit].start)) and from \(word(start))", row: row,
          hint: "Give each unit one start: a second treatment is a study of its own.")
      }
      known[unit] = (start, true)
    }
    return known.map(\.start)
  }

  private static func word(_ start: Int?) -> String { start.map { "\($0)" } ?? "never" }

  private static func spells(_ read: InputReader, _ units: Keys) throws(MethodFailure) -> [Int?] {
    let values = try read.numbers("treatment")
    let periods = try read.keys("time")
    let times = try read.times(periods)
    var starts = [Int?](repeating: nil, count: units.count)
    for (row, value) in values.enumerated() {
      guard value == 0 || value == 1 else {
        throw read.failure(
          "treatment is \(value)", row: row, hint: "Give 1 or 0; a dose is not read by this method.")
      }
      let (unit, time) = (units.codes[row], times[periods.codes[row]])
      if value == 1 { starts[unit] = min(starts[unit] ?? time, time) }
    }
    for (row, value) in values.enumerated() where value == 0 {
      let (unit, time) = (units.codes[row], times[periods.codes[row]])
      if let start = starts[unit], start < time {
        throw read.failure(
          "\(units.names[unit]) is treated from \(start) and not treated in \(time)", row: row,
          hint: "Keep the times before the treatment ends, or leave the unit out: this method reads one start.")
      }
    }
    return starts
  }
}
