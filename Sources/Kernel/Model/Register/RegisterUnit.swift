/// What a register counts; in the order in which a unit is taken where nobody chose one.
public enum RegisterUnit: String, Codable, CaseIterable, Comparable, Sendable {
  case employees, organisations, revenue
  case valueAdded = "value_added"
  case wages

  /// Whether it counts things, of which there are no fewer than none.
  public var isCount: Bool { self == .employees || self == .organisations }

  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension IndustryID {
  /// Every activity, creative or not: what shares of the register are shares of.
  public static let allActivity: IndustryID = "all"
}

/// What a region's figures are held against, where the workspace names it.
public enum ReferenceEconomy: RawRepresentable, Codable, Hashable, Sendable {
  /// The regions of the data together, the region itself among them.
  case peers
  /// A place of the data: the country, a wider region.
  case territory(TerritoryID)

  /// The word for the regions of the data.
  public static let peersWord = "peers"

  public init(rawValue: String) { self = rawValue == Self.peersWord ? .peers : .territory(TerritoryID(rawValue)) }

  public var rawValue: String {
    switch self {
    case .peers: Self.peersWord
    case .territory(let id): id.rawValue
    }
  }
}
