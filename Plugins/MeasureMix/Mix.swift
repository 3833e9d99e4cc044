internal import TerroirKernel
internal import TerroirMethods

/// The binary programme of the package: choices (a measure in a place, which is paid) and the candidates they serve.
struct Mix {
  /// A measure in a place; `cost` in millions a year, so that numbers of the programme are of one size.
  struct Choice: Hashable {
    var key: String
    var measure: MeasureID
    var territory: TerritoryID
    var level: Level
    var cost: Double
  }

  let country: Country
  let candidates: [Candidate]
  let choices: [Choice]
  let budgets: [Level: Double]
  private(set) var findings: [Finding] = []
  var portfolio: Portfolio
  /// For each candidate the item of the programme; nil where it is refused.
  let items: [Int?]
  /// Levels share few rows: what another budget leaves as it is need not be solved again.
  let memory: SolvedModels
  /// By candidate, those that gain beside it or from which it gains.
  var partners: [[Int]] = []
  /// What may be given up where not all can be met, in words.
  struct Demand {
    var demand: Portfolio.Demand
    var words: String
  }
  var demands: [Demand] = []
  let required: [MeasureID]
  let forbidden: Set<MeasureID>
  /// Candidates by the groups in which only one may be chosen.
  let overlaps: [[Int]]

  /// Numbers of the programme are in millions of the currency.
  static let million = 1e6

  init(
    _ candidates: Candidates, in country: Country, places: Places, floors: [FloorRow], budgets: [Level: Double],
    gamma: Double,
    memory: SolvedModels, names: [MeasureID: LocalizedText] = [:], required: [MeasureID] = [],
    forbidden: [MeasureID] = []
  ) {
    self.country = country
    self.memory = memory
    self.required = required
    self.forbidden = Set(forbidden)
    let all = candidates.all
    self.candidates = all
    self.budgets = budgets
    var choices: [String: Choice] = [:]
    for candidate in all where candidate.refusal == nil {
      choices[candidate.choice] = Choice(
        key: candidate.choice, measure: candidate.measure.id, territory: candidate.territory,
        level: candidate.measure.level, cost: candidate.offer.cost.amount / Self.million)
    }
    let paid = choices.values.sorted { $0.key < $1.key }
    self.choices = paid
    var made: [Portfolio.Item] = paid.map {
      Portfolio.Item($0.key, benefit: 0, costs: [$0.level.rawValue: $0.cost])
    }
    var items: [Int?] = []
    for candidate in all {
      if candidate.refusal != nil {
        items.append(nil)
      } else {
        items.append(made.count)
        made.append(
          Portfolio.Item(
            "\(candidate.choice) \(candidate.cluster)", benefit: candidate.impact,
            deviation: candidate.impact - candidate.low))
      }
    }
    self.items = items
    var limits: [String: Double] = [:]
    for (level, budget) in budgets { limits[level.rawValue] = budget / Self.million }
    portfolio = Portfolio(items: made, budgets: limits)
    portfolio.gamma = gamma
    overlaps = Self.overlaps(all)
    addLinks()
    addConditions(all, names)
    addSynergies(all)
    for group in overlaps {
      let members = group.compactMap { items[$0] }
      portfolio.rules.append(
        Portfolio.Rule(
          "one of a kind", weights: Dictionary(members.map { ($0, 1.0) }, uniquingKeysWith: { a, _ in a }), most: 1))
    }
    addDemands(required: required, forbidden: forbidden)
    addFloors(floors, places: places)
  }

  /// A candidate needs its choice; a choice is made only for a candidate.
  private mutating func addLinks() {
    let position = Dictionary(choices.indices.map { (choices[$0].key, $0) }) { first, _ in first }
    var served: [Int: [Int: Double]] = [:]
    for (index, candidate) in candidates.enumerated() {
      guard let item = items[index], let choice = position[candidate.choice] else { continue }
      portfolio.requires.append(Portfolio.Pair(item, choice))
      served[choice, default: [choice: 1]][item] = -1
    }
    for (_, weights) in served.sorted(by: { $0.key < $1.key }) {
      portfolio.rules.append(Portfolio.Rule("serves a cluster", weights: weights, most: 0))
    }
  }

