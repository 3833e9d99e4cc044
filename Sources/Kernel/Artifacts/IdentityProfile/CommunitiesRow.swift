/// A row of the table `communities`: communities of actors.
public struct CommunitiesRow: ArtifactRow {
  /// Number, largest first.
  public var community: Int
  /// Members.
  public var actors: [ActorID]
  /// Their seats.
  public var territories: [TerritoryID]
  /// Industries most members share.
  public var industries: [IndustryID]
  /// Share of seeds that keep the community together, share.
  public var stability: Double?

  public init(
    community: Int, actors: [ActorID], territories: [TerritoryID], industries: [IndustryID], stability: Double? = nil
  ) {
    self.community = community
    self.actors = actors
    self.territories = territories
    self.industries = industries
    self.stability = stability
  }

  public static let columns: [Column] = [
    Column("community", .integer, unit: .count, "number, largest first"),
    Column("actors", .list, "members"),
    Column("territories", .list, "their seats"),
    Column("industries", .list, "industries most members share"),
    Column("stability", .number, unit: .share, "share of seeds that keep the community together"),
  ]
}
