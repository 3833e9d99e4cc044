public import TerroirKernel

/// The strategy: where a region grows, what holds together there, what it should become, and in which order.
public struct ClusterStage: StrategyStage {
  /// Weights of the parts of a growth point's score.
  public var specialisation = 1.0
  public var dynamics = 1.0
  public var relatedness = 1.0
  public var identity = 1.0
  public var size = 1.0
  /// How far these weights move up and down for the interval.
  public var spread = 0.5
  /// Draws of the intervals and of the rank acceptability.
  public var draws = 2000
  /// Above 1 for more and smaller clusters.
  public var resolution = 1.0
  /// Weight of a shared town against a shared industry: 0 for themes alone, 1 for clusters by town.
  public var townWeight = 0.3
  /// Seeds of the community search.
  public var seeds = 50
  /// Draws of resampled data for the stability of the clusters.
  public var resamples = 50
  /// Weights of the criteria by which the clusters are ranked.
  public var identityPriority = 1.0
  public var distinctivenessPriority = 1.0
  public var growthPriority = 1.0
  public var capacityPriority = 1.0
  public var balancePriority = 1.0
  public var cohesionPriority = 1.0
  /// Regions that a niche should not meet head-on; those of the country's pack where none is named.
  public var centres: [String] = []
  /// Least identity elements of a cluster.
  public var minElements = 3
  /// Least share of a cluster's elements that an industry is linked with to belong to it.
  public var industryShare = 0.25
  /// Whose significance of identity sets a cluster's model: `paper` or `data`.
  public var significance = "published"
  /// Least share of municipal means for second-tier and for small towns.
  public var secondTierFloor = 0.2
  public var smallFloor = 0.2
  /// Initiatives of a cluster in the roadmap, and the years that it spans.
  public var initiatives = 3
  public var period = "2026"
  public var years = 3

  enum CodingKeys: String, CodingKey {
    case spread, draws, resolution, townWeight = "town_weight", seeds, minElements = "min_elements", significance,
      resamples, centres, initiatives, period, years
    case specialisation = "weight.specialisation"
    case dynamics = "weight.dynamics"
    case relatedness = "weight.relatedness"
    case identity = "weight.identity"
    case size = "weight.size"
    case industryShare = "industry_share"
    case identityPriority = "priority.identity"
    case distinctivenessPriority = "priority.distinctiveness"
    case growthPriority = "priority.growth"
    case capacityPriority = "priority.capacity"
    case balancePriority = "priority.balance"
    case cohesionPriority = "priority.cohesion"
    case secondTierFloor = "floor.second_tier"
    case smallFloor = "floor.small"
  }

  public init() {}

  public func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
    var input = input
    input.data = input.data.inOrder
    try check()
    let basis = StrategyBasis(input, self, seed: context.seed)
    guard !basis.elements.isEmpty else {
      throw .missingInput(
        what: "identity elements of \(basis.index.fullName(input.data.region))",
        hint: "fill the table `identity` for the region")
    }
    var strategy = Strategy()
    context.report("growth points", fraction: 0.1)
    strategy.growthPoints = GrowthPoints.rows(basis)
    try context.checkCancellation()
    context.report("clusters", fraction: 0.3)
    strategy.distinctive = Distinctions.rows(basis)
    let clusters = try Clusters(basis, strategy.distinctive)
    strategy.clusters = clusters.rows
    strategy.members = clusters.members
    try context.checkCancellation()
    context.report("priorities", fraction: 0.8)
    strategy.niches = Niches.rows(basis, strategy.distinctive)
    let priorities: Priorities
    do { priorities = try Priorities(basis, strategy, clusters.links) } catch { throw StageFailure(error) }
    strategy.priorities = priorities.rows
    strategy.criteria = priorities.criteria
    strategy.framework = priorities.framework
    strategy.floors = Floors.rows(basis)
    strategy.initiatives = try Initiatives.rows(basis, strategy)
    strategy.findings = StrategyFindings.rows(basis, strategy, clusters, priorities)
    return strategy
  }

  private func check() throws(StageFailure) {
    if specialisation + dynamics + relatedness + identity + size <= 0 {
      throw .invalidParameter(
        name: "weight", reason: "all weights of the growth score are zero", hint: "give at least one above zero")
    }
    if Criterion.allCases.allSatisfy({ $0.weight(in: self) <= 0 }) {
      throw .invalidParameter(
        name: "priority", reason: "all weights of the criteria are zero", hint: "give at least one above zero")
    }
    if secondTierFloor + smallFloor > 1 {
      throw .invalidParameter(
        name: "floor.small", reason: "the floors sum to more than all the means", hint: "lower one of the floors")
    }
  }
}
