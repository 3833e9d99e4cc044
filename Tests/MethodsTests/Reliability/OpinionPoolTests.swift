import TerroirKernel
import TerroirMethods
import Testing

@Suite("Pooled judgements of experts")
struct OpinionPoolTests {
  /// Three experts on three items; the third leaves one out.
  static let input = table([
    "item": .text(["a", "a", "a", "b", "b", "b", "c", "c"]),
    "expert": .text(["x", "y", "z", "x", "y", "z", "x", "y"]),
    "low": .number([0, 0.1, 0.2, 0.4, 0.5, 0.3, 0.6, 0.1]),
    "likely": .number([0.2, 0.3, 0.2, 0.6, 0.5, 0.4, 0.8, 0.2]),
    "high": .number([0.4, 0.5, 0.2, 0.7, 0.5, 0.9, 1, 0.3]),
  ])

  private func judgement(_ low: Double, _ likely: Double, _ high: Double) throws -> OpinionPool.Judgement {
    try #require(OpinionPool.Judgement(low: low, likely: likely, high: high))
  }

  @Test("of one expert is his triangular distribution, whose 5% is sqrt(0.05 (high - low) (likely - low))")
  func one() throws {
    let pool = try #require(OpinionPool([try judgement(0, 0.5, 1)]))
    // qtriangle(c(0.05, 0.95), 0, 1, 0.5) of R's package triangle: 0.1581139, 0.8418861.
    #expect(isClose(pool.low, 0.15811388300841897, within: 1e-9))
    #expect(isClose(pool.high, 1 - 0.15811388300841897, within: 1e-9))
    #expect(isClose(pool.median, 0.5, within: 1e-9) && pool.quartiles == (0.5, 0.5))
  }

  @Test("of experts who exclude each other lies between them, and reaches to both")
  func apart() throws {
    let pool = try #require(OpinionPool([try judgement(0.1, 0.1, 0.1), try judgement(0.9, 0.9, 0.9)]))
    #expect(isClose(pool.median, 0.5, within: 1e-9))
    #expect(isClose(pool.low, 0.1, within: 1e-9) && isClose(pool.high, 0.9, within: 1e-9))
  }

  @Test(
    "is the mean of the experts' distributions: drawn from them one by one, the shares below its bounds are 5, 50, 95%")
  func drawn() throws {
    let experts = [try judgement(0, 0.2, 0.4), try judgement(0.1, 0.6, 0.7), try judgement(0.5, 0.5, 0.9)]
    let pool = try #require(OpinionPool(experts))
    var random = RandomStream(seed: 3, method: "opinion-pool")
    var below = [0.0, 0.0, 0.0]
    let draws = 60_000
    for _ in 0..<draws {
      let one = experts[random.index(below: 3)]
      let u = random.uniform()
      let turn = (one.likely - one.low) / (one.high - one.low)
      let value =
        u < turn
        ? one.low + (u * (one.high - one.low) * (one.likely - one.low)).squareRoot()
        : one.high - ((1 - u) * (one.high - one.low) * (one.high - one.likely)).squareRoot()
      for (at, bound) in [pool.low, pool.median, pool.high].enumerated() where value <= bound { below[at] += 1 }
    }
    for (share, wanted) in zip(below, [0.05, 0.5, 0.95]) {
      #expect(isClose(share / Double(draws), wanted, within: 0.006), "\(wanted)")
    }
  }

  @Test("does not depend on who is named first, and gives Kendall's W over what all judged")
  func whole() throws {
    let found = try OpinionPoolMethod.run(MethodInput(table: Self.input))
    #expect(try OpinionPoolMethod.run(MethodInput(table: Self.input.reversed)) == found)
    #expect(note(found, "judged_by_all") == 2)
    // All three put b above a: W = 1.
    #expect(isClose(note(found, "concordance"), 1, within: 1e-12))
    #expect(
      numbers(found, "lower_quartile")?[0] == 0.2 && isClose(numbers(found, "upper_quartile")?[0], 0.25, within: 1e-12))
  }

  @Test("refuses values that are not in their order, and an expert who judges an item twice")
  func refused() throws {
    var wrong = Self.input
    wrong.columns[2].values = .number([0.3, 0.1, 0.2, 0.4, 0.5, 0.3, 0.6, 0.1])
    let failure = #expect(throws: MethodFailure.self) { try OpinionPoolMethod.run(MethodInput(table: wrong)) }
    #expect("\(failure as Any)".contains("not in their order"))
    var twice = Self.input
    twice.columns[1].values = .text(["x", "x", "z", "x", "y", "z", "x", "y"])
    #expect(throws: MethodFailure.self) { try OpinionPoolMethod.run(MethodInput(table: twice)) }
  }
}
