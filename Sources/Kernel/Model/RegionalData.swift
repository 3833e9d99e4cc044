/// All rows of a workspace as the stages see them, with the region under study.
///
/// Rows are sorted by id, so the order of the files does not matter. A table the workspace lacks is nil-like: its name
/// is in ``missingTables`` and its array is empty; a stage must say *not assessed*, never count zero.
public struct RegionalData: Codable, Hashable, Sendable {
  public var region: TerritoryID
  /// What the country's pack says of levels, bodies, indicators and defaults.
  public var country: Country
  /// The workspace's currency, in which budgets and costs are counted, with the rates of others.
  public var exchange: Exchange
  public var territories: [Territory]
  public var industries: [Industry]
  public var elements: [IdentityElement]
  public var actors: [Actor]
  public var ties: [Tie]
  public var events: [Event]
  public var projects: [Project]
  public var measures: [Measure]
  public var statistics: [Observation]
  public var register: [RegisterCell]
  /// What the register's cells were made from; nil where the workspace has no register.
  public var registerSource: RegisterSource?
  /// What the region is held against, where the workspace names it.
  public var reference: ReferenceEconomy?
  public var neighbours: [Neighbour]
  /// Where the rows were looked for; what no row of it covers nobody looked for.
  public var coverage: [Coverage]
  /// What instruments do for needs, as the region has it; none where the declared assumptions hold.
  public var theory: [TheoryLink]
  /// What pilots made so far.
  public var pilotResults: [PilotResult]
  /// What sessions answered so far.
  public var sessionResults: [SessionResult]
  /// Units, baselines and targets of the indicators of ``outcomes``.
  public var indicatorCards: [IndicatorCard]
  /// What was measured of towns, clusters, organisations or applicants.
  public var outcomes: [OutcomeValue]
  /// Who got which measure, when and how much.
  public var participation: [Participation]
  public var survey: [SurveyAnswer]
  public var spending: [SpentMoney]
  /// What groups of the community raised.
  public var issues: [CommunityIssue]
  /// Tables of the contract the workspace's data package does not have, by their data-package names, sorted.
  public var missingTables: [String]

  /// In JSON a table of two words has the name that its file has.
  private enum CodingKeys: String, CodingKey {
    case region, country, exchange, territories, industries, elements, actors, ties, events, projects, measures
    case statistics, register, registerSource, reference, neighbours, coverage, theory
    case pilotResults = "pilot_results"
    case sessionResults = "session_results"
    case indicatorCards = "indicator_cards"
    case outcomes, participation, survey, spending, issues
    case missingTables
  }

  public init(
    region: TerritoryID, country: Country = Country(), exchange: Exchange = Exchange(),
    territories: [Territory] = [], industries: [Industry] = [], elements: [IdentityElement] = [],
    actors: [Actor] = [], ties: [Tie] = [], events: [Event] = [], projects: [Project] = [],
    measures: [Measure] = [], statistics: [Observation] = [], register: [RegisterCell] = [],
    registerSource: RegisterSource? = nil, reference: ReferenceEconomy? = nil, neighbours: [Neighbour] = [],
    coverage: [Coverage] = [], theory: [TheoryLink] = [], pilotResults: [PilotResult] = [],
    sessionResults: [SessionResult] = [], indicatorCards: [IndicatorCard] = [], outcomes: [OutcomeValue] = [],
    participation: [Participation] = [], survey: [SurveyAnswer] = [], spending: [SpentMoney] = [],
    issues: [CommunityIssue] = [], missingTables: [String] = []
  ) {
    self.region = region
    self.country = country
    self.exchange = exchange
    self.territories = territories.sorted { $0.id < $1.id }
    self.industries = industries.sorted { $0.id < $1.id }
    self.elements = elements.sorted { $0.id < $1.id }
    self.actors = actors.sorted { $0.id < $1.id }
    self.ties = ties.sorted { ($0.source, $0.target, $0.kind.rawValue) < ($1.source, $1.target, $1.kind.rawValue) }
    self.events = events.sorted { $0.id < $1.id }
    self.projects = projects.sorted { $0.id < $1.id }
    self.measures = measures.sorted { $0.id < $1.id }
    self.statistics = statistics.sorted {
      ($0.indicator, $0.territory, $0.period, $0.industry?.rawValue ?? "", $0.source ?? "", $0.value)
        < ($1.indicator, $1.territory, $1.period, $1.industry?.rawValue ?? "", $1.source ?? "", $1.value)
    }
    self.register = register.sorted {
      ($0.territory, $0.industry, $0.year, $0.unit) < ($1.territory, $1.industry, $1.year, $1.unit)
    }
    self.registerSource = registerSource
    self.reference = reference
    self.neighbours = neighbours.sorted { ($0.unit, $0.neighbour) < ($1.unit, $1.neighbour) }
    self.coverage = coverage.sorted {
      ($0.table, $0.territory, $0.industry?.rawValue ?? "") < ($1.table, $1.territory, $1.industry?.rawValue ?? "")
    }
    self.theory = theory.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.pilotResults = pilotResults.sorted { $0.id < $1.id }
    self.sessionResults = sessionResults.sorted { $0.id < $1.id }
    self.indicatorCards = indicatorCards.sorted { $0.indicator < $1.indicator }
    self.outcomes = outcomes.sorted {
      ($0.indicator, $0.kind.rawValue, $0.unit, $0.period, $0.source ?? "", $0.value ?? 0)
        < ($1.indicator, $1.kind.rawValue, $1.unit, $1.period, $1.source ?? "", $1.value ?? 0)
    }
    self.participation = participation.sorted { $0.order < $1.order }
    self.survey = survey.sorted {
      ($0.item, $0.wave, $0.respondent, $0.territory ?? "") < ($1.item, $1.wave, $1.respondent, $1.territory ?? "")
    }
    self.spending = spending.sorted { $0.order < $1.order }
    self.issues = issues.sorted { $0.id < $1.id }
    self.missingTables = missingTables.sorted()
  }
}
