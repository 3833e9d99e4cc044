import TerroirMethods
import Testing

@Suite("Protected portfolios of large amounts")
struct RobustPortfolioTests {
  @Test("amounts of 1e8 have the optimum of 600 million, not one of nothing", arguments: [1.0, 1e3, 1e6, 1e9])
  func large(_ unit: Double) throws {
    var portfolio = Portfolio(
      items: [
        Portfolio.Item("a", benefit: 700 * unit, costs: ["b": 1], deviation: 700 * unit),
        Portfolio.Item("b", benefit: 800 * unit, costs: ["b": 2], deviation: 200 * unit),
      ], budgets: ["b": 2])
    portfolio.gamma = 1
    let best = try portfolio.best()
    #expect(best.chosen == [false, true])
    #expect(abs(best.objective - 600 * unit) < 1e-6 * unit)
  }

  /// The worst loss of any `gamma` of the chosen, the next one in part.
  private func value(_ portfolio: Portfolio, _ chosen: [Bool]) -> Double? {
    let made = portfolio.items.indices.filter { chosen[$0] }
    let cost = made.reduce(0) { $0 + (portfolio.items[$1].costs["b"] ?? 0) }
    guard cost <= portfolio.budgets["b"] ?? 0 else { return nil }
    var (left, loss) = (portfolio.gamma, 0.0)
    for deviation in made.map({ portfolio.items[$0].deviation }).sorted(by: >) where left > 0 {
      loss += min(1, left) * deviation
      left -= 1
    }
    return made.reduce(0) { $0 + portfolio.items[$1].benefit } - loss
  }

  @Test("sixty small portfolios in units from one to 1e9 agree with trying every choice")
  func enumerated() throws {
    var draws = RandomStream(seed: 11, method: "robust-test")
    for trial in 0..<60 {
      let unit = [1.0, 1e4, 1e8, 1e9][trial % 4]
      let items = (0..<6).map { index in
        let benefit = Double(1 + draws.index(below: 900)) * unit
        return Portfolio.Item(
          "\(index)", benefit: benefit, costs: ["b": Double(1 + draws.index(below: 9))],
          deviation: Double(draws.index(below: 10)) / 10 * benefit)
      }
      var portfolio = Portfolio(items: items, budgets: ["b": 12])
      portfolio.gamma = Double(draws.index(below: 5)) / 2
      let all = (0..<64).compactMap { subset in value(portfolio, (0..<6).map { subset & (1 << $0) != 0 }) }
      let best = try portfolio.best()
      let expected = try #require(all.max())
      #expect(abs(best.objective - expected) <= 2e-6 * max(expected, unit), "trial \(trial): \(best) \(expected)")
      #expect(abs((value(portfolio, best.chosen) ?? -1) - expected) <= 2e-6 * max(expected, unit), "trial \(trial)")
    }
  }
}
