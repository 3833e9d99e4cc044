import Testing

@testable import TerroirMethods

@Suite("Models of independent parts")
struct ModelBlocksTests {
  /// A portfolio of `groups` of five items, each group with a budget, an exclusion and a synergy of its own; the columns
  /// of the groups alternate.
  private static func portfolio(groups: Int, seed: UInt64) -> Portfolio {
    var draws = RandomStream(seed: seed, method: "blocks")
    let items = (0..<groups * 5).map { index in
      Portfolio.Item(
        "item \(index)", benefit: Double.random(in: 1...9, using: &draws),
        costs: ["budget \(index % groups)": Double.random(in: 1...5, using: &draws)])
    }
    var portfolio = Portfolio(
      items: items, budgets: Dictionary(uniqueKeysWithValues: (0..<groups).map { ("budget \($0)", 7.0) }))
    for group in 0..<groups {
      portfolio.excludes.append(Portfolio.Pair(group, group + groups))
      portfolio.synergies.append(Portfolio.Pair(group, group + 2 * groups, benefit: 1.5))
      portfolio.synergies.append(Portfolio.Pair(group + 3 * groups, group + 4 * groups, benefit: -2))
    }
    return portfolio
  }

  /// The total benefit of a choice by the definition; nil where it is not allowed.
  private static func benefit(_ chosen: [Bool], of portfolio: Portfolio) -> Double? {
    for (resource, budget) in portfolio.budgets {
      let used = portfolio.items.indices.reduce(0.0) {
        chosen[$1] ? $0 + (portfolio.items[$1].costs[resource] ?? 0) : $0
      }
      if used > budget { return nil }
    }
    if portfolio.excludes.contains(where: { chosen[$0.first] && chosen[$0.second] }) { return nil }
    return portfolio.items.indices.reduce(0.0) { chosen[$1] ? $0 + portfolio.items[$1].benefit : $0 }
      + portfolio.synergies.reduce(0.0) { chosen[$1.first] && chosen[$1.second] ? $0 + $1.benefit : $0 }
  }

  @Test("are found whatever the order of their columns, and none is lost")
  func split() {
    let model = Self.portfolio(groups: 3, seed: 1).model()
    let blocks = ModelBlocks(model).blocks
    #expect(blocks.count == 3)
    #expect(blocks.flatMap(\.variables).sorted() == Array(model.variables.indices))
    #expect(blocks.flatMap(\.constraints).sorted() == Array(model.constraints.indices))
    #expect(blocks.map { $0.variables.first } == [0, 1, 2])
    var joined = model
    joined.add(Model.Constraint("at most three", [.init(0, 1), .init(1, 1), .init(2, 1)], upper: 3))
    #expect(ModelBlocks(joined).blocks.count == 1)
    // What takes nothing of a budget is no part of it.
    joined.constraints[joined.constraints.count - 1].terms = [.init(0, 1), .init(1, 0), .init(2, 1)]
    #expect(ModelBlocks(joined).blocks.count == 2)
  }

  @Test("have the optimum of the whole, with and without a memory", arguments: [UInt64(1), 2, 3, 4, 5])
  func optimum(seed: UInt64) throws {
    let portfolio = Self.portfolio(groups: 3, seed: seed)
    let memory = SolvedModels()
    let whole = try SolverSession(portfolio.model()).solve(SolverOptions(gap: 1e-9))
    let best = try portfolio.best(gap: 1e-9)
    #expect(isClose(best.objective, whole.objective, within: 1e-9))
    #expect(isClose(Self.benefit(best.chosen, of: portfolio), best.objective, within: 1e-9))
    #expect(try portfolio.best(gap: 1e-9, memory: memory) == best)
    #expect(try portfolio.best(gap: 1e-9, memory: memory) == best)
    // Another budget moves its own part alone, and what was kept of it is not taken for it.
    var richer = portfolio
    richer.budgets["budget 1"] = 9
    let more = try richer.best(gap: 1e-9, memory: memory)
    #expect(
      isClose(more.objective, try SolverSession(richer.model()).solve(SolverOptions(gap: 1e-9)).objective, within: 1e-9)
    )
    for index in portfolio.items.indices where index % 3 != 1 { #expect(more.chosen[index] == best.chosen[index]) }
  }

  @Test("are ranked as every choice tried would be", arguments: [UInt64(1), 2, 3])
  func ranked(seed: UInt64) throws {
    let portfolio = Self.portfolio(groups: 2, seed: seed)
    let all = (0..<1 << 10).compactMap { bits in Self.benefit((0..<10).map { bits >> $0 & 1 == 1 }, of: portfolio) }
    let found = try portfolio.ranked(25, distinct: 0..<10, gap: 1e-9)
    #expect(zip(found.map(\.objective), all.sorted(by: >)).allSatisfy { isClose($0, $1, within: 1e-9) })
    #expect(found.count == 25 && Set(found.map(\.chosen)).count == 25)
    for choice in found { #expect(isClose(Self.benefit(choice.chosen, of: portfolio), choice.objective, within: 1e-9)) }
    let few = try portfolio.ranked(5000, distinct: 0..<10, gap: 1e-9)
    #expect(few.count == all.count)
  }

  @Test("count as one choice where they differ only in items that are not asked about")
  func distinct() throws {
    let portfolio = Portfolio(
      items: [Portfolio.Item("a", benefit: 3), Portfolio.Item("b", benefit: 2), Portfolio.Item("c", benefit: 1)],
      budgets: [:])
    let found = try portfolio.ranked(9, distinct: 0..<2)
    #expect(
      found.map(\.chosen) == [[true, true, true], [true, false, true], [false, true, true], [false, false, true]])
    #expect(found.map(\.objective) == [6, 4, 3, 1])
  }

  @Test("are infeasible where one of them is")
  func infeasible() throws {
    var portfolio = Self.portfolio(groups: 2, seed: 1)
    portfolio.rules.append(Portfolio.Rule("all of a group", weights: [0: 1, 2: 1], least: 2))
    #expect(throws: OptimisationFailure.infeasible) { try portfolio.best() }
    #expect(throws: OptimisationFailure.infeasible) { try portfolio.ranked(2, distinct: 0..<10) }
  }
}
