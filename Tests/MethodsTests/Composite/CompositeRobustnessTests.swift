import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Robustness of a composite index")
struct CompositeRobustnessTests {
  /// Twelve units on six indicators in two groups, the values drawn from a seed.
  static let structure = [
    CompositeStructure.Element("a", parent: "p"), .init("b", parent: "p", weight: 2), .init("c", parent: "p"),
    .init("d", parent: "q"), .init("e", parent: "q"), .init("f", parent: "q", weight: 3), .init("p", parent: "i"),
    .init("q", parent: "i"), .init("i", parent: nil),
  ]

  static func table(gaps: Int = 0, units: Int = 12) -> IndicatorTable {
    var draws = RandomStream(seed: 7, method: "robustness-test")
    var columns = (0..<6).map { _ in (0..<units).map { _ in Double?(draws.normal()) } }
    for gap in 0..<gaps { columns[gap % 6][(gap * 5) % units] = nil }
    return IndicatorTable(
      units: (0..<units).map { "u\($0)" }, codes: ["a", "b", "c", "d", "e", "f"], columns: columns)
  }

  static var recipe: CompositeRecipe {
    var recipe = CompositeRecipe()
    recipe.settings = .init(low: 1, mean: 50, deviation: 10)
    return recipe
  }

  static func robustness(
    _ table: IndicatorTable = table(), vary: [CompositeAlternatives.Factor] = CompositeAlternatives.Factor.allCases,
    aggregations: [Aggregation] = [.arithmetic, .geometric], draws: Int = 200, seed: UInt64 = 1, workers: Int = 2
  ) throws -> CompositeRobustness {
    let isComplete = !table.columns.contains { $0.contains(nil) }
    var recipe = recipe
    if !isComplete { recipe.impute = .available }
    let alternatives = CompositeAlternatives(
      to: recipe, vary: vary, aggregations: aggregations, isComplete: isComplete)
    return try CompositeRobustness(
      of: table, structure: try CompositeStructure(structure), recipe: recipe, alternatives: alternatives,
      draws: draws, seed: seed, workers: workers)
  }

  @Test("the interval of a rank holds the rank, and the ranks are those of the index")
  func intervals() throws {
    let found = try Self.robustness(Self.table(gaps: 5))
    var recipe = Self.recipe
    recipe.impute = .available
    let index = try CompositeIndex(
      of: Self.table(gaps: 5), structure: try CompositeStructure(Self.structure), recipe: recipe)
    #expect(found.ranks == index.ranks(at: index.structure.root))
    for unit in found.units.indices {
      let (low, rank, high) = (found.low[unit] ?? 0, found.ranks[unit] ?? 0, found.high[unit] ?? 0)
      #expect(low <= rank && rank <= high && low >= 1 && high <= 12)
      #expect(Double(low) <= found.median[unit] ?? 0 && found.median[unit] ?? 99 <= Double(high))
    }
    #expect(zip(found.low, found.high).contains { $0 != $1 })
  }

