internal import TerroirKernel
internal import TerroirMethods

/// The rows of a model on what a plan decides alone: all but those of coverage, synergies and transfers, which follow from it.
struct DecidedRows {
  private let built: ProgrammeModel
  private let all: [Int]
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
    var all: [Int] = []
    var rowsOf = [[Int]](repeating: [], count: meaning.count)
    for (row, constraint) in built.model.constraints.enumerated()
    where constraint.terms.allSatisfy({ meaning[$0.variable] != nil }) {
      all.append(row)
      for term in constraint.terms { rowsOf[term.variable].append(row) }
    }
    self.all = all
    touched = built.units.enumerated().map { item, variable in
      let run = built.programme.items[item].run
      let own =
        [variable, built.ever[run]] + built.yearly[run] + built.running[run] + built.setUps[run]
      return Set(own.flatMap { rowsOf[$0] }).sorted()
    }
  }

  /// Whether a plan, which differs from one that keeps every row by an item and the years of its run, keeps them.
  func hold(_ plan: Programme.Plan, changed item: Int) -> Bool {
    touched[item].allSatisfy { holds($0, plan) }
  }

  /// Whether a plan keeps every row.
  func hold(_ plan: Programme.Plan) -> Bool { all.allSatisfy { holds($0, plan) } }

  private func holds(_ row: Int, _ plan: Programme.Plan) -> Bool {
    let constraint = built.model.constraints[row]
    let sum = constraint.terms.reduce(0) { $0 + $1.coefficient * value(of: $1.variable, in: plan) }
    return sum >= constraint.lower - 1e-9 && sum <= constraint.upper + 1e-9
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
