import Testing
import TerroirKernel
import TerroirMethods

@Suite("Complexity, relatedness, density and outlook")
struct ComplexityTests {
  /// C1 has P1-P4, C2 has P2, C3 has P3 and P4, C4 has P4 (Hidalgo and Hausmann 2009, SI p. 11).
  let network: [Double] = [1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]

  @Test("the method of reflections gives Hidalgo and Hausmann's k_1 and k_2 (2009, SI p. 11)")
  func reflections() throws {
    let one = try ComplexityIndex.complexity(
      specialised: network, regions: 4, industries: 4, method: .reflections, iterations: 1, reflections: .raw)
    let two = try ComplexityIndex.complexity(
      specialised: network, regions: 4, industries: 4, method: .reflections, iterations: 2, reflections: .raw)
    #expect(one.diversity == [4, 1, 2, 1] && one.ubiquity == [1, 2, 2, 3])
    #expect(zip(one.regions, [2, 2, 2.5, 3]).allSatisfy { isClose($0, $1) })
    #expect(zip(one.industries, [4, 2.5, 3, 7.0 / 3]).allSatisfy { isClose($0, $1) })
    #expect(zip(two.regions, [2.9583333333333335, 2.5, 8.0 / 3, 7.0 / 3]).allSatisfy { isClose($0, $1) })
    #expect(zip(two.industries, [2, 2, 2.25, 2.5]).allSatisfy { isClose($0, $1) })
  }

  @Test("the second eigenvector of the same network, z-scored with the population deviation")
  func eigenvector() throws {
    let found = try ComplexityIndex.complexity(specialised: network, regions: 4, industries: 4)
    let expected = [-0.0753530889754266, -1.6029160656860542, 0.7477882019146304, 0.9304809527468505]
    let slope = zip(found.regions, found.diversity).reduce(0) { $0 + ($1.0 ?? 0) * ($1.1 - 2) }
    #expect(slope > 0)
    #expect(zip(found.regions, expected).allSatisfy { isClose($0, $1) }, "\(found.regions)")
    #expect(isClose(found.secondEigenvalue, 0.542133713178916, within: 1e-12))
  }

  @Test("more regions than industries gives the same complexity as the transposed sides")
  func sides() throws {
    let tall = Panel(
      regions: (0..<7).map { "r\($0)" }, industries: ["a", "b", "c", "d"],
      values: [9, 8, 1, 1, 5, 6, 5, 1, 1, 8, 9, 1, 1, 1, 7, 8, 1, 7, 1, 9, 2, 1, 1, 8, 4, 4, 5, 1])
    let m = tall.specialised()
    let found = try ComplexityIndex.complexity(specialised: m, regions: 7, industries: 4)
    let second = try #require(found.secondEigenvalue)
    for region in 0..<7 {
      let own = (0..<4).filter { m[region * 4 + $0] > 0 }
      let mean = own.reduce(0.0) { $0 + (found.industries[$1] ?? 0) } / Double(own.count)
      let others = (0..<7).compactMap { other -> Double? in
        let row = (0..<4).filter { m[other * 4 + $0] > 0 }
        return row.isEmpty ? nil : row.reduce(0.0) { $0 + (found.industries[$1] ?? 0) } / Double(row.count)
      }
      let average = others.reduce(0, +) / 7
      let deviation = (others.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 7).squareRoot()
      #expect(isClose(found.regions[region], (mean - average) / deviation, within: 1e-8))
    }
    #expect(second < 1)
  }

  @Test("a pattern that falls into parts is refused")
  func disconnected() throws {
    let table = panelTable(
      ["a", "b", "c", "d"], ["w", "x", "y", "z"], [[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]])
    let refusal = MethodFailure(
      "complexity", "the regions fall into parts that share no industry, so one ranking has no meaning",
      hint: "Lower the threshold, or compute each part for itself.")
    #expect(throws: refusal) { try ComplexityIndex.run(MethodInput(table: table)) }
  }

  @Test("fitness keeps a mean of 1 on both sides")
  func fitness() throws {
    let found = try ComplexityIndex.complexity(
      specialised: network, regions: 4, industries: 4, method: .fitness, iterations: 50)
    #expect(isClose(found.regions.reduce(0) { $0 + ($1 ?? 0) }, 4))
    #expect(isClose(found.industries.reduce(0) { $0 + ($1 ?? 0) }, 4))
  }

