import TerroirMethods
import Testing

@Suite("Decision methods against published cases")
struct DecisionCasesTests {
  private func knapsack(_ weights: [Double], _ values: [Double], _ budget: Double) -> Portfolio {
    Portfolio(
      items: zip(weights, values).enumerated().map {
        Portfolio.Item("\($0.offset + 1)", benefit: $0.element.1, costs: ["budget": $0.element.0])
      }, budgets: ["budget": budget])
  }

  private func picked(_ choice: Portfolio.Choice) -> [Int] {
    choice.chosen.indices.filter { choice.chosen[$0] }.map { $0 + 1 }
  }

  @Test("solves the knapsacks P01 and P07 of Burkardt's collection to their optimum")
  func knapsacks() throws {
    let first = try knapsack(
      [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], 165
    ).best()
    #expect(abs(first.objective - 309) < 1e-6)
    #expect(picked(first) == [1, 2, 3, 4, 6])
    #expect(first.gap < 1e-6)
    let second = try knapsack(
      [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
      [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240], 750
    ).best()
    #expect(abs(second.objective - 1458) < 1e-6)
    #expect(picked(second) == [1, 3, 5, 7, 8, 9, 14, 15])
  }

  @Test("keeps prerequisites, exclusions and synergies, and prices the budget")
  func conditions() throws {
    var portfolio = knapsack([1, 1, 1], [5, 4, 3], 2)
    portfolio.excludes = [Portfolio.Pair(0, 1)]
    #expect(picked(try portfolio.best()) == [1, 3])
    portfolio.requires = [Portfolio.Pair(0, 1)]
    #expect(picked(try portfolio.best()) == [2, 3])
    var pair = knapsack([1, 1, 1], [5, 4, 3], 2)
    pair.synergies = [Portfolio.Pair(1, 2, benefit: 4)]
    #expect(picked(try pair.best()) == [2, 3])
    let price = try knapsack([1, 1, 1], [5, 4, 3], 1.5).shadowPrices()["budget"]
    #expect(abs((price ?? 0) - 4) < 1e-9)
  }

  @Test("protects against the worst benefits that may fall short together")
  func protection() throws {
    var portfolio = Portfolio(
      items: [
        Portfolio.Item("risky", benefit: 10, costs: ["b": 1], deviation: 8),
        Portfolio.Item("safe", benefit: 6, costs: ["b": 1]),
      ], budgets: ["b": 1])
    #expect(picked(try portfolio.best()) == [1])
    portfolio.gamma = 1
    let robust = try portfolio.best()
    #expect(picked(robust) == [2])
    #expect(abs(robust.objective - 6) < 1e-9)
  }

  @Test("lists only undominated points of a front")
  func front() throws {
    let portfolio = knapsack([1, 1, 1], [0, 0, 0], 1)
    let points = try portfolio.front(first: [3, 2, 1], second: [1, 2, 1.5], points: 5)
    #expect(points.map(\.first) == [3, 2])
    #expect(points.map(\.second) == [1, 2])
  }

  @Test("says that conditions clash instead of giving a choice")
  func infeasible() {
    var portfolio = knapsack([1], [1], 1)
    portfolio.rules = [Portfolio.Rule("two of one", weights: [0: 1], least: 2)]
    #expect(throws: OptimisationFailure.infeasible) { try portfolio.best() }
  }

  @Test("gives Saaty's weights for drinks (2008), within the three digits printed")
  func drinks() {
    let matrix: [[Double]] = [
      [1, 9, 5, 2, 1, 1, 0.5], [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      [0.2, 3, 1, 1 / 3, 0.25, 1 / 3, 1 / 9], [0.5, 9, 3, 1, 0.5, 1, 1 / 3], [1, 9, 4, 2, 1, 2, 0.5],
      [1, 9, 3, 1, 0.5, 1, 1 / 3], [2, 9, 9, 3, 2, 3, 1],
    ]
    let result = Pairwise(matrix)
    let published = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    for (own, printed) in zip(result.weights, published) { #expect(abs(own - printed) < 0.0015) }
    #expect(abs(result.lambdaMax - 7.17662903933035) < 1e-8)
    #expect(abs(result.consistencyIndex - 0.029438173221724966) < 1e-8)
    #expect(abs((result.consistencyRatio ?? 1) - 0.022) < 0.0015)
    let means = Pairwise(matrix, rule: .geometric)
    #expect(abs(means.weights[0] - 0.17872338459102768) < 1e-9)
  }

  static let expected: [(Criteria.Ranking, [Double])] = [
    (.topsis, [0.4459356188143432, 0.37004172275499064, 0.6299582772450093, 0.49361914448943617, 0.47582681545947575]),
    (.vikor, [0.375, 0.5, 0.5, 0.46875, 0.21875]),
    (.promethee2, [0.025, -0.0375, 0.0625, -0.1375, 0.0875]),
    (.saw, [0.19596086331613297, 0.17977250771659478, 0.2285784972078886, 0.20044061167267496, 0.1952475200867086]),
    (.edas, [0.44212910101240765, 0.1689655172413793, 0.8052980132450331, 0.4697115018649616, 0.4015262236431452]),
    (
      .mabac,
      [0.028599650432607482, -0.02140034956739248, 0.17859965043260753, 0.016099650432607554, 0.09109965043260751]
    ),
  ]

  @Test("agrees with pymcdm 1.4.0 on a table of five alternatives", arguments: expected)
  func rankings(_ ranking: Criteria.Ranking, _ scores: [Double]) {
    let criteria = Criteria(
      values: [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]],
      weights: [0.35, 0.25, 0.25, 0.15], isGain: [false, true, true, true])
    for (own, known) in zip(criteria.scores(ranking), scores) { #expect(abs(own - known) < 1e-8) }
  }

  /// pymcdm 1.4.0 gives 0.7727, 0.5874, 1, 0.8421, 0.7127 here, which copras=pymcdm does: see ``MultiCriteriaTests``.
  @Test("COPRAS rewards low costs, as its authors have it")
  func copras() {
    let criteria = Criteria(
      values: [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]],
      weights: [0.35, 0.25, 0.25, 0.15], isGain: [false, true, true, true])
    let published = [0.8573022646916328, 0.7864803991299957, 1, 0.876900557668718, 0.8541814845739143]
    for (own, known) in zip(criteria.scores(.copras), published) { #expect(abs(own - known) < 1e-12) }
    var cheaper = criteria
    cheaper.values[1][0] = 100
    #expect(cheaper.scores(.copras)[1] > criteria.scores(.copras)[1])
  }
}
