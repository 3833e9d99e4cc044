import TerroirKernel
import TerroirMethods
import Testing

@Suite("What further tables give is used or refused")
struct FurtherTablesTests {
  private static let items = table([
    "item": .text(["a", "b", "c"]), "benefit": .number([5, 4, 3]), "cost": .number([1, 1, 1]),
    "second": .number([1, 2, 3]),
  ])
  private static let costs = table([
    "item": .text(["a", "b", "c"]), "resource": .text(["x", "x", "x"]), "amount": .number([1, 1, 1]),
  ])
  private static let budgets = table(["resource": .text(["x"]), "amount": .number([2])])

  private func failure(
    _ tables: [String: Table], _ parameters: [String: ParameterValue] = [:], _ roles: [String: [String]] = [:],
    without column: String? = "second"
  ) -> MethodFailure? {
    var input = Self.items
    input.columns.removeAll { $0.name == column }
    do throws(MethodFailure) {
      _ = try PortfolioChoice.run(MethodInput(table: input, roles: roles, tables: tables, parameters: parameters))
      return nil
    } catch {
      return error
    }
  }

  @Test("portfolio refuses costs in both forms, half of one, and budgets given twice")
  func costs() {
    #expect(failure(["costs": Self.costs, "budgets": Self.budgets]) == nil)
    #expect(
      failure(["costs": Self.costs], ["budget": .number(2)])
        == MethodFailure(
          "portfolio", "the table costs is given without budgets", hint: "Give costs=TABLE budgets=TABLE, both."))
    #expect(
      failure(["costs": Self.costs, "budgets": Self.budgets], ["budget": .number(2)])
        == MethodFailure(
          "portfolio", "budget is given beside the tables costs and budgets",
          hint: "Give cost=COLUMN budget=NUMBER, or costs=TABLE budgets=TABLE."))
    #expect(
      failure(["costs": Self.costs, "budgets": Self.budgets], [:], ["cost": ["cost"]])?.reason
        == "cost is given beside the tables costs and budgets")
    let twice = table(["resource": .text(["x", "x"]), "amount": .number([2, 3])])
    #expect(failure(["costs": Self.costs, "budgets": twice])?.reason == "budgets: x appears twice")
  }

  @Test("portfolio refuses an item paired with itself, robust without deviations, a front beside synergies")
  func conditions() {
    let pair = table(["a": .text(["b"]), "b": .text(["b"])])
    let budget: [String: ParameterValue] = ["budget": .number(2)]
    #expect(
      failure(["excludes": pair], budget)
        == MethodFailure("portfolio", "excludes: b is paired with itself", row: 1, hint: "Name two items."))
    #expect(
      failure([:], ["budget": .number(2), "robust": .number(1)])
        == MethodFailure(
          "portfolio", "robust is given and no deviation",
          hint: "Name by how much benefits may fall short: deviation=COLUMN."))
    let synergies = table(["a": .text(["a"]), "b": .text(["b"]), "benefit": .number([2])])
    #expect(
      failure(["synergies": synergies], budget, without: nil)
        == MethodFailure(
          "portfolio", "a front takes neither synergies nor robust",
          hint: "Leave them out, or second, which asks for the front."))
  }

  @Test("sensitivity refuses factors beside a test function")
  func factors() {
    let factors = table(["factor": .text(["x"]), "low": .number([0]), "high": .number([1])])
    #expect(
      throws: MethodFailure(
        "sensitivity", "a test function and the table factors are both given",
        hint: "Give function, or factors=TABLE, not both.")
    ) {
      try SensitivityMethod.run(
        MethodInput(
          table: Table(columns: []), tables: ["factors": factors], parameters: ["function": .text("ishigami")]))
    }
  }

  @Test("brokerage tells who is in a group and has no link: a mediator of nothing")
  func groups() throws {
    let links = table(["source": .text(["a", "b"]), "target": .text(["b", "c"])])
    let groups = table(["node": .text(["a", "b", "c", "d"]), "group": .text(["x", "x", "y", "y"])])
    let found = try BrokerageMethod.run(MethodInput(table: links, tables: ["groups": groups]))
    #expect(texts(found, "node") == ["a", "b", "c", "d"])
    #expect(integers(found, "representative") == [0, 1, 0, 0])
  }

  private static let change = table([
    "region": .text(["r", "r"]), "industry": .text(["i", "i"]), "year": .integer([2020, 2021]),
    "value": .number([10, 12]),
  ])

  /// The nation grows from 100 to 150, in i from 100 to 100: of r's 2, national 10 * .5 = 5, mix 10 * (0 - .5) = -5.
  @Test("an industry of the nation that no region has is part of the nation's growth, other years are told")
  func nation() throws {
    let nation = table([
      "industry": .text(["i", "i", "j", "j", "i"]), "year": .integer([2020, 2021, 2020, 2021, 2015]),
      "value": .number([100, 100, 0, 50, 70]),
    ])
    let found = try ShiftShare.run(MethodInput(table: Self.change, tables: ["nation": nation]))
    #expect(isClose(numbers(found, "national")?[0] ?? nil, 5) && isClose(numbers(found, "mix")?[0] ?? nil, -5))
    #expect(isClose(numbers(found, "regional")?[0] ?? nil, 2))
    #expect(found.notes.contains(.init("unused", .text("years of nation that the table does not have: 2015"))))
  }

  @Test("shift-share reads neighbours in the spatial variant alone, and refuses them in the others")
  func neighbours() {
    let neighbours = table(["unit": .text(["r"]), "neighbour": .text(["s"])])
    #expect(
      throws: MethodFailure(
        "shift-share", "variant=dunn does not read neighbours", hint: "Use variant=spatial, or leave the table out.")
    ) { try ShiftShare.run(MethodInput(table: Self.change, tables: ["neighbours": neighbours])) }
  }
}
