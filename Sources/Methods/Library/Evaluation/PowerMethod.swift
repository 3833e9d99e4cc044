public import TerroirKernel

/// The method `power`: how large an effect a comparison of places over time can find. Model and sources as in
/// ``PanelPower``.
///
/// - Input: one row a design: places with and without the measure, periods before and after, standard deviations between
///   places and within a place over time, autocorrelation of the latter, and an effect where its power is asked for.
/// - Output: one row a design: least effect that is found with the power asked for, standard error, power of the effect;
///   missing where fewer than three places leave no error to tell.
public enum PowerMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "power", summary: "The least effect that a comparison of places over time can find, by simulated draws",
    formula: "power = share of draws with |estimate + effect| > t(1 - alpha/2; n - 2) se; MDE where it is 0.8",
    roles: [
      MethodDeclaration.Role("design", .text, "the design; each once"),
      MethodDeclaration.Role("treated", .number, "places with the measure"),
      MethodDeclaration.Role("comparison", .number, "places without it"),
      MethodDeclaration.Role("before", .number, "periods before the start"),
      MethodDeclaration.Role("after", .number, "periods from the start on"),
      MethodDeclaration.Role("sd_within", .number, "standard deviation of a place over time"),
      MethodDeclaration.Role(
        "sd_between", .number, required: false, "standard deviation between places; 0 where not given"),
      MethodDeclaration.Role(
        "autocorrelation", .number, required: false, "of a place from period to period; 0 where not given"),
      MethodDeclaration.Role("effect", .number, required: false, "the effect whose power is asked for"),
    ],
    parameters: [
      Parameter(
        "estimator", .choice(PanelPower.Estimator.allCases.map(\.rawValue)), default: .text("did"),
        "after less before, or after alone"),
      Parameter("draws", .integer(100...1_000_000), default: .integer(2000), "simulated panels a design"),
      Parameter("alpha", .number(0.001...0.5), unit: .share, default: .number(0.05), "level of the two-sided test"),
      Parameter("power", .number(0.01...0.999), unit: .share, default: .number(0.8), "power of the least effect"),
    ],
    outputs: [
      Column("mde", .number, "least effect that is found with the power"),
      Column("se", .number, "mean standard error of the estimate"),
      Column("power", .number, unit: .share, "share of draws in which the effect is found"),
    ],
    notes: [.undefined],
    citations: [
      "Bloom (1995), Minimum detectable effects, Evaluation Review 19",
      "Bertrand, Duflo, Mullainathan (2004), How much should we trust differences-in-differences estimates?, QJE 119",
    ])

  /// Numbers drawn beyond these are refused: they would take minutes.
  private static let most = 2e9

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    try reader.requireRows()
    let keys = try reader.keys("design")
    try reader.requireDistinct([keys])
    let designs = try designs(reader)
    let effects = reader.has("effect") ? try reader.optionalValues("effect") : nil
    let (draws, alpha, power) = (
      try reader.integer("draws"), try reader.number("alpha"), try reader.number("power")
    )
    let order = keys.codes.indices.sorted { keys.codes[$0] < keys.codes[$1] }
    var found: [PanelPower.Draws] = []
    for row in order {
      let design = designs[row]
      let numbers = Double(design.treated + design.comparison) * Double(design.before + design.after) * Double(draws)
      guard numbers < most else {
        throw reader.failure(
          "the design is too large to simulate", row: row, hint: "Ask for fewer draws: draws=NUMBER.")
      }
      found.append(try design.draws(draws, level: alpha, seed: input.seed))
    }
    var builder = TableBuilder(declaration)
    builder.keys(keys, order.map { keys.codes[$0] })
    builder.numbers("mde", found.map { $0.detectable(power: power) })
    builder.numbers("se", found.map { $0.estimates.isEmpty ? nil : $0.meanError })
    if let effects {
      builder.numbers(
        "power",
        zip(order, found).map { row, draws in
          draws.estimates.isEmpty ? nil : effects[row].map { draws.power(of: $0) }
        })
    }
    let few = order.filter { designs[$0].freedom < 1 }.map { keys.names[keys.codes[$0]] }
    builder.note(
      undefined: few.isEmpty ? [] : ["fewer than three places leave no standard error: \(few.named)"])
    return builder.table
  }

  private static func designs(_ reader: InputReader) throws(MethodFailure) -> [PanelPower] {
    let estimator = try reader.choice("estimator", PanelPower.Estimator.self)
    func counts(_ role: String, atLeast floor: Double) throws(MethodFailure) -> [Int] {
      let values = try reader.numbers(role, atLeast: floor)
      for (row, value) in values.enumerated() where value != value.rounded() || value > 1e5 {
        throw reader.failure("\(role) is \(value)", row: row, hint: "Give a whole number up to 100,000.")
      }
      return values.map { Int(clamped: $0) }
    }
    let (treated, comparison) = (try counts("treated", atLeast: 1), try counts("comparison", atLeast: 1))
    let before = try counts("before", atLeast: estimator == .difference ? 1 : 0)
    let after = try counts("after", atLeast: 1)
    let within = try reader.numbers("sd_within")
    let between = reader.has("sd_between") ? try reader.numbers("sd_between") : within.map { _ in 0 }
    let correlation =
      reader.has("autocorrelation") ? try reader.numbers("autocorrelation", atLeast: nil) : within.map { _ in 0 }
    for (row, value) in correlation.enumerated() where abs(value) >= 1 {
      throw reader.failure("autocorrelation is \(value)", row: row, hint: "Give a number above -1 and below 1.")
    }
    return treated.indices.map {
      PanelPower(
        treated: treated[$0], comparison: comparison[$0], before: before[$0], after: after[$0], between: between[$0],
        within: within[$0], autocorrelation: correlation[$0], estimator: estimator)
    }
  }
}
