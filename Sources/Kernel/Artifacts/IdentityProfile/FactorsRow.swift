/// A row of the table `factors`: the factors of competitiveness with what the data hold on each.
public struct FactorsRow: ArtifactRow {
  /// Factor of the method.
  public var factor: String
  /// Indicator; empty where the data hold none.
  public var indicator: String?
  /// Value.
  public var value: Double?
  /// Unit of the value.
  public var unit: String?
  /// Whether the value is published as exact or as a bound; empty where there is none.
  public var qualifier: Qualifier?
  /// Year, month or interval.
  public var period: String?
  /// The country's or a peer's value beside it.
  public var comparator: String?
  /// Share of the factor's indicators that the data hold, share.
  public var coverage: Double
  /// Observations: its own and those beside it.
  public var evidence: [String]?

  public init(
    factor: String, indicator: String? = nil, value: Double? = nil, unit: String? = nil,
    qualifier: Qualifier? = nil, period: String? = nil, comparator: String? = nil, coverage: Double,
    evidence: [String]? = nil
  ) {
    self.factor = factor
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.period = period
    self.comparator = comparator
    self.coverage = coverage
    self.evidence = evidence
  }

  public static let key = ["factor", "indicator"]

  public static let columns: [Column] = [
    Column("factor", .text, "factor of the method"),
    Column("indicator", .text, "indicator; empty where the data hold none"),
    Column("value", .number, "value"),
    Column("unit", .text, "unit of the value"),
    Column(
      "qualifier", .text, words: Qualifier.allCases.map(\.rawValue),
      "whether the value is published as exact or as a bound"),
    Column("period", .text, "year, month or interval"),
    Column("comparator", .text, "the country's or a peer's value beside it"),
    Column("coverage", .number, unit: .share, "share of the factor's indicators that the data hold"),
    Column("evidence", .list, "observations: its own and those beside it"),
  ]
}
