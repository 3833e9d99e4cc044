/// A row of the table `flows`: how far ties reach.
public struct FlowsRow: ArtifactRow {
  /// Town, between towns, region, federal, foreign.
  public var scope: String
  /// Ties of that reach.
  public var ties: Int
  /// Their share, share.
  public var share: Double?
  /// Lower bound, 95%, share.
  public var low: Double?
  /// Upper bound, 95%, share.
  public var high: Double?

  public init(
    scope: String, ties: Int, share: Double? = nil, low: Double? = nil, high: Double? = nil
  ) {
    self.scope = scope
    self.ties = ties
    self.share = share
    self.low = low
    self.high = high
  }

  public static let columns: [Column] = [
    Column("scope", .text, "town, between towns, region, federal, foreign"),
    Column("ties", .integer, unit: .count, "ties of that reach"),
    Column("share", .number, unit: .share, "their share"),
    Column("low", .number, unit: .share, "lower bound, 95%"),
    Column("high", .number, unit: .share, "upper bound, 95%"),
  ]
}
