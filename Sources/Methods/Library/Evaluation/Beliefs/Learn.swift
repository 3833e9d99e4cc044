import Foundation
public import TerroirKernel

/// What effects in several contexts tell of each other, and of a context that was not looked at.
///
/// Each estimate is drawn towards the mean of its measure, the more the larger its error and the smaller the spread between
/// contexts; see ``PartialPooling``. The doubt of the design, `design` in units of the effect, widens the errors:
/// `se^2 + design^2`. Complete pooling, `fixed`, is beside it: with a spread it is too sure.
///
/// - Input: one row per context, or per measure and context; errors above 0.
/// - Output: one row per context, or (`detail=measures`) per measure.
/// - Throws: on duplicates, errors not above 0, a prior not above 0, and a flat prior with too few contexts.
/// - Source: Gelman et al. (2013), Bayesian Data Analysis, section 5.4; Rubin (1981), J. of Educational Statistics 6.
public enum Learn: Method {
  enum Spread: String, CaseIterable, Sendable {
    case halfNormal = "half-normal"
    case halfCauchy = "half-cauchy"
    case flat, known
  }
  enum Detail: String, CaseIterable, Sendable { case contexts, measures }

  public static let declaration = MethodDeclaration(
    name: "learn", summary: "What effects in several contexts tell of each other: partial pooling",
    formula: "y_j ~ N(theta_j, se_j^2 + design^2), theta_j ~ N(mu, tau^2); p(tau | y) by quadrature",
    roles: [
      MethodDeclaration.Role("measure", .text, required: false, "what was done; one hierarchy for each"),
      MethodDeclaration.Role("context", .text, "where, or for whom"),
      MethodDeclaration.Role("effect", .number, "the estimate"),
      MethodDeclaration.Role("se", .number, "its standard error, above 0"),
      MethodDeclaration.Role("design", .number, required: false, "the doubt of its design, as a deviation"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "prior", required: false,
        columns: [
          MethodDeclaration.Role("measure", .text, "the measure"),
          MethodDeclaration.Role("mean", .number, "the mean believed beforehand"),
          MethodDeclaration.Role("deviation", .number, "its deviation, above 0"),
        ], "what is believed of each measure beforehand")
    ],
    parameters: [
      Parameter(
        "tau", .choice(Spread.allCases.map(\.rawValue)), default: .text("half-normal"),
        "what is believed of the spread between contexts"),
      Parameter("scale", .number(0...1e15), "the scale of that, in units of the effect; the mean error without it"),
      Parameter("mean", .number(-1e15...1e15), "the mean believed beforehand, for measures that prior does not name"),
      Parameter("deviation", .number(0...1e15), "its deviation; flat without it"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("contexts"), "one row per context or measure"
      ),
    ],
    outputs: [
      Column("prior", .number, "the mean believed beforehand; missing for none"),
      Column("estimate", .number, "the estimate as it was given"),
      Column("posterior", .number, "its mean after all were seen"),
      Column("deviation", .number, "its deviation"),
      Column("low", .number, "lower end of its interval"),
      Column("median", .number, "its median"),
      Column("high", .number, "upper end of its interval"),
      Column("contexts", .integer, unit: .count, "contexts of the measure"),
      Column("tau", .number, "the mean spread between contexts"),
      Column("tau_deviation", .number, "its deviation"),
      Column("tau_median", .number, "its median"),
      Column("new_low", .number, "lower end for a context that was not looked at"),
      Column("new_high", .number, "upper end for it"),
      Column("fixed", .number, "the mean with no spread"),
      Column("fixed_se", .number, "its error"),
      Column("q", .number, "Cochran's sum of squared deviations from it, in errors"),
    ],
    notes: [
      Column("mu", .number, "the mean over contexts"), Column("mu_deviation", .number, "its deviation"),
      Column("tau", .number, "the mean spread between contexts"),
      Column("tau_deviation", .number, "its deviation"), Column("tau_median", .number, "its median"),
      Column("scale", .number, "the scale of the prior of the spread"),
      Column("fixed", .number, "the mean with no spread"), Column("fixed_se", .number, "its error"),
      Column("q", .number, "Cochran's sum of squared deviations from it, in errors"),
      Column("q_p", .number, unit: .probability, "its probability with no spread"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Gelman et al. (2013), Bayesian Data Analysis, section 5.4",
      "Gelman (2006), Prior distributions for variance parameters in hierarchical models, Bayesian Analysis 1",
      "Rubin (1981), Estimation in parallel randomized experiments, Journal of Educational Statistics 6",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let contexts = try read.keys("context")
    let measures = try read.optionalKeys("measure")
    try read.requireDistinct([measures, contexts].compactMap(\.self))
    let effects = try read.numbers("effect", atLeast: nil)
    let errors = try widened(read)
    let order = effects.indices.sorted {
      (measures?.codes[$0] ?? 0, contexts.codes[$0]) < (measures?.codes[$1] ?? 0, contexts.codes[$1])
    }
    let priors = try priors(read)
    let level = try read.number("level")
    var groups: [Group] = []
    for measure in 0..<(measures?.count ?? 1) {
      try Cancellation.check()
      let rows = order.filter { (measures?.codes[$0] ?? 0) == measure }
      let name = measures?.names[measure]
      var prior = try common(read)
      if let name, let own = priors[name] { prior = own }
      let own = rows.map { errors[$0] }
      let scale = try read.optionalNumber("scale") ?? (Summation.sum(own) / Double(own.count))
      let spread = try spread(read, scale)
      guard let found = PartialPooling(rows.map { effects[$0] }, errors: own, spread: spread, mean: prior, level: level)
      else {
        throw read.failure(
          "\(name.map { "\($0) has" } ?? "there are") \(rows.count) contexts, too few for a flat prior of their spread",
          row: rows[0], hint: "Take tau=half-normal with a scale, or name what is believed: mean= deviation=.")
      }
      groups.append(Group(measure: measure, rows: rows, prior: prior, scale: scale, pooling: found))
    }
    var builder = TableBuilder(declaration)
    switch try read.choice("detail", Detail.self) {
    case .contexts:
      let rows = groups.flatMap(\.rows)
      let beliefs = groups.flatMap(\.pooling.contexts)
      if let measures { builder.keys(measures, rows.map { measures.codes[$0] }) }
      builder.keys(contexts, rows.map { contexts.codes[$0] })
      builder.numbers("prior", groups.flatMap { group in group.rows.map { _ in group.prior?.mean } })
      builder.numbers("estimate", rows.map { effects[$0] })
      belief(beliefs, &builder)
    case .measures:
      if let measures { builder.keys(measures, groups.map(\.measure)) }
      builder.numbers("prior", groups.map(\.prior?.mean))
      belief(groups.map(\.pooling.mean), &builder)
      builder.integers("contexts", groups.map(\.rows.count))
      builder.numbers("tau", groups.map(\.pooling.spread))
      builder.numbers("tau_deviation", groups.map(\.pooling.spreadDeviation))
      builder.numbers("tau_median", groups.map(\.pooling.spreadMedian))
      builder.numbers("new_low", groups.map(\.pooling.another.low))
      builder.numbers("new_high", groups.map(\.pooling.another.high))
      let fixed = groups.map { $0.fixed(effects, errors) }
      builder.numbers("fixed", fixed.map(\.mean))
      builder.numbers("fixed_se", fixed.map(\.error))
      builder.numbers("q", fixed.map(\.q))
    }
    if groups.count == 1 { notes(groups[0], effects, errors, &builder) }
    let few = groups.filter { $0.rows.count < 5 }
    if !few.isEmpty {
      builder.note(
        "caution",
        text: few.count == groups.count && groups.count == 1
          ? "\(few[0].rows.count) contexts: the spread is mostly what was believed beforehand"
          : "measures with fewer than 5 contexts: \(few.compactMap { measures?.names[$0.measure] }.named); their spread is mostly what was believed beforehand"
      )
    }
    let lacking = groups.contains { $0.pooling.spreadDeviation == nil }
    builder.note(undefined: lacking ? ["tau, tau_deviation: this prior gives them no value with so few contexts"] : [])
    return builder.table
  }

  private struct Group {
    var measure: Int
    var rows: [Int]
    var prior: PartialPooling.Mean?
    var scale: Double
    var pooling: PartialPooling

    /// With no spread.
    func fixed(_ effects: [Double], _ errors: [Double]) -> (mean: Double, error: Double, q: Double) {
      let weights = rows.map { 1 / (errors[$0] * errors[$0]) }
      let total = Summation.sum(weights)
      let mean = Summation.sum(zip(rows, weights).map { effects[$0] * $1 }) / total
      let q = Summation.sum(zip(rows, weights).map { (effects[$0] - mean) * (effects[$0] - mean) * $1 })
      return (mean, (1 / total).squareRoot(), q)
    }
  }

  private static func belief(_ beliefs: [PartialPooling.Belief], _ builder: inout TableBuilder) {
    builder.numbers("posterior", beliefs.map(\.mean))
    builder.numbers("deviation", beliefs.map(\.deviation))
    builder.numbers("low", beliefs.map(\.low))
    builder.numbers("median", beliefs.map(\.median))
    builder.numbers("high", beliefs.map(\.high))
  }

  private static func notes(
    _ group: Group, _ effects: [Double], _ errors: [Double], _ builder: inout TableBuilder
  ) {
    builder.note("mu", group.pooling.mean.mean)
    builder.note("mu_deviation", group.pooling.mean.deviation)
    builder.note("tau", group.pooling.spread)
    builder.note("tau_deviation", group.pooling.spreadDeviation)
    builder.note("tau_median", group.pooling.spreadMedian)
    builder.note("scale", group.scale)
    let fixed = group.fixed(effects, errors)
    builder.note("fixed", fixed.mean)
    builder.note("fixed_se", fixed.error)
    builder.note("q", fixed.q)
    if group.rows.count > 1 { builder.note("q_p", Gamma.upper(fixed.q / 2, shape: Double(group.rows.count - 1) / 2)) }
  }

  private static func widened(_ read: InputReader) throws(MethodFailure) -> [Double] {
    var errors = try read.numbers("se")
    for (row, error) in errors.enumerated() where error <= 0 {
      throw read.failure(
        "se is \(error)", row: row, hint: "An estimate without error is no estimate: give its standard error.")
    }
    guard read.has("design") else { return errors }
    for (row, doubt) in try read.numbers("design").enumerated() {
      errors[row] = (errors[row] * errors[row] + doubt * doubt).squareRoot()
    }
    return errors
  }

  private static func spread(_ read: InputReader, _ scale: Double) throws(MethodFailure) -> PartialPooling.Spread {
    let kind = try read.choice("tau", Spread.self)
    guard scale > 0 || kind == .known || kind == .flat else {
      throw read.failure("scale is \(scale)", hint: "Give a scale above 0, or tau=known scale=0 for no spread at all.")
    }
    switch kind {
    case .halfNormal: return .halfNormal(scale)
    case .halfCauchy: return .halfCauchy(scale)
    case .flat: return .flat
    case .known: return .known(scale)
    }
  }

  /// What the parameters say of a mean beforehand.
  private static func common(_ read: InputReader) throws(MethodFailure) -> PartialPooling.Mean? {
    switch (try read.optionalNumber("mean"), try read.optionalNumber("deviation")) {
    case (nil, nil): return nil
    case (let mean?, let deviation?) where deviation > 0: return .init(mean, deviation: deviation)
    case (_, let deviation?) where deviation <= 0:
      throw read.failure("deviation is \(deviation)", hint: "Give a deviation above 0, or none for a flat prior.")
    default:
      throw read.failure("mean and deviation are not both given", hint: "Give both, or neither for a flat prior.")
    }
  }

  private static func priors(_ read: InputReader) throws(MethodFailure) -> [String: PartialPooling.Mean] {
    guard let table = try read.table("prior") else { return [:] }
    let keys = try table.keys("measure")
    try table.requireDistinct([keys])
    let (means, deviations) = (try table.numbers("mean", atLeast: nil), try table.numbers("deviation"))
    var found: [String: PartialPooling.Mean] = [:]
    for row in means.indices {
      guard deviations[row] > 0 else {
        throw table.failure("deviation is \(deviations[row])", row: row, hint: "Give a deviation above 0.")
      }
      found[keys.names[keys.codes[row]]] = .init(means[row], deviation: deviations[row])
    }
    return found
  }
}
