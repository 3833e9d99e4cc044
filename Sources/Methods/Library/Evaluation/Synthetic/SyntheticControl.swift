public import TerroirKernel

/// The effect on one unit, or few, against a mixture of others that was like it before.
///
/// `scm`: weights that are not negative and sum to 1, by predictors or by the outcomes before the start. `sdid`: weights on
/// donors and on times before, of a difference of differences. `augmented`: scm with what it misses corrected by ridge
/// regression. `did`: equal weights.
///
/// Whether the effect is more than chance is told by placebos: each donor in the place of the treated unit, the treated one
/// left out; `p` is the share of units whose fit grows worse by as much after the start. With few donors no p is small.
///
/// - Input: one row per unit and time, times whole numbers, every unit in every time unless `gaps=drop`; several treated
///   units are taken together by their mean.
/// - Output: by `detail` one row per time, donor, predictor, placebo or donor left out.
/// - Throws: without treated or start, on an unknown unit, fewer than two times before or donors, gaps, duplicates, predictors
///   of times under treatment, predictors that do not vary.
/// - Source: Abadie, Diamond, Hainmueller (2010); Arkhangelsky et al. (2021); Ben-Michael, Feller, Rothstein (2021).
public enum SyntheticControl: Method {
  enum Estimator: String, CaseIterable, Sendable { case scm, sdid, augmented, did }

  enum Detail: String, CaseIterable, Sendable {
    case gaps, weights, predictors, placebos
    case leaveOneOut = "leave-one-out"
  }

  public static let declaration = MethodDeclaration(
    name: "synthetic-control", summary: "The effect on one unit against a mixture of others that was like it before",
    formula: "min (X1 - X0 W)' V (X1 - X0 W), W >= 0, sum W = 1; gap = Y1 - Y0 W; p = rank of post/pre MSPE / (J + 1)",
    roles: [
      MethodDeclaration.Role("unit", .text, "the region or other unit"),
      MethodDeclaration.Role("time", .integer, "the year or other time, a whole number"),
      MethodDeclaration.Role("outcome", .number, "what is measured"),
      MethodDeclaration.Role(
        "predictors", .number, required: false, list: true,
        "what units are alike in: means over all times before; without them the outcomes before"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "spec", required: false,
        columns: [
          MethodDeclaration.Role("predictor", .text, "a column of the table"),
          MethodDeclaration.Role("from", .integer, "the first time of its mean"),
          MethodDeclaration.Role("to", .integer, "the last time of its mean"),
        ], "predictors with the times over which each is averaged")
    ],
    parameters: [
      Parameter("treated", .texts, "the treated unit or units"),
      Parameter("from", .integer(-100_000...100_000), "the first time under treatment"),
      Parameter(
        "method", .choice(Estimator.allCases.map(\.rawValue)), default: .text("scm"), "the estimator"),
      Parameter(
        "importance", .choice(SyntheticFit.Choice.allCases.map(\.rawValue)), default: .text("nested"),
        "V: chosen by the fit before the start, or equal for all predictors"),
      Parameter(
        "solver", .choice(SyntheticDifference.Solver.allCases.map(\.rawValue)), default: .text("exact"),
        "exact weights, or those of R's synthdid, which stops short of them; for outcomes, not for predictors"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("gaps"),
        "one row per time, donor, predictor, placebo, or donor left out"),
      Parameter("placebos", .flag, default: .boolean(true), "put each donor in the place of the treated unit"),
      Parameter(
        "limit", .number(1...1e9), "leave out placebos whose fit before is worse by more than this"),
      Parameter(
        "draws", .integer(2...100_000), unit: .count, default: .integer(200),
        "placebo draws of sdid for several treated"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of the interval (sdid)"),
      Parameter(
        "gaps", .choice(OutcomePanel.Gaps.allCases.map(\.rawValue)), default: .text("refuse"),
        "what to do about a unit that lacks a time"),
    ],
    outputs: [
      Column("time", .integer, "the time"),
      Column("actual", .number, "the outcome of the treated"),
      Column("synthetic", .number, "the mixture's"),
      Column("gap", .number, "actual less synthetic"),
      Column("time_weight", .number, unit: .share, "the weight of a time before the start (sdid)"),
      Column("unit", .text, "the donor, or the unit of a placebo"),
      Column("weight", .number, unit: .share, "the weight of the donor or predictor"),
      Column("predictor", .text, "the predictor and its times"),
      Column("mean", .number, "the donors' mean"),
      Column("effect", .number, "the mean gap from the start on"),
      Column("pre_mspe", .number, "the mean squared gap before the start"),
      Column("post_mspe", .number, "the mean squared gap from the start on"),
      Column("ratio", .number, "the one over the other; missing where the fit before is exact"),
      Column("rank", .integer, "its rank by that, 1 for the largest"),
      Column("left_out", .text, "the donor that is left out"),
    ],
    notes: [
      Column("effect", .number, "the mean gap from the start on"),
      Column("se", .number, "its standard error by placebos (sdid)"),
      Column("low", .number, "lower end of its interval (sdid)"),
      Column("high", .number, "upper end of its interval (sdid)"),
      Column("pre_mspe", .number, "the mean squared gap before the start"),
      Column("post_mspe", .number, "the mean squared gap from the start on"),
      Column("ratio", .number, "the one over the other"),
      Column("rank", .integer, "the treated unit's rank by that among all"),
      Column("p", .number, unit: .probability, "the share of units with a ratio (sdid: an effect) as large"),
      Column("p_least", .number, unit: .share, "the smallest p that this number of donors can give"),
      Column("loss", .number, "the weighted distance of the predictors, in deviations squared"),
      Column("slack", .number, "by how much what is minimised can be above its smallest, for this V"),
      Column("lambda", .number, "the penalty of the ridge regression (augmented)"),
      Column("donors", .integer, unit: .count, "donors"),
      Column("left_out", .text, "units left out, and why"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Abadie, Diamond, Hainmueller (2010), Synthetic control methods for comparative case studies, JASA 105",
      "Arkhangelsky, Athey, Hirshberg, Imbens, Wager (2021), Synthetic difference-in-differences, AER 111",
      "Ben-Michael, Feller, Rothstein (2021), The augmented synthetic control method, JASA 116",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let panel = try SyntheticPanel.read(read)
    let method = try read.choice("method", Estimator.self)
    let detail = try read.choice("detail", Detail.self)
    if method != .scm, !panel.predictors.isEmpty {
      throw read.failure(
        "method=\(method.rawValue) does not read predictors", hint: "Leave them out, or take method=scm.")
    }
    switch method {
    case .scm: return try synthetic(read, panel, detail)
    case .augmented: return try augmented(read, panel, detail)
    case .sdid, .did: return try difference(read, panel, detail, isWeighted: method == .sdid)
    }
  }
}
