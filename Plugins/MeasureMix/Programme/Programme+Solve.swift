internal import TerroirKernel
internal import TerroirMethods

extension Programme {
  /// The best plan, proven within `gap`; no unit in it brings nothing, none that would fit and bring something is left out,
  /// and it begins as early as the budgets allow.
  ///
  /// - Throws: ``StageFailure``, with the demands that clash where there is none.
  func best(_ beliefs: Beliefs, gap: Double) throws(StageFailure) -> Plan {
    let built = ProgrammeModel(self, beliefs)
    do {
      return earlier(fuller(thrifty(try chosen(built, beliefs, gap), beliefs), beliefs, built))
    } catch .infeasible {
      throw try clash(built, gap)
    } catch { throw Self.failure(error) }
  }

  /// The best plan of pooled years, spread over the years and filled up, among the runs and items that the relaxation takes,
  /// which tells how good a plan can be; where that is not near enough, the best of single years among those that their
  /// relaxation takes; and where it is not either, the best of all plans.
  ///
  /// Source: Angelelli, Mansini and Speranza (2010), Kernel search: a general heuristic for the multi-dimensional knapsack
  /// problem, Computers & Operations Research 37.
  private func chosen(_ built: ProgrammeModel, _ beliefs: Beliefs, _ gap: Double) throws(OptimisationFailure) -> Plan {
    let one = ProgrammeModel(pooled, beliefs)
    if let (found, bound) = try kernel(one, ProgrammeModel(pooled, beliefs, .relaxed), gap),
      let plan = spread(found, of: one, bound: bound, beliefs, built, gap)
    {
      return plan
    }
    let session = try SolverSession(built.model)
    if let (found, bound) = try kernel(built, ProgrammeModel(self, beliefs, .relaxed), gap) {
      var plan = built.plan(found)
      plan.bound = max(plan.objective, bound)
      if plan.gap <= gap { return plan }
      session.suggest(found.values)
    }
    return built.plan(try proven(session, gap))
  }

  /// The best solution of a model among the whole variables that its relaxation takes, and the relaxation's worth; nil where
  /// what is asked for needs what the relaxation does without.
  private func kernel(
    _ model: ProgrammeModel, _ loose: ProgrammeModel, _ gap: Double
  ) throws(OptimisationFailure) -> (found: Solution, bound: Double)? {
    let taken = try SolverSession(loose.model).solve(Self.loose)
    let session = try SolverSession(model.model)
    for (variable, declared) in model.model.variables.enumerated()
    where declared.isInteger && taken.values[variable] <= 1e-7 {
      try session.setBounds(of: variable, lower: 0, upper: 0)
    }
    do {
      return (try proven(session, gap / 2), taken.objective)
    } catch OptimisationFailure.infeasible { return nil }
  }

