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
    // Of what stands: a cluster's changes with each unit that it gets alone.
    var worth = weights.indices.map { value(of: $0, plan.units, beliefs) }
    var synergy = gained(plan.units, beliefs)
    func gain(_ item: Int) -> Double {
      plan.units[item] += 1
      defer { plan.units[item] -= 1 }
      let cluster = items[item].cluster
      return value(of: cluster, plan.units, beliefs) - worth[cluster] + gained(plan.units, beliefs) - synergy
    }
    var isFilled = true
    while isFilled {
      isFilled = false
      let open = items.indices.filter { plan.units[$0] < Double(items[$0].most) }.map { (item: $0, gain: gain($0)) }
        .filter { $0.gain > least }.sorted { ($1.gain, $0.item) < ($0.gain, $1.item) }
      for (item, _) in open {
        // What was added before may have met the same need.
        let now = gain(item)
        guard now > least, add(item, to: &plan, rows) else { continue }
        plan.objective += now
        worth[items[item].cluster] = value(of: items[item].cluster, plan.units, beliefs)
        synergy = gained(plan.units, beliefs)
        isFilled = true
      }
    }
    plan.bound = max(plan.bound, plan.objective)
    return plan
  }

  /// One unit more, in the first year in which it fits; where it fits in none the plan stays as it is, and false is told.
  private func add(_ item: Int, to plan: inout Plan, _ rows: DecidedRows) -> Bool {
    let run = items[item].run
    let before = (running: plan.running[run], yearly: plan.yearly[run])
    plan.units[item] += 1
    // The rows first: they are quick and refuse most.
    func fits(_ plan: Plan) -> Bool { rows.hold(plan, changed: item) && isWithin(plan, run) }
    if runs[run].isCollective, plan.start(run) != nil {
      if fits(plan) { return true }
    } else {
      for year in runs[run].years {
        for kept in runs[run].isLasting ? runs[run].years : year..<(year + 1) { plan.running[run][kept] = true }
        if !runs[run].isCollective { plan.yearly[run][year] += 1 }
        if fits(plan) { return true }
        (plan.running[run], plan.yearly[run]) = before
      }
    }
    plan.units[item] -= 1
    return false
  }
}
