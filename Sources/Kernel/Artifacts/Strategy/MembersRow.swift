/// A row of the table `members`: who belongs to which cluster, with the weight of belonging.
public struct MembersRow: ArtifactRow {
  /// Cluster.
  public var cluster: ClusterID
  /// Element, industry, territory, actor, event.
  public var kind: String
  /// The member's id.
  public var id: String
  /// Share of the member's links that lie in the cluster.
  public var weight: Double

  public init(
    cluster: ClusterID, kind: String, id: String, weight: Double
  ) {
    self.cluster = cluster
    self.kind = kind
    self.id = id
    self.weight = weight
  }

  public static let key = ["cluster", "kind", "id"]

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("kind", .text, "element, industry, territory, actor, event"),
    Column("id", .text, "the member's id"),
    Column("weight", .number, unit: .index, "share of the member's links that lie in the cluster"),
  ]
}
