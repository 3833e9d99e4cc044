internal import TerroirKernel
internal import TerroirMethods

/// What a person asks of the package beside the rules of the method, and what of it cannot be met together.
extension Mix {
  /// Measures that the package must hold, or must not, wherever they act and whichever cluster they serve.
  mutating func addDemands(required: [MeasureID], forbidden: [MeasureID]) {
    for measure in required { add(measure, Portfolio.Rule("require", weights: weights(of: measure), least: 1)) }
    for measure in forbidden { add(measure, Portfolio.Rule("forbid", weights: weights(of: measure), most: 0)) }
  }

  private mutating func add(_ measure: MeasureID, _ rule: Portfolio.Rule) {
    demands.append(Demand(demand: .rule(portfolio.rules.count), words: "\(rule.name)=\(measure)"))
    portfolio.rules.append(rule)
  }

  private func weights(of measure: MeasureID) -> [Int: Double] {
    Dictionary(choices.indices.filter { choices[$0].measure == measure }.map { ($0, 1) }) { first, _ in first }
  }

  /// The best package.
  ///
  /// - Throws: ``StageFailure``, with the demands that clash where there is none.
  func solveOrExplain(_ prepared: PreparedPortfolio) throws(StageFailure) -> Best {
    do {
      return try solve(prepared)
    } catch .infeasible(let reason, let hint) {
      throw try clash() ?? .infeasible(reason: reason, hint: hint)
    }
  }

  /// The demands that cannot all be met, in words; nil where they are not what clashes.
  private func clash() throws(StageFailure) -> StageFailure? {
    let asked =
      demands
      + Level.allCases.map { level in
        let amount = budgets[level] ?? 0
        let text = Int(exactly: amount.rounded()).map(String.init) ?? "\(amount)"
        return Demand(demand: .budget(level.rawValue), words: "budget.\(level.rawValue)=\(text)")
      }
    let found: Portfolio.Clash?
    do { found = try portfolio.clash(among: asked.map(\.demand)) } catch { throw Self.failure(error) }
    guard let found else { return nil }
    let words = found.demands.compactMap { demand in asked.first { $0.demand == demand }?.words }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      return .infeasible(
        reason: "\(first) cannot be met",
        hint: "the table of measures tells why it cannot be chosen: design without it, then package.measures")
    }
    let cheapest = found.cheapest.flatMap { demand in asked.first { $0.demand == demand }?.words }
    return .infeasible(
      reason:
        "\(words.joined(separator: ", ")) cannot all be met",
      hint: cheapest.map { "give up one of them; the package is best without \($0)" }
        ?? "give up one of them; another clash stands beside this one")
  }
}
