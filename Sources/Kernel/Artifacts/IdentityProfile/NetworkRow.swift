/// A row of the table `network`: measures of the whole network with the bounds that missing ties leave.
public struct NetworkRow: ArtifactRow {
  /// Measure.
  public var measure: String
  /// Value.
  public var value: Double
  /// Lower bound under missing ties.
  public var low: Double?
  /// Upper bound under missing ties.
  public var high: Double?

  public init(
    measure: String, value: Double, low: Double? = nil, high: Double? = nil
  ) {
    self.measure = measure
    self.value = value
    self.low = low
    self.high = high
  }

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("value", .number, unit: .index, "value"),
    Column("low", .number, unit: .index, "lower bound under missing ties"),
    Column("high", .number, unit: .index, "upper bound under missing ties"),
  ]
}
