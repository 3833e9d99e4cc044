/// What an extension is called, what it does and on whose authority.
public struct ExtensionDeclaration: Codable, Hashable, Sendable {
  public var id: String
  public var summary: String
  public var citations: [Citation]
  /// The indicators of `statistics` that it reads.
  public var indicators: [IndicatorUse]
  /// What it calls the indicators that it counts, by their ids, where its catalogues of sentences do not say so.
  public var names: [String: LocalizedText]?

  public init(id: String, summary: String, citations: [Citation] = [], indicators: [IndicatorUse] = []) {
    self.id = id
    self.summary = summary
    self.citations = citations
    self.indicators = indicators
  }
}
