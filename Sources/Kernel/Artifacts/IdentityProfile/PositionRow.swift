/// A row of the table `position`: strategic position and value proposition in sentences tied to evidence.
public struct PositionRow: ArtifactRow {
  /// The sentence.
  public var statement: String
  /// Strength, weakness, niche, value proposition.
  public var kind: PositionKind
  /// How well the evidence carries it, 0-1.
  public var strength: Double
  /// Ids.
  public var evidence: [String]

  public init(
    statement: String, kind: PositionKind, strength: Double, evidence: [String]
  ) {
    self.statement = statement
    self.kind = kind
    self.strength = strength
    self.evidence = evidence
  }

  public static let key = ["kind", "statement"]

  public static let columns: [Column] = [
    Column("statement", .text, "the sentence"),
    Column("kind", .text, words: PositionKind.allCases.map(\.rawValue), "strength, weakness, niche, value proposition"),
    Column("strength", .number, unit: .index, "how well the evidence carries it, 0-1"),
    Column("evidence", .list, "ids"),
  ]
}
