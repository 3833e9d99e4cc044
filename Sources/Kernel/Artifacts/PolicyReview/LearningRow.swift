/// A row of the table `learning`: what is believed of each measure before and after.
public struct LearningRow: ArtifactRow {
  /// Measure.
  public var measure: MeasureID
  /// Context.
  public var context: String
  /// Expected effect before.
  public var prior: Double
  /// Expected effect after.
  public var posterior: Double
  /// Lower bound, 95%.
  public var low: Double
  /// Upper bound, 95%.
  public var high: Double

  public init(
    measure: MeasureID, context: String, prior: Double, posterior: Double, low: Double, high: Double
  ) {
    self.measure = measure
    self.context = context
    self.prior = prior
    self.posterior = posterior
    self.low = low
    self.high = high
  }

  public static let key = ["measure", "context"]

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("context", .text, "context"),
    Column("prior", .number, unit: .index, "expected effect before"),
    Column("posterior", .number, unit: .index, "expected effect after"),
    Column("low", .number, unit: .index, "lower bound, 95%"),
    Column("high", .number, unit: .index, "upper bound, 95%"),
  ]
}
