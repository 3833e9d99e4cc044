public import TerroirKernel

/// The identity audit: what a region has, what is its own in it, how its actors hang together, and how sure that is.
public struct IdentityAuditStage: AuditStage {
  /// Draws of the Monte Carlo intervals.
  public var draws = 1000
  /// Draws of the missing-tie bounds of the network.
  public var networkDraws = 100
  /// Greatest share of ties taken away in them.
  public var missingTies = 0.3
  /// Seeds of the community search.
  public var seeds = 50
  /// Least share of elements linked to an industry of high significance.
  public var significanceHigh = 0.2
  /// Least share of elements linked to an industry of medium significance.
  public var significanceMedium = 0.05
  /// Least inhabitants of a second-tier town.
  public var secondTier = 100_000
  /// Weights of the parts of the identity potential.
  public var weightIdentity = PotentialPart.identity.weight
  public var weightActors = PotentialPart.actors.weight
  public var weightEvents = PotentialPart.events.weight
  /// How far the weights of the potential move up and down.
  public var spread = 0.5
  /// How the interval of the list's location quotients is found: `binomial` or `bootstrap`.
  public var lqInterval = "binomial"
  /// What of the register is counted: a unit of it, or `auto` for the first that it has.
  public var unit = "auto"
  /// Least location quotient of a niche by the register, whose exact amounts prove leads of any size.
  public var nicheQuotient = 1.25

  enum CodingKeys: String, CodingKey {
    case draws, seeds, significanceHigh = "significance.high", significanceMedium = "significance.medium", spread, unit
    case weightIdentity = "weight.identity"
    case weightActors = "weight.actors"
    case weightEvents = "weight.events"
    case networkDraws = "network_draws"
    case missingTies = "missing_ties"
    case secondTier = "second_tier"
    case lqInterval = "lq_interval"
    case nicheQuotient = "niche_lq"
  }

  public init() {}

  public static let declaration = StageDeclaration(
    id: "identity-audit",
    summary: "inventory, identity matrix, network, chain, governance, position and data quality of a region",
    citations: [
      .method, "UNESCO (2009), Framework for Cultural Statistics",
      "Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16",
      "Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16",
      "OECD/JRC (2008), Handbook on Constructing Composite Indicators",
      "Dunn (1960), A statistical and analytical technique for regional analysis",
      "Frenken, van Oort and Verburg (2007), Related variety, unrelated variety, Regional Studies 41",
      "Cohen (1960), A coefficient of agreement for nominal scales, Educ. Psychol. Measurement 20",
      "Moran (1950), Notes on continuous stochastic phenomena, Biometrika 37",
      "Traag, Waltman and van Eck (2019), From Louvain to Leiden, Scientific Reports 9",
    ],
    parameters: [
      Parameter("draws", .integer(50...100_000), unit: .count, default: .integer(1000), "draws of the intervals"),
      Parameter(
        "network_draws", .integer(20...10_000), unit: .count, default: .integer(100),
        "draws of the missing-tie bounds"),
      Parameter(
        "missing_ties", .number(0...0.5), unit: .share, default: .number(0.3),
        "greatest share of ties taken away; the draws take a third, two thirds and all of it in turn"),
      Parameter("seeds", .integer(1...1000), unit: .count, default: .integer(50), "seeds of the community search"),
      Parameter(
        "significance.high", .number(0...1), unit: .share, default: .number(0.2),
        "least share of elements linked to an industry of high significance"),
      Parameter(
        "significance.medium", .number(0...1), unit: .share, default: .number(0.05),
        "least share of elements linked to an industry of medium significance"),
      Parameter(
        "second_tier", .integer(1000...5_000_000), unit: .person, default: .integer(100_000),
        "least inhabitants of a second-tier town"),
      Parameter(
        "spread", .number(0...1), unit: .share, default: .number(0.5),
        citation: "OECD/JRC (2008), step 7", "how far the weights of the identity potential move up and down"),
      Parameter(
        "lq_interval", .choice(["binomial", "bootstrap"]), default: .text("binomial"),
        "how the interval of a listed quotient is found: the region's share of the industry, or of counts of ten or more "
          + "the whole table drawn again"),
      Parameter(
        "unit", .choice(["auto"] + RegisterUnit.allCases.map(\.rawValue)), default: .text("auto"),
        "what of the register is counted; auto for the first it has of employees, organisations, money"),
      Parameter(
        "niche_lq", .number(1...100), unit: .index, default: .number(1.25),
        citation: "Miller et al. (2001), Business Clusters in the UK: A First Assessment, DTI",
        "least location quotient of a niche by the register"),
    ]
      + Parameter.family(
        "weight", of: "part", PotentialPart.self, .number(0...100), default: { .number($0.weight) },
        citation: "OECD/JRC (2008), step 6"
      ) { "weight of \($0.rawValue) in the identity potential, beside the other parts" },
    formulas: formulas, indicators: indicators)

  public func run(_ input: AuditInput, in context: StageContext) async throws(StageFailure) -> IdentityProfile {
    var input = input
    input.data = input.data.inOrder
    guard significanceMedium <= significanceHigh else {
      throw .invalidParameter(
        name: "significance.medium", reason: "\(significanceMedium) is above significance.high, \(significanceHigh)",
        hint: "give a share up to that of significance.high")
    }
    guard PotentialPart.allCases.contains(where: { weight($0) > 0 }) else {
      throw .invalidParameter(
        name: "weight.identity", reason: "every weight of the identity potential is 0",
        hint: "give one of weight.identity, weight.actors, weight.events a number above 0")
    }
    let basis = try AuditBasis(input, self, seed: context.seed)
    context.report("inventory", fraction: 0.1)
    var profile = IdentityProfile()
    profile.inventory = Inventory.rows(basis)
    profile.identity = Matrix.rows(basis)
    profile.elements = Elements.rows(basis)
    try context.checkCancellation()
    let panel = try RegisterPanel(basis)
    profile.industries = try Industries.rows(basis, panel)
    profile.register = RegisterTable.rows(basis, panel)
    profile.economies = RegisterEconomies.rows(basis, panel)
    profile.structure = Structure.rows(basis, panel)
    profile.dynamics = Dynamics.rows(basis, panel)
    try context.checkCancellation()
    context.report("territories", fraction: 0.3)
    let territories = try Territories(basis, context)
    profile.territories = territories.rows
    profile.drivers = territories.drivers
    profile.framework = territories.framework
    profile.rankSensitivity = territories.sensitivity
    context.report("network", fraction: 0.5)
    let network = try ActorNetwork(basis)
    let bounds = try NetworkBounds(network, context)
    profile.actors = network.actorRows(bounds.topShares)
    profile.communities = network.communityRows
    profile.network = bounds.rows
    profile.chain = Chain.rows(basis)
    profile.flows = Flows.rows(basis)
    profile.governance = Governance.rows(basis)
    profile.factors = Factors.rows(basis)
    profile.quality = Quality.rows(basis.data)
    profile.position = Position(basis, profile, network).rows
    try context.checkCancellation()
    profile.findings = Findings.rows(basis, profile, network, panel)
    try context.checkCancellation()
    return profile
  }
}
