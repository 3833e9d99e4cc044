import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Value of information")
struct InformationTests {
  private func run(
    _ columns: KeyValuePairs<String, ColumnValues>, _ parameters: [String: ParameterValue] = [:]
  ) throws -> Table {
    try ValueOfInformation.run(MethodInput(table: table(columns), parameters: parameters))
  }

  /// The model of the vignette of voi (Jackson): 0 or p1 - p2, p1 ~ N(1, 1), p2 ~ N(0, 2).
  @Test(
    "gives the closed form of the model of voi",
    arguments: [
      (1.0, 0.0019713232231923783), (5, 0.03103887503370495), (20, 0.0632069247555842), (100, 0.07866278383744674),
    ])
  func vignette(_ size: Double, _ value: Double) throws {
    let result = try run([
      "quantity": .text(["p1", "p2"]), "mean": .number([1, 0]), "sd": .number([1, 2]),
      "coefficient": .number([1, -1]), "sample_sd": .number([2, nil]), "sample_size": .number([size, nil]),
    ])
    #expect(numbers(result, "evpi")?.allSatisfy { isClose($0, 0.4798107063483925, within: 1e-9) } == true)
    #expect(isClose(numbers(result, "evppi")?[0], 0.0833154705876864, within: 1e-9))
    #expect(isClose(numbers(result, "evppi")?[1], 0.39559311480261217, within: 1e-9))
    #expect(isClose(numbers(result, "evsi")?[0], value, within: 1e-9))
    #expect(numbers(result, "evsi")?[1] == .some(nil))
  }

  @Test("orders pilots by what it is worth to know their effect")
  func pilots() throws {
    let columns: KeyValuePairs<String, ColumnValues> = [
      "option": .text(["A", "B", "C", "D"]), "quantity": .text(["A", "B", "C", "D"]),
      "mean": .number([0.8, 1.2, 0.65, 0.7]), "sd": .number([0.5, 0.4, 1.2, 0.1]),
      "threshold": .number([0.7, 0.7, 0.7, 0.7]), "units": .number([1000, 3000, 400, 5000]),
    ]
    let expected = [153.44731793163822, 60.704241966543336, 181.65849649813623, 199.47114020071638]
    let formula = try #require(numbers(try run(columns), "evpi"))
    for (own, known) in zip(formula, expected) { #expect(isClose(own, known, within: 1e-6)) }
    // Nine nodes see the kink at the threshold from afar only.
    let nodes = try #require(numbers(try run(columns, ["by": .text("quadrature")]), "evppi"))
    for (own, known) in zip(nodes, expected) { #expect(isClose(own, known, within: 0.25 * known)) }
  }

  @Test("the nodes are exact for powers of a normal number up to the seventeenth")
  func nodes() {
    var moment = 1.0
    for power in stride(from: 0, through: 16, by: 2) {
      if power > 0 { moment *= Double(power - 1) }
      let own = Information.expectation(mean: 0, sd: 1) { pow($0, Double(power)) }
      #expect(abs(own / moment - 1) < 1e-12)
      #expect(abs(Information.expectation(mean: 0, sd: 1) { pow($0, Double(power + 1)) }) < 1e-6 * moment * 17)
    }
  }

  /// E max of two normals: m1 Phi(a) + m2 Phi(-a) + t phi(a), t^2 = s1^2 + s2^2, a = (m1 - m2)/t (Clark 1961).
  @Test(
    "knowing two gains is worth Clark's formula",
    arguments: [(1.0, 2.0, 0.5, 1.0), (0, 1, 0, 1), (3, 0.1, 1, 2), (5, 1, 5.0, 0), (-2, 1e-3, 4, 30)])
  func clark(_ m1: Double, _ s1: Double, _ m2: Double, _ s2: Double) {
    let t = (s1 * s1 + s2 * s2).squareRoot()
    let a = (m1 - m2) / t
    let known = m1 * Normal.cumulative(a) + m2 * Normal.cumulative(-a) + t * Normal.density(a) - max(m1, m2)
    #expect(isClose(Information.evpi(gains: [(m1, s1), (m2, s2)]), known, within: 1e-8 * t))
  }

  @Test("0 <= EVSI <= EVPPI <= EVPI, by formula and by nodes, of the best of several", arguments: 0..<50)
  func order(_ seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), method: "information-test")
    let count = 2 + random.index(below: 4)
    let columns: KeyValuePairs<String, ColumnValues> = [
      "option": .text((0..<count).map { "o\($0)" }), "quantity": .text((0..<count).map { "q\($0)" }),
      "mean": .number((0..<count).map { _ in random.normal() }),
      "sd": .number((0..<count).map { $0 == 0 ? 0 : 2 * random.uniform() }),
      "sample_sd": .number((0..<count).map { _ in 3 * random.uniform() }),
      "sample_size": .number((0..<count).map { _ in Double(random.index(below: 20)) }),
    ]
    for by in ["formula", "quadrature"] {
      for choose in ["each", "best"] {
        let result = try run(columns, ["by": .text(by), "choose": .text(choose)])
        let (evsi, evppi) = (try #require(numbers(result, "evsi")), try #require(numbers(result, "evppi")))
        for row in 0..<count {
          let (sample, part) = (try #require(evsi[row]), try #require(evppi[row]))
          #expect(0 <= sample && sample <= part + 1e-12)
          if by == "formula" { #expect(part <= (numbers(result, "evpi")?[row] ?? 0)! + 1e-9) }
        }
      }
    }
  }

  @Test("is worth nothing where no decision moves")
  func unmoved() {
    #expect(Information.evsi(mean: 3, sd: 0.1, standardError: 0.1) { max($0, 0) } < 1e-12)
    #expect(Information.evsi(mean: 3, sd: 0, standardError: 0.1) { max($0, 3) } == 0)
    #expect(Information.evpi(gain: 3, sd: 0) == 0)
  }

  @Test("refuses half of a study and two thresholds of an option")
  func refusals() {
    let base: KeyValuePairs<String, ColumnValues> = [
      "option": .text(["a", "a"]), "quantity": .text(["p", "q"]), "mean": .number([1, 2]), "sd": .number([1, 1]),
      "threshold": .number([1, 2]),
    ]
    #expect(
      throws: MethodFailure(
        "value-of-information", "threshold of a is 1.0 and 2.0", row: 2, hint: "Give each option one threshold.")
    ) { try run(base) }
    #expect(
      throws: MethodFailure(
        "value-of-information", "sample_sd is given without sample_size",
        hint: "A study has both: sample_sd=COLUMN sample_size=COLUMN.")
    ) {
      try run(["quantity": .text(["p"]), "mean": .number([1]), "sd": .number([1]), "sample_sd": .number([1])])
    }
  }
}
