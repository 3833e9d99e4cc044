/// A row of the table `assumptions`: numbers that were assumed, with range and ground.
public struct AssumptionsRow: ArtifactRow {
  /// What.
  public var subject: String
  /// Value.
  public var value: Double
  /// Low.
  public var low: Double
  /// High.
  public var high: Double
  /// Ground.
  public var source: String

  public init(
    subject: String, value: Double, low: Double, high: Double, source: String
  ) {
    self.subject = subject
    self.value = value
    self.low = low
    self.high = high
    self.source = source
  }

  public static let columns: [Column] = [
    Column("subject", .text, "what"),
    Column("value", .number, "value"),
    Column("low", .number, "low"),
    Column("high", .number, "high"),
    Column("source", .text, "ground"),
  ]
}
