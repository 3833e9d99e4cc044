/// One creative industry with the method's classification of it.
public struct Industry: Codable, Hashable, Sendable, Identifiable {
  public var id: IndustryID
  public var name: LocalizedText
  /// The significance of local identity by the published method; the audit re-tests it.
  public var significance: Significance
  /// Activity codes by classification, for example `okved2`: ["91.01"]; codes are text.
  public var codes: [String: [String]]
  public var source: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    id: IndustryID, name: LocalizedText, significance: Significance, codes: [String: [String]] = [:],
    source: String? = nil, confidence: Confidence? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.significance = significance
    self.codes = codes
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}
