/// A row of the table `chain`: the links of the culture cycle in each industry and where it narrows.
public struct ChainRow: ArtifactRow {
  /// Industry.
  public var industry: IndustryID
  /// Link of the chain.
  public var link: ChainLink
  /// Actors that work at the link.
  public var actors: Int
  /// Actors at the link over those at the strongest link, share; empty for consumption, which is what audiences do.
  public var capacity: Double?
  /// Whether no link of the industry is narrower.
  public var bottleneck: Bool
  /// Share of the resamples of the industry's actors and one unknown in which no link is narrower.
  public var certainty: Double?
  /// Actors at the link.
  public var evidence: [String]

  public init(
    industry: IndustryID, link: ChainLink, actors: Int, capacity: Double?, bottleneck: Bool, certainty: Double? = nil,
    evidence: [String]
  ) {
    self.industry = industry
    self.link = link
    self.actors = actors
    self.capacity = capacity
    self.bottleneck = bottleneck
    self.certainty = certainty
    self.evidence = evidence
  }

  public static let key = ["industry", "link"]

  public static let columns: [Column] = [
    Column("industry", .text, "industry"),
    Column("link", .text, words: ChainLink.allCases.map(\.rawValue), "link of the chain"),
    Column("actors", .integer, unit: .count, "actors that work at the link"),
    Column(
      "capacity", .number, unit: .share,
      "actors at the link over those at the strongest; empty for consumption, which audiences do"),
    Column("bottleneck", .boolean, "whether no link of the industry is narrower"),
    Column(
      "certainty", .number, unit: .share,
      "resamples of the industry's actors and one unknown in which no link is narrower"),
    Column("evidence", .list, "actors at the link"),
  ]
}
