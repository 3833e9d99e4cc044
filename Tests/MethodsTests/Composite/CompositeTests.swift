import TerroirKernel
import TerroirMethods
import Testing

@Suite("Composite index")
struct CompositeTests {
  static let units = ["a", "b", "c", "d"]
  static let structure = Table(columns: [
    TableColumn(Column("code", .text, ""), .text(["x", "y", "z", "one", "two", "index"])),
    TableColumn(Column("parent", .text, ""), .text(["one", "one", "two", "index", "index", nil])),
    TableColumn(Column("weight", .number, ""), .number([1, 3, 1, 2, 2, 1])),
    TableColumn(Column("direction", .text, ""), .text(["gain", "cost", "gain", nil, nil, nil])),
  ])

  static func table(x: [Double?] = [1, 2, 3, 5], y: [Double?] = [4, 2, 1, 0], z: [Double?] = [7, 9, 8, 11]) -> Table {
    Table(columns: [
      TableColumn(Column("unit", .text, ""), .text(units)), TableColumn(Column("x", .number, ""), .number(x)),
      TableColumn(Column("y", .number, ""), .number(y)), TableColumn(Column("z", .number, ""), .number(z)),
    ])
  }

  static func run(
    _ table: Table = table(), structure: Table = structure, _ parameters: [String: ParameterValue] = [:]
  ) throws -> Table {
    try CompositeMethod.run(MethodInput(table: table, tables: ["structure": structure], parameters: parameters))
  }

  /// The scores of one element, in the order of the units.
  static func scores(_ table: Table, of code: String) -> [Double?] {
    guard case .text(let codes)? = table["code"]?.values, let scores = numbers(table, "score") else { return [] }
    return zip(codes, scores).filter { $0.0 == code }.map(\.1)
  }

  @Test("aggregates minmax scores by weights as shares among siblings, worked by hand")
  func byHand() throws {
    let found = try Self.run()
    // x: 0 25 50 100; y turned round: 0 50 75 100; one = (x + 3 y) / 4; z: 0 50 25 100; index = (one + two) / 2.
    let one = [0, 43.75, 68.75, 100.0]
    let index = [0, 46.875, 46.875, 100.0]
    #expect(zip(Self.scores(found, of: "one"), one).allSatisfy { isClose($0, $1) })
    #expect(zip(Self.scores(found, of: "index"), index).allSatisfy { isClose($0, $1) })
    guard case .integer(let ranks)? = found["rank"]?.values else { return }
    #expect(ranks.prefix(4) == [4, 2, 2, 1])
    guard case .integer(let levels)? = found["level"]?.values else { return }
    #expect(levels.first == 3 && levels.last == 1)
  }

  @Test("means of 2 and 8 with weights 3 and 1: 3.5, 2 sqrt 2, 32 / 13, 2")
  func means() throws {
    let values = [(weight: 3.0, value: 2.0), (weight: 1.0, value: 8.0)]
    func mean(_ aggregation: Aggregation) throws -> Double? {
      let structure = try CompositeStructure([
        .init("p", parent: "i", weight: values[0].weight), .init("q", parent: "i", weight: values[1].weight),
        .init("i", parent: nil),
      ])
      let table = IndicatorTable(
        units: ["u", "v"], codes: ["p", "q"], columns: [[values[0].value, 1], [values[1].value, 1]])
      return try aggregation.aggregated(table, structure: structure)["i"]?.first ?? nil
    }
    #expect(isClose(try mean(.arithmetic), 3.5))
    #expect(isClose(try mean(.geometric), 2 * 2.0.squareRoot()))
    #expect(isClose(try mean(.harmonic), 32.0 / 13))
    #expect(isClose(try mean(.median), 2))
    #expect(isClose(try mean(.copeland), 1))
  }

  @Test("Copeland counts wins less losses by more than half of the weight, a tie counts for neither")
  func copeland() throws {
    let structure = try CompositeStructure([
      .init("p", parent: "i"), .init("q", parent: "i"), .init("i", parent: nil),
    ])
    let table = IndicatorTable(units: ["u", "v", "w"], codes: ["p", "q"], columns: [[3, 2, 1], [1, 2, 0]])
    #expect(try Aggregation.copeland.aggregated(table, structure: structure)["i"] == [1, 1, -2])
  }

