import TerroirKernel
import TerroirMethods
import Testing

@Suite("Multi-criteria rankings and weights")
struct MultiCriteriaTests {
  static let criteria = Criteria(
    values: [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]],
    weights: [0.35, 0.25, 0.25, 0.15], isGain: [false, true, true, true])

  @Test("TOPSIS over min-max scaled values agrees with pymcdm 1.4.0")
  func minmax() {
    let expected = [
      0.4429279506901577, 0.49038105676657967, 0.5096189432334203, 0.43620435005590086, 0.5435639177847444,
    ]
    var settings = Criteria.Settings()
    settings.normalised = .minmax
    let found = Self.criteria.scores(.topsis, settings)
    #expect(zip(found, expected).allSatisfy { isClose($0, $1, within: 1e-8) })
  }

  @Test("CODAS and MARCOS agree with pymcdm 1.4.0")
  func ratio() {
    let codas = [
      -0.23973631502982654, -0.33086407416280234, 0.7048545064350448, -0.1091352319820806, -0.025118885260335413,
    ]
    let marcos = [0.6232783784273792, 0.5792081900537261, 0.716315442771758, 0.6291925595511162, 0.626309661225567]
    #expect(zip(Self.criteria.scores(.codas), codas).allSatisfy { isClose($0, $1, within: 1e-8) })
    #expect(zip(Self.criteria.scores(.marcos), marcos).allSatisfy { isClose($0, $1, within: 1e-8) })
  }

  @Test(
    "weights from the table agree with pymcdm 1.4.0",
    arguments: [
      (.entropy, [0.06391538399045828, 0.3788312783411814, 0.2879206127537567, 0.2693327249146037]),
      (.deviation, [0.7397873473602427, 0.16401270687034186, 0.07486121605864064, 0.021338729710774756]),
      (.critic, [0.13018015580082568, 0.25902748435987316, 0.3784756334316029, 0.2323167264076981]),
      (.gini, [0.14109742441209408, 0.3023516237402016, 0.2821948488241881, 0.27435610302351626]),
      (.merec, [0.14855974738128272, 0.19315859537118238, 0.2616673925621813, 0.39661426468535355]),
      (.equal, [0.25, 0.25, 0.25, 0.25]),
    ] as [(Criteria.Weighting, [Double])])
  func weights(_ weighting: Criteria.Weighting, _ expected: [Double]) throws {
    let found = try #require(Self.criteria.weighted(by: weighting, deviation: .raw))
    #expect(zip(found.weights, expected).allSatisfy { isClose($0, $1, within: 1e-8) }, "\(found.weights)")
  }

  /// In pymcdm's formula S- cancels out: S+ + S-min S- / (S- S-min / S-) = S+ + S-.
  @Test("copras=pymcdm agrees with pymcdm 1.4.0, rewards high costs, and says so")
  func coprasOfPymcdm() throws {
    let printed = [0.7727442207307978, 0.587434750186428, 1.0, 0.8420954511558536, 0.7127143922445935]
    let names = ["A1", "A2", "A3", "A4", "A5"]
    let criteria = ["cost", "c2", "c3", "c4"]
    let own = Self.criteria
    let rows = table([
      "alternative": .text(names.flatMap { name in criteria.map { _ in name } }),
      "criterion": .text(names.flatMap { _ in criteria }), "value": .number(own.values.flatMap(\.self)),
    ])
    let weights = table([
      "criterion": .text(criteria), "weight": .number(own.weights),
      "direction": .text(["cost", "gain", "gain", "gain"]),
    ])
    let found = try run(rows, weights, ["method": .text("copras"), "copras": .text("pymcdm")])
    let scores = try #require(numbers(found, "score"))
    #expect(zip(scores, printed).allSatisfy { isClose($0, $1, within: 1e-8) })
    let caution = "pymcdm adds costs like gains: a higher cost ranks better; copras=published does not"
    #expect(found.notes == [.init("caution", .text(caution))])
    var dearer = own
    dearer.values[0][0] = 290
    var settings = Criteria.Settings()
    settings.copras = .pymcdm
    #expect(dearer.scores(.copras, settings)[0] > own.scores(.copras, settings)[0])
    #expect(dearer.scores(.copras)[0] < own.scores(.copras)[0])
    let published = try run(rows, weights, ["method": .text("copras")])
    #expect(published.notes.isEmpty && numbers(published, "score") == own.scores(.copras))
  }

  private static let values = table([
    "alternative": .text(["a", "a", "b", "b"]), "criterion": .text(["cost", "use", "cost", "use"]),
    "value": .number([1, 2, 3, 4]),
  ])
  private static let directions = table([
    "criterion": .text(["cost", "use"]), "weight": .number([1, 1]), "direction": .text(["cost", "gain"]),
  ])

  private func run(_ values: Table, _ directions: Table, _ parameters: [String: ParameterValue] = [:]) throws -> Table {
    try MultiCriteria.run(MethodInput(table: values, tables: ["criteria": directions], parameters: parameters))
  }

  @Test("every ranking puts an alternative that is better on all criteria first", arguments: Criteria.Ranking.allCases)
  func dominance(_ ranking: Criteria.Ranking) throws {
    var better = Self.values
    better.columns[2].values = .number([1, 4, 3, 2])
    let found = try run(better, Self.directions, ["method": .text(ranking.rawValue)])
    #expect(integers(found, "rank") == [1, 2])
    #expect(try run(better.reversed, Self.directions.reversed, ["method": .text(ranking.rawValue)]) == found)
  }

  @Test("computed weights need none in the table")
  func withoutWeights() throws {
    var bare = Self.directions
    bare.columns.remove(at: 1)
    #expect(try run(Self.values, bare, ["weights": .text("equal")]) == (try run(Self.values, Self.directions)))
    #expect(
      throws: MethodFailure(
        "mcda", "criteria: there is no column weight",
        hint: "Name the column: criteria.weight=COLUMN. Columns: criterion, direction.")
    ) { try run(Self.values, bare) }
  }

  @Test(
    "what has no meaning is refused",
    arguments: [
      (
        [0.0, 2, 3, 4], ["method": "saw"], "the cost cost of a is 0, and saw divides by it",
        "Use topsis, which needs no reciprocal."
      ),
      (
        [1, 0, 3, 0], ["method": "saw"], "use is 0 for every alternative, and saw divides by its sum",
        "Leave the criterion out."
      ),
      (
        [-1, 2, 3, 4], ["method": "copras"],
        "the value -1.0 has no meaning for copras, which takes values not negative", "Use topsis, which takes any."
      ),
      (
        [0, 2, 3, 4], ["method": "marcos"], "the value 0.0 has no meaning for marcos, which takes values above 0",
        "Use topsis, which takes any."
      ),
      (
        [0, 2, 3, 4], ["weights": "entropy"], "the value 0.0 has no meaning for weights=entropy",
        "Use weights=critic."
      ),
      (
        [1, 2, 1, 2], ["weights": "critic"], "no criterion varies, so none has a weight", "Use weights=equal."
      ),
    ] as [([Double], [String: String], String, String)])
  func refusals(_ values: [Double], _ parameters: [String: String], _ reason: String, _ hint: String) throws {
    var input = Self.values
    input.columns[2].values = .number(values)
    #expect(throws: MethodFailure("mcda", Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
      try run(input, Self.directions, parameters.mapValues(ParameterValue.text))
    }
  }

  @Test("scaled values, the worst of which is 0, admit all rankings but the two that divide by them")
  func admission() {
    let scaled = Criteria(values: Self.criteria.scaled(), weights: [1, 1, 1, 1], isGain: [true, true, true, true])
    #expect(Criteria.Ranking.allCases.filter { !scaled.admits($0) } == [.codas, .marcos])
    for ranking in Criteria.Ranking.allCases where scaled.admits(ranking) {
      #expect(scaled.scores(ranking).allSatisfy { $0.isFinite }, "\(ranking)")
    }
    #expect(Criteria.Ranking.allCases.allSatisfy { Self.criteria.admits($0) })
  }

  @Test(
    "weights from the table do not depend on the unit, values below 1 included",
    arguments: ["entropy", "gini", "merec"])
  func units(_ weights: String) throws {
    var small = Self.values
    small.columns[2].values = .number([0.01, 0.02, 0.03, 0.04])
    let parameters: [String: ParameterValue] = ["weights": .text(weights)]
    let (own, other) = (try run(Self.values, Self.directions, parameters), try run(small, Self.directions, parameters))
    #expect(integers(own, "rank") == integers(other, "rank"))
    let scores = zip(numbers(own, "score") ?? [], numbers(other, "score") ?? [])
    #expect(scores.allSatisfy { isClose($0, $1 ?? 9, within: 1e-9) })
  }

  @Test("weights that sum to zero are refused")
  func noWeight() {
    var none = Self.directions
    none.columns[1].values = .number([0, 0])
    #expect(
      throws: MethodFailure("mcda", "criteria: all weights are zero", hint: "Give a criterion a weight above 0.")
    ) { try run(Self.values, none) }
  }

  @Test("acceptabilities of an alternative sum to 1, one that is best on all is first always")
  func acceptability() throws {
    let shares = try Self.criteria.acceptability(draws: 500, seed: 3)
    #expect(!shares.isEmpty && shares.allSatisfy { isClose($0.reduce(0, +), 1) })
    let sure = Criteria(values: [[1, 1], [0, 0]], weights: [1, 1], isGain: [true, true])
    #expect(try sure.acceptability(draws: 100, seed: 1)[0] == [1, 0])
  }

  /// Two alternatives, each best on one of two criteria: each is first for half of all weightings.
  @Test("two rivals on two criteria are first half of the time")
  func rivals() throws {
    let even = Criteria(values: [[1, 0], [0, 1]], weights: [1, 1], isGain: [true, true])
    #expect(try abs(even.acceptability(draws: 4000, seed: 2)[0][0] - 0.5) < 0.03)
  }

  /// One criterion from 0 to 10: differences .1, .2, .3, .7, .8 and 1 of the range, thresholds .1, .3 and .2.
  @Test(
    "PROMETHEE II by each preference function of Brans and Vincke, worked by hand",
    arguments: [
      (.usual, [-1, -1.0 / 3, 1.0 / 3, 1]), (.uShape, [-1, 0, 0, 1]),
      (.vShape, [-8.0 / 9, -2.0 / 9, 1.0 / 9, 1]), (.level, [-2.0 / 3, -1.0 / 6, -1.0 / 6, 1]),
      (.linear, [-2.5 / 3, -0.5 / 3, 0, 1]),
      (.gaussian, [-0.6896043820919484, -0.2412327648333785, -0.06832062627492075, 0.9991577732002476]),
    ] as [(Criteria.Preference, [Double])])
  func preferences(_ preference: Criteria.Preference, _ expected: [Double]) {
    let line = Criteria(values: [[0], [2], [3], [10]], weights: [1], isGain: [true])
    var settings = Criteria.Settings()
    settings.preference = preference
    let found = line.scores(.promethee2, settings)
    #expect(zip(found, expected).allSatisfy { isClose($0, $1, within: 1e-6) }, "\(found)")
  }

  /// a loses all on the weightier criterion, b on the lighter one: concordances .3 and .7, discordances 7/17 without veto.
  @Test("a veto of ELECTRE III beyond the range lets the weights decide, within it none outranks")
  func veto() {
    let rivals = Criteria(values: [[0, 1], [1, 0]], weights: [0.7, 0.3], isGain: [true, true])
    #expect(rivals.scores(.electre3) == [0, 0])
    var settings = Criteria.Settings()
    settings.veto = 2
    let found = rivals.scores(.electre3, settings)
    let lesser = 0.3 * (1 - 0.7 / 1.7) / 0.7
    #expect(isClose(found[0], lesser - 0.7, within: 1e-12) && isClose(found[1], 0.7 - lesser, within: 1e-12))
  }

  @Test(
    "thresholds that are not in order are refused by the methods that read them, and by no other",
    arguments: [
      (
        ["method": "electre3"], ["indifference": 0.3], "indifference is 0.3 and strict_preference 0.3",
        "Give indifference below strict_preference."
      ),
      (
        ["method": "electre3"], ["veto": 0.2], "strict_preference is 0.3 and veto 0.2",
        "Give strict_preference below veto."
      ),
      (
        ["method": "promethee2", "preference": "linear"], ["strict_preference": 0.05],
        "indifference is 0.1 and strict_preference 0.05", "Give indifference below strict_preference."
      ),
      (
        ["method": "promethee2", "preference": "v-shape"], ["strict_preference": 0], "strict_preference is 0",
        "Use preference=usual, or give it above 0."
      ),
    ] as [([String: String], [String: Double], String, String)])
  func thresholds(_ words: [String: String], _ numbers: [String: Double], _ reason: String, _ hint: String) throws {
    let parameters = numbers.mapValues(ParameterValue.number)
    #expect(throws: MethodFailure("mcda", Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
      try run(
        Self.values, Self.directions, words.mapValues(ParameterValue.text).merging(parameters) { own, _ in own })
    }
    #expect(try run(Self.values, Self.directions, parameters) == (try run(Self.values, Self.directions)))
  }

  @Test("SMAA needs no weights, and says that it does not read those it is given")
  func unusedWeights() throws {
    var bare = Self.directions
    bare.columns.remove(at: 1)
    func run(_ criteria: Table) throws -> Table {
      try RankAcceptability.run(MethodInput(table: Self.values, tables: ["criteria": criteria]))
    }
    let (own, given) = (try run(bare), try run(Self.directions))
    #expect(own.notes.isEmpty && own.columns == given.columns)
    #expect(
      given.notes
        == [.init("unused", .text("the weights of criteria: smaa draws all weightings alike; mcda reads them"))])
  }
}
