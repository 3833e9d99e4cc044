/// A source of support measures for iteration 3.
public protocol MeasureCatalogue: Sendable {
  static var declaration: ExtensionDeclaration { get }
  init()
  func fits(_ region: Territory) -> Bool
  func measures(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [CatalogueMeasure]
}

/// A measure as a catalogue offers it: what it costs, whom it suits, what it is expected to do, with intervals.
public struct CatalogueMeasure: Codable, Hashable, Sendable {
  public var measure: Measure
  /// The significances of local identity the measure is meant for.
  public var significances: [Significance]
  /// Whether it builds an open platform or space for interaction, which the method prefers over direct subsidy.
  public var opensPlatform: Bool
  /// Yearly public cost.
  public var cost: Money
  /// Expected effect by dimension, 0-1 on the catalogue's scale.
  public var effects: [Effect]
  /// What was assumed and on what ground.
  public var assumptions: [Assumption]
  /// What the measure gains beside others; prerequisites and exclusions are the measure's own.
  public var synergies: [Synergy]

  /// A gain from having two measures for one cluster: `bonus` times the smaller of their two impacts.
  public struct Synergy: Codable, Hashable, Sendable {
    public var partner: MeasureID
    /// 0-1.
    public var bonus: Double
    public var low: Double
    public var high: Double
    public var evidence: String

    public init(with partner: MeasureID, bonus: Double, low: Double, high: Double, evidence: String) {
      self.partner = partner
      self.bonus = bonus
      self.low = low
      self.high = high
      self.evidence = evidence
    }
  }

  public struct Effect: Codable, Hashable, Sendable {
    public var dimension: KPIDimension
    public var value: Double
    public var low: Double
    public var high: Double
    public var evidence: String

    public init(_ dimension: KPIDimension, _ value: Double, low: Double, high: Double, evidence: String) {
      self.dimension = dimension
      self.value = value
      self.low = low
      self.high = high
      self.evidence = evidence
    }
  }

  public struct Assumption: Codable, Hashable, Sendable {
    public var subject: String
    public var value: Double
    public var low: Double
    public var high: Double
    public var source: String

    public init(_ subject: String, _ value: Double, low: Double, high: Double, source: String) {
      self.subject = subject
      self.value = value
      self.low = low
      self.high = high
      self.source = source
    }
  }

  public init(
    measure: Measure, significances: [Significance], opensPlatform: Bool, cost: Money, effects: [Effect],
    assumptions: [Assumption] = [], synergies: [Synergy] = []
  ) {
    self.measure = measure
    self.significances = significances
    self.opensPlatform = opensPlatform
    self.cost = cost
    self.effects = effects
    self.assumptions = assumptions
    self.synergies = synergies
  }
}
