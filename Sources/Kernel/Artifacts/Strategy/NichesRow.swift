/// A row of the table `niches`: industries where the region is distinctive and the great centres are not.
public struct NichesRow: ArtifactRow {
  /// Industry.
  public var niche: IndustryID
  /// Log-odds of its elements against the peers.
  public var distinctiveness: Double
  /// Lower bound, 95%.
  public var low: Double?
  /// Upper bound, 95%.
  public var high: Double?
  /// Probability that the region has more of it than the peers.
  public var likelihood: Double?
  /// Share of the comparators' organisations.
  public var competition: Double?
  /// Relatedness to what the region does.
  public var relatedness: Double?
  /// Ids.
  public var evidence: [String]

  public init(
    niche: IndustryID, distinctiveness: Double, low: Double? = nil, high: Double? = nil, likelihood: Double? = nil,
    competition: Double? = nil, relatedness: Double? = nil,
    evidence: [String]
  ) {
    self.niche = niche
    self.distinctiveness = distinctiveness
    self.low = low
    self.high = high
    self.likelihood = likelihood
    self.competition = competition
    self.relatedness = relatedness
    self.evidence = evidence
  }

  public static let columns: [Column] = [
    Column("niche", .text, "industry"),
    Column("distinctiveness", .number, unit: .index, "log-odds of its elements against the peers"),
    Column("low", .number, unit: .index, "lower bound, 95%"),
    Column("high", .number, unit: .index, "upper bound, 95%"),
    Column("likelihood", .number, unit: .share, "probability that the region has more of it than the peers"),
    Column("competition", .number, unit: .index, "share of the comparators' organisations"),
    Column("relatedness", .number, unit: .index, "relatedness to what the region does"),
    Column("evidence", .list, "ids"),
  ]
}
