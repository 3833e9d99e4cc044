import TerroirKernel
import TerroirMethods
import Testing

@Suite("Ranks and ties")
struct RankingTests {
  @Test("what differs by rounding alone shares a rank, whatever its size, and what differs by more does not")
  func ties() {
    for unit in [1e-9, 1, 1e12] {
      #expect(Ranking.ranks([0.3 * unit, (0.1 + 0.2) * unit, 0.4 * unit]) == [2, 2, 1])
      #expect(Ranking.ranks([0.3 * unit, 0.300001 * unit]) == [2, 1])
    }
    #expect(Ranking.ranks([1e15, 1, 2]) == [1, 3, 2], "data are held against each other, not against the largest")
    #expect(Ranking.ranks([1, 1e-17, -1e-17], of: .scores) == [1, 2, 2], "sums that meet at zero are equal scores")
    #expect(Ranking.ranks([.infinity, 1, .infinity, -.infinity]) == [1, 3, 1, 4])
    #expect(Criteria.ranks([0.1 + 0.2, 0.3, 0.1], higherIsBetter: false) == [2, 2, 1])
  }

  /// Borda 1, 2, 0 and 2, 0, 1 under weights .1, .2, .3 are both .5 / .6: ...35 and ...34 in sums of numbers.
  @Test("equal scores of a composite share a rank though their sums differ in the last digit")
  func borda() throws {
    let input = table([
      "unit": .text(["a", "b", "c", "d"]), "x": .number([1, 2, 0, 3]), "y": .number([2, 0, 1, 3]),
      "z": .number([0, 1, 2, 3]),
    ])
    let structure = table([
      "code": .text(["x", "y", "z", "index"]), "parent": .text(["index", "index", "index", nil]),
      "weight": .number([0.1, 0.2, 0.3, nil]),
    ])
    let found = try CompositeTests.run(input, structure: structure, ["normalise": .text("borda")])
    let codes = try #require(texts(found, "code"))
    let ranks = try #require(integers(found, "rank"))
    let index = zip(codes, ranks).filter { $0.0 == "index" }.map(\.1)
    #expect(index == [3, 3, 2, 1])
  }

  @Test("times of a schedule in seconds are compared as those in weeks: slack of rounding is none")
  func seconds() throws {
    let week = 604_800.7
    func path(_ unit: Double) throws -> CriticalPath {
      // a then b takes .1 + .2, c takes .3 beside them, and d waits for both.
      try CriticalPath([
        .init("a", .init(exactly: 0.1 * unit)), .init("b", .init(exactly: 0.2 * unit), requires: ["a"]),
        .init("c", .init(exactly: 0.3 * unit)), .init("d", .init(exactly: 1e3 * unit), requires: ["b", "c"]),
      ])
    }
    for unit in [1, week, week * 1e6, 1e-6] {
      #expect(try path(unit).rows.allSatisfy { $0.isCritical && $0.slack == 0 }, "\(unit)")
    }
    let short = try CriticalPath([.init("a", .init(exactly: 2e-10)), .init("b", .init(exactly: 5e-10))])
    #expect(short.rows.map(\.isCritical) == [false, true])
  }
}
