import TerroirKernel

/// Reads what is believed of the quantities of options, for the method `value-of-information`.
struct BeliefReader {
  struct Row {
    var option: Int
    var quantity: Int
    var mean: Double
    var sd: Double
    /// Gain of the option for a unit of the quantity, in size.
    var scale: Double
    /// Of the study; nil where none is planned.
    var standardError: Double?
    var cost: Double
  }

  let options: Keys?
  let quantities: Keys
  /// In the order of options, then quantities.
  let rows: [Row]
  /// Mean and standard deviation of the gain of each option.
  let gains: [(mean: Double, sd: Double)]
  let hasStudies: Bool

  init(_ reader: InputReader) throws(MethodFailure) {
    try reader.requireRows()
    options = try reader.optionalKeys("option")
    quantities = try reader.keys("quantity")
    try reader.requireDistinct((options.map { [$0] } ?? []) + [quantities])
    let (means, deviations) = (try reader.numbers("mean", atLeast: nil), try reader.numbers("sd"))
    let coefficients =
      reader.has("coefficient") ? try reader.numbers("coefficient", atLeast: nil) : means.map { _ in 1 }
    let thresholds = try Self.constant("threshold", options, reader, otherwise: 0, atLeast: nil)
    let units = try Self.constant("units", options, reader, otherwise: 1, atLeast: 0)
    let errors = try Self.standardErrors(reader)
    hasStudies = errors != nil
    let costs = reader.has("cost") ? try reader.optionalValues("cost", atLeast: 0) : means.map { _ in nil }
    let codes = options?.codes ?? means.map { _ in 0 }
    let quantityCodes = quantities.codes
    let order = means.indices.sorted { (codes[$0], quantityCodes[$0]) < (codes[$1], quantityCodes[$1]) }
    rows = order.map { row in
      Row(
        option: codes[row], quantity: quantityCodes[row], mean: means[row], sd: deviations[row],
        scale: abs(units[codes[row]] * coefficients[row]), standardError: errors?[row], cost: costs[row] ?? 0)
    }
    let own = rows
    gains = units.indices.map { option in
      let parts = order.filter { codes[$0] == option }
      let mean = Summation.sum(parts.map { coefficients[$0] * means[$0] }) - thresholds[option]
      let variance = Summation.sum(own.filter { $0.option == option }.map { $0.scale * $0.sd * $0.scale * $0.sd })
      return (units[option] * mean, variance.squareRoot())
    }
  }

  /// The value of a role by option, one each.
  private static func constant(
    _ role: String, _ options: Keys?, _ reader: InputReader, otherwise: Double, atLeast floor: Double?
  ) throws(MethodFailure) -> [Double] {
    let count = options?.count ?? 1
    guard reader.has(role) else { return Array(repeating: otherwise, count: count) }
    let values = try reader.numbers(role, atLeast: floor)
    var known = [Double?](repeating: nil, count: count)
    for (row, value) in values.enumerated() {
      let option = options?.codes[row] ?? 0
      if let first = known[option], first != value {
        throw reader.failure(
          "\(role) of \(options?.names[option] ?? "the option") is \(first) and \(value)", row: row,
          hint: "Give each option one \(role).")
      }
      known[option] = value
    }
    return known.map { $0 ?? otherwise }
  }

  /// The standard error of each study, nil where a row plans none; nil where no row can.
  private static func standardErrors(_ reader: InputReader) throws(MethodFailure) -> [Double?]? {
    let given = ["sample_sd", "sample_size"].filter(reader.has)
    if given.count == 1 {
      throw reader.failure(
        "\(given[0]) is given without \(given[0] == "sample_sd" ? "sample_size" : "sample_sd")",
        hint: "A study has both: sample_sd=COLUMN sample_size=COLUMN.")
    }
    guard given.count == 2 else { return nil }
    let (spreads, sizes) = (
      try reader.optionalValues("sample_sd", atLeast: 0), try reader.optionalValues("sample_size", atLeast: 0)
    )
    var errors: [Double?] = []
    for row in spreads.indices {
      guard (spreads[row] == nil) == (sizes[row] == nil) else {
        throw reader.failure(
          "sample_sd or sample_size is missing", row: row, hint: "Give both, or neither where no study is planned.")
      }
      // A study without observations tells nothing: its error has no limit.
      errors.append(
        spreads[row].map { spread in sizes[row].map { $0 > 0 ? spread / $0.squareRoot() : .infinity } ?? 0 })
    }
    return errors
  }
}
