import Testing
import TerroirKernel
import TerroirMethods

@Suite("Location quotient")
struct LocationQuotientTests {
  @Test("the textbook value 0.3847623 (Farhauer and Kröll 2013, as printed by REAT 3.0.3)")
  func textbook() {
    let panel = Panel(
      regions: ["j", "rest"], industries: ["i", "rest"],
      values: [1714, 79006 - 1714, 879213 - 1714, 15_593_224 - 79006 - 879213 + 1714])
    #expect(isClose(panel.quotient(0, 0), 0.3847623423013281, within: 5e-8))
  }

  @Test("the quotients of EconGeo's example, expected_LQ.csv")
  func econGeoQuotients() throws {
    let expected: [Double] = [
      5, 0, 0, 0, 0, 0, 0.75, 0.25, 3.5, 0.5, 0, 1, 0.5, 1, 2.5, 0, 1.25, 1.5, 0.25, 2, 0, 2, 2.75, 0.25, 0,
    ]
    let found = try LocationQuotient.quotients(of: econGeo)
    #expect(zip(found, expected).allSatisfy { isClose($0.quotient, $1, within: 1e-12) })
    let symmetric = try LocationQuotient.quotients(of: econGeo, kind: .symmetric)
    #expect(isClose(symmetric[0].quotient, 4.0 / 6))
    #expect(try LocationQuotient.quotients(of: econGeo, kind: .log)[1].quotient == nil)
  }

  @Test("the standardised quotient is the distance from the industry's mean in deviations")
  func standardised() throws {
    let plain = try LocationQuotient.quotients(of: econGeo)
    let standardised = try LocationQuotient.quotients(of: econGeo, kind: .standardised)
    for industry in econGeo.industries.indices {
      let places = stride(from: industry, to: plain.count, by: econGeo.industries.count)
      let own = places.compactMap { plain[$0].quotient }
      let mean = own.reduce(0, +) / Double(own.count)
      let deviation = (own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(own.count - 1)).squareRoot()
      for place in places {
        #expect(isClose(standardised[place].quotient, ((plain[place].quotient ?? 0) - mean) / deviation, within: 1e-12))
      }
    }
    // By hand: the quotients 5, 0, 0, 0, 0 have mean 1 and deviation the root of 5.
    #expect(isClose(standardised[0].quotient, 4 / 5.0.squareRoot(), within: 1e-12))
  }

