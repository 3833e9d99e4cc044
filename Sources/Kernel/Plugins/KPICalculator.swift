/// A source of KPI cards for iteration 6.
public protocol KPICalculator: Sendable {
  static var declaration: ExtensionDeclaration { get }
  init()
  func fits(_ region: Territory) -> Bool
  func cards(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [KPICard]
}

/// The three dimensions of the annual review.
public enum KPIDimension: String, Codable, CaseIterable, Sendable {
  case economic
  case sociocultural
  case reputational
}

/// One indicator of the annual review; what has no data keeps its card and says so.
public struct KPICard: Codable, Hashable, Sendable {
  public var id: KPIID
  public var name: Sentence
  public var dimension: KPIDimension
  public var unit: UnitOfMeasure
  public var value: Double?
  public var period: String?
  public var baseline: Double?
  public var baselinePeriod: String?
  public var target: Double?
  /// The year by which the target is wanted; nil where nobody said.
  public var targetYear: Int?
  /// Where the target comes from.
  public var targetBasis: String?
  /// Whether more is better.
  public var rising: Bool
  public var low: Double?
  public var high: Double?
  public var source: Sentence?
  public var evidence: [String]
  /// Why there is no value; nil where there is one.
  public var gap: Sentence?
  /// The values by period, oldest first, that a forecast goes on from; nil where they are the rows of `evidence`.
  public var series: [Value]?

  /// A value of the indicator in a period.
  public struct Value: Codable, Hashable, Sendable {
    public var period: String
    public var value: Double

    public init(period: String, value: Double) {
      self.period = period
      self.value = value
    }
  }

  public init(
    id: KPIID, name: Sentence, dimension: KPIDimension, unit: UnitOfMeasure, value: Double? = nil,
    period: String? = nil,
    baseline: Double? = nil, baselinePeriod: String? = nil, target: Double? = nil, targetYear: Int? = nil,
    targetBasis: String? = nil, rising: Bool = true, low: Double? = nil, high: Double? = nil, source: Sentence? = nil,
    evidence: [String] = [],
    gap: Sentence? = nil
  ) {
    self.id = id
    self.name = name
    self.dimension = dimension
    self.unit = unit
    self.value = value
    self.period = period
    self.baseline = baseline
    self.baselinePeriod = baselinePeriod
    self.target = target
    self.targetYear = targetYear
    self.targetBasis = targetBasis
    self.rising = rising
    self.low = low
    self.high = high
    self.source = source
    self.evidence = evidence
    self.gap = gap
  }
}
