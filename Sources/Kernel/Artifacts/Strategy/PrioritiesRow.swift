/// A row of the table `priorities`: the order of the clusters with its uncertainty.
public struct PrioritiesRow: ArtifactRow {
  /// Cluster.
  public var cluster: ClusterID
  /// Multi-criteria score, 0-1.
  public var score: Double
  /// Rank, rank.
  public var rank: Int
  /// Best rank, 95%, rank.
  public var rankLow: Int
  /// Worst rank, 95%, rank.
  public var rankHigh: Int
  /// Share of weightings that put it at this rank, share.
  public var acceptability: Double
  /// What carries it.
  public var reasons: String

  public init(
    cluster: ClusterID, score: Double, rank: Int, rankLow: Int, rankHigh: Int, acceptability: Double, reasons: String
  ) {
    self.cluster = cluster
    self.score = score
    self.rank = rank
    self.rankLow = rankLow
    self.rankHigh = rankHigh
    self.acceptability = acceptability
    self.reasons = reasons
  }

  private enum CodingKeys: String, CodingKey {
    case cluster
    case score
    case rank
    case rankLow = "rank_low"
    case rankHigh = "rank_high"
    case acceptability
    case reasons
  }

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("score", .number, unit: .index, "multi-criteria score, 0-1"),
    Column("rank", .integer, unit: .rank, "rank"),
    Column("rank_low", .integer, unit: .rank, "best rank, 95%"),
    Column("rank_high", .integer, unit: .rank, "worst rank, 95%"),
    Column("acceptability", .number, unit: .share, "share of weightings that put it at this rank"),
    Column("reasons", .text, "what carries it"),
  ]
}
