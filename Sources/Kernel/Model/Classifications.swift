/// The level of government that acts.
public enum Level: String, Codable, CaseIterable, Comparable, Sendable {
  case federal, regional, municipal
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How much local identity matters to an industry's product.
public enum Significance: String, Codable, CaseIterable, Sendable {
  case high, medium, low

  /// The development model the method gives industries of this significance.
  public var model: DevelopmentModel {
    switch self {
    case .high: .dynamicConservation
    case .medium: .transformation
    case .low: .generation
    }
  }
}

/// The method's three models of development.
public enum DevelopmentModel: String, Codable, CaseIterable, Sendable {
  case dynamicConservation = "dynamic-conservation"
  case transformation, generation
}

/// The two components of local identity.
public enum IdentityComponent: String, Codable, CaseIterable, Sendable { case material, symbolic }

/// The five layers that a deep diagnosis reads.
public enum IdentityLayer: String, Codable, CaseIterable, Sendable {
  case historical, cultural, environmental, social, technological
}

/// How far an identity element is known, from the world to its own place.
public enum Recognition: String, Codable, CaseIterable, Sendable { case world, national, regional, local }

/// Whether an identity element is practised or kept today.
public enum ElementStatus: String, Codable, CaseIterable, Sendable {
  case living, revived, endangered, lost
  /// Announced, not there yet.
  case planned
}

/// What the first year of an element is the year of.
public enum YearMeaning: String, Codable, CaseIterable, Sendable {
  case practice, founded, built, opened, published, described, found, named
  /// Of what it comes from, or is known by: a year that is not its own.
  case works, town, park, born, event

  /// Whether it is a year of the element itself.
  public var isOwn: Bool {
    switch self {
    case .practice, .founded, .built, .opened, .published, .described, .found, .named: true
    case .works, .town, .park, .born, .event: false
    }
  }
}

/// How a tie connects its two actors; see ``TieKind/isDirected``.
public enum TieKind: String, Codable, CaseIterable, Sendable {
  case partners, funds, hosts, coOrganises = "co_organises", regulates, supplies, memberOf = "member_of", educates

  /// Partners and co-organisers are equals; every other kind has a giver, source, and a receiver, target.
  public var isDirected: Bool { self != .partners && self != .coOrganises }
}

/// What kind of support a measure is.
public enum MeasureType: String, Codable, CaseIterable, Sendable { case economic, organizational, legal }

/// Whether a measure can be relied on today; `template` is a generic measure of the method's own table.
public enum MeasureStatus: String, Codable, CaseIterable, Sendable {
  case inForce = "in_force", inForceFrom2026 = "in_force_from_2026", inProgress = "in_progress"
  case planned, unconfirmed, historical, template
}

/// How sure the source makes a row.
public enum Confidence: String, Codable, CaseIterable, Sendable { case high, medium, low }

/// How exactly a statistic was published.
public enum Qualifier: String, Codable, CaseIterable, Sendable {
  case exact, moreThan = "more_than", about, almost, upTo = "up_to"
}
