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
    let rows = built.decidedRows
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
        guard now > least, let more = added(item, to: plan, built, rows) else { continue }
        plan = more
        plan.objective += now
        isFilled = true
      }
    }
    plan.bound = max(plan.bound, plan.objective)
    return plan
  }

  /// One unit more, in the first year in which it fits; nil where it fits in none.
  private func added(_ item: Int, to plan: Plan, _ built: ProgrammeModel, _ rows: [Int]) -> Plan? {
    let run = items[item].run
    var more = plan
    more.units[item] += 1
    func fits(_ plan: Plan) -> Bool { isWithin(plan, run) && built.holds(plan, rows) }
    if runs[run].isCollective, plan.start(run) != nil { return fits(more) ? more : nil }
    for year in runs[run].years {
      var placed = more
      placed.running[run][year] = true
      if !runs[run].isCollective { placed.yearly[run][year] += 1 }
      if fits(placed) { return placed }
    }
    return nil
  }
}

extension ProgrammeModel {
  /// The rows on what a plan decides alone: all but those of coverage, synergies and transfers, which follow from it.
  fileprivate var decidedRows: [Int] {
    let decided = Set(
      units + yearly.flatMap(\.self) + running.flatMap(\.self) + ever + setUps.flatMap(\.self))
    return model.constraints.indices.filter { row in
      model.constraints[row].terms.allSatisfy { decided.contains($0.variable) }
    }
  }

  /// Whether a plan keeps these rows.
  fileprivate func holds(_ plan: Programme.Plan, _ rows: [Int]) -> Bool {
    var values = [Double](repeating: 0, count: model.variables.count)
    for (variable, amount) in zip(units, plan.units) { values[variable] = amount }
    for run in programme.runs.indices {
      for (variable, amount) in zip(yearly[run], plan.yearly[run]) { values[variable] = amount }
      for (variable, isRunning) in zip(running[run], plan.running[run]) { values[variable] = isRunning ? 1 : 0 }
      guard let start = plan.start(run) else { continue }
      values[ever[run]] = 1
      if !setUps[run].isEmpty { values[setUps[run][start]] = 1 }
    }
    return rows.allSatisfy { row in
      let constraint = model.constraints[row]
      let sum = constraint.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable] }
      return sum >= constraint.lower - 1e-9 && sum <= constraint.upper + 1e-9
    }
  }
}
