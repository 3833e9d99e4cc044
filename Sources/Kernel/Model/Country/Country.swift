/// What a country's pack tells the stages: its levels of government, which of them may support what, its kinds of body,
/// the indicators of its statistics, and defaults of parameters.
///
/// A workspace names the pack by `country` in `workspace.yaml`; without one the method's own words hold, see ``init()``.
public struct Country: Codable, Hashable, Sendable {
  /// The pack's id; empty where the workspace names none.
  public var id: String
  public var name: LocalizedText
  /// The currency of the amounts among ``defaults``; nil for the workspace's own.
  public var currency: Currency?
  /// One for each level, the widest first.
  public var levels: [Government]
  /// The rule of support: one row for each significance.
  public var rule: [SupportRule]
  /// The kinds of `actors` that pay for, decide on or run support.
  public var bodies: [BodyKind]
  /// Who may pay for which instrument and carry it out, by law.
  public var competences: [Competence]
  /// Which actors the words of the column `beneficiaries` take in.
  public var receivers: [Receiver]
  /// The types of measure that need a legal act of their own before money is spent.
  public var acts: [MeasureType]
  /// Great cultural centres, with which a niche should not compete head-on.
  public var centres: [TerritoryID]
  /// On which days offices work.
  public var calendar: WorkingCalendar
  /// The names under which `statistics` has what the stages look for.
  public var indicators: [CountryIndicator]
  /// Values of parameters where neither the workspace nor a person gives any.
  public var defaults: [CountryDefault]

  public init(
    id: String, name: LocalizedText, currency: Currency? = nil, levels: [Government] = [], rule: [SupportRule] = [],
    bodies: [BodyKind] = [], competences: [Competence] = [], receivers: [Receiver] = [],
    acts: [MeasureType] = MeasureType.allCases,
    centres: [TerritoryID] = [], calendar: WorkingCalendar = WorkingCalendar(), indicators: [CountryIndicator] = [],
    defaults: [CountryDefault] = []
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.levels = levels
    self.rule = rule
    self.bodies = bodies
    self.competences = competences
    self.receivers = receivers
    self.acts = acts
    self.centres = centres
    self.calendar = calendar
    self.indicators = indicators
    self.defaults = defaults
  }
}

/// A level of government as a country has it.
public struct Government: Codable, Hashable, Sendable {
  public var level: Level
  /// What the country calls it, as an adjective or what stands for one: "federal", "combined authority".
  public var name: LocalizedText
  /// Who decides on it; nil where the pack does not say.
  public var decides: LocalizedText?

  public init(_ level: Level, name: LocalizedText, decides: LocalizedText? = nil) {
    self.level = level
    self.name = name
    self.decides = decides
  }
}

/// The levels that may support industries of a significance.
public struct SupportRule: Codable, Hashable, Sendable {
  public var significance: Significance
  public var levels: [Level]

  public init(_ significance: Significance, _ levels: [Level]) {
    self.significance = significance
    self.levels = levels
  }
}

/// A kind of actor, as the column `kind` of `actors` names it, with what it does in support.
public struct BodyKind: Codable, Hashable, Sendable {
  public var kind: String
  public var name: LocalizedText
  public var roles: [Role]

  /// What a kind of body does in support.
  public enum Role: String, Codable, CaseIterable, Sendable {
    /// It gives money of its own or of a budget.
    case pays
    /// It passes acts and answers for the level.
    case decides
    /// It carries support out.
    case runs
  }

  public init(_ kind: String, name: LocalizedText, roles: [Role]) {
    self.kind = kind
    self.name = name
    self.roles = roles
  }
}

/// The default of a stage's parameter in a country, and what it rests on.
public struct CountryDefault: Codable, Hashable, Sendable {
  public var stage: Iteration
  public var parameter: String
  public var value: ParameterValue
  /// What the value rests on, for people.
  public var because: LocalizedText

  public init(_ stage: Iteration, _ parameter: String, _ value: ParameterValue, because: LocalizedText) {
    self.stage = stage
    self.parameter = parameter
    self.value = value
    self.because = because
  }
}

extension Country {
  /// What the country calls a level; its id where the pack does not say.
  public func name(of level: Level) -> Sentence.Argument {
    .name(levels.first { $0.level == level }?.name ?? LocalizedText(en: level.rawValue), id: level.rawValue)
  }

  /// What the country calls a level, in a language.
  public func word(for level: Level, in language: NameLanguage = .english) -> String {
    levels.first { $0.level == level }?.name.text(in: language) ?? level.rawValue
  }

  /// The levels that may support industries of a significance.
  public func levels(for significance: Significance) -> Set<Level> {
    Set(rule.first { $0.significance == significance }?.levels ?? [])
  }

  /// The kinds of actor that have one of these roles, as the pack lists them.
  public func kinds(_ roles: BodyKind.Role...) -> [String] {
    bodies.filter { body in roles.contains { body.roles.contains($0) } }.map(\.kind)
  }

  /// Whether a measure of the type needs a legal act of its own.
  public func needsAct(_ type: MeasureType) -> Bool { acts.contains(type) }

  /// The name of an indicator in `statistics`, what is sought itself where the country has none.
  public func indicator(of concept: IndicatorConcept) -> String { indicators(of: concept).first ?? concept.rawValue }

  /// The names of an indicator in `statistics`, the first that has values counts; none where the country has none.
  public func indicators(of concept: IndicatorConcept) -> [String] {
    indicators.first { $0.concept == concept }?.names ?? []
  }

  /// The default that the country gives a parameter of a stage; nil where it gives none.
  public func `default`(of parameter: String, _ stage: Iteration) -> CountryDefault? {
    defaults.first { $0.stage == stage && $0.parameter == parameter }
  }
}
