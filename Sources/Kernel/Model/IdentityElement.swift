/// One element of local identity, tied to one place and carried by a source.
public struct IdentityElement: Codable, Hashable, Sendable, Identifiable {
  public var id: ElementID
  public var name: LocalizedText
  public var territory: TerritoryID
  public var component: IdentityComponent
  public var layer: IdentityLayer
  /// craft, heritage_site, narrative ... as the data name it.
  public var kind: String
  public var recognition: Recognition
  public var sinceYear: Int?
  public var status: ElementStatus
  public var industries: [IndustryID]
  public var latitude: Double?
  public var longitude: Double?
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: ElementID, name: LocalizedText, territory: TerritoryID, component: IdentityComponent, layer: IdentityLayer,
    kind: String, recognition: Recognition, sinceYear: Int? = nil, status: ElementStatus = .living,
    industries: [IndustryID] = [], latitude: Double? = nil, longitude: Double? = nil, source: String? = nil,
    confidence: Confidence? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.territory = territory
    self.component = component
    self.layer = layer
    self.kind = kind
    self.recognition = recognition
    self.sinceYear = sinceYear
    self.status = status
    self.industries = industries
    self.latitude = latitude
    self.longitude = longitude
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