  /// The plan of a solution of pooled years, filled up, in the best of the orders that is near enough to the bound; nil where
  /// none is, or a rule does not hold in single years.
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
    // Filling up takes longer than spreading: the most promising first, and no other where it will do.
    return plans.indices.sorted { (plans[$1].objective, $0) < (plans[$0].objective, $1) }.lazy.map { plans[$0] }
      .filter(rows.hold).map { fuller($0, beliefs, built) }.first { $0.gap <= gap && isReached($0.units, beliefs) }
  }

  private static let loose = SolverOptions(isRelaxed: true, presolves: false)

  /// What time stopped is no package: it may be far from the best one.
  private func proven(_ session: SolverSession, _ gap: Double) throws(OptimisationFailure) -> Solution {
    let solution = try session.solve(SolverOptions(gap: gap, searchesRoot: false))
    guard solution.status == .optimal else { throw .outOfTime }
    return solution
  }

  /// The best units where parts of units may be given, for comparisons of packages: by item.
  ///
  /// - Throws: ``OptimisationFailure``.
  func relaxed(_ beliefs: Beliefs, _ shape: ProgrammeModel.Shape) throws(OptimisationFailure) -> [Double] {
    let built = ProgrammeModel(pooled, beliefs, shape)
    let solution = try SolverSession(built.model).solve(Self.loose)
    return built.units.map { solution.values[$0] }
  }

  /// A plan close to the best one in a fraction of the time, for draws of which only frequencies are taken: where parts of
  /// units may be given, half a unit counts as one.
  ///
  /// - Throws: ``StageFailure`` where there is none.
  func close(_ beliefs: Beliefs) throws(StageFailure) -> Plan {
    do {
      let units = try relaxed(beliefs, .relaxed).map { ($0 + 1e-9).rounded() }
      var given = runs.map { _ in 0.0 }
      for (item, amount) in zip(items, units) { given[item.run] += amount }
      var plan = spread(
        units,
        runs.indices.map { run in
          if given[run] == 0 { return 0 }
          let years = (given[run] / Double(max(1, runs[run].capacity))).rounded(.up)
          return runs[run].isCollective ? 1 : Int(clamped: min(Double(runs[run].years.count), years))
        })
      plan.objective = value(plan.units, beliefs)
      return plan
    } catch { throw Self.failure(error) }
  }

  /// What a million more of each budget adds where the same runs as in a plan give parts of units: the dual prices of the
  /// linear programme in which every whole number but the units is as the plan has it.
  ///
  /// Source: O'Neill et al. (2005), Efficient market-clearing prices in markets with nonconvexities, Eur. J. Oper. Res. 164.
  ///
  /// - Throws: ``StageFailure``.
  func prices(_ beliefs: Beliefs, _ plan: Plan) throws(StageFailure) -> [ProgrammeModel.BudgetKey: Double] {
    let built = ProgrammeModel(self, beliefs, .relaxed)
    do {
      let session = try SolverSession(built.model)
      for run in runs.indices {
        for (year, variable) in built.running[run].enumerated() {
          let runs = plan.running[run][year] ? 1.0 : 0
          try session.setBounds(of: variable, lower: runs, upper: runs)
        }
      }
      let solution = try session.solve(Self.loose)
      // No more than the thrift that decides between equals is no worth of money.
      return built.budgets.mapValues { solution.prices[$0] > 2 * ProgrammeModel.thrift ? solution.prices[$0] : 0 }
    } catch { throw Self.failure(error) }
  }

  /// The demands that cannot all be met, in words.
  private func clash(_ built: ProgrammeModel, _ gap: Double) throws(StageFailure) -> StageFailure {
    let found: Conflict?
    do { found = try Conflict(in: built.model, among: built.demands, gap: gap) } catch { throw Self.failure(error) }
    guard let found, !found.demands.isEmpty else {
      return .infeasible(
        reason: "prerequisites and exclusions clash", hint: "loosen requires and excludes of the measures")
    }
    let clashing = found.demands.map { words($0.name) }
    if clashing.count == 1 {
      return .infeasible(
        reason: "\(clashing[0]) cannot be met",
        hint: most(of: clashing[0])
          ?? "the table of measures tells why it cannot be chosen: design without it, then package.measures")
    }
    return .infeasible(
      reason: "\(clashing.joined(by: ", ")) cannot all be met",
      hint: found.cheapest.map { "give up one of them; the package is best without \(words($0.name))" }
        ?? "give up one of them; another clash stands beside this one")
  }

  /// How many units a lock may settle where it asks for more than can be given or received; nil where that is not why.
  private func most(of demand: Phrase) -> Phrase? {
    for asked in rules.demands where asked.words == demand {
      guard case .units(let item, let count) = asked.form else { continue }
      let run = runs[items[item].run]
      let most = run.isCollective ? 1 : min(items[item].most, run.capacity * run.years.count)
      if count > most { return "at most \(most) units can be given and received there: lock no more" }
    }
    return nil
  }

  /// A demand as it was asked: of a budget with its amount.
  private func words(_ name: Phrase) -> Phrase {
    let amounts = name == "budget.regional" ? regional : name == "budget.municipal" ? fund : []
    guard let amount = amounts.first else { return name }
    let whole = (amount * Self.million).rounded()
    return "\(name)=\(Int(exactly: whole).map(String.init) ?? "\(whole)")"
  }

  static func failure(_ error: OptimisationFailure) -> StageFailure {
    switch error {
    case .cancelled: .cancelled
    case .infeasible:
      .infeasible(reason: "prerequisites, exclusions and floors clash", hint: "loosen the floors of the strategy")
    case .unbounded: .method(name: "portfolio", reason: "an effect is not finite", hint: "check the catalogue")
    case .invalid(let text): .method(name: "portfolio", reason: Phrase(verbatim: text), hint: "check the catalogue")
    case .outOfTime: .method(name: "portfolio", reason: "time ran out", hint: "give a greater gap")
    case .solverMissing(let text):
      .method(name: "portfolio", reason: Phrase(verbatim: text), hint: "run the set-up, which fetches libhighs")
    case .solverFailed(let text):
      .method(name: "portfolio", reason: Phrase(verbatim: text), hint: "report it with the study's data")
    }
  }
}
