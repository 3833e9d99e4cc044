internal import TerroirKernel
internal import TerroirMethods

/// A package that was chosen, with all that it was chosen by.
struct Choice {
  let input: DesignInput
  let index: RegionalIndex
  let candidates: Candidates
  let programme: Programme
  let plan: Programme.Plan
  let space: BeliefSpace
  let needs: ClusterNeeds
  let beneficiaries: Beneficiaries
  let responsible: Responsible

  /// Millions in whole hundredths of the currency: what lies beyond them is of the arithmetic alone.
  static func money(_ millions: Double) -> Double { (millions * Programme.million * 100).rounded() / 100 }

  var country: Country { input.data.country }
  var currency: Currency { input.data.exchange.currency }

  /// The units of a candidate; 0 where it is refused.
  func units(_ candidate: Int) -> Int {
    programme.itemOf[candidate].map { Int(clamped: plan.units[$0].rounded()) } ?? 0
  }

  /// Whether a candidate is in the package: it gets units of a run that runs.
  func isChosen(_ candidate: Int) -> Bool { units(candidate) > 0 }

  /// Whether anybody of the cluster is listed where the measure is run for it.
  func isListed(_ candidate: Candidate) -> Bool {
    beneficiaries.isListed(
      candidates.clusters[candidate.cluster], in: candidate.measure.level == .municipal ? candidate.territory : nil)
  }

  /// What a run costs its payer over the programme, in millions.
  func total(_ run: Int) -> Double {
    programme.years.indices.reduce(0) { $0 + programme.cost(of: run, year: $1, in: plan) }
  }

  /// A candidate's part of its run's cost over the programme: by the organisations reached.
  func cost(_ candidate: Int) -> Double { programme.itemOf[candidate].map { Self.money(paid($0)) } ?? 0 }

  /// The same of an item, in millions.
  func paid(_ item: Int) -> Double {
    guard plan.units[item] > 0 else { return 0 }
    let run = programme.items[item].run
    func weight(_ other: Int) -> Double {
      plan.units[other] * (programme.runs[run].isCollective ? Double(max(1, reached(other))) : 1)
    }
    let all = programme.items.indices.filter { programme.items[$0].run == run }.reduce(0) { $0 + weight($1) }
    return all > 0 ? total(run) * weight(item) / all : 0
  }

  /// What one unit costs its payer with its setting up and running, where it is not chosen; of a measure that may not be
  /// chosen as its row has it.
  func first(_ candidate: Candidate) -> Double {
    let key = candidate.run
    if let run = programme.runs.first(where: { $0.key == key }) {
      return Self.money(run.start + run.running + run.unit)
    }
    let dose = candidate.dose
    return dose.startCost + dose.runningCost + dose.unitCost
  }

  /// Those that the units of an item reach.
  private func reached(_ item: Int) -> Int {
    guard let candidate = programme.itemOf.firstIndex(of: item) else { return 0 }
    return Int(clamped: candidates.all[candidate].eligible.value.rounded())
  }

  /// Means of another level that a candidate's applications are expected to bring; nil where it is not applied for.
  func attracted(_ candidate: Int) -> Double? {
    guard let item = programme.itemOf[candidate] else { return nil }
    let run = programme.runs[programme.items[item].run]
    return run.success.map { Self.money($0 * run.attracted * plan.units[item]) }
  }

  /// Rows of money by run and year.
  var spending: [SpendingRow] {
    programme.runs.indices.flatMap { run -> [SpendingRow] in
      let start = plan.start(run)
      let declared = programme.runs[run]
      return programme.years.indices.filter { plan.running[run][$0] }.map { year in
        let cost = Self.money(programme.cost(of: run, year: year, in: plan))
        // What serves all at once is one, whatever the number of clusters that it serves.
        let units = declared.isCollective ? 1 : Int(clamped: plan.yearly[run][year].rounded())
        return SpendingRow(
          measure: declared.measure, territory: declared.territory, year: programme.years[year], level: declared.payer,
          units: units, started: year == start, cost: cost,
          transfer: declared.payer == .municipal && programme.towns[declared.territory] == nil ? cost : nil,
          attracted: declared.success.map { Self.money($0 * declared.attracted * plan.yearly[run][year]) },
          pays: pays(run, year))
      }
    }.sorted { ($0.measure, $0.territory, $0.year) < ($1.measure, $1.territory, $1.year) }
  }

