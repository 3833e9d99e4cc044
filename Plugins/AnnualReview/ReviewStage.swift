package import TerroirKernel
internal import TerroirMethods

/// Iteration 6: what the indicators say, what measures did, what is believed of them now, what happens to each, what the
/// community is answered, and what the next audit looks at.
package struct ReviewStage: EvaluationStage {
  package var estimator = EffectEstimatorChoice.rule
  package var dose = DoseResponse.linear
  package var breakdown = 1.0
  package var designDoubt = 0.5
  package var contextSpread = 0.5
  package var catalogueRight = 0.5
  package var catalogueFactor = 1.5
  package var scaleProbability = 0.8
  package var stopProbability = 0.2
  package var keepProbability = 0.5
  package var takeUp = 0.7
  package var issues = 20

  package init() {}

  private enum CodingKeys: String, CodingKey {
    case estimator, dose, breakdown
    case designDoubt = "design_doubt"
    case contextSpread = "context_spread"
    case catalogueRight = "catalogue_right"
    case catalogueFactor = "catalogue_factor"
    case scaleProbability = "scale_probability"
    case stopProbability = "stop_probability"
    case keepProbability = "keep_probability"
    case takeUp = "take_up"
    case issues
  }

  package static let declaration = StageDeclaration(
    id: "annual-review",
    summary: "estimates what measures did, updates what is believed of them, decides on each and answers the community",
    citations: [
      .method,
      "Callaway & Sant'Anna (2021) Difference-in-differences with multiple time periods, Journal of Econometrics 225",
      "Arkhangelsky et al. (2021) Synthetic difference-in-differences, American Economic Review 111",
      "Firpo & Possebom (2018) Synthetic control method: inference, sensitivity analysis and confidence sets, Journal of Causal Inference 6",
      "Rambachan & Roth (2023) A more credible approach to parallel trends, Review of Economic Studies 90",
      "Conley & Taber (2011) Inference with difference in differences with a small number of policy changes, Review of Economics and Statistics 93",
      "Gelman et al. (2013) Bayesian Data Analysis, 3rd ed., section 5.4: normal hierarchy",
      "George & McCulloch (1993) Variable selection via Gibbs sampling, Journal of the American Statistical Association 88",
      "Hyndman & Athanasopoulos (2021) Forecasting: principles and practice, 3rd ed., sections 5.2 and 5.5",
      "Hyndman & Billah (2003) Unmasking the theta method, International Journal of Forecasting 19",
    ],
    parameters: [
      Parameter(
        "estimator", .choice(EffectEstimatorChoice.allCases.map(\.rawValue)), default: .text("rule"),
        "how an effect is estimated that no evaluation plan speaks of; rule: did for several units, sdid for one where others and periods suffice, else change"
      ),
      Parameter(
        "dose", .choice(DoseResponse.allCases.map(\.rawValue)), default: .text("linear"),
        "how different doses enter where no evaluation plan says it: in proportion, or each level by itself"),
      Parameter(
        "breakdown", .number(0...100), default: .number(1),
        "an estimate is called an effect if it stands trends that part by this many times their largest move before the start; 0 asks for no bounds"
      ),
      Parameter(
        "design_doubt", .number(0...10), default: .number(0.5),
        "the design's own doubt of a difference in differences, in its standard errors; twice that for a comparison of changes"
      ),
      Parameter(
        "context_spread", .number(0...10), default: .number(0.5),
        "scale of the spread of an effect between contexts, in deviations of the first prior"),
      Parameter(
        "catalogue_right", .number(0...1), unit: .share, default: .number(0.5),
        "the probability, before any estimate, that the first priors are right to a tenth of their stated doubt"),
      Parameter(
        "catalogue_factor", .number(1...10), default: .number(1.5),
        "within which factor the stated doubt of the first priors is right where they are not; 1: to the last digit"),
      Parameter(
        "scale_probability", .number(0.5...1), unit: .share, default: .number(0.8),
        "a measure is scaled from this probability on that its effect is above the threshold"),
      Parameter(
        "stop_probability", .number(0...0.5), unit: .share, default: .number(0.2),
        "a measure is stopped up to this probability, if another year of measuring is worth less than that year's loss"),
      Parameter(
        "keep_probability", .number(0...1), unit: .share, default: .number(0.5),
        "a measure is kept from this probability on; below it, it is too early"),
      Parameter(
        "take_up", .number(0...1), unit: .share, default: .number(0.7),
        "a measure is adjusted where fewer of its planned units than this were taken up"),
      Parameter(
        "issues", .integer(1...200), unit: .count, default: .integer(20), "most findings brought to the dialogue"),
    ],
    formulas: [
      "effects.estimate":
        "ATT by Callaway and Sant'Anna; of one unit: by synthetic difference in differences, or its change less the mean change of the others",
      "effects.without_low": "least estimate with one of the others left out",
      "effects.breakdown":
        "least M at which the interval reaches 0 under |d(t+1) - d(t)| <= M max before |d(s+1) - d(s)|",
      "effects.placebo_p": "part of the draws of other units that give at least the same",
      "beliefs.posterior":
        "estimate ~ N(theta_c, se^2 + design^2), theta_c ~ N(mu, tau^2), mu ~ N(prior, (lambda prior_sd)^2), tau half-normal; lambda, common to all, by p(lambda) x the evidence of all kinds",
      "decisions.probability": "Phi((posterior - threshold) / sd)",
      "decisions.threshold": "effect counted on x shadow price x cost / impact, in the indicator's unit",
      "kpis.forecast":
        "3 or 4 values: the last; 5 to 7: the last + mean step; 8 or more years: theta; interval by Student's t",
      "kpis.chance": "Student's t of (last + mean step x years - target) / error, years to the target's",
      "kpis.path": "baseline + (target - baseline) (year - baseline year) / (target year - baseline year)",
    ])

  package func run(_ input: EvaluationInput, in context: StageContext) async throws(StageFailure) -> PolicyReview {
    var input = input
    input.data = input.data.inOrder
    let indicators = Indicators(input)
    let chosen = ChosenMeasures(input)
    guard !chosen.all.isEmpty else {
      throw .missingInput(what: "a package with a chosen measure", hint: "run design first")
    }
    try context.checkCancellation()
    let effects = try MeasuredEffect.all(
      input, way: .init(estimator: estimator.estimator, dose: dose, bounds: breakdown > 0), seed: context.seed,
      in: context)
    let contexts = UnitContexts(input)
    let cohorts = try Cohorts(effects, contexts, before: input.review?.estimates ?? [], doubt: designDoubt)
    let priors = Priors(input, indicators)
    let beliefs = BeliefRows(
      cohorts, priors, input, spread: contextSpread,
      catalogue: .init(right: catalogueRight, within: catalogueFactor))
    let decisions = Decisions(
      chosen, cohorts, beliefs, priors, input,
      rule: Decisions.Rule(
        scale: scaleProbability, stop: stopProbability, keep: keepProbability, takeUp: takeUp)
    ).rows
    let dialogue = Dialogue(input, decisions, most: issues).rows
    return PolicyReview(
      kpis: indicators.rows,
      effects: EffectRows(input, chosen, effects, indicators, breakdown: breakdown).rows,
      decisions: decisions, estimates: cohorts.rows, beliefs: beliefs.rows,
      scaling: Scaling(decisions, cohorts, beliefs, contexts, input).rows, identity: IdentityFeedback(input).rows,
      ledger: Ledger(input).rows, changes: indicators.changes,
      dialogue: dialogue,
      findings: NextAudit(input, indicators, chosen, decisions, beliefs.rows, dialogue).findings)
  }
}

/// The estimator of what no evaluation plan speaks of.
package enum EffectEstimatorChoice: String, Codable, CaseIterable, Sendable {
  case rule, change, did, sdid, scm

  var estimator: EffectEstimator? { EffectEstimator(rawValue: rawValue) }
}
