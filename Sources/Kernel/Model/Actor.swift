/// An organisation of the ecosystem; never a private person.
public struct Actor: Codable, Hashable, Sendable, Identifiable {
  public var id: ActorID
  public var name: LocalizedText
  public var territory: TerritoryID
  public var level: Level
  /// authority, museum, enterprise ... as the data name it.
  public var kind: String
  /// The industries it works in; a row that said `all` holds every industry.
  public var industries: [IndustryID]
  /// regulation, finance, production, education, promotion, infrastructure, mediation.
  public var roles: [String]
  public var founded: Int?
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: ActorID, name: LocalizedText, territory: TerritoryID, level: Level, kind: String,
    industries: [IndustryID] = [], roles: [String] = [], founded: Int? = nil, source: String? = nil,
    confidence: Confidence? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.territory = territory
    self.level = level
    self.kind = kind
    self.industries = industries
    self.roles = roles
    self.founded = founded
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
