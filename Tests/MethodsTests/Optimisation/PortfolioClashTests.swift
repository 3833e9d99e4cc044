import TerroirMethods
import Testing

@Suite("Clash of a portfolio's demands")
struct PortfolioClashTests {
  /// Three items of 3, 4 and 5 under a budget of 7; the first gains beside the second.
  private static var portfolio: Portfolio {
    var portfolio = Portfolio(
      items: zip(["a", "b", "c"], [(1.0, 3.0), (2, 4), (9, 5)]).map {
        Portfolio.Item($0, benefit: $1.0, costs: ["money": $1.1])
      }, budgets: ["money": 7, "time": 1])
    portfolio.synergies = [Portfolio.Pair(0, 1, benefit: 1)]
    portfolio.excludes = [Portfolio.Pair(1, 2)]
    portfolio.rules = [
      Portfolio.Rule("with a", weights: [0: 1], least: 1), Portfolio.Rule("with c", weights: [2: 1], least: 1),
    ]
    return portfolio
  }

  private static let asked: [Portfolio.Demand] = [.budget("time"), .budget("money"), .rule(0), .rule(1)]

  @Test("is the budget and the rules that it does not pay for, cheapest without the least benefit")
  func clash() throws {
    let clash = try #require(try Self.portfolio.clash(among: Self.asked))
    #expect(clash.demands == [.budget("money"), .rule(0), .rule(1)])
    // Without the budget a and c bring 10; without a it is 9, without c 4.
    #expect(clash.cheapest == .budget("money"))
  }

  @Test("is none where all can be met, and names nothing where what was not asked clashes")
  func none() throws {
    var portfolio = Self.portfolio
    portfolio.budgets["money"] = 8
    #expect(try portfolio.clash(among: Self.asked) == nil)
    portfolio.budgets["money"] = 7
    let foreign = try #require(try portfolio.clash(among: [.budget("time")]))
    #expect(foreign.demands.isEmpty && foreign.cheapest == nil)
  }
}
