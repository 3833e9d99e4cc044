internal import TerroirKernel
internal import TerroirMethods

/// What the decision maker asks of a package beside itself: what a change of a budget moves, what else is nearly as good,
/// the front between two aims. Each answer is a package made anew.
struct Answers {
  private let choice: Choice
  private let gap: Double

  init(_ choice: Choice, gap: Double) {
    self.choice = choice
    self.gap = gap
  }

  private func measures(_ plan: Programme.Plan) -> Set<MeasureID> {
    Set(choice.programme.runs.indices.filter { plan.start($0) != nil }.map { choice.programme.runs[$0].measure })
  }

  /// Each budget 20% lower and higher: which measures fall out and come in; of a budget under which what is asked clashes
  /// there is no package, which is a finding and no word on any measure.
  ///
  /// - Throws: ``StageFailure``.
  func sensitivity(in context: StageContext) throws(StageFailure) -> (rows: [SensitivityRow], clashes: [Finding]) {
    let before = measures(choice.plan)
    var rows: [SensitivityRow] = []
    var clashes: [Finding] = []
    for level in [Level.regional, .municipal] {
      for (factor, sign) in [(0.8, "-20%"), (1.2, "+20%")] {
        try context.checkCancellation()
        let change = Sentence.design(
          "budget.changed", ["level": choice.country.name(of: level), "change": .text(sign)])
        var programme = choice.programme
        if level == .regional {
          programme.regional = programme.regional.map { $0 * factor }
        } else {
          programme.fund = programme.fund.map { $0 * factor }
          programme.towns = programme.towns.mapValues { $0.map { $0 * factor } }
        }
        let plan: Programme.Plan
        do {
          plan = try programme.best(choice.space.means, gap: gap)
        } catch .infeasible {
          clashes.append(Finding(.note, "sensitivity", .design("cannot-be-met", ["change": .sentence(change)])))
          continue
        }
        let after = measures(plan)
        rows += before.subtracting(after).sorted().map {
          SensitivityRow(change: change, measure: $0, effect: .design("falls-out"))
        }
        rows += after.subtracting(before).sorted().map {
          SensitivityRow(change: change, measure: $0, effect: .design("comes-in"))
        }
      }
    }
    return (rows, clashes)
  }

  /// The package itself with its worth, and the next best ones that do not run the same: each differs in at least one run
  /// from all before it.
  ///
  /// - Throws: ``StageFailure``.
  func alternatives(_ count: Int, in context: StageContext) throws(StageFailure) -> [AlternativeRow] {
    guard count > 0 else { return [] }
    let own = AlternativeRow(
      rank: 1, measures: measures(choice.plan).sorted(), objective: choice.plan.objective, gap: 0)
    let built = ProgrammeModel(choice.programme, choice.space.means)
    var rows: [AlternativeRow] = []
    do {
      let session = try SolverSession(built.model)
      var last = choice.plan
      for rank in 2...(count + 1) {
        try context.checkCancellation()
        try session.add(built.unlike(last))
        let solution: Solution
        do { solution = try session.solve(SolverOptions(gap: gap)) } catch .infeasible { break }
        last = built.plan(solution)
        let best = choice.plan.objective
        rows.append(
          AlternativeRow(
            rank: rank, measures: measures(last).sorted(), objective: last.objective,
            gap: best > 0 ? max(0, best - last.objective) / best : 0))
      }
    } catch let failure as StageFailure {
      throw failure
    } catch let failure as OptimisationFailure {
      throw Programme.failure(failure)
    } catch { throw .method(name: "portfolio", reason: "\(error)", hint: "report it with the study's data") }
    return [own] + Self.ranked(rows)
  }

  /// By worth: within the gap a later answer may be better than an earlier one.
  private static func ranked(_ rows: [AlternativeRow]) -> [AlternativeRow] {
    let order = rows.indices.sorted { (rows[$1].objective, $0) < (rows[$0].objective, $1) }
    return order.enumerated().map { place, row in
      var ranked = rows[row]
      ranked.rank = place + 2
      return ranked
    }
  }

  /// Packages from the greatest economic effect to the greatest for identity, the sum of the socio-cultural and the
  /// reputational effect: of each the greatest economic effect that leaves identity at least a level between its ends, in
  /// equal steps (epsilon-constraint), so that packages between two weightings are found too. Synergies are of no one aim
  /// and do not count here.
  ///
  /// Source: Haimes, Lasdon and Wismer (1971), On a bicriterion formulation of the problems of integrated system
  /// identification and system optimization, IEEE Trans. Syst. Man Cybern. 1.
  ///
  /// - Throws: ``StageFailure``.
  func frontier(points: Int, in context: StageContext) throws(StageFailure) -> [FrontierRow] {
    guard points > 1 else { return [] }
    func weighted(_ factors: [Double]) -> Programme {
      var programme = choice.programme
      programme.synergies = []
      programme.meaning = programme.meaning.map { row in zip(row, factors).map { $0 * $1 } }
      return programme
    }
    let (economic, identity) = (weighted([1, 0, 0]), weighted([0, 1, 1]))
    let means = choice.space.means
    // Of packages that are equal in the one aim that which is better in the other.
    let (first, last) = (weighted([1, 1e-3, 1e-3]), weighted([1e-3, 1, 1]))
    var plans = [try first.best(means, gap: gap), try last.best(means, gap: gap)]
    let ends = plans.map { identity.value($0.units, means) }
    for step in 1..<max(1, points - 1) where ends[1] > ends[0] {
      try context.checkCancellation()
      var programme = first
      let part = Double(step) / Double(points - 1)
      programme.floor = .init(meaning: identity.meaning, least: ends[0] + part * (ends[1] - ends[0]))
      plans.append(try programme.best(means, gap: gap))
    }
    let rows = Set(
      plans.map { plan in
        FrontierRow(
          economic: economic.value(plan.units, means), identity: identity.value(plan.units, means),
          measures: measures(plan).sorted())
      })
    // What another one beats in both is no trade-off but the gap.
    return rows.filter { row in
      !rows.contains {
        $0 != row && $0.economic >= row.economic && $0.identity >= row.identity
          && ($0.economic, $0.identity) != (row.economic, row.identity)
      }
    }.sorted { ($1.economic, $0.identity) < ($0.economic, $1.identity) }
  }
}

extension ProgrammeModel {
  /// That at least one run differs from a plan's: it does not run, or another one does.
  func unlike(_ plan: Programme.Plan) -> Model.Constraint {
    var terms: [Model.Term] = []
    var count = 0.0
    for run in programme.runs.indices {
      let runs = plan.start(run) != nil
      if runs { count += 1 }
      terms.append(.init(ever[run], runs ? -1 : 1))
    }
    return .init("another package", terms, lower: 1 - count)
  }
}
