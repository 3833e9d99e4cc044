/// A row of the table `decisions`: what happens to each measure.
public struct DecisionsRow: ArtifactRow {
  /// Measure.
  public var measure: MeasureID
  /// Keep, adjust, scale or stop.
  public var decision: Decision
  /// Why.
  public var reason: String
  /// Ids.
  public var evidence: [String]

  public init(
    measure: MeasureID, decision: Decision, reason: String, evidence: [String]
  ) {
    self.measure = measure
    self.decision = decision
    self.reason = reason
    self.evidence = evidence
  }

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("decision", .text, words: Decision.allCases.map(\.rawValue), "keep, adjust, scale or stop"),
    Column("reason", .text, "why"),
    Column("evidence", .list, "ids"),
  ]
}
