import Foundation
public import TerroirKernel

/// Treated units with the untreated that are most like them, and how alike both are afterwards.
///
/// The effect, where an outcome is given, is the mean of each treated unit's outcome less its controls'. Its error is Abadie
/// and Imbens's: `V = (sum (Y_i - Y_i0 - effect)^2 + sum over controls of K (K - 1) s^2) / N^2`, K how often one serves and
/// s^2 half the squared difference from the nearest control. Balance is the difference of means in deviations of the treated.
///
/// - Input: one row per unit; `treatment` 1 or 0; covariates before the treatment.
/// - Output: one row per pair, or (`detail=balance`) per covariate.
/// - Throws: on repeated units, treatment that is not 0 or 1, nobody treated or untreated, covariates that are combinations of
///   others or tell both sides apart, and where nobody is within the caliper.
/// - Source: Stuart (2010), Statistical Science 25; Abadie and Imbens (2006), Econometrica 74; Austin (2011).
public enum Matching: Method {
  enum Detail: String, CaseIterable, Sendable { case pairs, balance }

  public static let declaration = MethodDeclaration(
    name: "matching", summary: "Treated units with the untreated that are most like them, and how alike they are",
    formula: "nearest by |logit p_i - logit p_j|, or (x - y)' S^-1 (x - y); smd = (mean T - mean C) / sd T",
    roles: [
      MethodDeclaration.Role("unit", .text, "the town or other unit"),
      MethodDeclaration.Role("treatment", .integer, "1 for treated, 0 otherwise"),
      MethodDeclaration.Role("covariates", .number, list: true, "what units are to be alike in"),
      MethodDeclaration.Role("outcome", .number, required: false, "what is measured after"),
    ],
    parameters: [
      Parameter(
        "distance", .choice(NearestMatch.Distance.allCases.map(\.rawValue)), default: .text("propensity"),
        "by the probability of being treated, or by the covariates themselves"),
      Parameter("ratio", .integer(1...20), unit: .count, default: .integer(1), "controls for each treated unit"),
      Parameter("replacement", .flag, default: .boolean(true), "whether a control may serve several times"),
      Parameter(
        "caliper", .number(0.001...100), "the largest distance, in deviations of the logit (propensity)"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of the interval"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("pairs"), "one row per pair or covariate"),
    ],
    outputs: [
      Column("unit", .text, "the treated unit"),
      Column("control", .text, "its control"),
      Column("distance", .number, "how far they are apart"),
      Column("weight", .number, unit: .share, "the control's share of the match"),
      Column("covariate", .text, "the covariate"),
      Column("treated", .number, "its mean over the treated units that are matched"),
      Column("before", .number, "its mean over all untreated"),
      Column("after", .number, "its mean over the controls"),
      Column("smd_before", .number, "the difference of means before, in deviations of the treated"),
      Column("smd_after", .number, "the difference after"),
      Column("variance_ratio", .number, "the variance of the treated over that of the controls, after"),
    ],
    notes: [
      Column("att", .number, "the mean difference of outcomes"), Column("se", .number, "its standard error"),
      Column("low", .number, "lower end of its interval"), Column("high", .number, "upper end of its interval"),
      Column("matched", .integer, unit: .count, "treated units that are matched"),
      Column("controls", .integer, unit: .count, "untreated units that serve"),
      Column("worst", .number, "the largest difference of means after, in deviations"),
      Column("left_out", .text, "treated units without a match"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Stuart (2010), Matching methods for causal inference: a review, Statistical Science 25",
      "Abadie, Imbens (2006), Large sample properties of matching estimators, Econometrica 74",
      "Austin (2011), Optimal caliper widths for propensity-score matching, Pharmaceutical Statistics 10",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let sample = try Sample(read)
    let match = try matched(read, sample)
    guard !match.matches.isEmpty else {
      throw read.failure(
        "no treated unit has a control within the caliper", hint: "Take a wider one, or other covariates.")
    }
    let balance = sample.balance(match)
    var builder = TableBuilder(declaration)
    switch try read.choice("detail", Detail.self) {
    case .pairs:
      let pairs = match.matches.flatMap { own in own.controls.indices.map { (own, $0) } }
      builder.texts("unit", pairs.map { sample.names[$0.0.treated] })
      builder.texts("control", pairs.map { sample.names[$0.0.controls[$0.1]] })
      builder.numbers("distance", pairs.map { $0.0.distances[$0.1] })
      builder.numbers("weight", pairs.map { 1 / Double($0.0.controls.count) })
    case .balance:
      builder.texts("covariate", sample.columns.map(\.name))
      builder.numbers("treated", balance.map(\.treated))
      builder.numbers("before", balance.map(\.before))
      builder.numbers("after", balance.map(\.after))
      builder.numbers("smd_before", balance.map(\.early))
      builder.numbers("smd_after", balance.map(\.late))
      builder.numbers("variance_ratio", balance.map(\.ratio))
    }
    var undefined: [String] = []
    if let outcome = sample.outcome {
      let found = sample.effect(match, outcome)
      builder.note("att", found.effect)
      builder.note("se", found.error)
      let reach = Normal.score(level: try read.number("level"))
      builder.note("low", found.error.map { found.effect - reach * $0 })
      builder.note("high", found.error.map { found.effect + reach * $0 })
      if found.error == nil { undefined.append("se: differences do not vary") }
    }
    builder.note("matched", count: match.matches.count)
    builder.note("controls", count: match.uses(sample.names.count).count { $0 > 0 })
    let worst = balance.compactMap { $0.late.map { abs($0) } }.max()
    builder.note("worst", worst)
    if !match.unmatched.isEmpty { builder.note("left_out", text: match.unmatched.map { sample.names[$0] }.named) }
    var cautions = ["what was not measured may still differ"]
    if let worst, worst > 0.1 {
      cautions.append("a covariate differs by more than a tenth of a deviation after matching")
    }
    if !match.unmatched.isEmpty { cautions.append("the effect is that on the matched, not on all treated") }
    builder.note("caution", text: cautions.joined(separator: "; "))
    if balance.contains(where: { $0.late == nil }) {
      undefined.append("smd: a covariate does not vary among the treated")
    }
    builder.note(undefined: undefined)
    return builder.table
  }

  private static func matched(_ read: InputReader, _ sample: Sample) throws(MethodFailure) -> NearestMatch {
    let count = sample.names.count
    let x = [Double](repeating: 1, count: count) + sample.columns.flatMap(\.values)
    guard let model = Logit(x, rows: count, columns: sample.columns.count + 1, sample.isTreated.map { $0 ? 1 : 0 })
    else {
      throw read.failure(
        "covariates do not vary, or are combinations of each other", hint: "Leave one of them out, or give more units.")
    }
    let distance = try read.choice("distance", NearestMatch.Distance.self)
    let logits = model.probabilities.map { log(max(1e-300, $0) / max(1e-300, 1 - $0)) }
    if distance == .propensity, model.probabilities.contains(where: { $0 > 1 - 1e-6 || $0 < 1e-12 }) {
      throw read.failure(
        "the covariates tell treated and untreated apart: no one is alike",
        hint: "Leave out what decides the treatment, or take distance=mahalanobis.")
    }
    let caliper = try read.optionalNumber("caliper")
    if caliper != nil, distance == .mahalanobis {
      throw read.failure("a caliper is in deviations of the logit", hint: "Take distance=propensity, or leave it out.")
    }
    let hasReplacement = try read.flag("replacement")
    return NearestMatch(
      isTreated: sample.isTreated, scores: logits, columns: distance == .mahalanobis ? try sample.whitened(read) : nil,
      ratio: try read.integer("ratio"), caliper: caliper.map { $0 * (Summation.deviation(logits) ?? 0) },
      hasReplacement: hasReplacement)
  }
}