  /// What a year without a new unit is paid for: a body or a place is set up before its first unit, and runs on after it.
  private func pays(_ run: Int, _ year: Int) -> Sentence? {
    guard programme.runs[run].isLasting, plan.yearly[run][year] < 0.5, let start = plan.start(run) else { return nil }
    return .design("pays", ["first": .flag(year == start), "start": .integer(programme.years[start])])
  }

  /// Budgets of the region, of the fund for its towns, and of towns with means of their own.
  func budgetRows(prices: [ProgrammeModel.BudgetKey: Double]) -> [BudgetRow] {
    let region = input.data.region
    func used(_ year: Int, _ isPaid: (Programme.Run) -> Bool) -> Double {
      programme.runs.indices.filter { isPaid(programme.runs[$0]) }.reduce(0) {
        $0 + programme.cost(of: $1, year: year, in: plan)
      }
    }
    func row(_ level: Level, _ town: TerritoryID?, _ year: Int, _ budget: Double, _ used: Double) -> BudgetRow {
      BudgetRow(
        level: level, territory: town ?? region, period: "\(programme.years[year])",
        budget: Self.money(budget), used: Self.money(used),
        shadowPrice: prices[ProgrammeModel.BudgetKey(level: level, town: town, year: year)])
    }
    return programme.years.indices.flatMap { year -> [BudgetRow] in
      var over = used(year) { $0.payer == .municipal && programme.towns[$0.territory] == nil }
      var rows = [row(.regional, nil, year, programme.regional[year], used(year) { $0.payer != .municipal })]
      for (town, budget) in programme.towns.sorted(by: { $0.key < $1.key }) {
        let own = used(year) { $0.payer == .municipal && $0.territory == town }
        over += max(0, own - budget[year])
        rows.append(row(.municipal, town, year, budget[year], min(own, budget[year])))
      }
      rows.append(row(.municipal, nil, year, programme.fund[year], over))
      return rows
    }.sorted { ($0.level, $0.territory, $0.period) < ($1.level, $1.territory, $1.period) }
  }

  /// The needs with what the package meets of them.
  var needRows: [NeedRow] {
    let beliefs = space.means
    let covered = programme.weights.indices.map { programme.coverage($0, plan.units, beliefs) }
    let place = Dictionary(candidates.clusters.enumerated().map { ($1.cluster, $0) }) { first, _ in first }
    return needs.rows { cluster, need in
      guard let own = place[cluster], let number = Need.allCases.firstIndex(of: need) else { return nil }
      return programme.met(number, covered[own])
    }
  }

  /// The needs that one unit of an item answers, the one it is worth most for first; none where it answers none.
  func needs(answeredBy item: Programme.Item, _ beliefs: Beliefs) -> [Need] {
    programme.answered(by: item, beliefs).map { Need.allCases[$0] }
  }
}

extension Choice {
  /// What a payer may spend in the best year, its own and the fund's.
  func budget(_ level: Level) -> Double {
    programme.years.indices.map { programme.means(of: level, $0) }.max().map { $0 * Programme.million } ?? 0
  }

  /// What is left to a payer in the year in which most is.
  func left(_ level: Level) -> Double {
    programme.years.indices.map { year in
      programme.means(of: level, year)
        - programme.runs.indices.filter { programme.runs[$0].payer == level }.reduce(0) {
          $0 + programme.cost(of: $1, year: year, in: plan)
        }
    }.max().map { $0 * Programme.million } ?? 0
  }
}
