internal import TerroirKernel
internal import TerroirMethods

/// The programme as a mixed-integer linear model, with the places of its variables.
struct ProgrammeModel {
  /// How the units are chosen.
  enum Shape {
    /// For each cluster its own, in whole units.
    case individual
    /// The same, with parts of units and of what is set up.
    case relaxed
    /// One package for all, spread by the number that may be reached, with parts of units.
    case uniform
  }

  private(set) var model = Model(.maximise)
  private(set) var demands: [Conflict.Demand] = []
  let programme: Programme
  private let shape: Shape
  /// By item.
  private(set) var units: [Int] = []
  /// By run and year.
  private(set) var yearly: [[Int]] = []
  private(set) var starts: [[Int]] = []
  /// Budget rows: by level, town (nil for the region or the fund) and year.
  private(set) var budgets: [BudgetKey: Int] = [:]

  struct BudgetKey: Hashable {
    var level: Level
    var town: TerritoryID?
    var year: Int
  }

  /// Little enough to decide only between packages of equal value: less cost.
  private static let thrift = 1e-8

  init(_ programme: Programme, _ beliefs: Beliefs, _ shape: Shape = .individual) {
    self.programme = programme
    self.shape = shape
    let isWhole = shape == .individual
    for run in programme.runs {
      starts.append(
        programme.years.indices.map { year in
          let isOpen = run.years.contains(year)
          return model.add(
            .init("start of \(run.key) in \(programme.years[year])", upper: isOpen ? 1 : 0, isInteger: isWhole))
        })
      yearly.append(
        run.isCollective
          ? []
          : programme.years.indices.map { year in
            model.add(
              .init("units of \(run.key) in \(programme.years[year])", upper: Double(run.capacity), isInteger: isWhole))
          })
      model.add(.init("one start of \(run.key)", starts[starts.count - 1].map { .init($0, 1) }, upper: 1))
    }
    for item in programme.items {
      units.append(
        model.add(.init("units of \(programme.runs[item.run].key)", upper: Double(item.most), isInteger: isWhole)))
    }
    addRuns()
    addCoverage(beliefs)
    addSynergies(beliefs)
    addBudgets()
    addRules()
    if shape == .uniform { addUniformity() } else { addEquality() }
  }

  /// What stands for "runs in the year": it has started by then.
  private func runs(_ run: Int, _ year: Int, _ coefficient: Double = 1) -> [Model.Term] {
    starts[run].prefix(year + 1).map { .init($0, coefficient) }
  }

  private mutating func addRuns() {
    let byRun = Dictionary(grouping: programme.items.indices) { programme.items[$0].run }
    for (run, declared) in programme.runs.enumerated() {
      let items = byRun[run] ?? []
      let last = programme.years.count - 1
      // What serves nobody does not run: it would meet a prerequisite for nothing.
      model.add(
        .init("\(declared.key) serves somebody", items.map { .init(units[$0], 1) } + runs(run, last, -1), lower: 0))
      if declared.isCollective {
        for item in items {
          model.add(.init("\(declared.key) serves", [.init(units[item], 1)] + runs(run, last, -1), upper: 0))
        }
        continue
      }
      // No more than its receivers can take, however much it could give: the relaxation is nearer to whole numbers so.
      let most = items.reduce(0) { $0 + programme.items[$1].most }
      for year in programme.years.indices {
        model.add(
          .init(
            "capacity of \(declared.key)",
            [.init(yearly[run][year], 1)] + runs(run, year, -Double(min(declared.capacity, most))), upper: 0))
      }
      for item in items where items.count > 1 {
        model.add(
          .init(
            "\(declared.key) serves",
            [.init(units[item], 1)] + runs(run, last, -Double(programme.items[item].most)), upper: 0))
      }
      model.add(
        .init(
          "units of \(declared.key) by year and cluster",
          items.map { .init(units[$0], 1) } + yearly[run].map { .init($0, -1) }, lower: 0, upper: 0))
    }
  }

  private mutating func addCoverage(_ beliefs: Beliefs) {
    let byCluster = Dictionary(grouping: programme.items.indices) { programme.items[$0].cluster }
    for cluster in programme.weights.indices {
      for need in programme.meaning.indices {
        for dimension in programme.meaning[need].indices {
          let worth = programme.worth(cluster, need, dimension, beliefs)
          guard worth > 0 else { continue }
          var terms: [Model.Term] = []
          for item in byCluster[cluster] ?? [] {
            let gain = programme.gain(programme.items[item], need, dimension, beliefs)
            if gain < 0 {
              model.variables[units[item]].cost += worth * gain
            } else if gain > 0 {
              terms.append(.init(units[item], -gain))
            }
          }
          if terms.isEmpty { continue }
          for slope in Programme.slopes {
            terms.append(.init(model.add(.init("coverage", cost: worth * slope, upper: 1.0 / 3)), 1))
          }
          model.add(.init("coverage of a need", terms, upper: 0))
        }
      }
    }
  }

  private mutating func addSynergies(_ beliefs: Beliefs) {
    for pair in programme.synergies where pair.bonus > 0 {
      let gain = model.add(.init("synergy", cost: pair.bonus))
      for item in [pair.first, pair.second] {
        let worth = programme.contribution(programme.items[item], beliefs).reduce(0, +)
        model.add(.init("synergy", [.init(gain, 1), .init(units[item], -max(0, worth))], upper: 0))
      }
    }
  }

  /// The terms of a run's cost in a year.
  private func cost(_ run: Int, _ year: Int, _ sign: Double = 1) -> [Model.Term] {
    let declared = programme.runs[run]
    var terms: [Model.Term] = [.init(starts[run][year], sign * declared.start)]
    if declared.years.contains(year) {
      terms += runs(run, year, sign * declared.running)
      if !declared.isCollective { terms.append(.init(yearly[run][year], sign * declared.unit)) }
    }
    return terms.filter { $0.coefficient != 0 }
  }

