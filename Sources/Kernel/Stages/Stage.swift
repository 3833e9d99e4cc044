/// One step of the algorithm: a pure function of input, parameters and seed. Stored properties are the parameters;
/// `init()` gives the defaults. It reads no file, clock, locale or terminal.
///
/// Every stored property is encoded under the name its declaration gives the parameter.
public protocol Stage: Codable, Hashable, Sendable {
  associatedtype Input: StageInput
  associatedtype Output: ArtifactValue
  static var declaration: StageDeclaration { get }
  /// The stage with its defaults.
  init()
  /// Runs the stage.
  ///
  /// - Throws: ``StageFailure``; a cancelled run throws ``StageFailure/cancelled``.
  func run(_ input: Input, in context: StageContext) async throws(StageFailure) -> Output
}

/// The first iteration: from the data to what the region is known by.
public protocol AuditStage: Stage where Input == AuditInput, Output == IdentityProfile {}
/// The second: from the audit to growth points, clusters and priorities.
public protocol StrategyStage: Stage where Input == StrategyInput, Output == Strategy {}
/// The third: from the strategy to a package of support under budgets.
public protocol DesignStage: Stage where Input == DesignInput, Output == SupportPackage {}
/// The fourth: from the package to pilots, their people and their plan.
public protocol ImplementationStage: Stage where Input == ImplementationInput, Output == PilotProgramme {}
/// The fifth: from all that is planned to messages, stories, a calendar and routes.
public protocol PromotionStage: Stage where Input == PromotionInput, Output == Campaign {}
/// The sixth: from everything before to what is behind, what worked, and what to do with each measure.
public protocol EvaluationStage: Stage where Input == EvaluationInput, Output == PolicyReview {}

/// What a stage is called, what it does, on whose authority, and which parameters it takes.
public struct StageDeclaration: Codable, Hashable, Sendable {
  public var id: String
  public var summary: String
  public var citations: [Citation]
  public var parameters: [Parameter]
  /// How the stage computes what its artifact holds, by `table.column`, for `explain`.
  public var formulas: [String: String]
  /// The indicators of `statistics` that it reads.
  public var indicators: [IndicatorUse]

  public init(
    id: String, summary: String, citations: [Citation], parameters: [Parameter] = [], formulas: [String: String] = [:],
    indicators: [IndicatorUse] = []
  ) {
    self.id = id
    self.summary = summary
    self.citations = citations
    self.parameters = parameters
    self.formulas = formulas
    self.indicators = indicators
  }
}

/// Why a stage could not give its result.
public enum StageFailure: Error, Codable, Hashable, Sendable {
  case cancelled
  /// The input lacks what the stage cannot do without; `hint` tells how to bring it.
  case missingInput(what: Phrase, hint: Phrase)
  /// The input contradicts itself or a parameter; `hint` tells what to change.
  case invalidInput(what: Phrase, hint: Phrase)
  /// A parameter is outside its declared range or names what is not there.
  case invalidParameter(name: String, reason: Phrase, hint: Phrase)
  /// Parameters name what is not there: each name with those that are.
  case unknownNames([UnknownName])
  /// A method refused its input.
  case method(name: String, reason: Phrase, hint: Phrase)
  /// The constraints admit no solution; `reason` names those that clash.
  case infeasible(reason: Phrase, hint: Phrase)
  /// The plugin itself failed: crash, garbage, time-out.
  case plugin(reason: Phrase, hint: Phrase)
}
