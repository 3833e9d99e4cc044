internal import TerroirKernel
internal import TerroirMethods

/// Iteration 3: the measures of the catalogue that bring the clusters the greatest impact under the budgets of the
/// three levels.
///
/// A candidate is a measure for a cluster (and a town, where it is municipal) that the rule of levels allows. Its impact
/// is the weighted effect of the measure times the cluster's priority, the share of the cluster's industries it serves,
/// the preference for open platforms and, in a town, the town's part of the cluster. The choice is a binary programme
/// solved to proven optimality; a measure that serves several clusters costs once.
struct MeasureMix: DesignStage {
  /// What each level may spend a year; 0 where nobody gives it anything.
  var federal = 0.0
  var regional = 0.0
  var municipal = 0.0
  var platformWeight = 1.25
  var economic = 1.0
  var sociocultural = 1.0
  var reputational = 1.0
  var significance = "published"
  var overrides: [String] = []
  var required: [String] = []
  var forbidden: [String] = []
  var towns = 3
  var alternatives = 3
  var frontier = 5
  var gamma = 0.0
  var gap = 1e-6
  var period = "2026"

  private enum CodingKeys: String, CodingKey {
    case federal = "budget.federal"
    case regional = "budget.regional"
    case municipal = "budget.municipal"
    case platformWeight = "platform_weight"
    case economic = "weight.economic"
    case sociocultural = "weight.sociocultural"
    case reputational = "weight.reputational"
    case significance
    case overrides = "override"
    case required = "require"
    case forbidden = "forbid"
    case towns
    case alternatives
    case frontier
    case gamma
    case gap
    case period
  }

  func run(_ input: DesignInput, in context: StageContext) async throws(StageFailure) -> SupportPackage {
    var input = input
    input.data = input.data.inOrder
    guard !input.strategy.clusters.isEmpty else {
      throw .missingInput(
        what: "the strategy has no clusters", hint: "strategize again; see findings of the strategy")
    }
    guard economic + sociocultural + reputational > 0 else {
      throw .invalidParameter(
        name: "weight.economic", reason: "the three weights are all zero", hint: "give one of them a weight above 0")
    }
    guard budgets.values.contains(where: { $0 > 0 }) else {
      throw .missingInput(
        what: "a budget: no level has one, so nothing can be chosen",
        hint:
          "give what each may spend a year in \(input.data.exchange.currency): set design.budget.regional AMOUNT; or let "
          + "workspace.yaml name a country whose pack has budgets, and the rate of their currency")
    }
    let required = try Self.measures(required, "require", in: input)
    let forbidden = try Self.measures(forbidden, "forbid", in: input)
    let index = RegionalIndex(input.data)
    let eligibility = try Eligibility(input, usesData: significance == "data", overrides: overrides)
    let places = Places(input, index: index, perCluster: towns)
    let candidates = Candidates(
      input, index: index, eligibility: eligibility, places: places,
      weights: ImpactWeights(self), platform: platformWeight)
    context.report("choosing measures", fraction: 0.2)
    let mix = Mix(
      candidates, in: input.data.country, places: places, floors: input.strategy.floors, budgets: budgets, gamma: gamma,
      memory: context.shared(SolvedModels.self) { SolvedModels() },
      names: index.measures.mapValues(\.name).merging(input.catalogue.map { ($0.measure.id, $0.measure.name) }) { $1 },
      required: required, forbidden: forbidden)
    let prepared = mix.prepared(gap: gap)
    let best = try mix.solveOrExplain(prepared)
    try context.checkCancellation()
    let responsible = Responsible(index)
    var package = SupportPackage()
    package.measures = MeasureRows(mix: mix, best: best, responsible: responsible).rows
    package.eligibility = eligibility.rows
    if context.purpose == .artifact {
      try await explain(&package, best, mix, prepared, in: context)
    } else {
      package.budgets = mix.budgetRows(best, period: period)
    }
    package.assumptions = Assumptions.rows(self, input: input, candidates: candidates)
    package.findings =
      eligibility.findings + places.findings + mix.findings
      + PackageFindings.rows(package, input: input, index: index, candidates: candidates, responsible: responsible)
    return package
  }

  /// What a budget is worth, what a change of one moves, what else is nearly as good, and the front between two aims.
  private func explain(
    _ package: inout SupportPackage, _ best: Mix.Best, _ mix: Mix, _ prepared: PreparedPortfolio,
    in context: StageContext
  ) async throws(StageFailure) {
    context.report("other budgets, alternatives and the front", fraction: 0.5)
    let (gap, count, points, period) = (gap, alternatives, frontier, period)
    async let prices = Result { () throws(StageFailure) in try mix.shadowPrices(prepared) }
    async let sensitivity = Result { () throws(StageFailure) in
      try mix.sensitivity(of: best, prepared, in: context)
    }
    async let alternatives = Result { () throws(StageFailure) in
      try mix.alternatives(to: best, count: count, prepared, in: context)
    }
    async let front = Result { () throws(StageFailure) in try mix.frontier(points: points, gap: gap, in: context) }
    package.budgets = mix.budgetRows(best, period: period, prices: try await prices.get())
    package.sensitivity = try await sensitivity.get()
    package.alternatives = try await alternatives.get()
    package.frontier = try await front.get()
  }

  /// The measures that a parameter names, each once.
  private static func measures(
    _ names: [String], _ parameter: String, in input: DesignInput
  ) throws(StageFailure) -> [MeasureID] {
    let offered = Set(input.catalogue.map(\.measure.id))
    if let unknown = names.first(where: { !offered.contains(MeasureID($0)) }) {
      throw .invalidParameter(
        name: parameter, reason: "no catalogue offers a measure '\(unknown)'",
        hint: "give ids of measures; design lists them in package.measures")
    }
    return Set(names.map { MeasureID($0) }).sorted()
  }

  var budgets: [Level: Double] { [.federal: federal, .regional: regional, .municipal: municipal] }
}
