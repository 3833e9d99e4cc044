internal import TerroirKernel
internal import TerroirMethods

/// Budgets, conditions and what is asked of a package.
extension ProgrammeModel {
  /// Little enough to decide only between packages of equal value: less cost.
  static let thrift = 1e-8

  /// The terms of a run's cost in a year.
  func cost(_ run: Int, _ year: Int, _ sign: Double = 1) -> [Model.Term] {
    let declared = programme.runs[run]
    var terms: [Model.Term] = [.init(running[run][year], sign * declared.running)]
    if declared.start > 0 { terms.append(.init(setUps[run][year], sign * declared.start)) }
    if !declared.isCollective { terms.append(.init(yearly[run][year], sign * declared.unit)) }
    return terms.filter { $0.coefficient != 0 }
  }

  /// The terms of a run's cost over all years.
  func cost(_ run: Int, sign: Double = 1) -> [Model.Term] { programme.years.indices.flatMap { cost(run, $0, sign) } }

  mutating func addBudgets() {
    let own = programme.runs.indices.filter { programme.runs[$0].payer != .municipal }
    let local = programme.runs.indices.filter { programme.runs[$0].payer == .municipal }
    for run in programme.runs.indices {
      for term in cost(run) { addCost(term.variable, -Self.thrift * term.coefficient) }
    }
    var (regional, fund): ([Int], [Int]) = ([], [])
    for year in programme.years.indices {
      let span = programme.carriesOver ? Array(0...year) : [year]
      func sum(_ amounts: [Double]) -> Double { span.reduce(0) { $0 + amounts[$1] } }
      regional.append(
        addBudget(
          "regional budget", own.flatMap { run in span.flatMap { cost(run, $0) } }, sum(programme.regional),
          BudgetKey(level: .regional, town: nil, year: year)))
      var terms: [Model.Term] = []
      for town in Set(local.map { programme.runs[$0].territory }).sorted() {
        let here = local.filter { programme.runs[$0].territory == town }.flatMap { run in
          span.flatMap { cost(run, $0) }
        }
        guard let budget = programme.towns[town] else {
          terms += here
          continue
        }
        let transfer = add(.init("transfer to \(town)"))
        _ = addBudget(
          "budget of \(town)", here + [.init(transfer, -1)], sum(budget),
          BudgetKey(level: .municipal, town: town, year: year))
        terms.append(.init(transfer, 1))
      }
      fund.append(
        addBudget(
          "fund for the towns", terms, sum(programme.fund), BudgetKey(level: .municipal, town: nil, year: year)))
    }
    ask("budget.regional", regional)
    ask("budget.municipal", fund)
  }

  mutating func addRules() {
    for rule in programme.rules.requires {
      for year in programme.years.indices {
        add(
          .init(
            rule.words,
            [.init(does(rule.run, year), 1)]
              + rule.anyOf.flatMap { run in (0...year).map { .init(does(run, $0), -1) } }, upper: 0))
      }
    }
    for (one, other) in programme.rules.excludes {
      add(.init("exclusion", [.init(ever[one], 1), .init(ever[other], 1)], upper: 1))
    }
    for group in programme.sameKind {
      add(.init("no double funding", group.items.map { .init(units[$0], 1) }, upper: group.most))
    }
    for (cluster, most) in programme.uptake.enumerated() {
      let own = programme.items.indices.filter {
        programme.items[$0].cluster == cluster && !programme.runs[programme.items[$0].run].isCollective
      }
      add(.init("uptake", own.map { .init(units[$0], programme.items[$0].reach) }, upper: most))
    }
    for asked in programme.rules.demands {
      let row =
        switch asked.form {
        case .some(let some): add(.init(asked.words.description, some.map { .init(ever[$0], 1) }, lower: 1))
        case .none(let none): add(.init(asked.words.description, none.map { .init(ever[$0], 1) }, upper: 0))
        case .units(let items, let count):
          add(
            .init(
              asked.words.description, items.map { .init(units[$0], 1) }, lower: Double(count), upper: Double(count)))
        case .share(let part, let whole, let least):
          add(
            .init(
              asked.words.description, part.flatMap { cost($0) } + whole.flatMap { cost($0, sign: -least) }, lower: 0))
        }
      ask(asked.words, [row])
    }
  }
}
