/// A row of the table `alternatives`: packages that are nearly as good.
public struct AlternativesRow: ArtifactRow {
  /// Rank, rank.
  public var rank: Int
  /// Chosen measures.
  public var measures: [MeasureID]
  /// Total impact.
  public var objective: Double
  /// Distance from the best, share.
  public var gap: Double

  public init(
    rank: Int, measures: [MeasureID], objective: Double, gap: Double
  ) {
    self.rank = rank
    self.measures = measures
    self.objective = objective
    self.gap = gap
  }

  public static let columns: [Column] = [
    Column("rank", .integer, unit: .rank, "rank"),
    Column("measures", .list, "chosen measures"),
    Column("objective", .number, unit: .index, "total impact"),
    Column("gap", .number, unit: .share, "distance from the best"),
  ]
}
