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
