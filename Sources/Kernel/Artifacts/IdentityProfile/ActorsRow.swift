/// A row of the table `actors`: each actor's place in the network.
public struct ActorsRow: ArtifactRow {
  /// Actor.
  public var actor: ActorID
  /// Its name.
  public var name: String
  /// Seat.
  public var territory: TerritoryID
  /// Level.
  public var level: Level
  /// Kind.
  public var kind: String
  /// Partners in the network.
  public var degree: Int
  /// Share of shortest paths it lies on, 0-1.
  public var betweenness: Double
  /// Share of the draws of missing ties in which it stays among the ten most central by betweenness.
  public var topShare: Double?
  /// Burt's constraint.
  public var constraint: Double?
  /// K-core number.
  public var core: Int
  /// Community number; empty where it has no tie.
  public var community: Int?
  /// Whether the network falls apart without it.
  public var articulation: Bool
  /// Open triads it closes between groups.
  public var brokerage: Int

  public init(
    actor: ActorID, name: String, territory: TerritoryID, level: Level, kind: String, degree: Int,
    betweenness: Double, topShare: Double? = nil, constraint: Double? = nil, core: Int, community: Int? = nil,
    articulation: Bool,
    brokerage: Int
  ) {
    self.actor = actor
    self.name = name
    self.territory = territory
    self.level = level
    self.kind = kind
    self.degree = degree
    self.betweenness = betweenness
    self.topShare = topShare
    self.constraint = constraint
    self.core = core
    self.community = community
    self.articulation = articulation
    self.brokerage = brokerage
  }

  private enum CodingKeys: String, CodingKey {
    case actor
    case name
    case territory
    case level
    case kind
    case degree
    case betweenness
    case topShare = "top_share"
    case constraint
    case core
    case community
    case articulation
    case brokerage
  }

  public static let columns: [Column] = [
    Column("actor", .text, "actor"),
    Column("name", .text, "its name"),
    Column("territory", .text, "seat"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level"),
    Column("kind", .text, "kind"),
    Column("degree", .integer, unit: .count, "partners in the network"),
    Column("betweenness", .number, unit: .index, "share of shortest paths it lies on, 0-1"),
    Column(
      "top_share", .number, unit: .share,
      "draws of missing ties in which it stays among the ten most central, by betweenness"),
    Column("constraint", .number, unit: .index, "Burt's constraint"),
    Column("core", .integer, unit: .count, "k-core number"),
    Column("community", .integer, unit: .count, "community number; empty where it has no tie"),
    Column("articulation", .boolean, "whether the network falls apart without it"),
    Column("brokerage", .integer, unit: .count, "open triads it closes between groups"),
  ]
}
