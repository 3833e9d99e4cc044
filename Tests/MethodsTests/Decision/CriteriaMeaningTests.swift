import TerroirKernel
import TerroirMethods
import Testing

@Suite("Criteria that a method has no meaning for")
struct CriteriaMeaningTests {
  private static func input(_ values: KeyValuePairs<String, [Double]>, of alternatives: [String]) -> Table {
    table([
      "alternative": .text(values.flatMap { _ in alternatives }),
      "criterion": .text(values.flatMap { name, _ in alternatives.map { _ in name } }),
      "value": .number(values.flatMap { $0.value }),
    ])
  }

  private static func criteria(_ names: [String], _ directions: [String]) -> Table {
    table([
      "criterion": .text(names), "weight": .number(names.map { _ in 0.5 }), "direction": .text(directions),
    ])
  }

  private func run(_ input: Table, _ criteria: Table, _ words: [String: String]) throws -> Table {
    try MultiCriteria.run(
      MethodInput(table: input, tables: ["criteria": criteria], parameters: words.mapValues(ParameterValue.text)))
  }

  @Test("weights=deviation ranks alike in heads and in thousands, raw does not and says so")
  func units() throws {
    let share = [0.2, 0.9, 0.1]
    let heads = Self.input(["jobs": [12_000, 11_000, 13_000], "share": share], of: ["A", "B", "C"])
    let thousands = Self.input(["jobs": [12, 11, 13], "share": share], of: ["A", "B", "C"])
    let both = Self.criteria(["jobs", "share"], ["gain", "gain"])
    let scaled = try [heads, thousands].map { try run($0, both, ["weights": "deviation"]) }
    #expect(integers(scaled[0], "rank") == integers(scaled[1], "rank"))
    #expect(integers(scaled[0], "rank")?[1] == 1)
    let raw = try [heads, thousands].map { try run($0, both, ["weights": "deviation", "deviation": "raw"]) }
    #expect(integers(raw[0], "rank") != integers(raw[1], "rank"))
    #expect(
      raw[0].notes.contains(
        .init(
          "caution",
          .text("deviation=raw weighs by units: a criterion in other units ranks otherwise; scaled does not"))))
    // numpy: deviations .5 and .5448624 of the scaled values.
    let own = Criteria(
      values: [[12_000, 0.2], [11_000, 0.9], [13_000, 0.1]], weights: [1, 1], isGain: [true, true])
    #expect(isClose(own.weighted(by: .deviation)?.weights[0], 0.47853192, within: 1e-8))
  }

  @Test("weights=gini refuses negative values and criteria of nothing, as entropy does", arguments: [-1.0, 1.0])
  func gini(_ third: Double) {
    let both = Self.criteria(["growth", "share"], ["gain", "gain"])
    let growth = Self.input(["growth": [-40, 41, third], "share": [0.48, 0.49, 0.51]], of: ["A", "B", "C"])
    #expect(
      throws: MethodFailure("mcda", "the value -40.0 has no meaning for weights=gini", hint: "Use weights=critic.")
    ) { try run(growth, both, ["weights": "gini"]) }
    let nothing = Self.input(["growth": [0, 0, 0], "share": [0.48, 0.49, 0.51]], of: ["A", "B", "C"])
    #expect(
      throws: MethodFailure(
        "mcda", "growth is 0 for every alternative, and weights=gini divides by its sum",
        hint: "Leave the criterion out.")
    ) { try run(nothing, both, ["weights": "gini"]) }
    let table = Criteria(values: [[-40, 1], [41, 2]], weights: [1, 1], isGain: [true, true])
    #expect(table.weighted(by: .gini) == nil)
  }

  /// The cheapest of two equal alternatives would be last: by sum S- / (S- sum 1/S-) a cost of 0 has no share.
  @Test("copras refuses an alternative without any cost, and takes one whose costs are 0 in one of two criteria")
  func costless() throws {
    let free = Self.input(["cost": [0, 5, 9], "use": [3, 3, 3]], of: ["a", "b", "c"])
    #expect(
      throws: MethodFailure(
        "mcda", "all costs of a are 0, and copras divides by their sum", hint: "Use topsis, which needs no reciprocal.")
    ) { try run(free, Self.criteria(["cost", "use"], ["cost", "gain"]), ["method": "copras"]) }
    let two = Self.input(["cost": [0, 5, 9], "harm": [1, 2, 3], "use": [3, 3, 3]], of: ["a", "b", "c"])
    let found = try run(
      two, Self.criteria(["cost", "harm", "use"], ["cost", "cost", "gain"]), ["method": "copras"])
    #expect(integers(found, "rank") == [1, 2, 3])
    _ = try run(
      free, Self.criteria(["cost", "use"], ["cost", "gain"]), ["method": "copras", "copras": "pymcdm"])
  }

  @Test("edas refuses a criterion whose mean is 0, by which it divides")
  func zeroMean() {
    let change = Self.input(["change": [-2, -1, 3], "use": [3, 2, 1]], of: ["a", "b", "c"])
    #expect(
      throws: MethodFailure(
        "mcda", "the mean of change is 0, and edas divides by it", hint: "Use topsis, which needs no mean.")
    ) { try run(change, Self.criteria(["change", "use"], ["gain", "gain"]), ["method": "edas"]) }
    // .1 + .2 - .3 is 5.6e-17 in numbers, and 0.
    let rounded = Criteria(values: [[0.1], [0.2], [-0.3]], weights: [1], isGain: [true])
    #expect(!rounded.admits(.edas))
  }

  @Test("a criterion that is listed and has no values is refused by mcda and smaa")
  func withoutValues() {
    let input = Self.input(["use": [3, 2, 1]], of: ["a", "b", "c"])
    let listed = Self.criteria(["use", "taste"], ["gain", "gain"])
    func failure(_ method: String) -> MethodFailure {
      MethodFailure(
        method, "criteria: taste has no values", row: 2, hint: "Give its values, or take it out of the table.")
    }
    #expect(throws: failure("mcda")) { try run(input, listed, [:]) }
    #expect(throws: failure("smaa")) {
      try RankAcceptability.run(MethodInput(table: input, tables: ["criteria": listed]))
    }
  }

  @Test("weights of the table beside computed ones are told as not read")
  func unused() throws {
    let input = Self.input(["use": [3, 2, 1], "taste": [1, 2, 4]], of: ["a", "b", "c"])
    let found = try run(input, Self.criteria(["use", "taste"], ["gain", "gain"]), ["weights": "critic"])
    #expect(found.notes == [.init("unused", .text("the weights of criteria: weights=critic computes others"))])
  }
}
