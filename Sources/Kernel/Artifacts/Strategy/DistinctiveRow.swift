/// A row of the table `distinctive`: kinds and layers of identity that the region has more of than its peers.
public struct DistinctiveRow: ArtifactRow {
  /// Kind, layer or industry.
  public var subject: String
  /// What the subject is.
  public var kind: String
  /// Share of the region's elements, share.
  public var share: Double
  /// Share of the peers' elements, share.
  public var peersShare: Double
  /// Log-odds ratio with a Dirichlet prior.
  public var logOdds: Double
  /// Lower bound, 95%.
  public var low: Double
  /// Upper bound, 95%.
  public var high: Double

  public init(
    subject: String, kind: String, share: Double, peersShare: Double, logOdds: Double, low: Double, high: Double
  ) {
    self.subject = subject
    self.kind = kind
    self.share = share
    self.peersShare = peersShare
    self.logOdds = logOdds
    self.low = low
    self.high = high
  }

  private enum CodingKeys: String, CodingKey {
    case subject
    case kind
    case share
    case peersShare = "peers_share"
    case logOdds = "log_odds"
    case low
    case high
  }

  public static let key = ["subject", "kind"]

  public static let columns: [Column] = [
    Column("subject", .text, "kind, layer or industry"),
    Column("kind", .text, "what the subject is"),
    Column("share", .number, unit: .share, "share of the region's elements"),
    Column("peers_share", .number, unit: .share, "share of the peers' elements"),
    Column("log_odds", .number, unit: .index, "log-odds ratio with a Dirichlet prior"),
    Column("low", .number, unit: .index, "lower bound, 95%"),
    Column("high", .number, unit: .index, "upper bound, 95%"),
  ]
}
