import TerroirKernel

extension DifferenceInDifferences {
  /// `(T1 - T0) - (C1 - C0)`: of published means with their errors, or of units.
  ///
  /// Of units the mean of each one before and after, and their changes compared: `se^2 = s_T^2 / n_T + s_C^2 / n_C`, Student's
  /// t at Welch's degrees of freedom. Of one mean each the errors given are taken as independent; a panel's are smaller.
  static func means(_ read: InputReader) throws(MethodFailure) -> Table {
    let (units, times) = (try read.keys("unit"), try read.keys("time"))
    let values = try read.numbers("outcome", atLeast: nil)
    try read.requireDistinct([units, times])
    let (isTreated, isAfter) = try design(read, units, times)
    var sums = [[(total: Double, count: Int)]](
      repeating: [(0, 0), (0, 0)], count: units.count)
    for row in values.indices.sorted(by: { (units.codes[$0], times.codes[$0]) < (units.codes[$1], times.codes[$1]) }) {
      let side = isAfter[times.codes[row]] ? 1 : 0
      sums[units.codes[row]][side].total += values[row]
      sums[units.codes[row]][side].count += 1
    }
    for unit in sums.indices {
      for side in 0...1 where sums[unit][side].count == 0 {
        throw read.failure(
          "\(units.names[unit]) has no outcome \(side == 0 ? "before" : "after") the start",
          row: units.codes.firstIndex(of: unit), hint: "Fill it in, or leave the unit out.")
      }
    }
    let averages = sums.map { own in own.map { $0.total / Double($0.count) } }
    func side(_ flag: Bool, _ moment: Int) -> [Double] {
      averages.indices.filter { isTreated[$0] == flag }.map { averages[$0][moment] }
    }
    func mean(_ flag: Bool, _ moment: Int) -> Double { Summation.mean(side(flag, moment)) ?? 0 }
    let changes = [true, false].map { flag in zip(side(flag, 0), side(flag, 1)).map { $1 - $0 } }
    let means = [mean(true, 0), mean(true, 1), mean(false, 0), mean(false, 1)]
    let gains = [means[1] - means[0], means[3] - means[2]]
    let effect = gains[0] - gains[1]
    let given = try errors(read, isTreated, isAfter, units, times)
    var error: Double?
    var freedom = Double.infinity
    if let given {
      error = Summation.sum(given.map { $0 * $0 }).squareRoot()
    } else if let (own, other) = Self.pair(changes.map { Summation.variance($0) }) {
      let parts = [own / Double(changes[0].count), other / Double(changes[1].count)]
      let total = parts[0] + parts[1]
      error = total > 0 ? total.squareRoot() : nil
      let spread = zip(parts, changes).reduce(0.0) { $0 + $1.0 * $1.0 / Double($1.1.count - 1) }
      freedom = spread > 0 ? total * total / spread : 1
    }
    let level = try read.number("level")
    let score = freedom.isFinite ? StudentT.quantile(0.5 + level / 2, freedom: freedom) : Normal.score(level: level)
    var builder = TableBuilder(declaration)
    builder.texts(
      "term",
      [
        "treated before", "treated after", "controls before", "controls after", "change of treated",
        "change of controls", "did",
      ])
    builder.numbers("att", means + gains + [effect])
    builder.numbers("se", (given ?? [nil, nil, nil, nil]) + [nil, nil, error])
    builder.numbers("low", [Double?](repeating: nil, count: 6) + [error.map { effect - score * $0 }])
    builder.numbers("high", [Double?](repeating: nil, count: 6) + [error.map { effect + score * $0 }])
    builder.note("att", effect)
    builder.note("se", error)
    builder.note("low", error.map { effect - score * $0 })
    builder.note("high", error.map { effect + score * $0 })
    if given != nil {
      builder.note("caution", text: "the four means are taken as independent: of one panel the error is another")
    }
    let treated = isTreated.count { $0 }
    builder.note(
      undefined: error == nil
        ? [
          treated == 1 || treated == units.count - 1
            ? "se: one unit on a side and no standard errors of its means" : "se: changes do not vary"
        ] : [])
    return builder.table
  }

  private static func pair(_ values: [Double?]) -> (Double, Double)? {
    guard let one = values[0], let other = values[1] else { return nil }
    return (one, other)
  }

  /// Which units are treated and which times are under treatment, at least one of each and one not.
  private static func design(
    _ read: InputReader, _ units: Keys, _ times: Keys
  ) throws(MethodFailure) -> (isTreated: [Bool], isAfter: [Bool]) {
    let names = try read.words("treated")
    var (isTreated, isAfter): ([Bool], [Bool])
    if names.isEmpty {
      let starts = try TreatmentStart.read(read, units: units)
      let known = Set(starts.compactMap(\.self)).sorted()
      guard known.count == 1 else {
        throw read.failure(
          known.isEmpty ? "no unit is treated" : "there are \(known.count) starts",
          hint: known.isEmpty
            ? "Look at first_treated, or name the treated: treated=[UNIT] from=TIME."
            : "Means compare one start: take method=callaway-santanna.")
      }
      isTreated = starts.map { $0 != nil }
      isAfter = try read.times(times).map { $0 >= known[0] }
    } else {
      isTreated = units.names.map(names.contains)
      if let stranger = names.first(where: { units.code(of: $0) == nil }) {
        throw read.failure("there is no unit \(stranger)", hint: "Units: \(units.names.named).")
      }
      let from = try read.word("from")
      guard let first = times.code(of: from) else {
        throw read.failure(
          from.isEmpty ? "the start is not given" : "the time \(from) is not in the table",
          hint: "Give the first time under treatment, from=TIME. Times: \(times.names.named).")
      }
      let isNumbered = times.column.type != .text
      guard isNumbered || times.count == 2 else {
        throw read.failure(
          "there are \(times.count) times that are words", hint: "Give two of them, or times as whole numbers.")
      }
      isAfter = times.names.indices.map { isNumbered ? $0 >= first : $0 == first }
    }
    guard isTreated.contains(true), isTreated.contains(false) else {
      throw read.failure("every unit is treated", hint: "Give units that are not.")
    }
    guard isAfter.contains(true), isAfter.contains(false) else {
      throw read.failure("there is no time before and after the start", hint: "Give both.")
    }
    return (isTreated, isAfter)
  }

  /// The errors of the four means, where each side is one unit at two times.
  private static func errors(
    _ read: InputReader, _ isTreated: [Bool], _ isAfter: [Bool], _ units: Keys, _ times: Keys
  ) throws(MethodFailure) -> [Double]? {
    guard read.input.roles["se"] != nil || read.has("se"), units.count == 2, times.count == 2 else { return nil }
    let values = try read.numbers("se")
    var found = [0.0, 0, 0, 0]
    for row in values.indices {
      found[(isTreated[units.codes[row]] ? 0 : 2) + (isAfter[times.codes[row]] ? 1 : 0)] = values[row]
    }
    return found
  }
}
