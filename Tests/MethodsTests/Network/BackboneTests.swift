import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("The backbone of a projection")
struct BackboneTests {
  /// Six actors at nine events: a and b, d and e mostly together.
  private static let events = ["a": "12345", "b": "1234", "c": "16", "d": "6789", "e": "789", "f": "5"]
  private static let pairs = events.sorted { $0.key < $1.key }.flatMap { actor, events in
    events.map { (actor: actor, event: String($0)) }
  }

  /// scipy 1.17: `hypergeom.sf(k - 1, 9, d_i, d_j)`.
  @Test("fixed rows give scipy's hypergeometric tails")
  func hypergeometric() throws {
    let found = try #require(Backbone(Self.pairs, onto: .actor, model: .fixedRow))
    let expected: [(String, String, Int, Double)] = [
      ("a", "b", 4, 0.03968253968253969), ("a", "c", 1, 0.8333333333333333), ("a", "f", 1, 0.5555555555555556),
      ("b", "c", 1, 0.7222222222222221), ("d", "e", 3, 0.04761904761904762), ("a", "d", 0, 1),
    ]
    for (one, other, shared, p) in expected {
      #expect(isClose(found.probability(one, other, shared: shared), p, within: 1e-12), "\(one) \(other)")
    }
    #expect(found.pairs == 15)
    // The lady who tastes tea: three of four cups or more right, 17/70 (Fisher 1935).
    #expect(isClose(Backbone.hypergeometric(atLeast: 3, of: 8, 4, 4), 17.0 / 70, within: 1e-13))
    #expect(
      Backbone.hypergeometric(atLeast: 2, of: 5, 4, 3) == 1 && Backbone.hypergeometric(atLeast: 4, of: 5, 4, 3) == 0)
  }

  /// The maximum entropy probabilities solved in numpy 2.4, their products convolved.
  @Test("stochastic degrees give the Poisson-binomial tails of an independent computation")
  func stochastic() throws {
    let found = try #require(Backbone(Self.pairs, onto: .actor, model: .stochasticDegree))
    let expected: [(String, String, Int, Double)] = [
      ("a", "b", 4, 0.1633308530837426), ("a", "c", 1, 0.7071809941916269), ("a", "f", 1, 0.4477161579221861),
      ("c", "d", 1, 0.6232555916598835), ("d", "e", 3, 0.14167745048246502),
    ]
    for (one, other, shared, p) in expected {
      #expect(isClose(found.probability(one, other, shared: shared), p, within: 1e-8), "\(one) \(other)")
    }
  }

  @Test("the degree model keeps every degree on average, full and empty rows and columns included")
  func degrees() throws {
    let cases: [([Int], [Int])] = [
      ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]), ([3, 3, 1], [3, 2, 2]), ([2, 2], [2, 2]), ([4, 1, 1, 0], [3, 1, 1, 1]),
      ([2, 2, 2], [2, 2, 2]),
    ]
    for (rows, columns) in cases {
      let model = try #require(DegreeModel(rows: rows, columns: columns), "\(rows)")
      for row in rows {
        #expect(isClose(columns.reduce(0) { $0 + model.probability(row: row, column: $1) }, Double(row), within: 1e-8))
      }
      for column in columns {
        #expect(
          isClose(rows.reduce(0) { $0 + model.probability(row: $1, column: column) }, Double(column), within: 1e-8))
      }
    }
  }

  @Test("independent trials of one chance are binomial, and small tails keep their figures")
  func poissonBinomial() {
    let half = [Double](repeating: 0.5, count: 10)
    #expect(isClose(Backbone.poissonBinomial(atLeast: 8, half), 56.0 / 1024, within: 1e-15))
    let rare = Backbone.poissonBinomial(atLeast: 3, [1e-8, 1e-8, 1e-8])
    #expect(abs(rare / 1e-24 - 1) < 1e-12)
    #expect(Backbone.poissonBinomial(atLeast: 0, half) == 1 && Backbone.poissonBinomial(atLeast: 11, half) == 0)
  }

  private func run(_ parameters: [String: ParameterValue], turned: Bool = false) throws -> Table {
    let input = table(["actor": .text(Self.pairs.map(\.actor)), "event": .text(Self.pairs.map(\.event))])
    return try ProjectionMethod.run(MethodInput(table: turned ? input.reversed : input, parameters: parameters))
  }

  @Test("the method keeps what chance does not explain, adjusted for every pair")
  func method() throws {
    let plain = try run([:])
    #expect(plain.columns.map(\.name) == ["source", "target", "weight"] && plain.notes.isEmpty)
    let bare = try run(["backbone": .text("fixed-row"), "correction": .text("none")])
    #expect(texts(bare, "source") == ["a", "d"] && texts(bare, "target") == ["b", "e"])
    #expect(numbers(bare, "p") == numbers(bare, "p_adjusted"))
    #expect(bare.notes == [.init("tests", .integer(15)), .init("links", .integer(plain.rowCount))])
    #expect(try run(["backbone": .text("fixed-row"), "correction": .text("none")], turned: true) == bare)
    #expect(try run(["backbone": .text("fixed-row")]).rowCount == 0)
    let loose = try run(["backbone": .text("fixed-row"), "alpha": .number(0.5)])
    #expect(zip(numbers(loose, "p_adjusted") ?? [], [5.0 / 14, 5.0 / 14]).allSatisfy { isClose($0, $1) })
    let newman = try run(["backbone": .text("fixed-row"), "correction": .text("none"), "weighting": .text("newman")])
    #expect(numbers(newman, "p") == numbers(bare, "p") && numbers(newman, "weight") != numbers(bare, "weight"))
  }

  /// Draws with every actor's degree fixed and partners at random: p at most .05 in no more than about .05 of pairs.
  @Test("under chance a link is told at .05 no more often than in one pair of twenty")
  func level() throws {
    var (told, tests) = (0, 0)
    for draw in 0..<60 {
      var numbers = RandomStream(seed: 5, method: "backbone-test", draw: draw)
      let pairs = (0..<12).flatMap { actor in
        numbers.permutation(20).prefix(4 + actor % 5).map { (actor: "a\(actor)", event: "e\($0)") }
      }
      let backbone = try #require(Backbone(pairs, onto: .actor, model: .fixedRow))
      for tie in Projection.links(pairs) {
        if backbone.probability(tie.source, tie.target, shared: Int(tie.weight)) <= 0.05 { told += 1 }
      }
      tests += backbone.pairs
    }
    let share = Double(told) / Double(tests)
    #expect(share < 0.055 && share > 0.005, "\(share)")
  }
}
