/// A row of the table `calendar`: events of the year.
public struct CalendarRow: ArtifactRow {
  /// Event.
  public var event: EventID
  /// Name.
  public var name: String
  /// Place.
  public var territory: TerritoryID
  /// First month, ISO; empty where unknown.
  public var start: String?
  /// Last month, ISO.
  public var finish: String?
  /// Existing or proposed.
  public var status: String
  /// Cluster.
  public var cluster: ClusterID?
  /// Audience.
  public var audience: String
  /// Events of the same audience and month.
  public var conflict: String?

  public init(
    event: EventID, name: String, territory: TerritoryID, start: String? = nil, finish: String? = nil, status: String,
    cluster: ClusterID? = nil, audience: String, conflict: String? = nil
  ) {
    self.event = event
    self.name = name
    self.territory = territory
    self.start = start
    self.finish = finish
    self.status = status
    self.cluster = cluster
    self.audience = audience
    self.conflict = conflict
  }

  public static let columns: [Column] = [
    Column("event", .text, "event"),
    Column("name", .text, "name"),
    Column("territory", .text, "place"),
    Column("start", .text, "first month, ISO; empty where unknown"),
    Column("finish", .text, "last month, ISO"),
    Column("status", .text, "existing or proposed"),
    Column("cluster", .text, "cluster"),
    Column("audience", .text, "audience"),
    Column("conflict", .text, "events of the same audience and month"),
  ]
}
