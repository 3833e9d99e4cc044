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
  /// Share of weightings that put it first.
  public var first: Double?
  /// Best rank over the multi-criteria methods.
  public var methodLow: Int?
  /// Worst rank over the multi-criteria methods.
  public var methodHigh: Int?
  /// Clusters without which it would change places with another.
  public var reversedBy: [String]?
  /// What carries it.
  public var reasons: String

  public init(
    cluster: ClusterID, score: Double, rank: Int, rankLow: Int, rankHigh: Int, acceptability: Double,
    first: Double? = nil, methodLow: Int? = nil, methodHigh: Int? = nil, reversedBy: [String]? = nil, reasons: String
  ) {
    self.cluster = cluster
    self.score = score
    self.rank = rank
    self.rankLow = rankLow
    self.rankHigh = rankHigh
    self.acceptability = acceptability
    self.first = first
    self.methodLow = methodLow
    self.methodHigh = methodHigh
    self.reversedBy = reversedBy
    self.reasons = reasons
  }

  private enum CodingKeys: String, CodingKey {
    case cluster
    case score
    case rank
    case rankLow = "rank_low"
    case rankHigh = "rank_high"
    case acceptability
    case first
    case methodLow = "method_low"
    case methodHigh = "method_high"
    case reversedBy = "reversed_by"
    case reasons
  }

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("score", .number, unit: .index, "multi-criteria score, 0-1"),
    Column("rank", .integer, unit: .rank, "rank"),
    Column("rank_low", .integer, unit: .rank, "best rank, 95%"),
    Column("rank_high", .integer, unit: .rank, "worst rank, 95%"),
    Column("acceptability", .number, unit: .share, "share of weightings that put it at this rank"),
    Column("first", .number, unit: .share, "share of weightings that put it first"),
    Column("method_low", .integer, unit: .rank, "best rank over the multi-criteria methods"),
    Column("method_high", .integer, unit: .rank, "worst rank over the multi-criteria methods"),
    Column("reversed_by", .list, "clusters without which it would change places with another"),
    Column("reasons", .text, "what carries it"),
  ]
}
