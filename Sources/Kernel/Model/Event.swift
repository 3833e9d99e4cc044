/// A recurring public event.
public struct Event: Codable, Hashable, Sendable, Identifiable {
  public var id: EventID
  public var name: LocalizedText
  public var territory: TerritoryID
  /// Months 1-12 in which it is held; empty where unknown.
  public var months: [Int]
  public var sinceYear: Int?
  public var industries: [IndustryID]
  public var elements: [ElementID]
  public var attendance: Int?
  public var attendanceYear: Int?
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: EventID, name: LocalizedText, territory: TerritoryID, months: [Int] = [], sinceYear: Int? = nil,
    industries: [IndustryID] = [], elements: [ElementID] = [], attendance: Int? = nil, attendanceYear: Int? = nil,
    source: String? = nil, confidence: Confidence? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.territory = territory
    self.months = months
    self.sinceYear = sinceYear
    self.industries = industries
    self.elements = elements
    self.attendance = attendance
    self.attendanceYear = attendanceYear
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
