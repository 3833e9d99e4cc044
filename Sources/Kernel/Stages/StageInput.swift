/// What a stage takes: plain data, so that a stage in another process or language takes the same.
public protocol StageInput: Codable, Hashable, Sendable {
  static var iteration: Iteration { get }
  var data: RegionalData { get }
}

/// Input of iteration 1: the workspace's data, what the region's diagnostics found, the last cycle's review.
public struct AuditInput: StageInput {
  public static let iteration = Iteration.audit
  public var data: RegionalData
  public var diagnostics: [DiagnosticReport]
  public var review: PolicyReview?

  public init(data: RegionalData, diagnostics: [DiagnosticReport] = [], review: PolicyReview? = nil) {
    self.data = data
    self.diagnostics = diagnostics
    self.review = review
  }
}

/// Input of iteration 2.
public struct StrategyInput: StageInput {
  public static let iteration = Iteration.strategize
  public var data: RegionalData
  public var profile: IdentityProfile

  public init(data: RegionalData, profile: IdentityProfile) {
    self.data = data
    self.profile = profile
  }
}

/// Input of iteration 3: with the measures of every catalogue that fits the region, and what earlier cycles learned of them.
public struct DesignInput: StageInput {
  public static let iteration = Iteration.design
  public var data: RegionalData
  public var profile: IdentityProfile
  public var strategy: Strategy
  public var catalogue: [CatalogueMeasure]
  /// The beliefs of the last cycle's review; none in the first cycle.
  public var beliefs: [BeliefRow]

  public init(
    data: RegionalData, profile: IdentityProfile, strategy: Strategy, catalogue: [CatalogueMeasure],
    beliefs: [BeliefRow] = []
  ) {
    self.data = data
    self.profile = profile
    self.strategy = strategy
    self.catalogue = catalogue
    self.beliefs = beliefs
  }
}

/// Input of iteration 4.
public struct ImplementationInput: StageInput {
  public static let iteration = Iteration.implement
  public var data: RegionalData
  public var profile: IdentityProfile
  public var strategy: Strategy
  public var package: SupportPackage

  public init(data: RegionalData, profile: IdentityProfile, strategy: Strategy, package: SupportPackage) {
    self.data = data
    self.profile = profile
    self.strategy = strategy
    self.package = package
  }
}

/// Input of iteration 5: with the region's own words for its messages.
public struct PromotionInput: StageInput {
  public static let iteration = Iteration.promote
  public var data: RegionalData
  public var profile: IdentityProfile
  public var strategy: Strategy
  public var package: SupportPackage
  public var pilots: PilotProgramme
  public var templates: [MessageTemplate]

  public init(
    data: RegionalData, profile: IdentityProfile, strategy: Strategy, package: SupportPackage, pilots: PilotProgramme,
    templates: [MessageTemplate] = []
  ) {
    self.data = data
    self.profile = profile
    self.strategy = strategy
    self.package = package
    self.pilots = pilots
    self.templates = templates
  }
}

/// Input of iteration 6: with the cards of every KPI calculator that fits the region, and the last cycle's review.
public struct EvaluationInput: StageInput {
  public static let iteration = Iteration.evaluate
  public var data: RegionalData
  public var profile: IdentityProfile
  public var strategy: Strategy
  public var package: SupportPackage
  public var pilots: PilotProgramme
  public var campaign: Campaign
  public var kpis: [KPICard]
  /// Baselines, first priors, estimates and elements as the last cycle left them; nil in the first cycle.
  public var review: PolicyReview?

  public init(
    data: RegionalData, profile: IdentityProfile, strategy: Strategy, package: SupportPackage, pilots: PilotProgramme,
    campaign: Campaign, kpis: [KPICard], review: PolicyReview? = nil
  ) {
    self.data = data
    self.profile = profile
    self.strategy = strategy
    self.package = package
    self.pilots = pilots
    self.campaign = campaign
    self.kpis = kpis
    self.review = review
  }
}
