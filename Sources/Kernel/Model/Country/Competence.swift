/// Which kinds of institution may pay for an instrument at a level of government and carry it out there, by which law.
public struct Competence: Codable, Hashable, Sendable {
  /// The instruments; none for every one that no other row of the level names.
  public var instruments: [InstrumentClass]
  public var level: Level
  /// Kinds of `actors` that may pay, the likeliest first.
  public var payers: [String]
  /// Kinds of `actors` that may carry it out, the likeliest first.
  public var implementers: [String]
  /// The act and article that says so; nil where none was found.
  public var basis: LocalizedText?
  /// The page on which the text of the act stands.
  public var source: String?

  public init(
    _ instruments: [InstrumentClass], at level: Level, payers: [String], implementers: [String],
    basis: LocalizedText? = nil, source: String? = nil
  ) {
    self.instruments = instruments
    self.level = level
    self.payers = payers
    self.implementers = implementers
    self.basis = basis
    self.source = source
  }
}

/// Which actors a word of the column `beneficiaries` takes in.
public struct Receiver: Codable, Hashable, Sendable {
  public var beneficiary: Beneficiary
  /// Kinds of `actors`.
  public var kinds: [String]
  /// Levels of these actors; none for every level.
  public var levels: [Level]
  /// Industries of which the actor works in at least one; none for every industry.
  public var industries: [IndustryID]

  public init(_ beneficiary: Beneficiary, _ kinds: [String], levels: [Level] = [], industries: [IndustryID] = []) {
    self.beneficiary = beneficiary
    self.kinds = kinds
    self.levels = levels
    self.industries = industries
  }

  /// Whether an actor is one of them, by its kind, level and industries; its legal form is not in the data.
  public func takes(_ actor: Actor) -> Bool {
    kinds.contains(actor.kind) && (levels.isEmpty || levels.contains(actor.level))
      && (industries.isEmpty || actor.industries.contains { industries.contains($0) })
  }
}

extension Country {
  /// Who may pay for and carry out an instrument at a level: the row that names it, else the level's row for all others;
  /// nil where the pack has neither.
  public func competence(of instrument: InstrumentClass, at level: Level) -> Competence? {
    let rows = competences.filter { $0.level == level }
    return rows.first { $0.instruments.contains(instrument) } ?? rows.first { $0.instruments.isEmpty }
  }

  /// Kinds of actor that may pay for a measure, the likeliest first; where the pack has no competences, those that decide for an act
  /// and those that pay for anything else.
  public func payers(of measure: Measure) -> [String] {
    competence(of: measure.instrumentClass, at: measure.level)?.payers
      ?? kinds(measure.type == .legal ? .decides : .pays)
  }

  /// Kinds of actor that may carry a measure out, the likeliest first; where the pack has no competences, those that decide
  /// for an act, those that run and then those that decide for anything else.
  public func implementers(of measure: Measure) -> [String] {
    if let known = competence(of: measure.instrumentClass, at: measure.level)?.implementers { return known }
    let deciding = kinds(.decides)
    return measure.type == .legal ? deciding : kinds(.runs) + deciding.filter { !kinds(.runs).contains($0) }
  }

  /// Whether an actor is among those who may receive a measure; nil where the measure does not tell who may.
  public func admits(_ actor: Actor, to measure: Measure) -> Bool? {
    if measure.beneficiaries.isEmpty { return nil }
    return receivers.contains { measure.beneficiaries.contains($0.beneficiary) && $0.takes(actor) }
  }
}
