import TerroirKernel
import TerroirMethods
import Testing

@Suite("Values that are missing because they have no meaning say why")
struct UndefinedReasonsTests {
  private func reason(_ table: Table) -> String? {
    if case .text(let text)? = table.notes.first(where: { $0.name == "undefined" })?.value { text } else { nil }
  }

  @Test("an empty site and one that is smaller than the sample")
  func sites() throws {
    let counts = table([
      "site": .text(["x", "x", "y", "z", "z"]), "type": .text(["p", "q", "p", "p", "q"]),
      "count": .number([6, 2, 3, 0, 0]),
    ])
    let found = try Diversity.run(MethodInput(table: counts, parameters: ["sample": .integer(5)]))
    #expect(
      reason(found) == "nothing at all in the site z; rarefied: fewer than 5 cases in the site y")
  }

  @Test("an overloaded queue, and a load that a million servers do not serve")
  func queue() throws {
    let windows = table([
      "arrival_rate": .number([10, 1e19, 4]), "service_rate": .number([2, 1, 2]), "servers": .number([3, 2, 3]),
    ])
    let found = try SingleWindow.run(MethodInput(table: windows))
    #expect(
      reason(found)
        == "the window is overloaded and its line grows without end: 10.0 arrivals for 3 servers of 2.0, "
        + "1e+19 arrivals for 2 servers of 1.0; servers_needed: more than 1000000: 1e+19 arrivals for 2 servers of 1.0")
    #expect(integers(found, "servers_needed")?[1] == nil)
  }

  @Test("one industry only, in each method that sets industries against each other")
  func oneIndustry() throws {
    let one = panelTable(["r", "s"], ["i"], [[1], [2]])
    #expect(reason(try Specialisation.run(MethodInput(table: one))) == "hhi_normalised: there is one industry only")
    #expect(reason(try Concentration.run(MethodInput(table: one))) == "krugman: there is one industry only")
    let plants = table([
      "region": .text(["r", "s"]), "industry": .text(["i", "i"]), "plant": .text(["p", "q"]),
      "value": .number([1, 2]),
    ])
    #expect(reason(try EllisonGlaeser.run(MethodInput(table: plants))) == "gamma_c: there is one industry only")
  }

  @Test("theil_l between groups is defined though one unit is zero, and not where a whole group is")
  func zeros() throws {
    func run(_ values: [Double]) throws -> Table {
      try Inequality.run(
        MethodInput(
          table: table([
            "unit": .text(["a", "b", "c", "d"]), "value": .number(values.map(Optional.some)),
            "group": .text(["g", "g", "h", "h"]),
          ])))
    }
    let found = try run([0, 4, 3, 5])
    #expect(numbers(found, "value")?[2] == .some(nil))
    // -mean ln(2/3, 2/3, 4/3, 4/3), by numpy.
    #expect(isClose(numbers(found, "between")?[2] ?? nil, 0.05889151782819178, within: 1e-14))
    #expect(numbers(found, "within")?[2] == .some(nil))
    #expect(numbers(try run([0, 0, 3, 5]), "between")?[2] == .some(nil))
  }

  @Test("a latitude beyond the poles is refused, with the likely reason")
  func latitude() throws {
    func run(_ x: Double, _ y: Double) throws -> Table {
      try RouteMethod.run(
        MethodInput(
          table: table([
            "place": .text(["a", "b"]), "x": .number([60.6, x]), "y": .number([56.8, y]), "score": .number([1, 1]),
          ]), parameters: ["metric": .text("haversine"), "budget": .number(1e4)]))
    }
    #expect(throws: Never.self) { try run(179, -89) }
    #expect(
      throws: MethodFailure(
        "route", "the latitude is 95.0", row: 2,
        hint: "It is y, from -90 to 90: x is the longitude, so the two may be exchanged.")
    ) { try run(56, 95) }
    #expect(
      throws: MethodFailure("route", "the longitude is 190.0", row: 2, hint: "It is x, from -180 to 180.")
    ) { try run(190, 56) }
  }
}
