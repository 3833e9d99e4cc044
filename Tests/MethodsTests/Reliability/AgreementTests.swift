import TerroirKernel
import TerroirMethods
import Testing

@Suite("Agreement of coders")
struct AgreementTests {
  /// Krippendorff (2011): four observers, twelve units, five categories, gaps.
  static let observers: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  static func input(_ coders: [[Double?]]) -> Table {
    var (items, names, codes): ([Int], [String], [Double?]) = ([], [], [])
    for (coder, row) in coders.enumerated() {
      for (item, code) in row.enumerated() {
        items.append(item + 1)
        names.append("coder \(coder)")
        codes.append(code)
      }
    }
    return table(["item": .integer(items), "coder": .text(names), "code": .number(codes)])
  }

  private func run(
    _ coders: Table, _ measure: String, _ scale: String = "nominal", draws: Int = 0, seed: UInt64 = 1
  ) throws -> Table {
    try Agreement.run(
      MethodInput(
        table: coders,
        parameters: ["measure": .text(measure), "scale": .text(scale), "draws": .integer(draws)], seed: seed))
  }

  @Test(
    "gives Krippendorff's alphas .743, .815, .849 and .797 (2011, section D)",
    arguments: [
      ("nominal", 0.743421052631579), ("ordinal", 0.8153875037548814), ("interval", 0.8491071428571428),
      ("ratio", 0.7974027747116121),
    ])
  func krippendorff(_ scale: String, _ alpha: Double) throws {
    let found = try run(Self.input(Self.observers), "krippendorff", scale)
    #expect(isClose(numbers(found, "value")?[0], alpha, within: 1e-12))
    #expect(note(found, "items") == 11 && note(found, "coders") == 4 && note(found, "unpaired") == 1)
    #expect(try run(Self.input(Self.observers).reversed, "krippendorff", scale) == found)
  }

  @Test("words are as good as numbers on the nominal scale")
  func words() throws {
    var coded = Self.input(Self.observers)
    let names = ["", "historical", "cultural", "social", "environmental", "technological"]
    coded.columns[2].values = .text(Self.observers.flatMap { row in row.map { $0.map { names[Int($0)] } } })
    let found = try run(coded, "krippendorff")
    #expect(isClose(numbers(found, "value")?[0], 0.743421052631579, within: 1e-12))
  }

  @Test(
    "Cohen's kappa, unweighted, linear and quadratic, agrees with scikit-learn",
    arguments: [
      ("nominal", 0.5555555555555556), ("ordinal", 0.7108433734939759), ("interval", 0.8431372549019608),
    ])
  func cohen(_ scale: String, _ kappa: Double) throws {
    let coders = Self.input([[1, 1, 2, 3, 3, 2, 1, 4, 4, 2, 3, 1], [1, 2, 2, 3, 4, 2, 1, 4, 3, 2, 3, 2]])
    #expect(isClose(numbers(try run(coders, "cohen", scale), "value")?[0], kappa, within: 1e-12))
  }

  @Test("Cohen's kappa of 20, 5, 10 and 15 judgements is 0.4")
  func cohenTextbook() {
    #expect(isClose(Kappa.cohen([[20, 5], [10, 15]], values: [0, 1]), 0.4, within: 1e-12))
  }

  @Test("gives Fleiss's kappa 0.210 for ten subjects and fourteen raters")
  func fleiss() {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    #expect(isClose(Kappa.fleiss(counts), 0.210, within: 5e-4))
  }

  @Test("gives Kendall's W 0.16 for three judges of six applicants (Siegel and Castellan)")
  func kendall() throws {
    let judges = Self.input([[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]])
    let found = try run(judges, "kendall-w", draws: 200)
    #expect(isClose(numbers(found, "value")?[0], 25.5 / 157.5, within: 1e-12))
    #expect(isClose(note(found, "chi_square"), 3 * 5 * 25.5 / 157.5, within: 1e-12))
    // One less the chi-squared distribution with 5 degrees at 2.4286.
    #expect(isClose(note(found, "p"), 0.7871, within: 1e-3))
    let same = try run(Self.input([[1, 2, 3], [1, 2, 3], [1, 2, 3]]), "kendall-w", draws: 200)
    #expect(numbers(same, "value") == [1] && isClose(numbers(same, "low")?[0], 1, within: 1e-12))
  }

  @Test("ties take the mean rank and lower what W can reach")
  func ties() throws {
    let found = try #require(Concordance([[1, 1, 2], [1, 1, 2]]))
    #expect(isClose(found.w, 1, within: 1e-12))
    #expect(found.ranks[0] == [1.5, 1.5, 3])
  }

