import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Convergence")
struct ConvergenceTests {
  private func run(
    _ start: [Double], _ end: [Double], years: (Int, Int) = (2000, 2010), _ parameters: [String: ParameterValue] = [:]
  ) throws -> Table {
    let units = start.indices.map { "u\($0)" }
    let times = start.map { _ in years.0 } + end.map { _ in years.1 }
    let input = table(["unit": .text(units + units), "year": .integer(times), "value": .number(start + end)])
    return try Convergence.run(MethodInput(table: input, parameters: parameters))
  }

  private func note(_ name: String, _ found: Table) -> Double? {
    if case .number(let value)? = found.notes.first(where: { $0.name == name })?.value { value } else { nil }
  }

  @Test(
    "48 US states, 1929-2009: the slope is -.00915, and the deviations of the logarithms fall from .369 to .139",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func states() throws {
    let rows = try ReferenceData.rows("cases/inequality-theil-us-income/usjoin.csv")
    let (units, years) = (rows.map { $0["Name"] }, ["1929", "1950", "2009"])
    let input = table([
      "unit": .text(years.flatMap { _ in units }),
      "year": .integer(years.flatMap { year in units.map { _ in Int(year) } }),
      "value": .number(years.flatMap { year in rows.map { Double($0[year] ?? "") } }),
    ])
    let found = try Convergence.run(MethodInput(table: input, parameters: ["deviation": .text("sample")]))
    #expect(isClose(note("beta", found), -0.009153216983936906, within: 1e-9))
    #expect(isClose(note("sigma_start", found), 0.3693759209211939, within: 1e-12))
    #expect(isClose(note("sigma_end", found), 0.13908381818688018, within: 1e-12))
    // The speed that the published slope implies over 80 years.
    let speed = -log(1 - 80 * 0.009153216983936906) / 80
    #expect(isClose(note("speed", found), speed, within: 1e-7))
    #expect(isClose(note("half_life", found), log(2) / speed, within: 1e-4))
    #expect(found.rowCount == 48 && (note("beta_high", found) ?? 0) < -0.008)
  }

  @Test("three points by hand: slope -1/2, standard error (1/12)^0.5, R2 3/4")
  func byHand() throws {
    // Logarithms of the start 0, 1, 2; growth in one year 1, 0, 0: slope -1/2, residuals 1/6, -1/3, 1/6.
    let (one, two) = (exp(1.0), exp(2.0))
    let found = try run([1, one, two], [one, one, two], years: (2000, 2001))
    #expect(isClose(note("beta", found), -0.5, within: 1e-12))
    #expect(isClose(note("beta_se", found), (1.0 / 12).squareRoot(), within: 1e-12))
    #expect(isClose(note("r_squared", found), 0.75, within: 1e-12))
    #expect(isClose(note("speed", found), log(2), within: 1e-12) && isClose(note("half_life", found), 1, within: 1e-12))
    let excess = try #require(numbers(found, "excess"))
    #expect(zip(excess, [1.0 / 6, -1.0 / 3, 1.0 / 6]).allSatisfy { isClose($0, $1, within: 1e-12) })
    // Student's t of .975 with one degree of freedom.
    #expect(isClose(note("beta_high", found), -0.5 + 12.706204736 * (1.0 / 12).squareRoot(), within: 1e-8))
  }

  @Test("gaps that close by a tenth a year have the speed -ln .9, whatever the unit of money")
  func exact() throws {
    let start = [100.0, 150, 220, 400, 90]
    let end = start.map { 200 * pow($0 / 200, pow(0.9, 10)) }
    let found = try run(start, end)
    #expect(isClose(note("speed", found), -log(0.9), within: 1e-9))
    #expect(isClose(note("r_squared", found), 1, within: 1e-12))
    let scaled = try run(start.map { 70 * $0 }, end.map { 70 * $0 })
    for name in ["beta", "speed", "sigma_start", "sigma_end"] {
      #expect(isClose(note(name, scaled), note(name, found) ?? .nan, within: 1e-12), "\(name)")
    }
    #expect((note("sigma_end", found) ?? 9) < (note("sigma_start", found) ?? 0))
  }

  @Test("where the rich grow faster nothing converges: no half-life; where ranks turn round no speed either")
  func undefined() throws {
    let apart = try run([1, 2, 4], [1, 4, 16])
    #expect((note("beta", apart) ?? 0) > 0 && (note("speed", apart) ?? 0) < 0 && note("half_life", apart) == nil)
    let turned = try run([1, 2, 4], [8, 2, 0.5])
    #expect(note("speed", turned) == nil && note("half_life", turned) == nil && note("beta", turned) != nil)
    #expect(apart.notes.last == .init("undefined", .text("half_life: gaps do not close")))
    #expect(
      turned.notes.last
        == .init(
          "undefined", .text("speed, half_life: by this slope a gap would close more than once over the period")))
    #expect(try run([1, 2, 4], [2, 3, 5]).notes.last?.name == "sigma_end")
  }

  @Test("a unit without a year, a value without a logarithm, too few units and equal starts are refused")
  func refusals() throws {
    func refusal(_ reason: Phrase, row: Int? = nil, _ hint: Phrase) -> MethodFailure {
      MethodFailure("convergence", reason, row: row, hint: hint)
    }
    #expect(throws: refusal("the value 0.0 has no logarithm", row: 2, "Give values above 0, or leave the unit out.")) {
      try run([1, 0, 2], [2, 3, 4])
    }
    #expect(throws: refusal("there are 2 units and 3 are needed", "Give more units.")) { try run([1, 2], [2, 3]) }
    #expect(
      throws: refusal("all units start alike", "Take an earlier year, or inequality, which needs no line.")
    ) { try run([2, 2, 2], [1, 2, 3]) }
    #expect(throws: refusal("the year 1999 is not in the table", "Years: 2000, 2010.")) {
      try run([1, 2, 3], [2, 3, 4], ["from": .integer(1999)])
    }
    #expect(throws: refusal("u2 has no value in 2000", "Fill it in, or leave the unit out.")) {
      try Convergence.run(
        MethodInput(
          table: table([
            "unit": .text(["u0", "u1", "u0", "u1", "u2"]), "year": .integer([2000, 2000, 2010, 2010, 2010]),
            "value": .number([1, 2, 3, 4, 5]),
          ])))
    }
  }
}
