/// The measures chosen per cluster under the budgets of the levels, and what they rest on.
public struct SupportPackage: ArtifactValue {
  public static let iteration = Iteration.design
  public static let contract = 1

  public var measures: [MeasuresRow]
  public var eligibility: [EligibilityRow]
  public var budgets: [BudgetsRow]
  public var sensitivity: [SensitivityRow]
  public var alternatives: [AlternativesRow]
  public var frontier: [FrontierRow]
  public var assumptions: [AssumptionsRow]
  public var findings: [Finding]

  public init(
    measures: [MeasuresRow] = [],
    eligibility: [EligibilityRow] = [],
    budgets: [BudgetsRow] = [],
    sensitivity: [SensitivityRow] = [],
    alternatives: [AlternativesRow] = [],
    frontier: [FrontierRow] = [],
    assumptions: [AssumptionsRow] = [],
    findings: [Finding] = []
  ) {
    self.measures = measures
    self.eligibility = eligibility
    self.budgets = budgets
    self.sensitivity = sensitivity
    self.alternatives = alternatives
    self.frontier = frontier
    self.assumptions = assumptions
    self.findings = findings
  }

  public static let tables: [ArtifactTable<SupportPackage>] = [
    ArtifactTable("measures", "every measure considered, chosen or not, with the reason") { $0.measures },
    ArtifactTable("eligibility", "which level may support which industry by the rule of significance") {
      $0.eligibility
    },
    ArtifactTable("budgets", "the budget of each level, what is used and what one more rouble would bring") {
      $0.budgets
    },
    ArtifactTable("sensitivity", "what falls out and comes in when a budget changes") { $0.sensitivity },
    ArtifactTable("alternatives", "packages that are nearly as good") { $0.alternatives },
    ArtifactTable("frontier", "what more economic effect costs in identity") { $0.frontier },
    ArtifactTable("assumptions", "numbers that were assumed, with range and ground") { $0.assumptions },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}
