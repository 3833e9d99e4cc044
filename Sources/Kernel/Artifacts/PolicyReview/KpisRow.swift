/// A row of the table `kpis`: indicators of the review.
public struct KpisRow: ArtifactRow {
  /// Indicator.
  public var kpi: KPIID
  /// Dimension.
  public var dimension: KPIDimension
  /// Latest value.
  public var value: Double?
  /// Unit.
  public var unit: String
  /// Period of the value.
  public var period: String?
  /// Value before.
  public var baseline: Double?
  /// Target.
  public var target: Double?
  /// Met, on track, behind, no data.
  public var status: String
  /// Value expected for the next period.
  public var forecast: Double?
  /// Lower bound of the forecast.
  public var low: Double?
  /// Upper bound of the forecast.
  public var high: Double?
  /// Where the value comes from.
  public var source: String?

  public init(
    kpi: KPIID, dimension: KPIDimension, value: Double? = nil, unit: String, period: String? = nil,
    baseline: Double? = nil, target: Double? = nil, status: String, forecast: Double? = nil, low: Double? = nil,
    high: Double? = nil, source: String? = nil
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.value = value
    self.unit = unit
    self.period = period
    self.baseline = baseline
    self.target = target
    self.status = status
    self.forecast = forecast
    self.low = low
    self.high = high
    self.source = source
  }

  public static let columns: [Column] = [
    Column("kpi", .text, "indicator"),
    Column("dimension", .text, words: KPIDimension.allCases.map(\.rawValue), "dimension"),
    Column("value", .number, "latest value"),
    Column("unit", .text, "unit"),
    Column("period", .text, "period of the value"),
    Column("baseline", .number, "value before"),
    Column("target", .number, "target"),
    Column("status", .text, "met, on track, behind, no data"),
    Column("forecast", .number, "value expected for the next period"),
    Column("low", .number, "lower bound of the forecast"),
    Column("high", .number, "upper bound of the forecast"),
    Column("source", .text, "where the value comes from"),
  ]
}
