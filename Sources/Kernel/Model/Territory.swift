/// A place on one of the three levels.
public struct Territory: Codable, Hashable, Sendable, Identifiable {
  public var id: TerritoryID
  public var name: LocalizedText
  public var level: Level
  public var parent: TerritoryID?
  public var population: Int?
  public var populationYear: Int?
  public var latitude: Double?
  public var longitude: Double?
  public var areaKm2: Double?
  public var founded: Int?
  public var settlementType: String?
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: TerritoryID, name: LocalizedText, level: Level, parent: TerritoryID? = nil, population: Int? = nil,
    populationYear: Int? = nil, latitude: Double? = nil, longitude: Double? = nil, areaKm2: Double? = nil,
    founded: Int? = nil, settlementType: String? = nil, source: String? = nil, confidence: Confidence? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.parent = parent
    self.population = population
    self.populationYear = populationYear
    self.latitude = latitude
    self.longitude = longitude
    self.areaKm2 = areaKm2
    self.founded = founded
    self.settlementType = settlementType
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
