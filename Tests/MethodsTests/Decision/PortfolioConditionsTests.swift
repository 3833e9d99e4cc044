import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Levels, groups, periods, demands and draws of a portfolio")
struct PortfolioConditionsTests {
  private func run(
    _ items: Table, _ tables: [String: Table] = [:], _ parameters: [String: ParameterValue] = ["budget": .number(5)]
  ) throws(MethodFailure) -> Table {
    try PortfolioChoice.run(MethodInput(table: items, tables: tables, parameters: parameters, seed: 3))
  }

  private func chosen(_ result: Table) -> [Bool?] {
    if case .boolean(let values)? = result["chosen"]?.values { values } else { [] }
  }

  private let items = table([
    "item": .text(["a", "b", "c"]), "benefit": .number([5, 4, 3]), "cost": .number([3, 2, 1]),
  ])

  private let levelled = table([
    "item": .text(["a", "a", "b", "b"]), "level": .text(["1", "2", "1", "2"]), "benefit": .number([4, 6, 3, 5]),
    "cost": .number([1, 2, 1, 3]),
  ])

  @Test("takes one level of each item, the best for the money")
  func levels() throws {
    // a at 2 with b at 1 is 9 for 3; a and b at 2 would be 11 for 5.
    let three = try run(levelled, [:], ["budget": .number(3)])
    #expect(chosen(three) == [false, true, true, false] && note(three, "objective") == 9)
    #expect(texts(three, "level") == ["1", "2", "1", "2"])
    let five = try run(levelled)
    #expect(chosen(five) == [false, true, false, true])
    let apart = try run(levelled, ["excludes": table(["a": .text(["a"]), "b": .text(["b"])])])
    #expect(chosen(apart) == [false, true, false, false])
    let needed = try run(
      levelled, ["requires": table(["item": .text(["a"]), "requires": .text(["b"])])], ["budget": .number(2)])
    #expect(chosen(needed) == [true, false, true, false])
  }

  @Test("keeps the limits of groups, above and below")
  func groups() throws {
    let limits = table(["item": .text(["a", "b"]), "group": .text(["fairs", "fairs"])])
    #expect(chosen(try run(items, ["groups": limits])) == [true, false, true])
    let least = table([
      "item": .text(["a", "b", "c"]), "group": .text(["g", "g", "g"]), "limit": .number([3, 3, 3]),
      "least": .number([2, 2, 2]),
    ])
    #expect(chosen(try run(items, ["groups": least], ["budget": .number(3)])) == [false, true, true])
  }

  @Test("has a budget for each period")
  func periods() throws {
    let costs = table([
      "item": .text(["a", "a", "b", "c"]), "resource": .text(["money", "money", "money", "money"]),
      "period": .text(["2026", "2027", "2026", "2027"]), "amount": .number([1, 2, 2, 1]),
    ])
    let budgets = table([
      "resource": .text(["money", "money"]), "period": .text(["2026", "2027"]), "amount": .number([2, 2]),
    ])
    let plain = table(["item": .text(["a", "b", "c"]), "benefit": .number([5, 4, 3])])
    // a takes 1 and 2; b would need 2 in 2026; c 1 in 2027: b and c are 7, a alone 5.
    #expect(chosen(try run(plain, ["costs": costs, "budgets": budgets], [:])) == [false, true, true])
    let without = table(["resource": .text(["money"]), "amount": .number([2])])
    #expect(
      throws: MethodFailure(
        "portfolio", "budgets: costs have a period and budgets have none",
        hint: "Give both tables a column period, or neither.")
    ) { try run(plain, ["costs": costs, "budgets": without], [:]) }
  }

  @Test("says which demands clash and which is the cheapest to give up")
  func clash() {
    #expect(
      throws: MethodFailure(
        "portfolio", "these cannot be met together: the budget of 3; a is required; b is required",
        hint: "Give up one of them. Without \"the budget of 3\" the greatest benefit is left.")
    ) {
      try run(
        items, [:],
        ["budget": .number(3), "require": .list([.text("a"), .text("b")]), "forbid": .list([.text("c")])])
    }
    #expect(throws: MethodFailure("portfolio", "require: x is no item", hint: "Use the ids of the piped table.")) {
      try run(items, [:], ["budget": .number(3), "require": .list([.text("x")])])
    }
  }

  @Test("keeps what is required and forbidden")
  func demands() throws {
    #expect(
      chosen(try run(items, [:], ["budget": .number(3), "require": .list([.text("a")])])) == [true, false, false])
    #expect(chosen(try run(items, [:], ["budget": .number(5), "forbid": .list([.text("a")])])) == [false, true, true])
  }

  /// One of two: the share is the probability that its draw is the greater, Phi(1 / sqrt(2^2 + 1)) = 0.6726.
  @Test("tells in which share of drawn benefits an item is in the best choice")
  func inclusion() throws {
    let two = table([
      "item": .text(["a", "b"]), "benefit": .number([10, 9]), "cost": .number([1, 1]), "sd": .number([2, 1]),
    ])
    let result = try run(two, [:], ["budget": .number(1), "draws": .integer(400)])
    let shares = try #require(numbers(result, "inclusion")).compactMap(\.self)
    #expect(abs(shares[0] - Normal.cumulative(1 / 5.0.squareRoot())) < 0.08)
    #expect(abs(shares[0] + shares[1] - 1) < 1e-12)
    #expect(
      throws: MethodFailure(
        "portfolio", "draws are asked for and no sd", hint: "Give sd=COLUMN, and either draws or robust.")
    ) { try run(items, [:], ["budget": .number(1), "draws": .integer(10)]) }
  }
}

/// Petersen (1967), of the OR-Library: seven problems with their optima.
@Suite(
  "Portfolios of Petersen", .enabled(if: ReferenceData.isThere, Comment(rawValue: ReferenceData.absence)))
struct PetersenTests {
  @Test("meets the optimum of each of the seven problems")
  func optima() throws {
    let text = try String(contentsOfFile: "\(ReferenceData.folder ?? "")/data/reference/mknap1.txt", encoding: .utf8)
    var numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }[...]
    func next(_ count: Int) -> [Double] {
      defer { numbers = numbers.dropFirst(count) }
      return Array(numbers.prefix(count))
    }
    let problems = Int(next(1)[0])
    #expect(problems == 7)
    for problem in 0..<problems {
      let head = next(3)
      let (count, kinds) = (Int(head[0]), Int(head[1]))
      let benefits = next(count)
      let weights = (0..<kinds).map { _ in next(count) }
      let limits = next(kinds)
      let portfolio = Portfolio(
        items: (0..<count).map { item in
          Portfolio.Item(
            "\(item)", benefit: benefits[item],
            costs: Dictionary(uniqueKeysWithValues: (0..<kinds).map { ("r\($0)", weights[$0][item]) }))
        }, budgets: Dictionary(uniqueKeysWithValues: (0..<kinds).map { ("r\($0)", limits[$0]) }))
      let best = try portfolio.best()
      #expect(abs(best.objective - head[2]) < 1e-6 * head[2], "problem \(problem + 1)")
      #expect(best.gap < 1e-6)
    }
  }
}
