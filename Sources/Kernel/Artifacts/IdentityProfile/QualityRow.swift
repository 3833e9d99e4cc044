/// A row of the table `quality`: how far the input tables can be trusted.
public struct QualityRow: ArtifactRow {
  /// Table.
  public var table: String
  /// Rows.
  public var rows: Int
  /// Filled cells, share.
  public var complete: Double?
  /// Rows that name a source, share.
  public var sourced: Double?
  /// Rows of high confidence, share.
  public var highConfidence: Double?
  /// Newest date in the table.
  public var newest: String?
  /// Columns with the most missing values.
  public var gaps: [String]

  public init(
    table: String, rows: Int, complete: Double? = nil, sourced: Double? = nil, highConfidence: Double? = nil,
    newest: String? = nil, gaps: [String]
  ) {
    self.table = table
    self.rows = rows
    self.complete = complete
    self.sourced = sourced
    self.highConfidence = highConfidence
    self.newest = newest
    self.gaps = gaps
  }

  private enum CodingKeys: String, CodingKey {
    case table
    case rows
    case complete
    case sourced
    case highConfidence = "high_confidence"
    case newest
    case gaps
  }

  public static let columns: [Column] = [
    Column("table", .text, "table"),
    Column("rows", .integer, unit: .count, "rows"),
    Column("complete", .number, unit: .share, "filled cells"),
    Column("sourced", .number, unit: .share, "rows that name a source"),
    Column("high_confidence", .number, unit: .share, "rows of high confidence"),
    Column("newest", .text, "newest date in the table"),
    Column("gaps", .list, "columns with the most missing values"),
  ]
}
