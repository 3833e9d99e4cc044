import TerroirKernel
import TerroirMethods
import Testing

@Suite("Equal shares and Phragmen's rule")
struct EqualSharesTests {
  private func election(
    _ costs: [(String, Double)], budget: Double, _ ballots: [[Int]]
  ) throws -> Election {
    try Election(
      projects: costs.map { Election.Project($0.0, cost: $0.1) }, budget: budget,
      ballots: ballots.map { $0.map { Election.Support($0) } })
  }

  private func ids(_ election: Election, _ purchases: [Election.Purchase]) -> [String] {
    purchases.map { election.projects[$0.project].id }
  }

  /// Shares of 25: a costs its two 20 each, then b 20 its third and fourth; c of the fifth voter is too dear.
  @Test("leaves each group what its own share buys")
  func shares() throws {
    let election = try election(
      [("a", 40), ("b", 40), ("c", 30), ("d", 10)], budget: 100, [[0, 3], [0], [1], [1, 2]])
    let outcome = try EqualShares(election, utility: .cost).outcome(.none)
    #expect(ids(election, outcome.purchases) == ["a", "b"])
    #expect(outcome.ties == 1)
    #expect(outcome.purchases.map(\.price) == [0.5, 0.5])
  }

  @Test("a supporter with less than the part gives all, the others share the rest")
  func poor() throws {
    // Shares of 10. First a: 6 each of voters 1, 2. Then b: voter 2 has 4 left, voter 3 pays 6 of 10: rho 6/10.
    let election = try election([("a", 12), ("b", 10)], budget: 30, [[0], [0, 1], [1]])
    let outcome = try EqualShares(election, utility: .cost).outcome(.none)
    #expect(ids(election, outcome.purchases) == ["a", "b"])
    #expect(isClose(outcome.purchases[1].price, 0.6, within: 1e-12))
  }

  @Test("voters with an empty ballot keep their share, so that the others cannot pay")
  func emptyBallots() throws {
    let costs = [("a", 10.0)]
    let full = try EqualShares(try election(costs, budget: 10, [[0], [0]]), utility: .cost).outcome(.none)
    let half = try EqualShares(try election(costs, budget: 10, [[0], []]), utility: .cost).outcome(.none)
    #expect(full.purchases.count == 1 && half.purchases.isEmpty)
  }

  @Test("of projects of one rho the first by its id as text is bought, and the tie is counted")
  func ties() throws {
    let election = try election([("9", 10), ("10", 10)], budget: 10, [[0, 1], [0, 1]])
    let outcome = try EqualShares(election, utility: .cardinality).outcome(.none)
    #expect(ids(election, outcome.purchases) == ["10"] && outcome.ties == 1)
    let phragmen = try SequentialPhragmen(election).outcome()
    #expect(ids(election, phragmen.purchases) == ["10"] && phragmen.ties == 1)
  }

  /// Shares of 10/3, so that 1/3 of 10 is paid exactly: rounded shares would be short of it by a hair.
  @Test("reckons thirds exactly")
  func thirds() throws {
    let election = try election([("a", 10)], budget: 10, [[0], [0], [0]])
    #expect(try EqualShares(election, utility: .cost).outcome(.none).purchases.count == 1)
    let tenths = try self.election([("a", 0.1), ("b", 0.2)], budget: 0.3, [[0], [1], [1]])
    #expect(try EqualShares(tenths, utility: .cost).outcome(.none).purchases.count == 2)
  }

  @Test("weighs utility by points where asked")
  func points() throws {
    let ballots = [[Election.Support(0, points: 1), Election.Support(1, points: 9)]]
    let election = try Election(
      projects: [.init("a", cost: 6), .init("b", cost: 10)], budget: 10, ballots: ballots)
    let byPoints = try EqualShares(election, utility: .points).outcome(.none)
    #expect(ids(election, byPoints.purchases) == ["b"])
    #expect(isClose(byPoints.purchases[0].price, 10.0 / 9, within: 1e-12))
    #expect(ids(election, try EqualShares(election, utility: .cardinality).outcome(.none).purchases) == ["a"])
  }

  /// Loads: a at 10/2 = 5, then b at (10 + 5)/2 = 7.5 before c at 9; then c, whose 9 no longer fit.
  @Test("Phragmen's rule ends where the next project no longer fits")
  func phragmen() throws {
    let election = try election([("a", 10), ("b", 10), ("c", 9), ("d", 1)], budget: 25, [[0], [0, 1], [1], [2]])
    let outcome = try SequentialPhragmen(election).outcome(unsupported: false)
    #expect(ids(election, outcome.purchases) == ["a", "b"])
    #expect(outcome.purchases.map(\.price) == [5, 7.5])
  }

  @Test("what nobody supports is bought last or never, as asked")
  func unsupported() throws {
    let election = try election([("a", 10), ("b", 5)], budget: 20, [[0]])
    let shares = EqualShares(election, utility: .cost)
    #expect(ids(election, try shares.outcome(.greedy).purchases) == ["a", "b"])
    #expect(ids(election, try shares.outcome(.greedy, unsupported: false).purchases) == ["a"])
    #expect(ids(election, try SequentialPhragmen(election).outcome(unsupported: false).purchases) == ["a"])
  }

  /// The rule as written, with a utility of 1, in doubles; costs are drawn so that no two rhos are alike.
  private func byDefinition(_ election: Election, _ ballots: [[Int]], _ costs: [Double]) -> [Int] {
    var shares = [Double](repeating: election.budget / Double(ballots.count), count: ballots.count)
    var open = Set(costs.indices)
    var bought: [Int] = []
    while true {
      var best: (rho: Double, project: Int)?
      for project in open.sorted() {
        let own = ballots.indices.filter { ballots[$0].contains(project) }
        guard own.reduce(0, { $0 + shares[$1] }) >= costs[project] else { continue }
        var (low, high) = (0.0, 2e4)
        for _ in 0..<200 {
          let middle = (low + high) / 2
          let paid = own.reduce(0) { $0 + min(shares[$1], middle) }
          if paid < costs[project] { low = middle } else { high = middle }
        }
        if high < best?.rho ?? .infinity { best = (high, project) }
      }
      guard let best else { return bought }
      bought.append(best.project)
      open.remove(best.project)
      for voter in ballots.indices where ballots[voter].contains(best.project) {
        shares[voter] -= min(shares[voter], best.rho)
      }
    }
  }

  @Test("agrees with the definition reckoned by bisection, and keeps the budget", arguments: 0..<40)
  func definition(_ seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), method: "equal-shares-test")
    let costs = (0..<7).map { _ in Double(1000 + random.index(below: 9000)) + 0.001 * Double(random.index(below: 1000))
    }
    let ballots = (0..<11).map { _ in (0..<7).filter { _ in random.uniform() < 0.4 } }
    let election = try election(
      costs.enumerated().map { ("p\($0.offset)", $0.element) }, budget: 12_000, ballots)
    let outcome = try EqualShares(election, utility: .cardinality).outcome(.none)
    #expect(outcome.purchases.map(\.project) == byDefinition(election, ballots, costs))
    #expect(outcome.purchases.reduce(0) { $0 + costs[$1.project] } <= 12_000)
    let whole = try EqualShares(election, utility: .cost).outcome(.add1Greedy)
    let spent = whole.purchases.reduce(0) { $0 + costs[$1.project] }
    #expect(spent <= 12_000)
    let left = Set(costs.indices).subtracting(whole.purchases.map(\.project))
    #expect(left.allSatisfy { spent + costs[$0] > 12_000 })
  }
}
