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

    var isWhole: Bool { self == .individual }
  }

  private(set) var model = Model(.maximise)
  private(set) var demands: [Conflict.Demand] = []
  let programme: Programme
  let shape: Shape
  /// By item.
  private(set) var units: [Int] = []
  /// By run and year: the units given.
  private(set) var yearly: [[Int]] = []
  /// By run and year: whether it runs.
  private(set) var running: [[Int]] = []
  /// By run, whether it ever runs.
  private(set) var ever: [Int] = []
  /// By run and year, whether it is set up then; none where that costs nothing.
  private(set) var setUps: [[Int]] = []
  /// Budget rows: by level, town (nil for the region or the fund) and year.
  private(set) var budgets: [BudgetKey: Int] = [:]

  struct BudgetKey: Hashable {
    var level: Level
    var town: TerritoryID?
    var year: Int
  }

  init(_ programme: Programme, _ beliefs: Beliefs, _ shape: Shape = .individual) {
    self.programme = programme
    self.shape = shape
    for run in programme.runs { addVariables(of: run) }
    for item in programme.items {
      units.append(
        model.add(
          .init("units of \(programme.runs[item.run].key)", upper: Double(item.most), isInteger: shape.isWhole)))
    }
    addRuns()
    addCoverage(beliefs)
    addSynergies(beliefs)
    addBudgets()
    addRules()
    if shape == .uniform { addUniformity() } else { addEquality() }
  }

  private mutating func addVariables(of run: Programme.Run) {
    let years = programme.years.indices
    running.append(
      years.map { year in
        model.add(
          .init("\(run.key) runs", upper: run.years.contains(year) ? Double(run.span) : 0, isInteger: shape.isWhole))
      })
    ever.append(model.add(.init("\(run.key) runs at all", upper: 1, isInteger: shape.isWhole && run.span > 1)))
    setUps.append(run.start > 0 ? years.map { _ in model.add(.init("\(run.key) is set up", upper: 1)) } : [])
    yearly.append(
      run.isCollective
        ? []
        : years.map { year in
          model.add(
            .init(
              "units of \(run.key)", upper: run.years.contains(year) ? Double(run.capacity * run.span) : 0,
              isInteger: shape.isWhole))
        })
  }

  private mutating func addRuns() {
    let byRun = Dictionary(grouping: programme.items.indices) { programme.items[$0].run }
    for (run, declared) in programme.runs.enumerated() {
      let items = byRun[run] ?? []
      addYears(of: run)
      // What serves nobody does not run: it would meet a prerequisite for nothing.
      model.add(
        .init("\(declared.key) serves somebody", items.map { .init(units[$0], 1) } + [.init(ever[run], -1)], lower: 0))
      for item in items where declared.isCollective || items.count > 1 || isTight(declared) {
        let most = declared.isCollective ? 1 : Double(programme.items[item].most)
        model.add(.init("\(declared.key) serves", [.init(units[item], 1), .init(ever[run], -most)], upper: 0))
      }
      if declared.isCollective { continue }
      // No more than its receivers can take, however much it could give: the relaxation is nearer to whole numbers so.
      let most = Double(min(declared.capacity, items.reduce(0) { $0 + programme.items[$1].most }))
      for (given, runs) in zip(yearly[run], running[run]) {
        model.add(.init("capacity of \(declared.key)", [.init(given, 1), .init(runs, -most)], upper: 0))
        // A year without a unit is not paid for, but of what lasts.
        if declared.isLasting { continue }
        model.add(.init("\(declared.key) gives", [.init(given, 1), .init(runs, -1)], lower: 0))
      }
      model.add(
        .init(
          "units of \(declared.key) by year and cluster",
          items.map { .init(units[$0], 1) } + yearly[run].map { .init($0, -1) }, lower: 0, upper: 0))
    }
  }

  /// What is set up is so in the first year in which it runs; what serves all at once is done in one year.
  private mutating func addYears(of run: Int) {
    let declared = programme.runs[run]
    let all = running[run].map { Model.Term($0, 1) }
    model.add(.init("\(declared.key) runs at all", all + [.init(ever[run], -1)], lower: 0))
    if declared.isCollective {
      model.add(.init("\(declared.key) is done once", all + [.init(ever[run], -1)], upper: 0))
    }
    for (year, runs) in running[run].enumerated() {
      // Pooled years of what lasts are all of them, and single ones run together.
      let isTied = declared.isLasting && declared.span > 1 || isTight(declared) && declared.years.contains(year)
      let least = isTied ? 0 : -Double.infinity
      model.add(
        .init(
          "\(declared.key) runs at all", [.init(runs, 1), .init(ever[run], -Double(declared.span))], lower: least,
          upper: 0))
      if declared.isLasting, declared.years.contains(year), declared.years.contains(year + 1) {
        model.add(
          .init(
            "\(declared.key) is kept running", [.init(runs, 1), .init(running[run][year + 1], -1)], lower: 0, upper: 0))
      }
      guard declared.start > 0 else { continue }
      let before = running[run].prefix(year).map { Model.Term($0, 1) }
      model.add(
        .init(
          "\(declared.key) is set up first", [.init(setUps[run][year], 1), .init(does(run, year), -1)] + before,
          lower: 0))
    }
  }

  /// Whether units and years are tied to the whole of a run that lasts: it changes no plan of whole numbers, and brings the
  /// relaxation nearer to them. Where parts are given a part of what lasts may stand, for that the rows would be a demand.
  private func isTight(_ run: Programme.Run) -> Bool { run.isLasting && shape.isWhole }

  /// Whether a run runs in a year, 0 or 1; of pooled years, in any of them.
  func does(_ run: Int, _ year: Int) -> Int { programme.runs[run].span > 1 ? ever[run] : running[run][year] }

  /// Adds a constraint and returns its place.
  @discardableResult
  mutating func add(_ constraint: Model.Constraint) -> Int { model.add(constraint) }

  /// Adds a variable and returns its place.
  mutating func add(_ variable: Model.Variable) -> Int { model.add(variable) }

  /// Adds to what a variable counts in the objective.
  mutating func addCost(_ variable: Int, _ cost: Double) { model.variables[variable].cost += cost }

  /// Adds a budget's row and returns its place.
  mutating func addBudget(_ words: String, _ terms: [Model.Term], _ amount: Double, _ key: BudgetKey) -> Int {
    let row = add(.init(words, terms, upper: amount))
    budgets[key] = row
    return row
  }

  /// Rows that a person asked for, in the words that a clash names them by: one demand for rows of equal words.
  mutating func ask(_ words: Phrase, _ rows: [Int]) {
    if let place = demands.firstIndex(where: { $0.name == words }) {
      demands[place] = .init(words, constraints: demands[place].constraints + rows)
    } else {
      demands.append(.init(words, constraints: rows))
    }
  }

  private mutating func addCoverage(_ beliefs: Beliefs) {
    let byCluster = Dictionary(grouping: programme.items.indices) { programme.items[$0].cluster }
    let aim = programme.second
    var reached: [Model.Term] = []
    for cluster in programme.weights.indices {
      for need in programme.meaning.indices {
        for dimension in programme.meaning[need].indices {
          let worth = programme.worth(cluster, need, dimension, beliefs)
          let second = aim?.worth(cluster, need, dimension, beliefs) ?? 0
          guard worth > 0 || second > 0 else { continue }
          var terms: [Model.Term] = []
          for item in byCluster[cluster] ?? [] {
            let gain = programme.gain(programme.items[item], need, dimension, beliefs)
            if gain < 0 {
              model.variables[units[item]].cost += worth * gain
              if second > 0 { reached.append(.init(units[item], second * gain)) }
            } else if gain > 0 {
              terms.append(.init(units[item], -gain))
            }
          }
          if terms.isEmpty { continue }
          for slope in Programme.slopes {
            let part = model.add(.init("coverage", cost: worth * slope, upper: 1.0 / 3))
            terms.append(.init(part, 1))
            if second > 0 { reached.append(.init(part, second * slope)) }
          }
          model.add(.init("coverage of a need", terms, upper: 0))
        }
      }
    }
    if let floor = programme.floor { model.add(.init("the second aim", reached, lower: floor.least)) }
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
    func read(_ variable: Int) -> Double {
      shape.isWhole ? solution.values[variable].rounded() : solution.values[variable]
    }
    return Programme.Plan(
      units: units.map(read), running: running.map { $0.map { read($0) > 0.5 } },
      yearly: programme.runs.indices.map { run in
        programme.runs[run].isCollective ? programme.years.map { _ in 0 } : yearly[run].map(read)
      }, objective: solution.objective, bound: solution.bound)
  }
}