  @Test("no result depends on the order of rows")
  func rowOrder() throws {
    for parameters in [[:], ["normalise": ParameterValue.text("zscore")], ["aggregate": .text("copeland")]] {
      #expect(
        try Self.run(Self.table().reversed, structure: Self.structure.reversed, parameters)
          == Self.run(Self.table(), parameters))
    }
  }

  @Test("a change of unit of an indicator changes nothing but z-scores' rounding")
  func scale() throws {
    let other = Self.table(x: [1, 2, 3, 5].map { 1000 * $0 + 7 })
    for rule in Normalisation.allCases where ![.shareOfMaximum, .goalposts, .distanceToTarget].contains(rule) {
      let parameters: [String: ParameterValue] = ["normalise": .text(rule.rawValue), "reference": .text("d")]
      let (own, scaled) = (try Self.run(Self.table(), parameters), try Self.run(other, parameters))
      #expect(
        zip(numbers(own, "score") ?? [], numbers(scaled, "score") ?? []).allSatisfy { isClose($0, $1 ?? .nan) },
        "\(rule)")
    }
  }

  @Test("names of units matter to nothing but the order of rows")
  func labels() throws {
    var renamed = Self.table()
    renamed.columns[0].values = .text(["w", "x", "y", "z"])
    #expect(try numbers(Self.run(renamed), "score") == numbers(Self.run(), "score"))
  }

  @Test(
    "a missing value is not zero: it is imputed, its unit left out, or what is there takes over its weight, and that is told"
  )
  func missing() throws {
    let gap = Self.table(x: [1, nil, 3, 5])
    // y of b is 50 and carries the group alone; with the mean of 1, 3, 5 x is 3, which is 50 too.
    let available = try Self.run(gap, ["impute": .text("available")])
    #expect(isClose(Self.scores(available, of: "one")[1], 50))
    // x has a quarter of half of the weight.
    #expect(
      available.notes == [
        .init("imputed", .integer(0)), .init("treated", .integer(0)), .init("partial", .integer(1)),
        .init("weight_there", .text("b 87.5%")),
      ])
    let imputed = try Self.run(gap, ["impute": .text("mean")])
    #expect(isClose(Self.scores(imputed, of: "x")[1], 50))
    #expect(imputed.notes.first == Table.Note("imputed", .integer(1)))
    let screened = try Self.run(gap, ["screen": .text("missing"), "threshold": .number(0.9)])
    #expect(Self.scores(screened, of: "index").count == 3)
    #expect(screened.notes.last == Table.Note("left_out", .text("b")))
    #expect(try Self.run().notes == [.init("imputed", .integer(0)), .init("treated", .integer(0))])
  }

  @Test("a direction is written as gain and cost, max and min, or 1 and -1")
  func directions() throws {
    let own = try Self.run()
    for (gain, cost) in [("max", "min"), ("1", "-1")] {
      var other = Self.structure
      other.columns[3].values = .text([gain, cost, gain, nil, nil, nil])
      #expect(try Self.run(structure: other) == own)
    }
    var numeric = Self.structure
    numeric.columns[3] = TableColumn(Column("direction", .number, ""), .number([1, -1, 1, nil, nil, nil]))
    #expect(try Self.run(structure: numeric) == own)
  }

  @Test("what is extreme after five points is taken to logarithms, mirrored for a long lower tail")
  func logarithms() {
    let heavy: [Double?] = (1...100).map { rank in
      let step = Double(rank)
      return rank > 8 ? step / 40 : 1000 * step * step * step
    }
    let table = IndicatorTable(units: heavy.indices.map { "\($0)" }, codes: ["h"], columns: [heavy])
    let down = IndicatorTable(units: table.units, codes: ["h"], columns: [heavy.map { $0.map { -$0 } }])
    let (treated, records) = Treatment.winsorise.treated(table)
    let (mirrored, others) = Treatment.winsorise.treated(down)
    #expect(records[0].isLogarithmic && records[0].winsorised == 0)
    #expect(others[0].isLogarithmic)
    #expect(zip(treated.columns[0], mirrored.columns[0]).allSatisfy { isClose($0, -($1 ?? .nan), within: 1e-9) })
  }

  @Test("goalposts, targets and shares of the maximum keep to their ends")
  func ends() throws {
    let structure = try CompositeStructure([
      .init("p", parent: "i", target: 8, low: 2, high: 6), .init("i", parent: nil),
    ])
    let table = IndicatorTable(units: ["u", "v", "w"], codes: ["p"], columns: [[0, 4, 10]])
    func scores(_ rule: Normalisation) throws -> [Double?]? {
      try rule.normalised(table, structure: structure, settings: .init(reference: "v")).columns.first
    }
    #expect(try scores(.goalposts) == [0, 50, 100])
    #expect(try scores(.distanceToTarget) == [0, 0.5, 1])
    #expect(try scores(.shareOfMaximum) == [0, 0.4, 1])
    #expect(try scores(.distanceToReference) == [0, 1, 2.5])
  }

  @Test("shows weights, removal, association, contributions and treatment", arguments: CompositeMethod.Detail.allCases)
  func details(_ detail: CompositeMethod.Detail) throws {
    let found = try Self.run(Self.table(), ["detail": .text(detail.rawValue)])
    let rows = [24, 6, 3, 9, 12, 3]
    let place = try #require(CompositeMethod.Detail.allCases.firstIndex(of: detail))
    #expect(found.rowCount == rows[place])
  }

  @Test("the weighted median of three values is the middle one, of an even weight the mean of the two about it")
  func medians() throws {
    func median(_ values: [Double], _ weights: [Double]) throws -> Double? {
      let codes = ["p", "q", "r"]
      let structure = try CompositeStructure(
        zip(codes, weights).map { .init($0, parent: "i", weight: $1) } + [.init("i", parent: nil)])
      let table = IndicatorTable(units: ["u"], codes: codes, columns: values.map { [$0] })
      return try Aggregation.median.aggregated(table, structure: structure)["i"]?.first ?? nil
    }
    #expect(isClose(try median([9, 1, 2], [1, 1, 1]), 2))
    #expect(isClose(try median([9, 1, 2], [1, 1, 3]), 2))
    #expect(isClose(try median([9, 1, 2], [4, 1, 2]), 9))
    #expect(isClose(try median([9, 1, 2], [2, 1, 1]), 5.5))
  }

  /// The deviation of 0, 4 and 10 is sqrt(76 / 3), as a sample.
  @Test("scales run from low to high, z-scores about their mean by their deviation, costs the other way round")
  func scales() throws {
    let settings = Normalisation.Settings(low: 1, high: 5, mean: 50, deviation: 10)
    for (direction, turn) in [(true, 1.0), (false, -1)] {
      let structure = try CompositeStructure([.init("p", parent: "i", isGain: direction), .init("i", parent: nil)])
      let table = IndicatorTable(units: ["u", "v", "w"], codes: ["p"], columns: [[0, 4, 10]])
      func scores(_ rule: Normalisation) throws -> [Double?] {
        try rule.normalised(table, structure: structure, settings: settings).columns[0]
      }
      let minmax = [1, 2.6, 5].map { direction ? $0 : 6 - $0 }
      #expect(zip(try scores(.minmax), minmax).allSatisfy { isClose($0, $1, within: 1e-12) })
      let z = [-14.0, -2, 16].map { 50 + 10 * turn * $0 / 3 / (76.0 / 3).squareRoot() }
      #expect(zip(try scores(.zscore), z).allSatisfy { isClose($0, $1, within: 1e-12) })
    }
  }

  /// By scipy 1.17, skew and kurtosis with bias=False.
  @Test("skewness and kurtosis of samples agree with scipy")
  func moments() {
    #expect(isClose(Moments.skewness([1, 2, 3, 4, 10]), 1.6970562748477143, within: 1e-12))
    #expect(isClose(Moments.kurtosis([1, 2, 3, 4, 10]), 3.152, within: 1e-12))
    #expect(isClose(Moments.skewness([2, 3, 5, 9, 17, 1]), 1.4490305881669405, within: 1e-12))
    #expect(isClose(Moments.kurtosis([2, 3, 5, 9, 17, 1]), 1.752995391705067, within: 1e-12))
  }

  /// Of unit v only an indicator without weight is there in the first group, which so has no score.
  @Test("contributions of a unit sum to its index also where a group of it has nothing with a weight")
  func contributions() throws {
    let structure = try CompositeStructure([
      .init("x", parent: "one", weight: 0), .init("y", parent: "one"), .init("z", parent: "two"),
      .init("one", parent: "i"), .init("two", parent: "i"), .init("i", parent: nil),
    ])
    let table = IndicatorTable(
      units: ["u", "v", "w"], codes: ["x", "y", "z"], columns: [[1, 2, 3], [4, nil, 6], [7, 9, 8]])
    var recipe = CompositeRecipe()
    recipe.impute = .available
    let index = try CompositeIndex(of: table, structure: structure, recipe: recipe)
    let parts = try index.contributions().columns
    #expect(parts.map { $0[1] } == [0, nil, 100])
    for unit in 0..<3 { #expect(isClose(index.index[unit], parts.compactMap { $0[unit] }.reduce(0, +))) }
  }
}
