internal import TerroirKernel
internal import TerroirMethods

/// What the decision maker asks of a package: budgets and their price, what a change moves, what else is nearly as good.
extension Mix {
  /// What the made choices cost a level a year.
  func used(_ best: Best, _ level: Level) -> Double {
    choices.indices.reduce(0) {
      best.made[$1] && choices[$1].level == level ? $0 + choices[$1].cost * Self.million : $0
    }
  }

  /// What a million more of each level's budget adds to the impact, from the relaxation.
  ///
  /// - Throws: ``StageFailure``.
  func shadowPrices(_ prepared: PreparedPortfolio) throws(StageFailure) -> [Level: Double] {
    do {
      let prices = try prepared.shadowPrices()
      return Dictionary(
        Level.allCases.compactMap { level in prices[level.rawValue].map { (level, $0) } }, uniquingKeysWith: { $1 })
    } catch { throw Self.failure(error) }
  }

  func budgetRows(_ best: Best, period: String, prices: [Level: Double] = [:]) -> [BudgetRow] {
    Level.allCases.map { level in
      BudgetRow(
        level: level, period: period, budget: budgets[level] ?? 0, used: used(best, level), shadowPrice: prices[level])
    }
  }

  /// The ids of the measures a package holds, sorted.
  func measures(_ best: Best) -> [MeasureID] {
    Set(choices.indices.filter { best.made[$0] }.map { choices[$0].measure }).sorted()
  }

  /// Solves again with each budget 20% lower and higher.
  ///
  /// - Throws: ``StageFailure``.
  func sensitivity(
    of best: Best, _ prepared: PreparedPortfolio, in context: StageContext
  ) throws(StageFailure) -> [SensitivityRow] {
    let before = Set(measures(best))
    var rows: [SensitivityRow] = []
    for level in Level.allCases {
      for (factor, sign) in [(0.8, "-20%"), (1.2, "+20%")] {
        try context.checkCancellation()
        let budget = (budgets[level] ?? 0) / Self.million * factor
        let change = Sentence.design("budget.changed", ["level": country.name(of: level), "change": .text(sign)])
        let solved: Best
        do {
          solved = try solve(prepared.with(budget: budget, of: level.rawValue))
        } catch .infeasible {
          rows += required.map { SensitivityRow(change: change, measure: $0, effect: .design("cannot-be-required")) }
          continue
        }
        let after = Set(measures(solved))
        rows += before.subtracting(after).sorted().map {
          SensitivityRow(change: change, measure: $0, effect: .design("falls-out"))
        }
        rows += after.subtracting(before).sorted().map {
          SensitivityRow(change: change, measure: $0, effect: .design("comes-in"))
        }
      }
    }
    return rows
  }

  /// The next best packages; the chosen package has rank 1 and is not repeated.
  ///
  /// - Throws: ``StageFailure``.
  func alternatives(
    to best: Best, count: Int, _ prepared: PreparedPortfolio, in context: StageContext
  ) throws(StageFailure) -> [AlternativeRow] {
    guard count > 0 else { return [] }
    try context.checkCancellation()
    return try ranked(count + 1, prepared).dropFirst().enumerated().map { index, other in
      let distance = best.choice.objective - other.choice.objective
      return AlternativeRow(
        rank: index + 2, measures: measures(other), objective: other.choice.objective,
        gap: best.choice.objective > 0 ? max(0, distance) / best.choice.objective : 0)
    }
  }

  /// Packages from the greatest economic to the greatest identity effect, identity being the mean of the socio-cultural
  /// and the reputational effect.
  ///
  /// - Throws: ``StageFailure``.
  func frontier(points: Int, gap: Double, in context: StageContext) throws(StageFailure) -> [FrontierRow] {
    guard points > 0 else { return [] }
    try context.checkCancellation()
    var economic = [Double](repeating: 0, count: portfolio.items.count)
    var identity = economic
    for (index, candidate) in candidates.enumerated() {
      guard let item = items[index] else { continue }
      economic[item] = candidate.economic
      identity[item] = (candidate.sociocultural + candidate.reputational) / 2
    }
    do {
      let front = try portfolio.supportedFront(
        first: economic, second: identity, points: points, gap: gap, memory: memory)
      return front.map { point in
        let made = Set(choices.indices.filter { point.chosen[$0] }.map { choices[$0].measure })
        return FrontierRow(economic: point.first, identity: point.second, measures: made.sorted())
      }
    } catch {
      throw Self.failure(error)
    }
  }
}
