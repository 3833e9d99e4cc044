/// A row of the table `floors`: the shares of means reserved for types of territory.
public struct FloorsRow: ArtifactRow {
  /// Capital, second-tier, small.
  public var territoryType: String
  /// Least share of the means, share.
  public var share: Double
  /// Why.
  public var reason: String

  public init(
    territoryType: String, share: Double, reason: String
  ) {
    self.territoryType = territoryType
    self.share = share
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey {
    case territoryType = "territory_type"
    case share
    case reason
  }

  public static let columns: [Column] = [
    Column("territory_type", .text, "capital, second-tier, small"),
    Column("share", .number, unit: .share, "least share of the means"),
    Column("reason", .text, "why"),
  ]
}
