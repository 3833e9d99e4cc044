import TerroirKernel

/// Iteration 6: what the indicators say, what may be claimed, what happens to each measure, what the next audit looks at.
struct ReviewStage: EvaluationStage {
  var scaleShare = 0.05
  var stopShare = 0.25
  var associationError = 0.5
  var issues = 20

  init() {}

  private enum CodingKeys: String, CodingKey {
    case scaleShare = "scale_share"
    case stopShare = "stop_share"
    case associationError = "association_error"
    case issues
  }

  static let declaration = StageDeclaration(
    id: "annual-review",
    summary: "reviews indicators, decides on every chosen measure and hands questions to the next audit",
    citations: [
      .method,
      "Hyndman & Athanasopoulos (2021) Forecasting: principles and practice, 3rd ed., section 5.5: naive intervals",
      "Gelman et al. (2013) Bayesian Data Analysis, 3rd ed., section 2.5: normal mean with known variance",
    ],
    parameters: [
      Parameter(
        "scale_share", .number(0...1), unit: .share, default: .number(0.05),
        "a measure that works is scaled up to this share of the package's cost"),
      Parameter(
        "stop_share", .number(0...1), unit: .share, default: .number(0.25),
        "a measure whose indicators all fall behind is stopped from this share of the package's cost on"),
      Parameter(
        "association_error", .number(0.01...10), unit: .index, default: .number(0.5),
        "least standard error of a before-after movement as news of a measure's effect, on the scale of effects"),
      Parameter("issues", .integer(1...200), unit: .count, default: .integer(20), "most issues of the dialogue"),
    ])

  func run(_ input: EvaluationInput, in context: StageContext) async throws(StageFailure) -> PolicyReview {
    var input = input
    input.data = input.data.inOrder
    let indicators = Indicators(input)
    let chosen = ChosenMeasures(input)
    guard !chosen.all.isEmpty else {
      throw .missingInput(what: "the package has no chosen measure", hint: "run design first")
    }
    try context.checkCancellation()
    let decisions = Decisions(chosen, indicators, input.data.country, scaleShare: scaleShare, stopShare: stopShare)
    let movements = Movements(indicators, chosen)
    let review = PolicyReview(
      kpis: indicators.rows,
      effects: Effects(input, chosen, movements, indicators).rows,
      decisions: decisions.rows,
      learning: Learning(chosen, movements, associationError: associationError).rows,
      changes: indicators.changes,
      dialogue: Dialogue(input, most: issues).rows,
      findings: NextAudit(input, indicators, chosen, decisions.rows).findings)
    return review
  }
}
