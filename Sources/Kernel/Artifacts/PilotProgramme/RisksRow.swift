/// A row of the table `risks`: risks of the pilots.
public struct RisksRow: ArtifactRow {
  /// Risk.
  public var risk: String
  /// Likelihood, 0-1.
  public var likelihood: Double
  /// Impact, 0-1.
  public var impact: Double
  /// Response.
  public var response: String
  /// Who watches it.
  public var owner: ActorID

  public init(
    risk: String, likelihood: Double, impact: Double, response: String, owner: ActorID
  ) {
    self.risk = risk
    self.likelihood = likelihood
    self.impact = impact
    self.response = response
    self.owner = owner
  }

  public static let columns: [Column] = [
    Column("risk", .text, "risk"),
    Column("likelihood", .number, unit: .index, "likelihood, 0-1"),
    Column("impact", .number, unit: .index, "impact, 0-1"),
    Column("response", .text, "response"),
    Column("owner", .text, "who watches it"),
  ]
}