  @Test("the same bits with one worker and with many, with and without gaps, by tree and by sum")
  func workers() throws {
    for aggregations: [Aggregation] in [[.geometric, .harmonic], [.median, .copeland]] {
      let table = Self.table(gaps: aggregations.contains(.copeland) ? 0 : 4)
      #expect(
        try Self.robustness(table, aggregations: aggregations, draws: 80, workers: 1)
          == Self.robustness(table, aggregations: aggregations, draws: 80, workers: 9))
    }
  }

  @Test("another seed draws otherwise, the same seed the same")
  func seeds() throws {
    #expect(try Self.robustness(seed: 3) == Self.robustness(seed: 3))
    #expect(try Self.robustness(seed: 3).meanShift != Self.robustness(seed: 4).meanShift)
  }

  @Test("the weighted sum ranks as the tree does, whatever the aggregation")
  func sums() throws {
    let structure = try CompositeStructure(Self.structure)
    for aggregation in Aggregation.allCases {
      var recipe = Self.recipe
      recipe.aggregate = aggregation
      let alternatives = CompositeAlternatives(to: recipe, vary: [.normalise], isComplete: true)
      let found = try CompositeRobustness(
        of: Self.table(), structure: structure, recipe: recipe, alternatives: alternatives, draws: 100)
      let every = found.scenarios.map(\.ranks)
      #expect(found.scenarios.map(\.normalisation) == [.minmax, .zscore])
      for unit in found.units.indices {
        let ranks = every.compactMap { $0[unit] }
        #expect(found.low[unit] == ranks.min() && found.high[unit] == ranks.max(), "\(aggregation)")
      }
    }
  }

  @Test("a factor that is varied alone explains everything; one that is fixed is not in the table")
  func single() throws {
    let found = try Self.robustness(vary: [.weights], draws: 2000)
    #expect(found.factors.map(\.factor) == [.weights])
    let index = try #require(found.factors.first?.index)
    #expect(abs(index.first - 1) < 0.1 && abs(index.total - 1) < 0.1)
  }

  @Test("imputation is a factor where something is missing, and only there")
  func imputation() throws {
    #expect(try Self.robustness(Self.table(gaps: 6)).factors.map(\.factor) == CompositeAlternatives.Factor.allCases)
    #expect(try Self.robustness().factors.map(\.factor) == [.normalise, .weights, .aggregate])
  }

  @Test("two factors with two alternatives each: indices within 0.1 of those of the full grid")
  func grid() throws {
    let found = try Self.robustness(vary: [.normalise, .aggregate], draws: 4000)
    let nominal = found.scenarios[0].ranks
    // Rows: minmax arithmetic, minmax geometric, zscore arithmetic, zscore geometric.
    let y = found.scenarios.map { scenario in
      zip(scenario.ranks, nominal).reduce(0.0) { $0 + abs(Double(($1.0 ?? 0) - ($1.1 ?? 0))) } / 12
    }
    let mean = y.reduce(0, +) / 4
    let variance = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
    let byRule = [(y[0] + y[1]) / 2, (y[2] + y[3]) / 2].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
    let byMean = [(y[0] + y[2]) / 2, (y[1] + y[3]) / 2].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
    #expect(variance > 0)
    #expect(isClose(found.factors[0].index.first, byRule / variance, within: 0.1))
    #expect(isClose(found.factors[1].index.first, byMean / variance, within: 0.1))
    #expect(isClose(found.factors[0].index.total, 1 - byMean / variance, within: 0.1))
  }

  @Test("names of units and their order do not matter")
  func labels() throws {
    let own = try Self.robustness()
    let order = Array((0..<12).reversed())
    let turned = try Self.robustness(Self.table().picking(order))
    #expect(turned.low == order.map { own.low[$0] } && turned.high == order.map { own.high[$0] })
    #expect(turned.factors == own.factors)
  }

  static let input: MethodInput = {
    let own = table()
    var columns = [TableColumn(Column("unit", .text, ""), .text(own.units))]
    for (code, values) in zip(own.codes, own.columns) {
      columns.append(TableColumn(Column(code, .number, ""), .number(values)))
    }
    let rows = Table(columns: [
      TableColumn(Column("code", .text, ""), .text(structure.map(\.code))),
      TableColumn(Column("parent", .text, ""), .text(structure.map(\.parent))),
    ])
    return MethodInput(table: Table(columns: columns), tables: ["structure": rows])
  }()

  @Test("the method gives ranks, factors and scenarios")
  func method() throws {
    var input = Self.input
    let ranks = try CompositeRobustnessMethod.run(input)
    #expect(ranks.columns.map(\.name) == ["unit", "rank", "rank_low", "rank_median", "rank_high"])
    #expect(ranks.rowCount == 12)
    input.parameters = ["detail": .text("factors")]
    #expect(try CompositeRobustnessMethod.run(input).rowCount == 3)
    input.parameters = ["detail": .text("scenarios")]
    #expect(try CompositeRobustnessMethod.run(input).rowCount == 48)
    #expect(try CompositeRobustnessMethod.run(input).notes.map(\.name) == ["mean_shift", "draws"])
  }

  @Test("a combination without meaning among the alternatives is refused before anything is drawn")
  func refusals() {
    func failure(_ parameters: [String: ParameterValue]) -> MethodFailure? {
      var input = Self.input
      input.parameters = parameters
      do throws(MethodFailure) {
        _ = try CompositeRobustnessMethod.run(input)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      failure(["normalisations": .list([.text("percentile")])])
        == MethodFailure(
          "composite-robustness", "percentile has no ratios, which a geometric mean needs",
          hint: "Use minmax with low=1, or aggregate=arithmetic, median or copeland."))
    #expect(
      failure(["vary": .list([])])
        == MethodFailure(
          "composite-robustness", "nothing varies: every factor has one alternative",
          hint: "Name at least one of impute, normalise, weights, aggregate in vary, with two alternatives."))
  }

  @Test("weights are drawn within their spread, to both of its ends")
  func spread() {
    for spread in [0.25, 0.6] {
      let alternatives = CompositeAlternatives(to: Self.recipe, spread: spread, isComplete: true)
      let changes = (0..<100).flatMap { CompositeDraw($0, seed: 5, alternatives, elements: 9).changes }
      let (low, high) = (changes.min() ?? 0, changes.max() ?? 0)
      #expect(1 - spread <= low && low < 1 - 0.95 * spread && 1 + 0.95 * spread < high && high <= 1 + spread)
    }
  }

  @Test("the mean shift of ranks is over the units that have a rank to be held against")
  func shift() {
    var ranking = ScoreRanking(count: 3)
    ranking.rank([1, 2, 3])
    #expect(ranking.ranks == [3, 2, 1])
    #expect(ranking.meanShift(from: [1, 2, 0]) == 1 && ranking.meanShift(from: [0, 0, 0]) == 0)
    #expect(ranking.meanShift(from: [1, 2, 3]) == 4.0 / 3)
  }
}
