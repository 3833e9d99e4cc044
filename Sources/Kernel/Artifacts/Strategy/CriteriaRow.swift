/// A row of the table `criteria`: what a cluster scores on a criterion of the priorities.
public struct CriteriaRow: ArtifactRow {
  /// Cluster.
  public var cluster: ClusterID
  /// Criterion.
  public var criterion: String
  /// Value in the criterion's own unit.
  public var value: Double
  /// Value scaled over the clusters, 0 the worst and 1 the best.
  public var scaled: Double
  /// Weight of the criterion in the score, share.
  public var weight: Double

  public init(cluster: ClusterID, criterion: String, value: Double, scaled: Double, weight: Double) {
    self.cluster = cluster
    self.criterion = criterion
    self.value = value
    self.scaled = scaled
    self.weight = weight
  }

  public static let key = ["cluster", "criterion"]

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("criterion", .text, "what the clusters are ranked by"),
    Column("value", .number, "value in the criterion's own unit"),
    Column("scaled", .number, unit: .index, "value scaled over the clusters, 0 the worst and 1 the best"),
    Column("weight", .number, unit: .share, "weight of the criterion in the score"),
  ]
}
