/// A row of the table `industries`: each industry's size, specialisation, dynamics and tie to local identity.
public struct IndustriesRow: ArtifactRow {
  /// Industry.
  public var industry: IndustryID
  /// Significance of local identity by the published method.
  public var significancePaper: Significance
  /// Development model that follows from it.
  public var model: DevelopmentModel
  /// Actors of the region that work in it.
  public var actors: Int
  /// Its share of the region's actor-industry links, share.
  public var share: Double?
  /// Location quotient against all regions in the data.
  public var lq: Double?
  /// Lower bound, 95%.
  public var lqLow: Double?
  /// Upper bound, 95%.
  public var lqHigh: Double?
  /// Probability that its share is above that of all regions in the data.
  public var specialised: Double?
  /// Growth over the observed period, share.
  public var growth: Double?
  /// Series and period of the growth.
  public var growthBasis: String?
  /// Average relatedness to the region's specialisations.
  public var relatedness: Double?
  /// Product complexity over the register's territories, z-score; empty without a panel.
  public var complexity: Double?
  /// Links from identity elements.
  public var identityLinks: Int
  /// Share of the region's elements linked to it, share.
  public var identityShare: Double?
  /// Lower Jeffreys bound, 95%, share.
  public var identityLow: Double?
  /// Upper Jeffreys bound, 95%, share.
  public var identityHigh: Double?
  /// Significance the region's data suggest.
  public var significanceData: Significance?
  /// Significance at the lower bound of identity_share.
  public var significanceLow: Significance?
  /// Significance at the upper bound of identity_share.
  public var significanceHigh: Significance?
  /// Whether it agrees with the published one.
  public var agree: Bool?
  /// Economic performance.
  public var performance: Double?
  /// Innovation capacity.
  public var innovation: Double?
  /// Investment potential.
  public var investment: Double?
  /// Share of the row's indicators that could be assessed, share.
  public var coverage: Double

  public init(
    industry: IndustryID, significancePaper: Significance, model: DevelopmentModel, actors: Int, share: Double? = nil,
    lq: Double? = nil, lqLow: Double? = nil, lqHigh: Double? = nil, specialised: Double? = nil, growth: Double? = nil,
    growthBasis: String? = nil, relatedness: Double? = nil, complexity: Double? = nil,
    identityLinks: Int, identityShare: Double? = nil, identityLow: Double? = nil, identityHigh: Double? = nil,
    significanceData: Significance? = nil, significanceLow: Significance? = nil, significanceHigh: Significance? = nil,
    agree: Bool? = nil, performance: Double? = nil, innovation: Double? = nil,
    investment: Double? = nil, coverage: Double
  ) {
    self.industry = industry
    self.significancePaper = significancePaper
    self.model = model
    self.actors = actors
    self.share = share
    self.lq = lq
    self.lqLow = lqLow
    self.lqHigh = lqHigh
    self.specialised = specialised
    self.growth = growth
    self.growthBasis = growthBasis
    self.relatedness = relatedness
    self.complexity = complexity
    self.identityLinks = identityLinks
    self.identityShare = identityShare
    self.identityLow = identityLow
    self.identityHigh = identityHigh
    self.significanceData = significanceData
    self.significanceLow = significanceLow
    self.significanceHigh = significanceHigh
    self.agree = agree
    self.performance = performance
    self.innovation = innovation
    self.investment = investment
    self.coverage = coverage
  }

  private enum CodingKeys: String, CodingKey {
    case industry
    case significancePaper = "significance_paper"
    case model
    case actors
    case share
    case lq
    case lqLow = "lq_low"
    case lqHigh = "lq_high"
    case specialised
    case growth
    case growthBasis = "growth_basis"
    case relatedness
    case complexity
    case identityLinks = "identity_links"
    case identityShare = "identity_share"
    case identityLow = "identity_low"
    case identityHigh = "identity_high"
    case significanceData = "significance_data"
    case significanceLow = "significance_low"
    case significanceHigh = "significance_high"
    case agree
    case performance
    case innovation
    case investment
    case coverage
  }

  public static let columns: [Column] = [
    Column("industry", .text, "industry"),
    Column(
      "significance_paper", .text, words: Significance.allCases.map(\.rawValue),
      "significance of local identity by the published method"),
    Column("model", .text, words: DevelopmentModel.allCases.map(\.rawValue), "development model that follows from it"),
    Column("actors", .integer, unit: .count, "actors of the region that work in it"),
    Column("share", .number, unit: .share, "its share of the region's actor-industry links"),
    Column("lq", .number, unit: .index, "location quotient against all regions in the data"),
    Column("lq_low", .number, unit: .index, "lower bound, 95%"),
    Column("lq_high", .number, unit: .index, "upper bound, 95%"),
    Column("specialised", .number, unit: .share, "probability that its share is above that of all regions in the data"),
    Column("growth", .number, unit: .share, "growth a year over the observed period"),
    Column("growth_basis", .text, "series and period of the growth"),
    Column("relatedness", .number, unit: .index, "average relatedness to the region's specialisations"),
    Column(
      "complexity", .number, unit: .index,
      "product complexity over the register's territories, z-score; empty without a panel"),
    Column("identity_links", .integer, unit: .count, "links from identity elements"),
    Column("identity_share", .number, unit: .share, "share of the region's elements linked to it"),
    Column("identity_low", .number, unit: .share, "lower Jeffreys bound, 95%"),
    Column("identity_high", .number, unit: .share, "upper Jeffreys bound, 95%"),
    Column(
      "significance_data", .text, words: Significance.allCases.map(\.rawValue), "significance the region's data suggest"
    ),
    Column(
      "significance_low", .text, words: Significance.allCases.map(\.rawValue),
      "significance at the lower bound of identity_share"),
    Column(
      "significance_high", .text, words: Significance.allCases.map(\.rawValue),
      "significance at the upper bound of identity_share"),
    Column("agree", .boolean, "whether it agrees with the published one"),
    Column("performance", .number, unit: .index, "economic performance"),
    Column("innovation", .number, unit: .index, "innovation capacity"),
    Column("investment", .number, unit: .index, "investment potential"),
    Column("coverage", .number, unit: .share, "share of the row's indicators that could be assessed"),
  ]
}
