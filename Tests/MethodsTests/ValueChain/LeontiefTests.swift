import TerroirKernel
import TerroirMethods
import Testing

@Suite("Input-output linkages")
struct LeontiefTests {
  /// Miller and Blair (2009), chapter 2: two sectors.
  private static let flows: [Double] = [150, 500, 200, 100]
  private static let final: [Double] = [350, 1700]

  @Test("gives Miller and Blair's Leontief inverse and output multipliers of two sectors (2009, chapter 2)")
  func textbook() throws {
    let found = try Leontief.linkages(flows: Self.flows, final: Self.final)
    let inverse = [1.2541, 0.3300, 0.2640, 1.1221]
    #expect(zip(found.inverse, inverse).allSatisfy { isClose($0, $1, within: 1e-4) }, "\(found.inverse)")
    #expect(isClose(found.multiplier[0], 1.5182, within: 1e-4) && isClose(found.multiplier[1], 1.4521, within: 1e-4))
  }

  @Test("linkages have a mean of 1, by either inverse")
  func relative() throws {
    for forward in Leontief.Forward.allCases {
      let found = try Leontief.linkages(flows: Self.flows, final: Self.final, forward: forward)
      #expect(isClose(Summation.mean(found.backward), 1, within: 1e-12))
      #expect(isClose(Summation.mean(found.forward), 1, within: 1e-12))
    }
    // The Ghosh inverse is x̂⁻¹ L x̂.
    let own = try Leontief.linkages(flows: Self.flows, final: Self.final)
    let rows = [own.inverse[0] + own.inverse[1] * 2, own.inverse[2] / 2 + own.inverse[3]]
    #expect(isClose(own.forward[0], rows[0] / (rows[0] + rows[1]) * 2, within: 1e-12))
  }

  @Test("the loss without a sector is that of solving the smaller table, parts sum to the whole")
  func extraction() throws {
    let flows: [Double] = [10, 20, 5, 15, 30, 10, 25, 5, 40]
    let final: [Double] = [65, 45, 130]
    let found = try Leontief.linkages(flows: flows, final: final)
    let output: [Double] = [100, 100, 200]
    // Without the third sector: (1 - a11) x1 - a12 x2 = f1, - a21 x1 + (1 - a22) x2 = f2.
    let (a, b, c, d) = (0.9, -0.2, -0.15, 0.7)
    let determinant = a * d - b * c
    let left = (d * final[0] - b * final[1]) / determinant + (a * final[1] - c * final[0]) / determinant
    #expect(isClose(found.loss[2], output.reduce(0, +) - left, within: 1e-9))
    let again = (0..<3).map { row in (0..<3).reduce(0) { $0 + found.inverse[row * 3 + $1] * final[$1] } }
    #expect(zip(again, output).allSatisfy { isClose($0, $1, within: 1e-9) })
  }

  @Test("reads flows and final demand from tables, whatever the order of rows and the currency")
  func tables() throws {
    let flows = table([
      "from": .text(["a", "a", "b", "b"]), "to": .text(["a", "b", "a", "b"]), "value": .number([150, 500, 200, 100]),
    ])
    let final = table(["sector": .text(["a", "b"]), "value": .number([350, 1700])])
    let found = try Leontief.run(MethodInput(table: flows, tables: ["final": final]))
    #expect(try Leontief.run(MethodInput(table: flows.reversed, tables: ["final": final.reversed])) == found)
    #expect(note(found, "output") == 3000 && note(found, "final_demand") == 2050)
    let scaled = try Leontief.linkages(flows: Self.flows.map { $0 * 90 }, final: Self.final.map { $0 * 90 })
    #expect(isClose(numbers(found, "backward")?[0], scaled.backward[0], within: 1e-12))
    #expect(isClose(numbers(found, "extraction_loss")?[1], scaled.loss[1] / 90, within: 1e-9))
  }

  @Test(
    "tables that no output satisfies are refused",
    arguments: [
      (
        [1, 1], [1, -5], "the output of b is negative",
        "Check its final demand: it takes away more than the sector delivers."
      ),
      ([1, 0], [1, 0], "b takes inputs and has no output", "Give its deliveries or its final demand."),
      (
        [5, 5], [0, 0], "the sectors use up more than they make, so no output satisfies any demand",
        "Check flows and final demand: some sector must have final demand left."
      ),
    ] as [([Double], [Double], String, String)])
  func unproductive(_ values: [Double], _ final: [Double], _ reason: String, _ hint: String) {
    let flows = table(["from": .text(["a", "b"]), "to": .text(["b", "a"]), "value": .number(values)])
    let demand = table(["sector": .text(["a", "b"]), "value": .number(final)])
    #expect(throws: MethodFailure("leontief", Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
      try Leontief.run(MethodInput(table: flows, tables: ["final": demand]))
    }
  }

  @Test("a sector in one table alone is refused")
  func unmatched() {
    let flows = table(["from": .text(["a"]), "to": .text(["b"]), "value": .number([1])])
    let one = table(["sector": .text(["a"]), "value": .number([1])])
    #expect(
      throws: MethodFailure("leontief", "final: b has no final demand", hint: "Add it; 0 where there is none.")
    ) { try Leontief.run(MethodInput(table: flows, tables: ["final": one])) }
    let other = table(["sector": .text(["a", "b", "c"]), "value": .number([1, 1, 1])])
    #expect(
      throws: MethodFailure(
        "leontief", "final: c is not in the flows", row: 3, hint: "Add a row of its flows, or leave it out.")
    ) { try Leontief.run(MethodInput(table: flows, tables: ["final": other])) }
    #expect(
      throws: MethodFailure("leontief", "the table final is not given", hint: "Pass it by name: final=TABLE.")
    ) { try Leontief.run(MethodInput(table: flows)) }
  }

  @Test("a sector without output buys and sells nothing: the others have the inverse that they have without it")
  func idle() throws {
    let found = try Leontief.linkages(flows: [150, 500, 0, 200, 100, 0, 0, 0, 0], final: Self.final + [0])
    let own = try Leontief.linkages(flows: Self.flows, final: Self.final).inverse
    #expect(found.inverse == [own[0], own[1], 0, own[2], own[3], 0, 0, 0, 1])
    // A sector that sells a fraction of a unit is none of these.
    let small = try Leontief.linkages(flows: Self.flows.map { $0 / 1e4 }, final: Self.final.map { $0 / 1e4 }).inverse
    #expect(zip(small, own).allSatisfy { isClose($0, $1, within: 1e-12) })
  }
}
