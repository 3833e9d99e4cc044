/// What an extension is called, what it does and on whose authority.
public struct ExtensionDeclaration: Codable, Hashable, Sendable {
  public var id: String
  public var summary: String
  public var citations: [Citation]

  public init(id: String, summary: String, citations: [Citation] = []) {
    self.id = id
    self.summary = summary
    self.citations = citations
  }
}
