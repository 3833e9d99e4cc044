internal import TerroirKernel
internal import TerroirMethods

/// How the best plan is found and proven.
///
/// Years pooled are many times quicker to search than single ones, so that a plan is made of them and spread over the years,
/// and what it lacks of the bound says what is done next: a poor spread is made anew, a loose bound is tightened, and only
/// where that does not prove the gap single years are searched. Each step rests on the programme alone.
extension Programme {
  /// The best plan, proven within `gap`; no unit in it brings nothing, none that would fit and bring something is left out,
  /// and it begins as early as the budgets allow.
  ///
  /// - Parameter memory: searches of a series; a plan does not depend on it.
  /// - Throws: ``StageFailure``, with the demands that clash where there is none.
  func best(_ beliefs: Beliefs, gap: Double, memory: Searches? = nil) throws(StageFailure) -> Plan {
    let built = ProgrammeModel(affordable, beliefs)
    do {
      let plan = try chosen(built, beliefs, gap, memory)
      return earlier(fuller(thrifty(plan, beliefs), beliefs, built))
    } catch .infeasible {
      throw try clash(ProgrammeModel(self, beliefs), gap)
    } catch { throw Self.failure(error) }
  }

  private func chosen(
    _ built: ProgrammeModel, _ beliefs: Beliefs, _ gap: Double, _ memory: Searches?
  ) throws(OptimisationFailure) -> Plan {
    let one = ProgrammeModel(affordable.pooled, beliefs)
    var best: Plan?
    if let (found, bound) = try kernel(one, gap, memory) {
      best = spread(found, of: one, bound: bound, beliefs, built, gap)
      if let best, best.gap <= gap { return best }
      if (best?.objective ?? 0) < found.objective * (1 - gap / 2) {
        best = Self.better(best, try settled(found, of: one, in: built, bound: bound, gap))
      }
      if let plan = best, plan.gap <= gap { return plan }
      if let plan = best, let whole = try proof(one, from: found, for: plan, gap) {
        // It may be a better solution, which single years may keep, too.
        let other =
          whole.objective > found.objective
          ? spread(whole, of: one, bound: whole.bound, beliefs, built, gap) : nil
        var proven = Self.better(plan, other) ?? plan
        proven.bound = max(proven.objective, whole.bound)
        if proven.gap <= gap { return proven }
        best = proven
      }
    }
    let session = try SolverSession(built.model)
    if let (found, bound) = try kernel(built, gap, memory) {
      if var both = Self.better(best, built.plan(found)) {
        both.bound = max(both.objective, min(bound, best?.bound ?? bound))
        if both.gap <= gap { return both }
      }
      session.suggest(found.values)
    }
    return built.plan(try proven(session, gap))
  }

  private static func better(_ one: Plan?, _ other: Plan?) -> Plan? {
    guard let one, let other else { return one ?? other }
    return other.objective > one.objective ? other : one
  }

  /// The best solution of a model among the whole variables that its relaxation takes, and the relaxation's worth; nil where
  /// what is asked for needs what the relaxation does without.
  ///
  /// Budgets that the relaxation does not use up are left out where the solution keeps them nevertheless, so that the search
  /// is one and the same for all amounts that are enough.
  ///
  /// Source: Angelelli, Mansini and Speranza (2010), Kernel search: a general heuristic for the multi-dimensional knapsack
  /// problem, Computers & Operations Research 37.
  private func kernel(
    _ built: ProgrammeModel, _ gap: Double, _ memory: Searches?
  ) throws(OptimisationFailure) -> (found: Solution, bound: Double)? {
    let taken = try SolverSession(built.model).solve(.loose)
    var model = built.model
    for (variable, declared) in model.variables.enumerated()
    where declared.isInteger && taken.values[variable] <= 1e-7 {
      (model.variables[variable].lower, model.variables[variable].upper) = (0, 0)
    }
    var open = model
    for row in built.budgets.values where model.constraints[row].slack(taken.values) > 1e-6 {
      open.constraints[row].upper = .infinity
    }
    func search(_ model: Model) throws(OptimisationFailure) -> Solution {
      try Searches.solution(of: model, gap: gap / 2, memory) { (model) throws(OptimisationFailure) in
        try proven(try SolverSession(model), gap / 2)
      }
    }
    do throws(OptimisationFailure) {
      var found = try search(open)
      if open != model, built.budgets.values.contains(where: { model.constraints[$0].slack(found.values) < -1e-9 }) {
        found = try search(model)
      }
      return (found, taken.objective)
    } catch .infeasible { return nil }
  }