  @Test("all alike is 1, labels do not matter, and no variation is no agreement")
  func properties() throws {
    let alike = try run(Self.input([[1, 2, 3, 1], [1, 2, 3, 1]]), "krippendorff", draws: 200)
    #expect(numbers(alike, "value") == [1])
    let relabelled = Self.observers.map { row in row.map { $0.map { [0.0, 30, 10, 50, 20, 40][Int($0)] } } }
    let found = try run(Self.input(relabelled), "krippendorff")
    #expect(isClose(numbers(found, "value")?[0], 0.743421052631579, within: 1e-12))
    let constant = try run(Self.input([[1, 1, 1], [1, 1, 1]]), "krippendorff", draws: 200)
    #expect(numbers(constant, "value") == [nil] && numbers(constant, "low") == [nil])
    let reason = "value: all codes are the same, so there is no agreement beyond chance"
    #expect(constant.notes.last == .init("undefined", .text(reason)))
    #expect(alike.notes.map(\.name) == ["items", "coders", "unpaired"])
    let scaled = Self.observers.map { row in row.map { $0.map { 7 * $0 - 3 } } }
    let interval = try run(Self.input(scaled), "krippendorff", "interval")
    #expect(isClose(numbers(interval, "value")?[0], 0.8491071428571428, within: 1e-12))
  }

  @Test("an interval that cannot be had says why")
  func withoutInterval() throws {
    let judges = try run(Self.input([[1, 2, 3], [1, 3, 2]]), "kendall-w", draws: 100)
    #expect(judges.notes.last == .init("undefined", .text("low, high: an interval over judges needs three")))
    // Of two items a sample has both, and so codes that differ, half of the time.
    let found = try (1...20).map { seed in
      try run(Self.input([[1, 2], [1, 2]]), "krippendorff", draws: 1, seed: UInt64(seed))
    }
    let without = found.filter { numbers($0, "low") == [nil] }
    #expect((1...19).contains(without.count))
    for table in without {
      #expect(table.notes.last == .init("undefined", .text("low, high: no sample of the items has codes that differ")))
    }
  }

  /// Two coders tell the truth with probability .9, else one of three categories by chance: alpha is .81.
  @Test("the interval covers a known alpha in about 95 of 100 seeded tables")
  func coverage() throws {
    var covered = 0
    for draw in 0..<200 {
      var numbers = RandomStream(seed: 21, method: "coders", draw: draw)
      let codes = (0..<80).map { _ -> [Int?] in
        let truth = numbers.index(below: 3)
        return (0..<2).map { _ in numbers.uniform() < 0.9 ? truth : numbers.index(below: 3) }
      }
      let items = Krippendorff(CodedItems(codes: codes, values: [0, 1, 2]))
      let found = try #require(
        try Bootstrap.interval(count: items.items, draws: 199, seed: UInt64(draw), method: "coverage") {
          items.alpha(times: $0)
        })
      if found.contains(0.81) { covered += 1 }
    }
    #expect((180...199).contains(covered), "\(covered) of 200")
  }

  @Test(
    "what a measure cannot use is refused",
    arguments: [
      (
        observers, "cohen", "nominal", "cohen takes two coders and there are 4", "Use krippendorff or fleiss."
      ),
      (
        [[1, 2], [1, 2]], "cohen", "ratio", "cohen has no ratio scale",
        "Use scale=interval, or measure=krippendorff."
      ),
      (
        observers, "fleiss", "nominal", "the items have 1, 2, 3, 4 codes",
        "Fleiss needs the same number for each, two or more; use measure=krippendorff."
      ),
      (
        [[1, 2], [1, 2]], "fleiss", "ordinal", "fleiss has the nominal scale only",
        "Use measure=krippendorff with this scale."
      ),
      (
        observers, "kendall-w", "ordinal", "not every coder ranks every item",
        "Fill the gaps, or use measure=krippendorff."
      ),
      (
        [[1, 2]], "krippendorff", "nominal", "there is one coder only",
        "Agreement needs two who coded the same items."
      ),
      (
        [[-1, 2], [1, 2]], "krippendorff", "ratio", "the code -1.0 is negative",
        "A ratio scale starts at 0; use scale=interval."
      ),
      ([[nil], [nil]], "krippendorff", "nominal", "no item is coded", "Check the column of codes."),
    ] as [([[Double?]], String, String, String, String)])
  func refusals(_ coders: [[Double?]], _ measure: String, _ scale: String, _ reason: String, _ hint: String) {
    #expect(throws: MethodFailure("agreement", Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
      try run(Self.input(coders), measure, scale)
    }
  }
}
