internal import TerroirKernel
internal import TerroirMethods

extension Programme {
  /// The best units where parts of units may be given, for comparisons of packages: by item.
  ///
  /// - Throws: ``OptimisationFailure``.
  func relaxed(_ beliefs: Beliefs, _ shape: ProgrammeModel.Shape) throws(OptimisationFailure) -> [Double] {
    let built = ProgrammeModel(pooled, beliefs, shape)
    let solution = try SolverSession(built.model).solve(.loose)
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
      let solution = try session.solve(.loose)
      // No more than the thrift that decides between equals is no worth of money.
      return built.budgets.mapValues { solution.prices[$0] > 2 * ProgrammeModel.thrift ? solution.prices[$0] : 0 }
    } catch { throw Self.failure(error) }
  }

  /// The demands that cannot all be met, in words.
  func clash(_ built: ProgrammeModel, _ gap: Double) throws(StageFailure) -> StageFailure {
    let found: Conflict?
    do {
      found = try Conflict(in: built.model, among: built.demands, gap: gap, patience: Self.patience)
    } catch { throw Self.failure(error) }
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
        ?? (found.isCompared ? "give up one of them; another clash stands beside this one" : "give up one of them"))
  }

  /// Seconds for the package without each demand of a clash.
  private static let patience = 20.0

  /// How many units a lock may settle where it asks for more than can be given or received; nil where that is not why.
  private func most(of demand: Phrase) -> Phrase? {
    for asked in rules.demands where asked.words == demand {
      guard case .units(let locked, let count) = asked.form else { continue }
      let most = locked.map { items[$0] }.reduce(0) { sum, item in
        let run = runs[item.run]
        return sum + (run.isCollective ? 1 : min(item.most, run.capacity * run.years.count))
      }
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
