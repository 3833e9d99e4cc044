/// A row of the table `measures`: every measure considered, chosen or not, with the reason.
public struct MeasuresRow: ArtifactRow {
  /// Measure.
  public var measure: MeasureID
  /// Its name.
  public var name: String
  /// Level that gives it.
  public var level: Level
  /// Economic, organizational or legal.
  public var type: MeasureType
  /// Instrument.
  public var instrument: String
  /// Cluster it serves.
  public var cluster: ClusterID
  /// Industries of the cluster it serves.
  public var industries: [IndustryID]
  /// Where it applies.
  public var territory: TerritoryID
  /// Who pays.
  public var payer: String
  /// Who acts.
  public var implementer: String
  /// Legal act; empty where the data name none.
  public var legalBasis: String?
  /// Yearly public cost, RUB.
  public var cost: Double
  /// Currency of the cost.
  public var currency: String
  /// Expected economic effect, 0-1.
  public var impactEconomic: Double
  /// Expected socio-cultural effect, 0-1.
  public var impactSociocultural: Double
  /// Expected reputational effect, 0-1.
  public var impactReputational: Double
  /// Weighted effect.
  public var impact: Double
  /// Lower bound.
  public var impactLow: Double
  /// Upper bound.
  public var impactHigh: Double
  /// Whether it is in the package.
  public var chosen: Bool
  /// Why it is in or out.
  public var reason: String

  public init(
    measure: MeasureID, name: String, level: Level, type: MeasureType, instrument: String, cluster: ClusterID,
    industries: [IndustryID], territory: TerritoryID, payer: String, implementer: String, legalBasis: String? = nil,
    cost: Double, currency: String, impactEconomic: Double, impactSociocultural: Double, impactReputational: Double,
    impact: Double, impactLow: Double, impactHigh: Double, chosen: Bool, reason: String
  ) {
    self.measure = measure
    self.name = name
    self.level = level
    self.type = type
    self.instrument = instrument
    self.cluster = cluster
    self.industries = industries
    self.territory = territory
    self.payer = payer
    self.implementer = implementer
    self.legalBasis = legalBasis
    self.cost = cost
    self.currency = currency
    self.impactEconomic = impactEconomic
    self.impactSociocultural = impactSociocultural
    self.impactReputational = impactReputational
    self.impact = impact
    self.impactLow = impactLow
    self.impactHigh = impactHigh
    self.chosen = chosen
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey {
    case measure
    case name
    case level
    case type
    case instrument
    case cluster
    case industries
    case territory
    case payer
    case implementer
    case legalBasis = "legal_basis"
    case cost
    case currency
    case impactEconomic = "impact_economic"
    case impactSociocultural = "impact_sociocultural"
    case impactReputational = "impact_reputational"
    case impact
    case impactLow = "impact_low"
    case impactHigh = "impact_high"
    case chosen
    case reason
  }

  public static let key = ["measure", "cluster", "territory"]

  public static let columns: [Column] = [
    Column("measure", .text, "measure"),
    Column("name", .text, "its name"),
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level that gives it"),
    Column("type", .text, words: MeasureType.allCases.map(\.rawValue), "economic, organizational or legal"),
    Column("instrument", .text, "instrument"),
    Column("cluster", .text, "cluster it serves"),
    Column("industries", .list, "industries of the cluster it serves"),
    Column("territory", .text, "where it applies"),
    Column("payer", .text, "who pays"),
    Column("implementer", .text, "who acts"),
    Column("legal_basis", .text, "legal act; empty where the data name none"),
    Column("cost", .number, unit: .rouble, "yearly public cost"),
    Column("currency", .text, "currency of the cost"),
    Column("impact_economic", .number, unit: .index, "expected economic effect, 0-1"),
    Column("impact_sociocultural", .number, unit: .index, "expected socio-cultural effect, 0-1"),
    Column("impact_reputational", .number, unit: .index, "expected reputational effect, 0-1"),
    Column("impact", .number, unit: .index, "weighted effect"),
    Column("impact_low", .number, unit: .index, "lower bound"),
    Column("impact_high", .number, unit: .index, "upper bound"),
    Column("chosen", .boolean, "whether it is in the package"),
    Column("reason", .text, "why it is in or out"),
  ]
}