  /// Prerequisites and exclusions between measures.
  private mutating func addConditions(_ all: [Candidate], _ names: [MeasureID: LocalizedText]) {
    func named(_ measure: MeasureID) -> Sentence.Argument {
      names[measure].map { .name($0, id: measure.rawValue) } ?? .text(measure.rawValue)
    }
    let byMeasure = Dictionary(grouping: choices.indices) { choices[$0].measure }
    var measures: [MeasureID: Measure] = [:]
    for candidate in all { measures[candidate.measure.id] = candidate.measure }
    for (id, measure) in measures.sorted(by: { $0.key < $1.key }) {
      for choice in byMeasure[id] ?? [] {
        for needed in measure.requires.sorted() {
          var weights = [choice: 1.0]
          for other in byMeasure[needed] ?? [] { weights[other] = -1 }
          portfolio.rules.append(Portfolio.Rule("\(id) requires \(needed)", weights: weights, most: 0))
        }
        for barred in measure.excludes.sorted() {
          for other in byMeasure[barred] ?? [] { portfolio.excludes.append(Portfolio.Pair(choice, other)) }
        }
      }
      for needed in measure.requires.sorted() where byMeasure[id] != nil && byMeasure[needed] == nil {
        findings.append(
          Finding(
            .warning, "measures.\(id)", .design("requires.unmet", ["needed": named(needed)]),
            evidence: [id.rawValue, needed.rawValue]))
      }
    }
  }

  /// A floor holds on municipal means: cost in towns of the type >= share of the cost in all towns.
  private mutating func addFloors(_ floors: [FloorRow], places: Places) {
    let local = choices.indices.filter { choices[$0].level == .municipal }
    for floor in floors.sorted(by: { $0.territoryType < $1.territoryType }) where floor.share > 0 {
      let own = Set(local.filter { places.type(of: choices[$0].territory) == floor.territoryType })
      guard !own.isEmpty else {
        findings.append(
          .notAssessed(
            "floors.\(floor.territoryType)",
            because: .design("floor.unmet", ["type": .text(floor.territoryType)]),
            hint: .design("floor.unmet.hint")))
        continue
      }
      var weights: [Int: Double] = [:]
      for index in local { weights[index] = choices[index].cost * ((own.contains(index) ? 1 : 0) - floor.share) }
      demands.append(
        Demand(
          demand: .rule(portfolio.rules.count), words: "the floor of the strategy for \(floor.territoryType) towns"))
      portfolio.rules.append(Portfolio.Rule("floor \(floor.territoryType)", weights: weights, least: 0))
    }
  }

  /// Support of one kind by one level counts once for an industry of a cluster in a place: no double funding.
  private static func overlaps(_ all: [Candidate]) -> [[Int]] {
    var groups: [String: [Int]] = [:]
    for (index, candidate) in all.enumerated() where candidate.refusal == nil {
      for industry in candidate.industries {
        let key = "\(candidate.cluster)|\(candidate.measure.level)|\(candidate.kind)|\(candidate.territory)|\(industry)"
        groups[key, default: []].append(index)
      }
    }
    var known: Set<[Int]> = []
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 && known.insert($0).inserted }
  }

  /// A solved package.
  struct Best {
    var choice: Portfolio.Choice
    /// By choice, whether it is made.
    var made: [Bool]
    /// By candidate, whether it is chosen.
    var chosen: [Bool]
  }

  /// The portfolio taken apart once, for every solve of the stage.
  func prepared(gap: Double) -> PreparedPortfolio { PreparedPortfolio(portfolio, gap: gap, memory: memory) }

  /// - Throws: ``StageFailure``.
  func solve(_ prepared: PreparedPortfolio) throws(StageFailure) -> Best {
    do { return best(try prepared.best()) } catch { throw Self.failure(error) }
  }

  /// The best packages, of which no two make the same choices.
  func ranked(_ count: Int, _ prepared: PreparedPortfolio) throws(StageFailure) -> [Best] {
    do {
      return try prepared.ranked(count, distinct: choices.indices).map { best($0) }
    } catch { throw Self.failure(error) }
  }

  private func best(_ choice: Portfolio.Choice) -> Best {
    Best(
      choice: choice, made: Array(choice.chosen.prefix(choices.count)),
      chosen: items.map { $0.map { choice.chosen[$0] } ?? false })
  }

  static func failure(_ error: OptimisationFailure) -> StageFailure {
    switch error {
    case .cancelled: .cancelled
    case .infeasible:
      .infeasible(reason: "prerequisites, exclusions and floors clash", hint: "loosen the floors of the strategy")
    case .unbounded: .method(name: "portfolio", reason: "an effect is not finite", hint: "check the catalogue")
    case .invalid(let text): .method(name: "portfolio", reason: text, hint: "check the catalogue")
    case .outOfTime: .method(name: "portfolio", reason: "time ran out", hint: "give a greater gap")
    case .solverMissing(let text):
      .method(name: "portfolio", reason: text, hint: "run the set-up, which fetches libhighs")
    case .solverFailed(let text):
      .method(name: "portfolio", reason: text, hint: "report it with the study's data")
    }
  }
}
