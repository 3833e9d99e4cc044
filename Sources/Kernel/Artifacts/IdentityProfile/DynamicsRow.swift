/// A row of the table `dynamics`: the change of the region's creative economy, split into the country's and its own part.
public struct DynamicsRow: ArtifactRow {
  /// Industry, or indicator of the whole creative economy.
  public var subject: String
  /// First year.
  public var from: String
  /// Last year.
  public var to: String
  /// Change of the value.
  public var change: Double
  /// What growth at the reference's rate would have given.
  public var national: Double
  /// What fast or slow industries add; empty where no industries are told apart.
  public var mix: Double?
  /// What the region's own growth adds.
  public var regional: Double?
  /// Unit of the parts.
  public var unit: String
  /// What the region is compared with.
  public var reference: String
  /// Whether every value was published as exact.
  public var exact: Bool
  /// Observations.
  public var evidence: [String]

  public init(
    subject: String, from: String, to: String, change: Double, national: Double, mix: Double? = nil,
    regional: Double? = nil, unit: String, reference: String, exact: Bool, evidence: [String]
  ) {
    self.subject = subject
    self.from = from
    self.to = to
    self.change = change
    self.national = national
    self.mix = mix
    self.regional = regional
    self.unit = unit
    self.reference = reference
    self.exact = exact
    self.evidence = evidence
  }

  public static let key = ["subject", "unit"]

  public static let columns: [Column] = [
    Column("subject", .text, "industry, or indicator of the whole creative economy"),
    Column("from", .text, "first year"),
    Column("to", .text, "last year"),
    Column("change", .number, "change of the value"),
    Column("national", .number, "what growth at the reference's rate would have given"),
    Column("mix", .number, "what fast or slow industries add; empty where no industries are told apart"),
    Column("regional", .number, "what the region's own growth adds"),
    Column("unit", .text, "unit of the parts"),
    Column("reference", .text, "what the region is compared with"),
    Column("exact", .boolean, "whether every value was published as exact"),
    Column("evidence", .list, "observations"),
  ]
}
