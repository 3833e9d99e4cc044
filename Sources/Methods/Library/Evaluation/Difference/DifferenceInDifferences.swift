public import TerroirKernel

/// The effect of a treatment by the change of the treated less the change of those that are not.
///
/// `callaway-santanna`: the effect of each cohort at each time, and their aggregates, each beside the one coefficient of
/// two-way fixed effects. `twfe`: that coefficient, `Y = unit + time + b D + e`, with how much of it compares with units that
/// are treated already, where it may have the wrong sign. `bacon`: the two-by-two comparisons of which it is the weighted
/// sum. `means`: `(T1 - T0) - (C1 - C0)` of one start, from units or from published means with their errors.
///
/// - Input: one row per unit and time, the times whole numbers; the start of each unit's treatment as `first_treated`, or as
///   `treatment`, 0 or 1 in each row. Every unit in every time, unless `gaps=drop`.
/// - Output: one row per effect. `se` is that of the method's authors, with divisor n; `low` and `high` widen it for small
///   numbers by Student's t at Satterthwaite's degrees of freedom, and are missing where an effect rests on cohorts of one
///   unit; `band_low` and `band_high` hold for all rows at once.
/// - Throws: on duplicates, gaps, two starts of one unit, a treatment that ends, no unit treated, no time before, no controls.
/// - Source: Callaway and Sant'Anna (2021); Goodman-Bacon (2021); Card and Krueger (1994).
public enum DifferenceInDifferences: Method {
  enum Estimator: String, CaseIterable, Sendable {
    case callawaySantAnna = "callaway-santanna"
    case twoWay = "twfe"
    case bacon
    case means
  }

  enum Output: String, CaseIterable, Sendable { case effects, covariance }

  public static let declaration = MethodDeclaration(
    name: "did", summary: "The effect of a treatment by the change of the treated less that of the untreated",
    formula: "ATT(g, t) = E[Y_t - Y_b | G = g] - E[Y_t - Y_b | untreated]; did = (T1 - T0) - (C1 - C0)",
    roles: [
      MethodDeclaration.Role("unit", .text, "the town or other unit"),
      MethodDeclaration.Role("time", .integer, "the year or other time, a whole number; for means any word"),
      MethodDeclaration.Role("outcome", .number, "what is measured"),
    ] + TreatmentStart.roles + [
      MethodDeclaration.Role("se", .number, required: false, "the standard error of the outcome, for method=means"),
      MethodDeclaration.Role("cluster", .text, required: false, "what units hang together; each unit without it"),
      MethodDeclaration.Role(
        "covariates", .number, required: false, list: true, "what changes are compared given; as of the base time"),
    ],
    parameters: [
      Parameter(
        "method", .choice(Estimator.allCases.map(\.rawValue)), default: .text("callaway-santanna"),
        "the estimator; twfe only beside its warning"),
      Parameter(
        "control", .choice(StaggeredEffects.Control.allCases.map(\.rawValue)), default: .text("never"),
        "compare with units never treated, or not treated yet"),
      Parameter(
        "aggregate", .choice(EffectAggregation.Kind.allCases.map(\.rawValue)), default: .text("group-time"),
        "the rows: each cohort and time, or a mean over them"),
      Parameter(
        "adjust", .choice(ConditionalDifference.Adjustment.allCases.map(\.rawValue)), default: .text("doubly-robust"),
        "how covariates are taken into account"),
      Parameter(
        "base", .choice(StaggeredEffects.Base.allCases.map(\.rawValue)), default: .text("varying"),
        "before the start compare with the time before, or always with the last time before the start"),
      Parameter(
        "output", .choice(Output.allCases.map(\.rawValue)), default: .text("effects"),
        "the effects, or (aggregate=dynamic) the covariance of each pair of them, for honest-did"),
      Parameter("anticipation", .integer(0...100), default: .integer(0), "times before the start in which it may act"),
      Parameter("draws", .integer(0...100_000), unit: .count, default: .integer(1000), "draws for simultaneous bands"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals and bands"),
      Parameter(
        "gaps", .choice(OutcomePanel.Gaps.allCases.map(\.rawValue)), default: .text("refuse"),
        "what to do about a unit that lacks a time"),
      Parameter("treated", .texts, "the treated units, for method=means without first_treated"),
      Parameter("from", .text, "the first time under treatment, for method=means without first_treated"),
    ],
    outputs: [
      Column("group", .integer, "the first time under treatment of the cohort"),
      Column("time", .integer, "the time"),
      Column("event", .integer, "times since the start; below 0 before it"),
      Column("first", .integer, "times since the start of one effect (covariance)"),
      Column("second", .integer, "times since the start of another (covariance)"),
      Column("value", .number, "the covariance of both (covariance)"),
      Column("type", .text, "what is compared (bacon)"),
      Column("against", .integer, "the cohort compared with; missing for units never treated (bacon)"),
      Column("weight", .number, unit: .share, "the share of the comparison in the coefficient (bacon)"),
      Column("term", .text, "the treatment or covariate (twfe), the mean or difference (means)"),
      Column("att", .number, "the effect on the treated"),
      Column("se", .number, "its standard error, with divisor n"),
      Column("low", .number, "lower end of its interval"),
      Column("high", .number, "upper end of its interval"),
      Column("band_low", .number, "lower end of the band that holds for all rows at once"),
      Column("band_high", .number, "upper end of that band"),
      Column("treated", .integer, unit: .count, "treated units that the effect rests on"),
    ],
    notes: [
      Column("att", .number, "the effect overall, by the aggregate asked for (simple for group-time)"),
      Column("se", .number, "its standard error"),
      Column("low", .number, "lower end of its interval"),
      Column("high", .number, "upper end of its interval"),
      Column("simple", .number, "the mean over cohorts and times, by the size of the cohorts"),
      Column("dynamic", .number, "the mean over times since the start"),
      Column("by_group", .number, "the mean over cohorts"),
      Column("calendar", .number, "the mean over times"),
      Column("twfe", .number, "the coefficient of two-way fixed effects"),
      Column("forbidden", .number, unit: .share, "its weight on comparisons with units treated already"),
      Column("pretrend_wald", .number, "Wald statistic of all effects before the start being 0"),
      Column("pretrend_freedom", .integer, "its degrees of freedom"),
      Column(
        "pretrend_p", .number, unit: .probability, "its probability under no pre-trend, by F where clusters are few"),
      Column("pretrend_max_p", .number, unit: .probability, "the same by the largest of them (Bonferroni)"),
      Column("critical", .number, "the multiple of the standard error that the bands use"),
      Column("base", .text, "the time that changes are taken from"),
      Column("clusters", .integer, unit: .count, "clusters of the standard errors"),
      Column("cluster_by", .text, "what the clusters are"),
      Column("dropped", .text, "units left out, and why"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Callaway, Sant'Anna (2021), Difference-in-differences with multiple time periods, Journal of Econometrics 225",
      "Sant'Anna, Zhao (2020), Doubly robust difference-in-differences estimators, Journal of Econometrics 219",
      "Goodman-Bacon (2021), Difference-in-differences with variation in treatment timing, Journal of Econometrics 225",
      "Krishnamoorthy, Yu (2004), Modified Nel and Van der Merwe test, Statistics and Probability Letters 66",
      "Card, Krueger (1994), Minimum wages and employment, American Economic Review 84",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    switch try read.choice("method", Estimator.self) {
    case .callawaySantAnna: return try staggered(read)
    case .twoWay: return try twoWay(read)
    case .bacon: return try bacon(read)
    case .means: return try means(read)
    }
  }
}
