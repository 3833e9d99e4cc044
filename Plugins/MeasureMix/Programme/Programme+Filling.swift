internal import TerroirKernel
internal import TerroirMethods

/// What the gap of an optimum leaves undone though there is room for it.
extension Programme {
  /// What a unit must bring, as a part of the whole, to be added.
  private static let crumb = 1e-6

  /// The plan with every unit more that fits by itself and brings something, what brings most first: within its gap an
  /// optimum may leave out what costs next to nothing.
  func fuller(_ plan: Plan, _ beliefs: Beliefs, _ built: ProgrammeModel) -> Plan {
    var plan = plan
    let rows = DecidedRows(built)
    let least = Self.crumb * max(plan.objective, 1e-9)
    func gain(_ item: Int) -> Double {
      var units = plan.units
      units[item] += 1
      let cluster = items[item].cluster
      return value(of: cluster, units, beliefs) - value(of: cluster, plan.units, beliefs) + gained(units, beliefs)
        - gained(plan.units, beliefs)
    }
    var isFilled = true
    while isFilled {
      isFilled = false
      let open = items.indices.filter { plan.units[$0] < Double(items[$0].most) }.map { (item: $0, gain: gain($0)) }
        .filter { $0.gain > least }.sorted { ($1.gain, $0.item) < ($0.gain, $1.item) }
      for (item, _) in open {
        // What was added before may have met the same need.
        let now = gain(item)
        guard now > least, let more = added(item, to: plan, rows) else { continue }
        plan = more
        plan.objective += now
        isFilled = true
      }
    }
    plan.bound = max(plan.bound, plan.objective)
    return plan
  }

  /// One unit more, in the first year in which it fits; nil where it fits in none.
  private func added(_ item: Int, to plan: Plan, _ rows: DecidedRows) -> Plan? {
    let run = items[item].run
    var more = plan
    more.units[item] += 1
    // The rows first: they are quick and refuse most.
    func fits(_ plan: Plan) -> Bool { rows.hold(plan, changed: item) && isWithin(plan, run) }
    if runs[run].isCollective, plan.start(run) != nil { return fits(more) ? more : nil }
    for year in runs[run].years {
      var placed = more
      for kept in runs[run].isLasting ? year..<runs[run].years.upperBound : year..<(year + 1) {
        placed.running[run][kept] = true
      }
      if !runs[run].isCollective { placed.yearly[run][year] += 1 }
      if fits(placed) { return placed }
    }
    return nil
  }
}

/// The rows of a model on what a plan decides alone: all but those of coverage, synergies and transfers, which follow from it.
private struct DecidedRows {
  private let built: ProgrammeModel
  /// By item, those that its units or its run are in.
  private let touched: [[Int]]
  /// By variable, what of a plan it is.
  private let meaning: [Meaning?]

  private enum Meaning {
    case units(Int)
    case yearly(Int, Int)
    case running(Int, Int)
    case ever(Int)
    case setUp(Int, Int)
  }

  init(_ built: ProgrammeModel) {
    self.built = built
    var meaning = [Meaning?](repeating: nil, count: built.model.variables.count)
    for (item, variable) in built.units.enumerated() { meaning[variable] = .units(item) }
    for run in built.running.indices {
      for (year, variable) in built.yearly[run].enumerated() { meaning[variable] = .yearly(run, year) }
      for (year, variable) in built.running[run].enumerated() { meaning[variable] = .running(run, year) }
      for (year, variable) in built.setUps[run].enumerated() { meaning[variable] = .setUp(run, year) }
      meaning[built.ever[run]] = .ever(run)
    }
    self.meaning = meaning
    var rowsOf = [[Int]](repeating: [], count: meaning.count)
    for (row, constraint) in built.model.constraints.enumerated()
    where constraint.terms.allSatisfy({ meaning[$0.variable] != nil }) {
      for term in constraint.terms { rowsOf[term.variable].append(row) }
    }
    touched = built.units.enumerated().map { item, variable in
      let run = built.programme.items[item].run
      let own =
        [variable, built.ever[run]] + built.yearly[run] + built.running[run] + built.setUps[run]
      return Set(own.flatMap { rowsOf[$0] }).sorted()
    }
  }

  /// Whether a plan, which differs from one that keeps every row by an item and the years of its run, keeps them.
  func hold(_ plan: Programme.Plan, changed item: Int) -> Bool {
    touched[item].allSatisfy { row in
      let constraint = built.model.constraints[row]
      let sum = constraint.terms.reduce(0) { $0 + $1.coefficient * value(of: $1.variable, in: plan) }
      return sum >= constraint.lower - 1e-9 && sum <= constraint.upper + 1e-9
    }
  }

  private func value(of variable: Int, in plan: Programme.Plan) -> Double {
    switch meaning[variable] {
    case .units(let item): plan.units[item]
    case .yearly(let run, let year): plan.yearly[run][year]
    case .running(let run, let year): plan.running[run][year] ? 1 : 0
    case .ever(let run): plan.start(run) == nil ? 0 : 1
    case .setUp(let run, let year): plan.start(run) == year ? 1 : 0
    case nil: 0
    }
  }
}
