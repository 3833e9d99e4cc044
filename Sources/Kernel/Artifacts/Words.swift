/// The links of the culture cycle (UNESCO framework for cultural statistics), in order.
public enum ChainLink: String, Codable, CaseIterable, Sendable {
  case creation, production, dissemination, exhibition, consumption
}

/// What a sentence of the strategic position is.
public enum PositionKind: String, Codable, CaseIterable, Sendable {
  case strength, weakness, niche
  case valueProposition = "value proposition"
}

/// How much an estimate may claim.
public enum EffectClaim: String, Codable, CaseIterable, Sendable { case effect, association, none }

/// How the effect of a measure or pilot is estimated.
public enum EffectEstimator: String, Codable, CaseIterable, Sendable {
  /// The change of those under it less that of the others.
  case change
  /// Difference in differences of units that began at different times.
  case did
  /// Synthetic difference in differences.
  case sdid
  /// Synthetic control.
  case scm
}

/// How a dose enters an estimate: in proportion, or each level by itself.
public enum DoseResponse: String, Codable, CaseIterable, Sendable { case linear, level }

/// What the annual review decides on a measure.
public enum Decision: String, Codable, CaseIterable, Sendable {
  case keep, adjust, scale, stop
  /// Nothing was measured after the start, or what was cannot tell yet.
  case tooEarly = "too early"
}

extension ChainLink {
  /// Its name in a sentence.
  public func title(in language: NameLanguage) -> String {
    switch self {
    case .creation: language.choose(rawValue, "создание")
    case .production: language.choose(rawValue, "производство")
    case .dissemination: language.choose(rawValue, "распространение")
    case .exhibition: language.choose(rawValue, "показ")
    case .consumption: language.choose(rawValue, "потребление")
    }
  }
}
