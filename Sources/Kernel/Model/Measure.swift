/// A support measure, in force or possible.
public struct Measure: Codable, Hashable, Sendable, Identifiable {
  public var id: MeasureID
  public var name: LocalizedText
  public var level: Level
  public var territory: TerritoryID
  public var type: MeasureType
  public var instrument: String
  public var industries: [IndustryID]
  /// The amounts and limits as the source words them; nil where it names none.
  public var amountText: String?
  /// The yearly cost a catalogue knows or assumes; nil where neither.
  public var cost: Money?
  /// Where `cost` comes from: the measure's own row, or the named assumption.
  public var costBasis: String?
  public var legalAct: String?
  public var year: Int?
  public var status: MeasureStatus
  /// Measures that must be chosen with this one.
  public var requires: [MeasureID]
  /// Measures that cannot stand beside this one.
  public var excludes: [MeasureID]
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: MeasureID, name: LocalizedText, level: Level, territory: TerritoryID, type: MeasureType, instrument: String,
    industries: [IndustryID] = [], amountText: String? = nil, cost: Money? = nil, costBasis: String? = nil,
    legalAct: String? = nil, year: Int? = nil, status: MeasureStatus, requires: [MeasureID] = [],
    excludes: [MeasureID] = [], source: String? = nil, confidence: Confidence? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.territory = territory
    self.type = type
    self.instrument = instrument
    self.industries = industries
    self.amountText = amountText
    self.cost = cost
    self.costBasis = costBasis
    self.legalAct = legalAct
    self.year = year
    self.status = status
    self.requires = requires
    self.excludes = excludes
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