  @Test("EconGeo's association, cosine, Jaccard and probability, expected_rel_*.csv, tolerance 1e-6")
  func relatedness() {
    // Pairs I2-I3, I2-I4, I2-I5, I3-I4, I3-I5, I4-I5.
    let cells = [7, 8, 9, 13, 14, 19]
    let expected: [(Relatedness.Measure, [Double])] = [
      (.association, [1.86666666666667, 1.4, 1.4, 0, 1.16666666666667, 1.75]),
      (
        .cosine,
        [0.516397779494322, 0.316227766016838, 0.447213595499958, 0, 0.288675134594813, 0.353553390593274]
      ),
      (.jaccard, [0.333333333333333, 0.166666666666667, 0.285714285714286, 0, 0.166666666666667, 0.2]),
      (.probability, [1.32, 1.02857142857143, 0.947368421052632, 0, 0.873015873015873, 1.36363636363636]),
    ]
    for (measure, values) in expected {
      let matrix = Relatedness.matrix(of: econGeo, measure: measure)
      #expect(zip(cells, values).allSatisfy { isClose(matrix[$0], $1, within: 1e-6) }, "\(measure)")
    }
    let proximity = Relatedness.matrix(of: econGeo)
    #expect(isClose(proximity[7], 2.0 / 3) && isClose(proximity[9], 2.0 / 3) && proximity[0] == 0)
  }

  @Test("EconGeo's density over relations of probability 1 and more, expected_dens.csv, tolerance 0.005 percent")
  func density() {
    let relations = Relatedness.matrix(of: econGeo, measure: .probability).map { $0 >= 1 ? 1.0 : 0 }
    let found = Density.densities(
      specialised: econGeo.specialised(), relatedness: relations, regions: 5, industries: 5)
    let percent: [Double] = [0, 0, 0, 0, 50, 0, 0, 100, 50, 100, 100, 100, 50, 100, 100, 0, 50, 100, 50, 0]
    for region in 0..<5 {
      #expect(found[region * 5] == nil)
      for industry in 1..<5 {
        let expected = percent[region * 4 + industry - 1] / 100
        #expect(isClose(found[region * 5 + industry], expected, within: 5e-5))
      }
    }
  }

  @Test("the outlook of a region is its missing industries' complexity weighted by density")
  func outlook() throws {
    let relatedness = Relatedness.matrix(specialised: network, regions: 4, industries: 4)
    let densities = Density.densities(specialised: network, relatedness: relatedness, regions: 4, industries: 4)
    let complexity = try ComplexityIndex.complexity(specialised: network, regions: 4, industries: 4).industries
    let found = Outlook.outlook(
      specialised: network, relatedness: relatedness, densities: densities, complexity: complexity, regions: 4,
      industries: 4)
    let expected = [0, 2, 3].reduce(0.0) { $0 + (densities[4 + $1] ?? 0) * (complexity[$1] ?? 0) }
    #expect(isClose(found.coi[1], expected, within: 1e-12))
    #expect(found.coi[0] == 0)
    #expect(found.cog[0] == nil && found.cog[4] != nil)
  }

  @Test("entry and exit agree with EconGeo where a third region gains its first industry and a second loses its fourth")
  func change() {
    let before = econGeo.specialised()
    #expect(before == [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0])
    var after = before
    after[10] = 1
    after[8] = 0
    let entries = SpecialisationChange.entries(before: before, after: after)
    let exits = SpecialisationChange.exits(before: before, after: after)
    #expect(entries[0] == nil && entries[1] == false && entries[10] == true && entries.count { $0 == true } == 1)
    #expect(exits[0] == false && exits[1] == nil && exits[8] == true && exits.count { $0 == true } == 1)
  }

  @Test("on the regions' scale a region's complexity is the mean of its industries' (py-ecomplexity)")
  func scaling() throws {
    let found = try ComplexityIndex.complexity(specialised: network, regions: 4, industries: 4, scaling: .regions)
    let own = try ComplexityIndex.complexity(specialised: network, regions: 4, industries: 4)
    for region in 0..<4 {
      let members = (0..<4).filter { network[region * 4 + $0] > 0 }
      let mean = Summation.mean(members.compactMap { found.industries[$0] })
      #expect(isClose(mean, found.regions[region] ?? 9))
    }
    let (a, b) = (found.industries.compactMap(\.self), own.industries.compactMap(\.self))
    #expect(Ranking.ranks(a) == Ranking.ranks(b))
    #expect(!isClose(Summation.mean(a), 0, within: 1e-3) && isClose(Summation.mean(b), 0))
  }

  @Test("regions that are specialised alike are not ranked")
  func alike() {
    #expect(throws: ComplexityIndex.Refusal.alike) {
      try ComplexityIndex.complexity(
        specialised: [Double](repeating: 1, count: 12), regions: 3, industries: 4)
    }
    let table = panelTable(["a", "b", "c"], ["x", "y", "z"], [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
    #expect(
      throws: MethodFailure(
        "complexity", "the regions are specialised alike, so nothing ranks them",
        hint: "Raise the threshold, or use finer industries.")
    ) { try ComplexityIndex.run(MethodInput(table: table)) }
  }

