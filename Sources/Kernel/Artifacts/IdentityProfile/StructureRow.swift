/// A row of the table `structure`: how the region's creative economy is made up, beside its peers.
public struct StructureRow: ArtifactRow {
  /// Measure.
  public var measure: String
  /// What is counted.
  public var of: String
  /// Value.
  public var value: Double
  /// Lower bound, 95%.
  public var low: Double?
  /// Upper bound, 95%.
  public var high: Double?
  /// Mean of the peers; empty where there is none.
  public var peers: Double?
  /// Unit of the value.
  public var unit: String

  public init(
    measure: String, of: String, value: Double, low: Double? = nil, high: Double? = nil, peers: Double? = nil,
    unit: String
  ) {
    self.measure = measure
    self.of = of
    self.value = value
    self.low = low
    self.high = high
    self.peers = peers
    self.unit = unit
  }

  public static let key = ["measure", "of"]

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("of", .text, "what is counted"),
    Column("value", .number, "value"),
    Column("low", .number, "lower bound, 95%"),
    Column("high", .number, "upper bound, 95%"),
    Column("peers", .number, "mean of the peers; empty where there is none"),
    Column("unit", .text, "unit of the value"),
  ]
}