  @Test("refuses to draw single cases of amounts that no bootstrap can count")
  func largeBootstrap() {
    var large = econGeoTable
    guard case .number(let values)? = large["value"]?.values else { return }
    let counts = values.compactMap { $0.map { $0 * 0x1p100 } }
    large.columns[2].values = .number(counts)
    let sum = counts.reduce(0, +)
    #expect(
      throws: MethodFailure(
        "lq", "the counts add up to \(sum)",
        hint: "A bootstrap draws single cases, at most 9e15 of them; use interval=poisson.")
    ) { try LocationQuotient.run(MethodInput(table: large, parameters: ["interval": .text("bootstrap")])) }
  }

  @Test("the rows' order does not change the table")
  func rowOrder() throws {
    let parameters: [String: ParameterValue] = ["interval": .text("poisson")]
    let there = try LocationQuotient.run(MethodInput(table: econGeoTable, parameters: parameters))
    let back = try LocationQuotient.run(MethodInput(table: econGeoTable.reversed, parameters: parameters))
    #expect(there == back)
    #expect(there.columns.map(\.name) == ["region", "industry", "lq", "low", "high"])
  }

  @Test("scaling every count leaves the quotient and narrows the interval")
  func scale() throws {
    let large = Panel(
      regions: econGeo.regions, industries: econGeo.industries, values: econGeo.values.map { $0 * 100 })
    let (few, many) = (
      try LocationQuotient.quotients(of: econGeo, interval: .poisson)[8],
      try LocationQuotient.quotients(of: large, interval: .poisson)[8]
    )
    #expect(few.quotient == many.quotient)
    #expect(try #require(many.high) - (try #require(many.low)) < (try #require(few.high)) - (try #require(few.low)))
  }

  @Test("the Poisson interval covers a known quotient in at least 95 of 100 seeded tables")
  func coverage() throws {
    var covered = 0
    for draw in 0..<400 {
      var draws = RandomStream(seed: 11, method: "coverage", draw: draw)
      let cell = Double(draws.poisson(8))
      let panel = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [cell, 9_992, 99_992, 890_016])
      let found = try LocationQuotient.quotients(of: panel, interval: .poisson)[0]
      if let low = found.low, let high = found.high, low <= 0.008, high >= 0.008 { covered += 1 }
    }
    #expect(covered >= 376)
  }

  @Test("the bootstrap holds the estimate and is the same for a seed")
  func bootstrap() throws {
    let first = try LocationQuotient.quotients(of: econGeo, interval: .bootstrap, draws: 200, seed: 5)
    #expect(try first == LocationQuotient.quotients(of: econGeo, interval: .bootstrap, draws: 200, seed: 5))
    #expect(try first != LocationQuotient.quotients(of: econGeo, interval: .bootstrap, draws: 200, seed: 6))
    #expect(first.allSatisfy { ($0.low ?? 0) <= ($0.quotient ?? 0) && ($0.high ?? 9) >= ($0.quotient ?? 0) })
  }

  @Test(
    "bad input is refused with row and hint",
    arguments: [
      (panelTable(["a", "a"], ["x"], [[1], [2]]), "a, x appears twice", 2, "Add the rows up with group first."),
      (panelTable(["a", "b"], ["x"], [[1], [-2]]), "value is -2.0", 2, "It cannot be negative."),
      (panelTable(["a"], ["x"], [[.nan]]), "value is nan", 1, "Give a finite number or leave it missing."),
      (
        panelTable(["a", "b"], ["x"], [[1], [1e60]]), "value is 1e+60", 2,
        "It is too large to compute with: use a larger unit."
      ),
      (panelTable([], [], []), "the table has no rows", nil, "Look at the file, or at a filter before this method."),
      (
        panelTable(["a"], ["x"], [[0]]), "every value is zero", nil,
        "Check the value column: there is nothing to compare."
      ),
    ] as [(Table, String, Int?, String)])
  func refusals(table: Table, reason: String, row: Int?, hint: String) throws {
    #expect(throws: MethodFailure("lq", Phrase(verbatim: reason), row: row, hint: Phrase(verbatim: hint))) {
      try LocationQuotient.run(MethodInput(table: table))
    }
  }

  @Test("a region without industries is missing, not zero")
  func emptyRegion() throws {
    let table = try LocationQuotient.run(
      MethodInput(table: panelTable(["a", "b"], ["x", "y"], [[0, 0], [1, 2]])))
    #expect(numbers(table, "lq") == [nil, nil, 1, 1])
  }

  @Test("quotients without a meaning say why: an empty region, an absent industry, quotients that do not differ")
  func undefined() throws {
    func notes(_ rows: [[Double]], _ kind: String) throws -> [Table.Note] {
      let input = panelTable(["r", "s", "t"], ["x", "y"], rows)
      return try LocationQuotient.run(MethodInput(table: input, parameters: ["kind": .text(kind)])).notes
    }
    let rows: [[Double]] = [[1, 2], [0, 0], [0, 3]]
    let empty = "nothing at all in the region s"
    #expect(try notes(rows, "plain") == [.init("undefined", .text(empty))])
    #expect(
      try notes(rows, "log")
        == [.init("undefined", .text(empty + "; industries that a region lacks have no logarithm (1 rows)"))])
    #expect(
      try notes([[1, 2], [1, 2], [1, 2]], "standardised")
        == [
          .init("undefined", .text("industries whose quotients do not differ have no standardised ones (6 rows)"))
        ])
    #expect(
      try notes([[1, 0], [2, 0], [3, 0]], "plain")
        == [.init("undefined", .text("nothing at all in the industry y"))])
    #expect(try notes([[1, 2], [3, 4], [5, 6]], "plain").isEmpty)
    #expect(
      try Specialisation.run(MethodInput(table: panelTable(["r", "s", "t"], ["x", "y"], rows))).notes
        == [.init("undefined", .text(empty))])
  }
}
