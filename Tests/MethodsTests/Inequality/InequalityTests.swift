import TerroirKernel
import TerroirMethods
import Testing

@Suite("Inequality")
struct InequalityTests {
  private func value(_ measure: String, _ results: [Inequality.Result]) -> Double? {
    results.first { $0.measure == measure }?.value
  }

  @Test("GE(0) is .2326302, which REAT calls Theil (Störmann 2009), and GE(1) is .2502012")
  func twoTheils() {
    let found = Inequality.measures(of: [10, 10, 10, 20, 50])
    #expect(isClose(value("theil_l", found), 0.23263016196113612, within: 1e-7))
    #expect(isClose(value("theil_t", found), 0.250201211769094))
  }

  @Test("Gini .31 and Hoover .25 of EconGeo's industry over population, by their shares")
  func econGeoPair() {
    let (own, people) = ([0, 0.1, 0.1, 0.3, 0.5], [0.1, 0.15, 0.2, 0.25, 0.3])
    #expect(isClose(ShareProfile.gini(own, reference: people), 0.31))
    #expect(isClose(ShareProfile.krugman(own, people) / 2, 0.25))
    let perHead = zip(own, people).map { $0 / $1 }
    let found = Inequality.measures(of: perHead, weights: people)
    #expect(isClose(value("gini", found), 0.31) && isClose(value("hoover", found), 0.25))
  }

  @Test("between and within sum to the whole for both Theil measures, with and without weights")
  func parts() throws {
    let (values, groups): ([Double], [Int]) = ([1, 2, 3, 10, 11, 30], [0, 0, 1, 1, 2, 2])
    for weights in [nil, [5, 1, 2, 2, 1, 9] as [Double]] {
      for result in Inequality.measures(of: values, weights: weights, groups: groups) where result.between != nil {
        #expect(isClose((result.between ?? 0) + (result.within ?? 0), result.value ?? 9, within: 1e-12))
        #expect((result.within ?? -1) >= 0 && (result.between ?? -1) >= 0, "\(result.measure)")
      }
    }
    let alike = Inequality.measures(of: [4, 4, 4], groups: [0, 1, 1])
    #expect(!alike.isEmpty && alike.allSatisfy { isClose($0.value, 0, within: 1e-12) })
  }

