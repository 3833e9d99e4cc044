/// One published value of an indicator.
public struct Observation: Codable, Hashable, Sendable {
  public var indicator: String
  public var territory: TerritoryID
  public var industry: IndustryID?
  /// A year, month, day, or an interval "a/b", ISO 8601.
  public var period: String
  public var value: Double
  public var unit: UnitOfMeasure
  public var qualifier: Qualifier
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    indicator: String, territory: TerritoryID, industry: IndustryID? = nil, period: String, value: Double,
    unit: UnitOfMeasure,
    qualifier: Qualifier = .exact, source: String? = nil, confidence: Confidence? = nil, note: String? = nil
  ) {
    self.indicator = indicator
    self.territory = territory
    self.industry = industry
    self.period = period
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.source = source
    self.confidence = confidence
    self.note = note
  }

  /// How `trace` and evidence lists name this row: `indicator@territory period`.
  public var evidence: String { "\(indicator)@\(territory) \(period)" }
}
