/// A row of the table `niches`: industries where the region is distinctive and the great centres are not.
public struct NichesRow: ArtifactRow {
  /// Industry.
  public var niche: IndustryID
  /// Log-odds of its elements against the peers.
  public var distinctiveness: Double
  /// Share of the comparators' organisations.
  public var competition: Double?
  /// Relatedness to what the region does.
  public var relatedness: Double?
  /// Ids.
  public var evidence: [String]

  public init(
    niche: IndustryID, distinctiveness: Double, competition: Double? = nil, relatedness: Double? = nil,
    evidence: [String]
  ) {
    self.niche = niche
    self.distinctiveness = distinctiveness
    self.competition = competition
    self.relatedness = relatedness
    self.evidence = evidence
  }

  public static let columns: [Column] = [
    Column("niche", .text, "industry"),
    Column("distinctiveness", .number, unit: .index, "log-odds of its elements against the peers"),
    Column("competition", .number, unit: .index, "share of the comparators' organisations"),
    Column("relatedness", .number, unit: .index, "relatedness to what the region does"),
    Column("evidence", .list, "ids"),
  ]
}
