/// A row of the table `eligibility`: which level may support which industry by the rule of significance.
public struct EligibilityRow: ArtifactRow {
  /// Industry.
  public var industry: IndustryID
  /// Significance in force.
  public var significance: Significance
  /// Level.
  public var level: Level
  /// Whether the level supports it.
  public var allowed: Bool
  /// Recorded reason of a deviation.
  public var overrideReason: String?

  public init(
    industry: IndustryID, significance: Significance, level: Level, allowed: Bool, overrideReason: String? = nil
  ) {
    self.industry = industry
    self.significance = significance
    self.level = level
    self.allowed = allowed
    self.overrideReason = overrideReason
  }

  private enum CodingKeys: String, CodingKey {
    case industry
    case significance
    case level
    case allowed
    case overrideReason = "override_reason"
  }

  public static let key = ["industry", "level"]

  public static let columns: [Column] = [
    Column("industry", .text, "industry"),
    Column("significance", .text, words: Significance.allCases.map(\.rawValue), "significance in force"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level"),
    Column("allowed", .boolean, "whether the level supports it"),
    Column("override_reason", .text, "recorded reason of a deviation"),
  ]
}