  private mutating func addBudgets() {
    let own = programme.runs.indices.filter { programme.runs[$0].payer != .municipal }
    let local = programme.runs.indices.filter { programme.runs[$0].payer == .municipal }
    for run in programme.runs.indices {
      for term in programme.years.indices.flatMap({ cost(run, $0) }) {
        model.variables[term.variable].cost -= Self.thrift * term.coefficient
      }
    }
    var (regional, fund): ([Int], [Int]) = ([], [])
    for year in programme.years.indices {
      let span = programme.carriesOver ? Array(0...year) : [year]
      func sum(_ amounts: [Double]) -> Double { span.reduce(0) { $0 + amounts[$1] } }
      let row = model.add(
        .init("regional budget", own.flatMap { run in span.flatMap { cost(run, $0) } }, upper: sum(programme.regional)))
      budgets[BudgetKey(level: .regional, town: nil, year: year)] = row
      regional.append(row)
      var terms: [Model.Term] = []
      for town in Set(local.map { programme.runs[$0].territory }).sorted() {
        let here = local.filter { programme.runs[$0].territory == town }.flatMap { run in
          span.flatMap { cost(run, $0) }
        }
        guard let budget = programme.towns[town] else {
          terms += here
          continue
        }
        let transfer = model.add(.init("transfer to \(town)"))
        budgets[BudgetKey(level: .municipal, town: town, year: year)] = model.add(
          .init("budget of \(town)", here + [.init(transfer, -1)], upper: sum(budget)))
        terms.append(.init(transfer, 1))
      }
      let pool = model.add(.init("fund for the towns", terms, upper: sum(programme.fund)))
      budgets[BudgetKey(level: .municipal, town: nil, year: year)] = pool
      fund.append(pool)
    }
    demands.append(.init("budget.regional", constraints: regional))
    demands.append(.init("budget.municipal", constraints: fund))
  }

  private mutating func addRules() {
    let last = programme.years.count - 1
    for rule in programme.rules.requires {
      for year in programme.years.indices {
        model.add(
          .init(rule.words, runs(rule.run, year) + rule.anyOf.flatMap { runs($0, year, -1) }, upper: 0))
      }
    }
    for (one, other) in programme.rules.excludes {
      model.add(.init("exclusion", runs(one, last) + runs(other, last), upper: 1))
    }
    for group in programme.sameKind {
      model.add(.init("no double funding", group.items.map { .init(units[$0], 1) }, upper: group.most))
    }
    for (cluster, most) in programme.uptake.enumerated() {
      let own = programme.items.indices.filter {
        programme.items[$0].cluster == cluster && !programme.runs[programme.items[$0].run].isCollective
      }
      model.add(.init("uptake", own.map { .init(units[$0], programme.items[$0].reach) }, upper: most))
    }
    for asked in programme.rules.demands {
      let row =
        switch asked.form {
        case .some(let some): model.add(.init(asked.words, some.flatMap { runs($0, last) }, lower: 1))
        case .none(let none): model.add(.init(asked.words, none.flatMap { runs($0, last) }, upper: 0))
        case .units(let item, let count):
          model.add(.init(asked.words, [.init(units[item], 1)], lower: Double(count), upper: Double(count)))
        case .share(let part, let whole, let least):
          model.add(
            .init(
              asked.words,
              part.flatMap { run in programme.years.indices.flatMap { cost(run, $0) } }
                + whole.flatMap { run in programme.years.indices.flatMap { cost(run, $0, -least) } }, lower: 0))
        }
      demands.append(.init(asked.words, constraints: [row]))
    }
  }

  /// One package for all: of each run the clusters get units in proportion to those who may be reached.
  private mutating func addUniformity() {
    for (_, items) in Dictionary(grouping: programme.items.indices, by: { programme.items[$0].run })
      .sorted(by: { $0.key < $1.key }) where items.count > 1
    {
      for item in items.dropFirst() {
        model.add(
          .init(
            "one package",
            [
              .init(units[item], Double(programme.items[items[0]].most)),
              .init(units[items[0]], -Double(programme.items[item].most)),
            ], lower: 0, upper: 0))
      }
    }
  }

  /// Clusters that stand alike get alike: of each measure the same number of units.
  private mutating func addEquality() {
    for group in programme.alike {
      for cluster in group.dropFirst() {
        let measures = Set(
          programme.items.filter { $0.cluster == cluster }.map { programme.runs[$0.run].measure })
        for measure in measures.sorted() {
          func terms(_ cluster: Int, _ sign: Double) -> [Model.Term] {
            programme.items.indices.filter {
              programme.items[$0].cluster == cluster && programme.runs[programme.items[$0].run].measure == measure
            }.map { .init(units[$0], sign) }
          }
          model.add(.init("alike", terms(group[0], 1) + terms(cluster, -1), lower: 0, upper: 0))
        }
      }
    }
  }

  /// The plan of a solution.
  func plan(_ solution: Solution) -> Programme.Plan {
    let values = solution.values
    let isWhole = shape == .individual
    func read(_ variable: Int) -> Double { isWhole ? values[variable].rounded() : values[variable] }
    var plan = Programme.Plan(
      units: units.map(read), start: [], yearly: [], objective: solution.objective, bound: solution.bound)
    for run in programme.runs.indices {
      plan.start.append(starts[run].firstIndex { read($0) > 0.5 })
      plan.yearly.append(
        programme.years.indices.map { programme.runs[run].isCollective ? 0 : read(yearly[run][$0]) })
    }
    return plan
  }
}
