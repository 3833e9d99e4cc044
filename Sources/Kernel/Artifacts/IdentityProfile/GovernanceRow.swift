/// A row of the table `governance`: the three elements of a working support mechanism.
public struct GovernanceRow: ArtifactRow {
  /// Document, measures, institution.
  public var element: String
  /// Level.
  public var level: Level
  /// Whether it is there.
  public var present: Bool
  /// Measures or actors that show it.
  public var evidence: [String]

  public init(
    element: String, level: Level, present: Bool, evidence: [String]
  ) {
    self.element = element
    self.level = level
    self.present = present
    self.evidence = evidence
  }

  public static let key = ["element", "level"]

  public static let columns: [Column] = [
    Column("element", .text, "document, measures, institution"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level"),
    Column("present", .boolean, "whether it is there"),
    Column("evidence", .list, "measures or actors that show it"),
  ]
}
