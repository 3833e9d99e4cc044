import TerroirKernel
import TerroirMethods
import Testing

@Suite("Intervals of location quotients")
struct LocationQuotientIntervalTests {
  private let panel = Panel(
    regions: ["a", "b", "c"], industries: ["x", "y", "z"], values: [10, 40, 25, 5, 60, 30, 0, 20, 100])

  @Test("the interval holds the quotient of every table that rounds to the published one, and is reached")
  func extremes() throws {
    let found = try LocationQuotient.quotients(
      of: panel, interval: .rounding, bases: [Double](repeating: 5, count: 9))
    var (lowest, highest) = ([Double](repeating: .infinity, count: 9), [Double](repeating: 0, count: 9))
    // The corners of the box of possible tables hold the extremes here, as no peak lies inside.
    for corner in 0..<512 {
      let values = panel.values.indices.map { max(0, panel.values[$0] + (corner >> $0 & 1 == 0 ? -2.5 : 2.5)) }
      let other = Panel(regions: panel.regions, industries: panel.industries, values: values)
      for cell in 0..<9 {
        let quotient = try #require(other.quotient(cell / 3, cell % 3))
        lowest[cell] = min(lowest[cell], quotient)
        highest[cell] = max(highest[cell], quotient)
      }
    }
    for cell in 0..<9 {
      #expect(isClose(found[cell].low, lowest[cell], within: 1e-12), "\(cell)")
      #expect(isClose(found[cell].high, highest[cell], within: 1e-12), "\(cell)")
    }
  }

  @Test("a peak inside the range is found: more jobs in a region's only industry lower its quotient")
  func peak() throws {
    let tight = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [100, 1, 1, 1000])
    let found = try LocationQuotient.quotients(of: tight, interval: .rounding, bases: [190, 0, 0, 0])
    let best =
      (10...390).compactMap { tenth -> Double? in
        Panel(regions: ["a", "b"], industries: ["x", "y"], values: [Double(tenth) / 2, 1, 1, 1000]).quotient(0, 0)
      }.max() ?? 0
    #expect((found[0].high ?? 0) >= best && isClose(found[0].high, best, within: 0.01 * best))
    #expect((found[0].high ?? 0) > (found[0].quotient ?? 0))
  }

  /// The cell may be 1 to 19, the others are exact: the quotient is highest where a search in steps of .01 finds it, near
  /// (21 + sqrt(21 * (21 + 1,010,000))) / 1000 = 4.63.
  @Test("the peak is where a search finds it, whatever the unit", arguments: [1, 1e-4, 1e6])
  func searched(_ unit: Double) throws {
    func quotient(_ cell: Double) -> Double {
      Panel(regions: ["a", "b"], industries: ["x", "y"], values: [cell, 3, 7, 1000].map { $0 * unit }).quotient(0, 0)
        ?? 0
    }
    let best = (100...1900).map { quotient(Double($0) / 100) }.max() ?? 0
    let panel = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [10, 3, 7, 1000].map { $0 * unit })
    let found = try LocationQuotient.quotients(of: panel, interval: .rounding, bases: [18 * unit, 0, 0, 0])
    #expect(isClose((found[0].high ?? 0) / best, 1, within: 1e-6) && best > 1.01 * max(quotient(1), quotient(19)))
    #expect(isClose(found[0].low, min(quotient(1), quotient(19)), within: 1e-9))
  }

  @Test("a region that could be empty but for the cell has no upper end, exact values have no width")
  func edges() throws {
    let one = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [2, 0, 0, 9])
    #expect(try LocationQuotient.quotients(of: one, interval: .rounding, bases: [5, 5, 5, 5])[0].high == nil)
    let exact = try LocationQuotient.quotients(of: panel, interval: .rounding, bases: [Double](repeating: 0, count: 9))
    #expect(
      exact.allSatisfy {
        isClose($0.low, $0.quotient ?? 9, within: 1e-12) && isClose($0.high, $0.quotient ?? 9, within: 1e-12)
      })
  }

  @Test("bases may differ by row, as in BRES, where they grow with the value")
  func columnOfBases() throws {
    var input = panelTable(["a", "b"], ["x", "y"], [[10, 40], [500, 60]])
    input.columns.append(TableColumn(Column("bases", .number, ""), .number([5, 5, 100, 25])))
    let found = try LocationQuotient.run(MethodInput(table: input, parameters: ["interval": .text("rounding")]))
    let own = try LocationQuotient.quotients(
      of: Panel(regions: ["a", "b"], industries: ["x", "y"], values: [10, 40, 500, 60]), interval: .rounding,
      bases: [5, 5, 100, 25])
    #expect(numbers(found, "low") == own.map(\.low) && numbers(found, "high") == own.map(\.high))
  }

  /// The cell is Poisson, the margins are fixed: the exact interval is never too narrow.
  @Test("the Poisson interval covers a known quotient at its level", arguments: [0.8, 0.9, 0.95])
  func coverage(_ level: Double) throws {
    var covered = 0
    for draw in 0..<300 {
      var draws = RandomStream(seed: 17, method: "coverage", draw: draw)
      let cell = Double(draws.poisson(20))
      let panel = Panel(
        regions: ["a", "b"], industries: ["x", "y"], values: [cell, 2000 - cell, 2000 - cell, 196_000 + cell])
      let found = try LocationQuotient.quotients(of: panel, interval: .poisson, level: level)[0]
      let truth = 20 * 200_000 / (2000.0 * 2000)
      if let low = found.low, let high = found.high, low <= truth, truth <= high { covered += 1 }
    }
    let rate = Double(covered) / 300
    #expect(rate > level - 0.03 && rate < min(1, level + 0.09), "\(rate)")
  }

  @Test("the bootstrap covers a known quotient in about nine of ten tables at level .9")
  func bootstrapCoverage() throws {
    let shares = [0.10, 0.05, 0.15, 0.05, 0.20, 0.05, 0.15, 0.05, 0.20]
    // Shares of the first region and the first industry are each .30: .10 / .09.
    let truth = 0.10 / (0.30 * 0.30)
    var covered = 0
    for draw in 0..<120 {
      var numbers = RandomStream(seed: 31, method: "coverage", draw: draw)
      var counts = [Double](repeating: 0, count: 9)
      for _ in 0..<600 {
        var left = numbers.uniform()
        let cell = shares.firstIndex { share in
          left -= share
          return left < 0
        }
        counts[cell ?? 8] += 1
      }
      let drawn = Panel(regions: ["a", "b", "c"], industries: ["x", "y", "z"], values: counts)
      let found = try LocationQuotient.quotients(
        of: drawn, interval: .bootstrap, level: 0.9, draws: 150, seed: UInt64(draw))[0]
      if let low = found.low, let high = found.high, low <= truth, truth <= high { covered += 1 }
    }
    #expect((98...118).contains(covered), "\(covered) of 120")
  }
}
