internal import TerroirKernel
internal import TerroirMethods

extension Programme {
  /// The best plan, proven within `gap`.
  ///
  /// - Throws: ``StageFailure``, with the demands that clash where there is none.
  func best(_ beliefs: Beliefs, gap: Double) throws(StageFailure) -> Plan {
    let built = ProgrammeModel(self, beliefs)
    let solution: Solution
    do {
      solution = try SolverSession(built.model).solve(SolverOptions(gap: gap))
    } catch .infeasible {
      throw try clash(built)
    } catch { throw Self.failure(error) }
    // What time stopped is no package: it may be far from the best one.
    guard solution.status == .optimal else { throw Self.failure(.outOfTime) }
    do {
      return try early(built.plan(solution), built)
    } catch { throw Self.failure(error) }
  }

  /// The same units as early as the budgets allow: a year's means that are left are lost, and what begins later is seen later.
  private func early(_ plan: Plan, _ built: ProgrammeModel) throws(OptimisationFailure) -> Plan {
    let session = try SolverSession(built.model)
    var costs = built.model.variables.map { _ in 0.0 }
    for run in runs.indices {
      for year in years.indices {
        costs[built.starts[run][year]] = -Double(year)
        if !runs[run].isCollective { costs[built.yearly[run][year]] = -Double(year) / 100 }
      }
      // A run that the package does without is not set up for its own sake.
      if plan.start[run] == nil {
        for year in years.indices { try session.setBounds(of: built.starts[run][year], lower: 0, upper: 0) }
      }
    }
    for (item, variable) in built.units.enumerated() {
      try session.setBounds(of: variable, lower: plan.units[item], upper: plan.units[item])
    }
    try session.setCosts(costs)
    var timed = built.plan(try session.solve(SolverOptions(gap: 1e-3)))
    (timed.objective, timed.bound) = (plan.objective, plan.bound)
    return timed
  }

  /// The best units where parts of units may be given, for comparisons of packages: by item.
  ///
  /// - Throws: ``OptimisationFailure``.
  func relaxed(_ beliefs: Beliefs, _ shape: ProgrammeModel.Shape) throws(OptimisationFailure) -> [Double] {
    let built = ProgrammeModel(self, beliefs, shape)
    let solution = try SolverSession(built.model).solve(SolverOptions(isRelaxed: true))
    return built.units.map { solution.values[$0] }
  }

  /// What a million more of each budget adds, from the relaxation.
  ///
  /// - Throws: ``StageFailure``.
  func prices(_ beliefs: Beliefs) throws(StageFailure) -> [ProgrammeModel.BudgetKey: Double] {
    let built = ProgrammeModel(self, beliefs, .relaxed)
    do {
      let solution = try SolverSession(built.model).solve(SolverOptions(isRelaxed: true))
      return built.budgets.mapValues { max(0, solution.prices[$0]) }
    } catch { throw Self.failure(error) }
  }

  /// The demands that cannot all be met, in words.
  private func clash(_ built: ProgrammeModel) throws(StageFailure) -> StageFailure {
    let found: Conflict?
    do { found = try Conflict(in: built.model, among: built.demands) } catch { throw Self.failure(error) }
    guard let found, !found.demands.isEmpty else {
      return .infeasible(
        reason: "prerequisites and exclusions clash", hint: "loosen requires and excludes of the measures")
    }
    let clashing = found.demands.map { words($0.name) }
    if clashing.count == 1 {
      return .infeasible(
        reason: "\(clashing[0]) cannot be met",
        hint: "the table of measures tells why it cannot be chosen: design without it, then package.measures")
    }
    return .infeasible(
      reason: "\(clashing.joined(separator: ", ")) cannot all be met",
      hint: found.cheapest.map { "give up one of them; the package is best without \(words($0.name))" }
        ?? "give up one of them; another clash stands beside this one")
  }

  /// A demand as it was asked: of a budget with its amount.
  private func words(_ name: String) -> String {
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
    case .invalid(let text): .method(name: "portfolio", reason: text, hint: "check the catalogue")
    case .outOfTime: .method(name: "portfolio", reason: "time ran out", hint: "give a greater gap")
    case .solverMissing(let text):
      .method(name: "portfolio", reason: text, hint: "run the set-up, which fetches libhighs")
    case .solverFailed(let text):
      .method(name: "portfolio", reason: text, hint: "report it with the study's data")
    }
  }
}
