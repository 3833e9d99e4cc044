/// A row of the table `messages`: what is said to whom, with its evidence.
public struct MessagesRow: ArtifactRow {
  /// Cluster.
  public var cluster: ClusterID
  /// Audience.
  public var audience: String
  /// The message.
  public var claim: String
  /// Elements that carry it.
  public var evidence: [ElementID]
  /// Whose consent is needed before use.
  public var consent: String

  public init(
    cluster: ClusterID, audience: String, claim: String, evidence: [ElementID], consent: String
  ) {
    self.cluster = cluster
    self.audience = audience
    self.claim = claim
    self.evidence = evidence
    self.consent = consent
  }

  public static let key = ["cluster", "audience", "claim"]

  public static let columns: [Column] = [
    Column("cluster", .text, "cluster"),
    Column("audience", .text, "audience"),
    Column("claim", .text, "the message"),
    Column("evidence", .list, "elements that carry it"),
    Column("consent", .text, "whose consent is needed before use"),
  ]
}