  @Test("of equal values nothing is unequal, exactly", arguments: [[3.0, 3, 3], [0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7]])
  func equal(values: [Double]) {
    let found = Inequality.measures(of: values, groups: values.indices.map { $0 % 2 }, epsilon: 0.5)
    for measure in ["gini", "theil_t", "theil_l", "hoover", "cv"] { #expect(value(measure, found) == 0, "\(measure)") }
  }

  @Test("doubling every value or every unit changes nothing")
  func invariance() {
    let own = Inequality.measures(of: [1, 2, 3, 10])
    let doubled = Inequality.measures(of: [2, 4, 6, 20])
    let twice = Inequality.measures(of: [1, 2, 3, 10, 1, 2, 3, 10])
    for (index, result) in own.enumerated() {
      #expect(isClose(doubled[index].value, result.value ?? 9, within: 1e-12))
      #expect(isClose(twice[index].value, result.value ?? 9, within: 1e-12))
    }
  }

  @Test("deviations over n and n - 1 differ by the root of n / (n - 1)")
  func deviation() {
    let own = value("cv", Inequality.measures(of: [1, 2, 3]))
    let sample = value("cv", Inequality.measures(of: [1, 2, 3], deviation: .sample))
    #expect(isClose(own, (2 / 3.0).squareRoot() / 2) && isClose(sample, 0.5))
    #expect(value("cv", Inequality.measures(of: [2], deviation: .sample)) == nil)
  }

  @Test("a value of zero leaves the logarithmic measures out, not the others")
  func zero() throws {
    let input = table(["unit": .text(["a", "b"]), "value": .number([0, 2])])
    let found = try Inequality.run(MethodInput(table: input))
    let measures = try #require(texts(found, "measure"))
    let missing = zip(measures, try #require(numbers(found, "value"))).filter { $1 == nil }.map { $0.0 ?? "" }
    #expect(missing == ["theil_l", "sigma_log"])
  }

  @Test(
    "48 US states, 1929-2009: Theil T, its parts and Gini agree with the package inequality 1.1.2",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"),
    arguments: [
      (
        "1929",
        [0.0625135047202633, 0.04896375187589094, 0.013549752844372362, 0.20104131391804944, 0.3693759209211939]
      ),
      (
        "1950",
        [0.02479792210415897, 0.018545419389755728, 0.0062525027144032415, 0.1258812106111681, 0.23500478582318812]
      ),
      (
        "1970",
        [0.011766611748537978, 0.007513156525331813, 0.004253455223206165, 0.08704046841225951, 0.15564166372212318]
      ),
      (
        "1990",
        [0.011621022037276229, 0.006579826951328402, 0.005041195085947827, 0.0856081977626026, 0.15186812120195317]
      ),
      (
        "2009",
        [0.010009533443097495, 0.005154323956217469, 0.004855209486880027, 0.07882648147287469, 0.13908381818688018]
      ),
    ] as [(String, [Double])])
  func states(_ year: String, _ expected: [Double]) throws {
    let incomes = try ReferenceData.rows("cases/inequality-theil-us-income/usjoin.csv")
    let regions = try ReferenceData.rows("cases/inequality-theil-us-income/regions.csv")
    let region = Dictionary(regions.map { ($0["Name"] ?? "", $0["region"] ?? "") }) { first, _ in first }
    let input = table([
      "unit": .text(incomes.map { $0["Name"] }), "value": .number(incomes.map { Double($0[year] ?? "") }),
      "group": .text(incomes.map { region[$0["Name"] ?? ""] }),
    ])
    let found = try Inequality.run(MethodInput(table: input, parameters: ["deviation": .text("sample")]))
    let place = try #require(texts(found, "measure")?.firstIndex(of: "theil_t"))
    #expect(isClose(numbers(found, "value")?[place], expected[0]))
    #expect(isClose(numbers(found, "between")?[place], expected[1]))
    #expect(isClose(numbers(found, "within")?[place], expected[2]))
    #expect(isClose(numbers(found, "value")?[0], expected[3]))
    let sigma = try #require(texts(found, "measure")?.firstIndex(of: "sigma_log"))
    #expect(isClose(numbers(found, "value")?[sigma], expected[4], within: 1e-12))
  }

  @Test("measures that a zero leaves without a logarithm say so and name the unit")
  func undefined() throws {
    func notes(_ values: [Double], _ parameters: [String: ParameterValue] = [:]) throws -> [Table.Note] {
      let units = values.indices.map { "u\($0)" }
      return try Inequality.run(
        MethodInput(table: table(["unit": .text(units), "value": .number(values)]), parameters: parameters)
      ).notes
    }
    #expect(
      try notes([0, 3, 5]) == [.init("undefined", .text("theil_l, sigma_log: zero has no logarithm (u0)"))])
    #expect(
      try notes([3], ["deviation": .text("sample")])
        == [.init("undefined", .text("cv, sigma_log: one unit alone has no deviation as a sample"))])
    #expect(try notes([1, 3, 5]).isEmpty)
  }

  /// Values of 1/2 and 3/2 of the mean: 1 - ((0.5^0.5 + 1.5^0.5) / 2)^2, and 1 - 1 / ((2 + 2/3) / 2).
  @Test("Atkinson's index of 1 and 3 by hand, for aversions of a half, one and two")
  func atkinson() {
    for (epsilon, expected) in [(0.5, 0.0669872981077807), (1, 1 - 0.75.squareRoot()), (2, 0.25)] {
      #expect(isClose(value("atkinson", Inequality.measures(of: [1, 3], epsilon: epsilon)), expected, within: 1e-12))
    }
  }
}
