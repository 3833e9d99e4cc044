/// A documented relation of two actors.
public struct Tie: Codable, Hashable, Sendable {
  public var source: ActorID
  public var target: ActorID
  public var kind: TieKind
  public var since: Int?
  public var page: String?
  public var confidence: Confidence?
  public var note: String?

  public init(
    source: ActorID, target: ActorID, kind: TieKind, since: Int? = nil, page: String? = nil,
    confidence: Confidence? = nil, note: String? = nil
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.since = since
    self.page = page
    self.confidence = confidence
    self.note = note
  }
}
