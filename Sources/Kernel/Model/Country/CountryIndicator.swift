/// What stages look for in `statistics`, whatever a country's statistical office calls it.
public enum IndicatorConcept: String, Codable, CaseIterable, Sendable {
  /// The volume of an industry, by whose change it grows.
  case volume
  /// Audiences, which are told of a region as a whole and never of an industry.
  case audience
  /// The level of prices as an index with one base, by which money of two years compares.
  case priceLevel = "price-level"
  /// Visitors of festivals.
  case attendance
  /// Guests of a place whom its statistics see, whatever they came for.
  case visitors
  case humanCapital = "human-capital"
  case creativeCommunity = "creative-community"
  case institutions
  case geography
  case communication
  case branding
  case structure
  case location
  case demography
  case infrastructure
  case relations

  /// What it is, for people.
  public var meaning: String {
    switch self {
    case .volume: "the volume of an industry, by whose change it grows"
    case .audience: "audiences: told of the region as a whole, and no growth of an industry"
    case .priceLevel: "the level of prices, an index with one base: growth in money is deflated by it"
    case .attendance: "visitors of festivals, which an event is to move"
    case .visitors: "guests of a place, whatever they came for"
    case .humanCapital: "factor of competitiveness: human capital"
    case .creativeCommunity: "factor of competitiveness: the local creative community"
    case .institutions: "factor of competitiveness: institutions"
    case .geography: "factor of competitiveness: the economic and geographic context"
    case .communication: "factor of competitiveness: communication"
    case .branding: "factor of competitiveness: branding"
    case .structure: "factor of competitiveness: economic structure"
    case .location: "factor of competitiveness: location"
    case .demography: "factor of competitiveness: demography"
    case .infrastructure: "factor of competitiveness: infrastructure"
    case .relations: "factor of competitiveness: external relations"
    }
  }
}

/// The indicators of a country's statistics that stand for a concept.
public struct CountryIndicator: Codable, Hashable, Sendable {
  public var concept: IndicatorConcept
  /// Names in the column `indicator`; the first that has values counts where one is looked for.
  public var names: [String]

  public init(_ concept: IndicatorConcept, _ names: [String]) {
    self.concept = concept
    self.names = names
  }
}
