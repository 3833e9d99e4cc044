/// A portfolio whose model is built and taken apart once, to be solved under many budgets and benefits.
///
/// Parts that share no condition are solved for themselves; what a change leaves as it was is not solved again where
/// ``SolvedModels`` are given. An answer rests on the model alone, not on what was solved before.
public struct PreparedPortfolio: Sendable {
  private let portfolio: Portfolio
  private var blocks: ModelBlocks
  private let gap: Double
  private let memory: SolvedModels?
  /// The constraint of each budget.
  private let budgets: [String: Int]

  /// - Parameters:
  ///   - gap: the relative gap at which a choice counts as proven.
  ///   - memory: where parts that were solved are kept.
  public init(_ portfolio: Portfolio, gap: Double = 1e-6, memory: SolvedModels? = nil) {
    self.portfolio = portfolio
    self.gap = gap
    self.memory = memory
    blocks = ModelBlocks(portfolio.model())
    budgets = Dictionary(
      portfolio.budgets.keys.sorted().enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  /// The same portfolio under another budget; a resource without a budget stays without.
  public func with(budget: Double, of resource: String) -> PreparedPortfolio {
    guard let constraint = budgets[resource] else { return self }
    var changed = self
    changed.blocks.setUpper(budget, of: constraint)
    return changed
  }

  /// The same portfolio with other benefits of its items; what synergies bring stays.
  func with(benefits: [Double]) -> PreparedPortfolio {
    var changed = self
    changed.blocks.setCosts(benefits)
    return changed
  }

  /// The best choice.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func best() throws(OptimisationFailure) -> Portfolio.Choice {
    choice(try blocks.solved(gap: gap, memory: memory))
  }

  /// The `count` best choices of which no two agree in all of `distinct`, best first; fewer where there are no more.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func ranked(_ count: Int, distinct: Range<Int>) throws(OptimisationFailure) -> [Portfolio.Choice] {
    try blocks.ranked(count, distinct: distinct, gap: gap, memory: memory).map(choice)
  }

  /// The gain in total benefit per unit more of each resource, from the linear relaxation.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func shadowPrices() throws(OptimisationFailure) -> [String: Double] {
    let prices = try blocks.prices(of: Array(budgets.values))
    return budgets.compactMapValues { prices[$0] }
  }

  private func choice(_ solution: Solution) -> Portfolio.Choice {
    Portfolio.Choice(
      chosen: solution.values.prefix(portfolio.items.count).map { $0 > 0.5 }, objective: solution.objective,
      bound: solution.bound, gap: solution.gap)
  }
}