  @Test("the method of reflections leads to the eigenvector, regions by even steps and industries by odd ones")
  func reflectionsConverge() throws {
    let own = try ComplexityIndex.complexity(specialised: network, regions: 4, industries: 4)
    for steps in [60, 61] {
      let found = try ComplexityIndex.complexity(
        specialised: network, regions: 4, industries: 4, method: .reflections, iterations: steps)
      // The eigenvector has no sign of its own: ours goes with diversity, that of the reflections is where they start.
      for (side, other) in [(found.regions, own.regions), (found.industries, own.industries)] {
        #expect(zip(side, other).allSatisfy { isClose($0, -($1 ?? 9), within: 1e-3) }, "\(side)")
      }
      #expect((found.spread ?? 1) < 1e-6)
    }
  }

  @Test("reflections are z-scores of k_20 and k_19 without more words, and raw ones say where they have come together")
  func reflectionsByDefault() throws {
    let table = panelTable(
      (1...7).map { "C\($0)" }, ["P1", "P2", "P3", "P4"],
      [[9, 8, 1, 1], [5, 6, 5, 1], [1, 8, 9, 1], [1, 1, 7, 8], [1, 7, 1, 9], [2, 1, 1, 8], [4, 4, 5, 1]])
    func run(_ parameters: [String: ParameterValue]) throws -> Table {
      try ComplexityIndex.run(
        MethodInput(table: table, parameters: parameters.merging(["method": .text("reflections")]) { own, _ in own }))
    }
    let found = try run([:])
    #expect(found == (try run(["iterations": .integer(20)])))
    let raw = try ["20", "19"].map { steps in
      try #require(numbers(run(["reflections": .text("raw"), "iterations": .integer(Int(steps) ?? 0)]), "complexity"))
    }
    let z = try #require(numbers(found, "complexity"))
    let expected = [Array(raw[0][..<7]), Array(raw[1][7...])].flatMap { side -> [Double] in
      Summation.standardised(side.compactMap(\.self)) ?? []
    }
    #expect(zip(z, expected).allSatisfy { isClose($0, $1, within: 1e-9) })
    #expect((z.prefix(7).compactMap(\.self).min() ?? 0) < -1)
    let late = try run(["reflections": .text("raw"), "iterations": .integer(100)])
    #expect(
      late.notes.last
        == .init(
          "caution",
          .text("k_N of the regions hardly differs any more: use fewer iterations, or reflections=standardised")))
    #expect(
      throws: MethodFailure(
        "complexity", "after 1000 steps the values of the method of reflections do not differ any more",
        hint: "Use fewer steps, such as iterations=20, or method=eigenvector, to which they lead.")
    ) { try run(["iterations": .integer(1000)]) }
  }

  /// The region has A alone. Of what it lacks B opens C by half of its relatedness, C opens B by all of it; D is related to
  /// nothing and so opens nothing.
  @Test("the outlook by hand of a region with an industry that is related to none")
  func unrelated() {
    let relatedness = [
      0, 0.5, 0, 0,
      0.5, 0, 0.5, 0,
      0, 0.5, 0, 0,
      0, 0, 0, 0,
    ]
    let found = Outlook.outlook(
      specialised: [1, 0, 0, 0], relatedness: relatedness, densities: [0, 0.5, 0, nil], complexity: [-1, 1, 2, 3],
      regions: 1, industries: 4)
    // coi = 1 * 0.5 + 2 * 0; cog of B = 2 * 1 - 0.5 * 1, of C = 1 * 0.5 - 0 * 2.
    #expect(found.coi == [0.5])
    #expect(found.cog == [nil, 1.5, 0.5, nil])
  }

  @Test("relatedness has a row for each pair, with the value of the pair")
  func pairs() throws {
    let found = try Relatedness.run(MethodInput(table: econGeoTable))
    let matrix = Relatedness.matrix(of: econGeo)
    let values = (0..<5).flatMap { one in ((one + 1)..<max(5, one + 1)).map { matrix[one * 5 + $0] } }
    #expect(numbers(found, "relatedness") == values && Set(values).count > 2)
    #expect(texts(found, "industry_1")?.prefix(5) == ["I1", "I1", "I1", "I1", "I2"])
  }

  @Test("an outlook without an undefined cell tells of none")
  func defined() throws {
    let table = panelTable(
      (0..<7).map { "r\($0)" }, ["a", "b", "c", "d"],
      [[9, 8, 1, 1], [5, 6, 5, 1], [1, 8, 9, 1], [1, 1, 7, 8], [1, 7, 1, 9], [2, 1, 1, 8], [4, 4, 5, 1]])
    #expect(try Outlook.run(MethodInput(table: table)).notes.isEmpty)
  }
}