  /// The plan of a solution of pooled years, spread and filled up, in the first of the orders that is near enough to the
  /// bound, else in the best of them; nil where a rule holds in none.
  private func spread(
    _ found: Solution, of one: ProgrammeModel, bound: Double, _ beliefs: Beliefs, _ built: ProgrammeModel, _ gap: Double
  ) -> Plan? {
    let units = one.units.map { found.values[$0].rounded() }
    let lengths = one.running.map { Int(clamped: $0.reduce(0) { $0 + found.values[$1] }.rounded()) }
    let rows = DecidedRows(built)
    let plans = Order.allCases.map { order in
      var plan = spread(units, lengths, by: order)
      (plan.objective, plan.bound) = (value(plan.units, beliefs), bound)
      return plan
    }
    var best: Plan?
    // Filling up takes longer than spreading: the most promising first, and no other where it will do.
    for place in plans.indices.sorted(by: { (plans[$1].objective, $0) < (plans[$0].objective, $1) })
    where rows.hold(plans[place]) {
      let full = fuller(plans[place], beliefs, built)
      guard isReached(full.units, beliefs) else { continue }
      if full.gap <= gap { return full }
      best = Self.better(best, full)
    }
    return best
  }

  /// The best plan of single years that gives each cluster no more units than a solution of pooled years; nil where its
  /// rules hold in none.
  private func settled(
    _ found: Solution, of one: ProgrammeModel, in built: ProgrammeModel, bound: Double, _ gap: Double
  ) throws(OptimisationFailure) -> Plan? {
    var model = built.model
    for (own, pooled) in zip(built.units, one.units) { model.variables[own].upper = found.values[pooled].rounded() }
    for run in runs.indices where found.values[one.ever[run]] < 0.5 {
      for variable in built.running[run] + [built.ever[run]] { model.variables[variable].upper = 0 }
    }
    do throws(OptimisationFailure) {
      var plan = built.plan(try proven(try SolverSession(model), gap / 4))
      plan.bound = max(plan.objective, bound)
      return plan
    } catch .infeasible { return nil }
  }

  /// A solution of all of the pooled programme whose bound proves `plan` within the gap, unless it is better than `found`;
  /// nil where `found` is itself so much better than the plan that none would.
  private func proof(
    _ one: ProgrammeModel, from found: Solution, for plan: Plan, _ gap: Double
  ) throws(OptimisationFailure) -> Solution? {
    let enough = plan.objective / (1 - gap)
    guard enough > found.objective * (1 + gap / 10) else { return nil }
    let session = try SolverSession(one.model)
    session.suggest(found.values)
    // A better solution would end a search for the gap alone before the bound is what the plan needs.
    return try proven(session, gap * 0.75, enough: enough * (1 - 1e-9))
  }

  /// What time stopped is no package: it may be far from the best one.
  private func proven(
    _ session: SolverSession, _ gap: Double, enough: Double? = nil
  ) throws(OptimisationFailure) -> Solution {
    let solution = try session.solve(SolverOptions(gap: gap, enough: enough, searchesRoot: false))
    guard solution.status != .stopped else { throw .outOfTime }
    return solution
  }
}

extension SolverOptions {
  /// Parts of whole variables may be taken.
  static let loose = SolverOptions(isRelaxed: true, presolves: false)
}

extension Model.Constraint {
  /// How far values lie below the upper limit.
  fileprivate func slack(_ values: [Double]) -> Double {
    upper - terms.reduce(0) { $0 + $1.coefficient * values[$1.variable] }
  }
}
