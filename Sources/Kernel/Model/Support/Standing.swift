/// What a measure is to a body that supports: a condition, a chance, a decision of its own, or a demand.
public enum Standing: String, Codable, CaseIterable, Sendable {
  /// An act, list or target in force: a condition for others, without cost or impact of its own.
  case framework
  /// A programme of a wider level, for which actors or towns apply; its provider decides.
  case available
  /// What the level's own bodies adopt, continue, scale or stop.
  case own
  /// An instrument of a wider level that is not in force: it can be asked for, not chosen.
  case proposed

  /// Its name in a sentence.
  public func title(in language: NameLanguage) -> String {
    switch self {
    case .framework: language.choose("framework", "рамка")
    case .available: language.choose("to apply for", "по заявке")
    case .own: language.choose("own decision", "собственное решение")
    case .proposed: language.choose("to propose upward", "предложить выше")
    }
  }
}

/// Whether a measure is in force in a period.
public enum Force: String, Codable, CaseIterable, Sendable {
  case inForce = "in_force"
  /// It is decided, and begins after the period.
  case upcoming
  /// It ended before the period.
  case expired
  /// It is announced or drafted.
  case planned
  /// Its source does not show that it is still in force.
  case unconfirmed
  /// It is an instrument of the method's table that nobody is known to have adopted.
  case possible

  /// Its name in a sentence.
  public func title(in language: NameLanguage) -> String {
    switch self {
    case .inForce: language.choose("in force", "действует")
    case .upcoming: language.choose("begins later", "начнёт действовать позже")
    case .expired: language.choose("ended", "закончилась")
    case .planned: language.choose("planned", "планируется")
    case .unconfirmed: language.choose("unconfirmed", "не подтверждена")
    case .possible: language.choose("possible", "возможна")
    }
  }
}

extension Measure {
  /// The legal act as the data word it in each language; nil where they name none.
  public var act: LocalizedText? {
    let act = LocalizedText(en: legalAct, ru: legalActRu)
    return act.text(in: .english).isEmpty ? nil : act
  }

  /// Whether the measure is a norm rather than support: a legal act, or a standard that the row lets nobody receive.
  public var isNorm: Bool {
    type == .legal || (beneficiaries.isEmpty && instrument.lowercased().contains("standard"))
  }

  /// Whether the measure is in force in some part of a period, by its status and the ends of its validity.
  ///
  /// A status that names a year stands for a validity that begins with it, where the row has none.
  public func force(in period: Period) -> Force {
    switch status {
    case .planned: return .planned
    case .historical: return .expired
    case .template: return .possible
    case .unconfirmed, .inForce, .inForceFrom2026, .inProgress: break
    }
    if let end = validTo?.last, end < period.first { return .expired }
    if let start = (validFrom ?? (status == .inForceFrom2026 ? .year(2026) : nil))?.first, start > period.last {
      return .upcoming
    }
    return status == .unconfirmed ? .unconfirmed : .inForce
  }
}

extension Force {
  /// Whether the measure was decided and is not known to have ended: what its source does not confirm is not known to have.
  public var isDecided: Bool { self == .inForce || self == .upcoming || self == .unconfirmed }
}

extension RegionalIndex {
  /// What a measure is to the bodies of a level of the region under study; nil where it concerns another region alone.
  ///
  /// A norm that is decided is framework; any other measure of a wider level than `level` is available where it is
  /// decided, else proposed; one of the level itself or of a narrower one is the level's own. Whoever decides on it is of
  /// ``Measure/level``, whatever its standing. Of a measure that is available, ``Measure/force(in:)`` tells whether it can be
  /// applied for in the period or is still to be confirmed.
  ///
  /// - Parameter level: whose bodies look at it; to a town, a programme of its region is available too.
  public func standing(of measure: Measure, in period: Period, for level: Level = .regional) -> Standing? {
    guard concerns(measure) else { return nil }
    let isDecided = measure.force(in: period).isDecided
    if measure.isNorm, isDecided { return .framework }
    guard measure.level < level else { return .own }
    return isDecided ? .available : .proposed
  }

  /// Whether a measure acts in the region under study: it is one of its own, of its towns, of the country as a whole, or a
  /// generic one of the method's table.
  public func concerns(_ measure: Measure) -> Bool {
    region(of: measure.territory) == nil
      ? measure.level == .federal || measure.status == .template
      : isInRegion(measure.territory)
  }
}
