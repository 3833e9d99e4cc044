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
      for kept in runs[run].isLasting ? runs[run].years : year..<(year + 1) {
        placed.running[run][kept] = true
      }
      if !runs[run].isCollective { placed.yearly[run][year] += 1 }
      if fits(placed) { return placed }
    }
    return nil
  }
}
