internal import TerroirKernel
internal import TerroirMethods

/// What is done with a plan after its worth is settled: nothing is paid that brings nothing, and nothing waits that need not.
extension Programme {
  /// The plan without units that bring nothing, one by one while its worth stays and what is asked of the package holds.
  func thrifty(_ plan: Plan, _ beliefs: Beliefs) -> Plan {
    var plan = plan
    let kept = Set(rules.requires.flatMap(\.anyOf)).union(rules.demands.flatMap { $0.asked(self) })
    let bound = Set(alike.flatMap { $0 })
    let least = value(plan.units, beliefs) - 1e-9 * max(plan.objective, 1e-9)
    for item in items.indices where !kept.contains(items[item].run) && !bound.contains(items[item].cluster) {
      while plan.units[item] > 0 {
        var other = plan
        take(item, from: &other)
        guard value(other.units, beliefs) >= least, meetsShares(other) else { break }
        plan = other
      }
    }
    return plan
  }

  /// One unit of an item less, in the last year in which its run gives one.
  private func take(_ item: Int, from plan: inout Plan) {
    let run = items[item].run
    plan.units[item] -= 1
    if !runs[run].isCollective, let year = plan.yearly[run].lastIndex(where: { $0 > 0.5 }) {
      plan.yearly[run][year] -= 1
      if plan.yearly[run][year] < 0.5, !runs[run].isLasting { plan.running[run][year] = false }
    }
    let isServing = items.indices.contains { items[$0].run == run && plan.units[$0] > 0.5 }
    if !isServing { plan.running[run] = plan.running[run].map { _ in false } }
  }

  /// Whether the parts of the cost that are asked for are kept.
  private func meetsShares(_ plan: Plan) -> Bool {
    func total(_ runs: [Int]) -> Double {
      runs.reduce(0) { sum, run in years.indices.reduce(sum) { $0 + cost(of: run, year: $1, in: plan) } }
    }
    return rules.demands.allSatisfy { asked in
      guard case .share(let part, let whole, let least) = asked.form else { return true }
      return total(part) >= least * total(whole) - 1e-9
    }
  }

  /// The plan with what a year holds moved to earlier years, each as far as budgets, capacity and prerequisites allow: a
  /// year's means that are left are lost, and what begins later is seen later.
  func earlier(_ plan: Plan) -> Plan {
    var plan = plan
    var isMoved = true
    while isMoved {
      isMoved = false
      for run in runs.indices {
        for late in years.indices where plan.running[run][late] {
          for early in runs[run].years where early < late && plan.running[run][late] {
            if let moved = moved(run, from: late, to: early, plan) { (plan, isMoved) = (moved, true) }
          }
        }
      }
    }
    return plan
  }

  /// A run's year moved to one in which it does not run, or as many units as fit to one in which it does; nil where nothing
  /// may be moved.
  private func moved(_ run: Int, from late: Int, to early: Int, _ plan: Plan) -> Plan? {
    var other = plan
    if !plan.running[run][early] {
      // What lasts would be paid for a year more.
      if runs[run].isLasting { return nil }
      other.running[run].swapAt(late, early)
      other.yearly[run].swapAt(late, early)
      return isWithin(other, run) ? other : nil
    }
    // A year that runs gives a unit at least, but of what lasts.
    let kept = runs[run].isLasting ? 0.0 : 1
    let most = min(plan.yearly[run][late] - kept, Double(runs[run].capacity) - plan.yearly[run][early])
    var units = Int(clamped: most.rounded())
    while units > 0 {
      other.yearly[run][late] = plan.yearly[run][late] - Double(units)
      other.yearly[run][early] = plan.yearly[run][early] + Double(units)
      if isWithin(other, run) { return other }
      units /= 2
    }
    return nil
  }

  /// Whether the budgets that a run draws on bear the plan, and what the run requires, or is required for, runs by then.
  func isWithin(_ plan: Plan, _ moved: Int) -> Bool {
    for rule in rules.requires where rule.run == moved || rule.anyOf.contains(moved) {
      let met = years.indices.allSatisfy { year in
        !plan.running[rule.run][year] || rule.anyOf.contains { plan.running[$0].prefix(year + 1).contains(true) }
      }
      if !met { return false }
    }
    let isLocal = runs[moved].payer == .municipal
    return years.indices.allSatisfy { year in
      let span = carriesOver ? 0...year : year...year
      func spent(_ run: Int) -> Double { span.reduce(0) { $0 + cost(of: run, year: $1, in: plan) } }
      func sum(_ amounts: [Double]) -> Double { span.reduce(0) { $0 + amounts[$1] } }
      let own = runs.indices.filter { (runs[$0].payer == .municipal) == isLocal }
      if !isLocal { return own.reduce(0) { $0 + spent($1) } <= sum(regional) + 1e-9 }
      let byTown = Dictionary(grouping: own) { runs[$0].territory }
      let transfers = byTown.sorted { $0.key < $1.key }.reduce(0.0) { total, town in
        total + max(0, town.value.reduce(0) { $0 + spent($1) } - (towns[town.key].map(sum) ?? 0))
      }
      return transfers <= sum(fund) + 1e-9
    }
  }
}

extension Programme.Asked {
  /// The runs that must run.
  fileprivate func asked(_ programme: Programme) -> [Int] {
    switch form {
    case .some(let runs): runs
    case .units(let items, _): items.map { programme.items[$0].run }
    case .none, .share: []
    }
  }
}
