internal import TerroirKernel
internal import TerroirMethods

/// Iteration 3: a package for each cluster, of the measures that meet its own needs best under the budgets of those who
/// decide here.
///
/// What each cluster needs comes from the audit and the strategy; what an instrument does for a need from a table of
/// links. A mixed-integer linear programme over several years chooses what runs where and how many units each cluster
/// gets. Acts in force are conditions, programmes of a wider level are applied for, instruments that only a wider level
/// could create are proposed to it: neither costs nor counts as the region's own.
struct MeasureMix: DesignStage {
  /// What the region may spend a year, and the fund for its towns; nil where nobody says.
  var regional: Double?
  var municipal: Double?
  var regionalByYear: [String: Double] = [:]
  var towns: [String: Double] = [:]
  var floors: [String: Double] = [:]
  var carriesOver = false
  var platformWeight = 1.25
  var platforms = 0.0
  var economic = 1.0
  var sociocultural = 1.0
  var reputational = 1.0
  var significance = "published"
  var overrides: [String] = []
  var required: [String] = []
  var forbidden: [String] = []
  var locks: [String] = []
  var townsPerCluster = 3
  var listedShare = 0.5
  var uptake = 3.0
  var success = 0.25
  var cofinancing = 0.1
  var preparation = 0.02
  var alternatives = 0
  var flips: [String] = []
  var frontier = 0
  var sensitivity = false
  var draws = 0
  var gap = 0.01
  var period = "2026"
  var years = 3

  private enum CodingKeys: String, CodingKey {
    case regional = "budget.regional"
    case municipal = "budget.municipal"
    case regionalByYear = "regional_budget"
    case towns = "town_budget"
    case floors = "floor"
    case carriesOver = "carry_over"
    case platformWeight = "platform_weight"
    case platforms
    case economic = "weight.economic"
    case sociocultural = "weight.sociocultural"
    case reputational = "weight.reputational"
    case significance
    case overrides = "override"
    case required = "require"
    case forbidden = "forbid"
    case locks = "lock"
    case townsPerCluster = "towns"
    case listedShare = "listed_share"
    case uptake
    case success = "success_rate"
    case cofinancing
    case preparation
    case alternatives
    case flips = "flip"
    case frontier
    case sensitivity
    case draws
    case gap
    case period
    case years
  }

  func run(_ input: DesignInput, in context: StageContext) async throws(StageFailure) -> SupportPackage {
    var input = input
    input.data = input.data.inOrder
    let contexts = BeliefContexts(input.profile, input.strategy)
    let learned = LearnedEffects(
      input.catalogue.sorted { $0.measure.id < $1.measure.id }, input.beliefs, cards: input.data.indicatorCards
    ) { Self.fitting($0, input.strategy, contexts) }
    input.catalogue = learned.catalogue
    try check(input)
    guard let first = Int(period), (1900..<2200).contains(first) else {
      throw .invalidParameter(
        name: "period", reason: "'\(period)' is no year from 1900 to 2199", hint: "write the first year, as 2026")
    }
    let index = RegionalIndex(input.data)
    let eligibility = try Eligibility(input, usesData: significance == "data", overrides: overrides)
    let places = Places(input, index: index, perCluster: townsPerCluster)
    let beneficiaries = Beneficiaries(input, index: index, listedShare: listedShare)
    let candidates = Candidates(
      input, index: index, eligibility: eligibility, places: places, beneficiaries: beneficiaries,
      period: .span(.year(first), .year(first + years - 1)))
    let needs = ClusterNeeds(input, index: index)
    let theory = try TheoryOfChange(input.data)
    let builder = try ProgrammeBuilder(
      self, input, candidates, needs, theory, learned, in: contexts, places: places, beneficiaries: beneficiaries,
      years: Array(first..<(first + years)))
    let space = BeliefSpace(needs, theory, candidates, learned)
    context.report("choosing measures", fraction: 0.2)
    let plan =
      context.purpose == .draw
      ? try builder.programme.close(space.means)
      : try builder.programme.best(
        space.means, gap: gap, memory: context.shared(Searches.self) { Searches() })
    try context.checkCancellation()
    let choice = Choice(
      input: input, index: index, candidates: candidates, programme: builder.programme, plan: plan, space: space,
      needs: needs, beneficiaries: beneficiaries, responsible: Responsible(index))
    var package = SupportPackage()
    context.report("one package for all beside the clusters' own", fraction: 0.4)
    let tried =
      context.purpose == .artifact ? try Individualisation(choice, draws: draws, seed: context.seed) : nil
    package.individualisation = tried?.rows ?? []
    package.measures = MeasureRows(choice, forbidden: Set(forbidden), included: tried?.included).rows
    package.profiles = ProfileRows(choice).rows
    package.spending = choice.spending
    package.needs = choice.needRows
    package.framework = candidates.framework.map { act in
      ActInForce(
        measure: act.measure.id, name: .named(act.measure.name, id: act.measure.id.rawValue), level: act.measure.level,
        legalBasis: act.measure.act?.text(in: .english), confirmed: act.measure.status != .unconfirmed)
    }
    package.proposals = Proposals.rows(choice, theory: theory)
    package.eligibility = eligibility.rows
    package.effects = learned.rows
    package.theory = theory.rows
    package.budgets = choice.budgetRows(prices: [:])
    if context.purpose == .artifact {
      try explain(&package, choice, in: context)
    }
    package.assumptions = Assumptions.rows(self, input: input, candidates: candidates)
    package.findings +=
      eligibility.findings + places.findings + builder.findings + learned.findings
      + PackageFindings.rows(package, choice, theory: theory, wasVaried: sensitivity, seed: context.seed)
    return package
  }

  /// What a budget is worth, what a change of one moves, what else is nearly as good, and the front between two aims.
  private func explain(
    _ package: inout SupportPackage, _ choice: Choice, in context: StageContext
  ) throws(StageFailure) {
    context.report("what a budget is worth", fraction: 0.7)
    package.budgets = choice.budgetRows(prices: try choice.programme.prices(choice.space.means, choice.plan))
    let answers = Answers(choice, gap: gap)
    if sensitivity { (package.sensitivity, package.findings) = try answers.sensitivity(in: context) }
    package.alternatives = try answers.alternatives(alternatives, in: context)
    package.flips = try Flips(choice, gap: gap).rows(flips)
    package.frontier = try answers.frontier(points: frontier, in: context)
  }

  /// Contexts that a measure of a level meets in the clusters, or in their towns.
  private static func fitting(_ level: Level, _ strategy: Strategy, _ contexts: BeliefContexts) -> [[String]] {
    Set(
      strategy.clusters.flatMap { row in
        (level == .municipal ? row.territories.map(Optional.some) : [nil]).map {
          contexts.fitting(row.cluster, town: $0)
        }
      }
    ).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func check(_ input: DesignInput) throws(StageFailure) {
    guard !input.strategy.clusters.isEmpty else {
      throw .missingInput(
        what: "a strategy with clusters", hint: "show strategy --full says why it has none")
    }
    guard economic + sociocultural + reputational > 0 else {
      throw .invalidParameter(
        name: "weight.economic", reason: "the three weights are all zero", hint: "give one of them a weight above 0")
    }
    guard regional != nil || municipal != nil || !regionalByYear.isEmpty || !towns.isEmpty else {
      throw .missingInput(
        what: "a budget: nobody has one, so nothing can be chosen",
        hint:
          """
          give what each may spend a year in \(input.data.exchange.currency): set design.budget.regional AMOUNT; or let \
          workspace.yaml name a country whose pack has budgets, and the rate of their currency
          """)
    }
  }
}
