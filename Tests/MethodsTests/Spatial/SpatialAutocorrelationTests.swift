import TerroirKernel
import TerroirMethods
import Testing

@Suite("Spatial autocorrelation")
struct SpatialAutocorrelationTests {
  /// A lattice of 4 x 4 places whose neighbours share a side.
  static let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]
  private static let names = (0..<16).map { "u\($0 < 10 ? "0" : "")\($0)" }
  private static let map = table(["unit": .text(names), "value": .number(values)])

  static func lattice(_ side: Int) -> [[SpatialWeights.Link]] {
    (0..<(side * side)).map { place in
      let (row, column) = (place / side, place % side)
      return [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
        .filter { (0..<side).contains($0.0) && (0..<side).contains($0.1) }
        .map { SpatialWeights.Link($0.0 * side + $0.1, 1) }
    }
  }

  private static let neighbours: Table = {
    let links = lattice(4).enumerated().flatMap { unit, row in row.map { (unit, $0.neighbour) } }
    return table(["unit": .text(links.map { names[$0.0] }), "neighbour": .text(links.map { names[$0.1] })])
  }()

  private func run(
    _ statistic: String, _ parameters: [String: ParameterValue] = [:], map: Table = map, links: Table = neighbours,
    seed: UInt64 = 1
  ) throws -> Table {
    try SpatialAutocorrelation.run(
      MethodInput(
        table: map, tables: ["neighbours": links],
        parameters: parameters.merging(["statistic": .text(statistic)]) { own, _ in own }, seed: seed))
  }

  /// Figures of esda 2.9.0 on the lattice: value and variance under randomisation.
  @Test(
    "agrees with esda 2.9.0 on Moran and Geary under randomisation, row-standardised and binary",
    arguments: [
      ("moran", "row", -0.08620689655172414, 0.03743190637587188, -0.10099705163574166),
      ("moran", "binary", -0.132183908045977, 0.03495600185255358, -0.350424712907075),
      ("geary", "row", 0.9997979525862069, 0.03346964980791927, -0.001104403340693334),
      ("geary", "binary", 1.0317887931034482, 0.03404239887267905, 0.17229154351722525),
    ])
  func global(_ statistic: String, _ weights: String, _ value: Double, _ variance: Double, _ z: Double) throws {
    let found = try run(statistic, ["weights": .text(weights), "permutations": .integer(0)])
    #expect(isClose(numbers(found, "value")?[0], value, within: 1e-12))
    #expect(isClose(numbers(found, "variance")?[0], variance, within: 1e-12))
    #expect(isClose(numbers(found, "z")?[0], z, within: 1e-10))
    #expect(isClose(numbers(found, "p")?[0], 2 * Normal.cumulative(-abs(z)), within: 1e-10))
  }

  @Test("mean and variance of both are those of all 5,040 orders of seven values, one-way links included")
  func enumeration() throws {
    let x: [Double] = [1, 2, 2, 5, 8, 9, 15]
    let links: [[SpatialWeights.Link]] = [
      [.init(1, 1), .init(2, 0.5)], [.init(0, 2)], [.init(3, 1)], [.init(2, 1), .init(4, 3)], [.init(5, 1)],
      [.init(4, 1), .init(6, 1)], [.init(0, 1)],
    ]
    let weights = SpatialWeights(links, style: .given)
    for statistic in GlobalAutocorrelation.Statistic.allCases {
      var found: [Double] = []
      for order in Self.orders(7) {
        found.append(
          try #require(GlobalAutocorrelation(statistic, of: order.map { x[$0] }, weights: weights)).value)
      }
      let own = try #require(GlobalAutocorrelation(statistic, of: x, weights: weights))
      #expect(isClose(Summation.mean(found), own.expected, within: 1e-10), "\(statistic)")
      #expect(isClose(Summation.variance(found, freedom: 0), own.variance ?? 0, within: 1e-10), "\(statistic)")
    }
  }

  @Test("local Moran agrees with esda 2.9.0 on value, mean and variance under conditional permutation")
  func local() throws {
    let found = try run("local-moran", ["moment": .text("sample"), "permutations": .integer(0)])
    let expected = [
      0.517241379310345, -0.17241379310344832, 0.4741379310344828, 0, 0, -1.1637931034482762, -0.3879310344827587,
      -0.17241379310344832, 0, -0.3879310344827587, 0, -0.12931034482758624, 0.517241379310345, 0.517241379310345, 0,
      -0.9051724137931036,
    ]
    #expect(zip(try #require(numbers(found, "value")), expected).allSatisfy { isClose($0, $1, within: 1e-12) })
    // esda divides the mean square of expectation and variance by n, whatever that of the value.
    let population = try run("local-moran", ["permutations": .integer(0)])
    let means = [-0.036781609195402305, -0.14712643678160922, -0.009195402298850576]
    let variances = [0.263184795122964, 0.5736239926014005, 0.04164958571617312]
    #expect(zip(try #require(numbers(population, "expected")), means).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(zip(try #require(numbers(population, "variance")), variances).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(texts(population, "quadrant")?.prefix(3) == ["low-low", "low-high", "low-low"])
  }

  @Test("two places have no pattern, three have")
  func fewest() {
    func local(_ values: [Double]) -> LocalAutocorrelation? {
      let links = values.indices.map { [SpatialWeights.Link(($0 + 1) % values.count, 1)] }
      return LocalAutocorrelation(.localMoran, of: values, weights: SpatialWeights(links, style: .row))
    }
    #expect(local([1, 2]) == nil && local([1, 2, 4]) != nil)
  }

  @Test("local values sum to the global one")
  func parts() throws {
    let weights = SpatialWeights(Self.lattice(4), style: .row)
    let own = try #require(LocalAutocorrelation(.localMoran, of: Self.values, weights: weights))
    let whole = try #require(GlobalAutocorrelation(.moran, of: Self.values, weights: weights))
    #expect(isClose(Summation.sum(own.values) / weights.total, whole.value, within: 1e-12))
  }

  @Test("G* agrees with esda 2.9.0, itself among its neighbours")
  func gi() throws {
    let found = try run("gi", ["weights": .text("binary"), "permutations": .integer(0)])
    let scores = [-1.3819603191146361, -0.62284109890305, -2.4913643956121994, -0.9213068794097572]
    #expect(zip(try #require(numbers(found, "z")), scores).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(numbers(found, "value")?.prefix(3) == [0.1125, 0.2125, 0.1])
    #expect(isClose(numbers(found, "variance")?[0], 0.0029453125, within: 1e-15))
    // Counted among its own neighbours a place has no standing against theirs: hot and cold by the sign of z, no quadrants.
    let z = try #require(numbers(found, "z"))
    #expect(texts(found, "spot") == z.map { ($0 ?? 0) > 0 ? "hot" : "cold" })
    #expect(found["quadrant"] == nil)
    #expect(try run("local-moran")["spot"] == nil)
  }

  @Test("a value that no random map can change has p = 1, where esda's p_sim says 0.0001")
  func ties() throws {
    let found = try run("local-moran")
    #expect(numbers(found, "p")?[4] == 1)
    #expect(numbers(found, "p_fdr")?.allSatisfy { ($0 ?? 2) <= 1 } == true)
  }

  @Test("random maps give about the probability of the normal distribution, the same for a seed")
  func permutations() throws {
    let parameters: [String: ParameterValue] = ["weights": .text("binary"), "permutations": .integer(1999)]
    let first = try run("moran", parameters, seed: 4)
    #expect(try run("moran", parameters, map: Self.map.reversed, links: Self.neighbours.reversed, seed: 4) == first)
    let p = try #require(numbers(first, "p")?[0])
    #expect(abs(p - 2 * Normal.cumulative(-0.350424712907075)) < 0.06, "\(p)")
    #expect(numbers(try run("moran", parameters, seed: 5), "p") != numbers(first, "p"))
  }

  @Test("p is uniform where there is no pattern: at most one map in twenty is told at .05")
  func level() throws {
    let weights = SpatialWeights(Self.lattice(5), style: .row)
    var told = 0
    for draw in 0..<400 {
      var numbers = RandomStream(seed: 9, method: "map", draw: draw)
      let x = (0..<25).map { _ in numbers.normal() }
      let found = try #require(GlobalAutocorrelation(.moran, of: x, weights: weights))
      if 2 * Normal.cumulative(-abs(found.z ?? 0)) < 0.05 { told += 1 }
    }
    #expect((8...32).contains(told), "\(told)")
  }

  @Test("islands and units without a value are left out and told")
  func leftOut() throws {
    let map = table([
      "unit": .text(["a", "b", "c", "d", "island", "unknown"]), "value": .number([1, 2, 4, 8, 99, nil]),
    ])
    let links = table([
      "unit": .text(["a", "b", "b", "c", "c", "d", "unknown"]),
      "neighbour": .text(["b", "a", "c", "b", "d", "c", "a"]),
    ])
    let found = try run("local-moran", map: map, links: links)
    #expect(numbers(found, "value")?.map { $0 == nil } == [false, false, false, false, true, true])
    #expect(note(found, "units") == 4 && note(found, "islands") == 1 && note(found, "missing") == 1)
    #expect(note(found, "one_way_links") == 0)
  }

  @Test(
    "bad input is refused with row and hint",
    arguments: [
      (["a", "a"], ["b", "b"], [1, 2, 3], "neighbours: a, b appears twice", 2, "Add the rows up with group first."),
      (["a"], ["a"], [1, 2, 3], "neighbours: a is its own neighbour", 1, "Leave the row out."),
      (["a"], ["x"], [1, 2, 3], "neighbours: x is not in the table", 1, "Add the unit, or leave the row out."),
      (
        ["a", "b", "c"], ["b", "c", "a"], [2, 2, 2], "the values do not differ", nil,
        "There is nothing to compare: check the value column."
      ),
      (
        ["a"], ["b"], [1, 2, 3], "2 units have a value and a neighbour, and 3 are needed", nil,
        "Check that neighbours names the units as the table does."
      ),
    ] as [([String], [String], [Double], String, Int?, String)])
  func refusals(_ from: [String], _ to: [String], _ values: [Double], _ reason: String, _ row: Int?, _ hint: String) {
    let map = table(["unit": .text(["a", "b", "c"]), "value": .number(values)])
    let links = table(["unit": .text(from), "neighbour": .text(to)])
    #expect(
      throws: MethodFailure("spatial-autocorrelation", Phrase(verbatim: reason), row: row, hint: Phrase(verbatim: hint))
    ) {
      try run("moran", map: map, links: links)
    }
  }

  @Test("without neighbours, or with negative values for G*, it is refused")
  func withoutNeighbours() {
    let map = table(["unit": .text(["a", "b", "c"]), "value": .number([1, -2, 3])])
    #expect(
      throws: MethodFailure(
        "spatial-autocorrelation", "the table neighbours is not given", hint: "Pass it by name: neighbours=TABLE.")
    ) { try SpatialAutocorrelation.run(MethodInput(table: map)) }
    #expect(
      throws: MethodFailure("spatial-autocorrelation", "value is -2.0", row: 2, hint: "It cannot be negative.")
    ) { try run("gi", map: map) }
  }

  private static func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0...order.count).map { place in order[..<place] + [count - 1] + order[place...] }.map(Array.init)
    }
  }
}
