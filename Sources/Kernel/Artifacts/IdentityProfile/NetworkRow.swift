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
  /// Mean with a third of missing_ties taken away.
  public var mild: Double?
  /// Mean with two thirds of missing_ties taken away.
  public var middle: Double?
  /// Mean with all of missing_ties taken away.
  public var severe: Double?

  public init(
    measure: String, value: Double, low: Double? = nil, high: Double? = nil, mild: Double? = nil, middle: Double? = nil,
    severe: Double? = nil
  ) {
    self.measure = measure
    self.value = value
    self.low = low
    self.high = high
    self.mild = mild
    self.middle = middle
    self.severe = severe
  }

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("value", .number, unit: .index, "value"),
    Column("low", .number, unit: .index, "lower bound under missing ties"),
    Column("high", .number, unit: .index, "upper bound under missing ties"),
    Column("mild", .number, unit: .index, "mean with a third of missing_ties taken away"),
    Column("middle", .number, unit: .index, "mean with two thirds of missing_ties taken away"),
    Column("severe", .number, unit: .index, "mean with all of missing_ties taken away"),
  ]
}
