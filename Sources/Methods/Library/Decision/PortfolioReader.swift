import TerroirKernel

/// Reads the tables of `portfolio` into a ``Portfolio``.
enum PortfolioReader {
  static func portfolio(
    _ reader: InputReader, keys: Keys, order: [Int]
  ) throws(MethodFailure) -> Portfolio {
    let benefits = try reader.numbers("benefit", atLeast: nil)
    let deviations = reader.has("deviation") ? try reader.numbers("deviation") : benefits.map { _ in 0 }
    var items = order.map { row in
      Portfolio.Item(keys.names[keys.codes[row]], benefit: benefits[row], deviation: deviations[row])
    }
    let position = Dictionary(items.indices.map { (items[$0].id, $0) }) { first, _ in first }
    var budgets: [String: Double] = [:]
    try checkForms(reader)
    if let costs = try reader.table("costs"), let limits = try reader.table("budgets") {
      let resources = try limits.keys("resource")
      try limits.requireDistinct([resources])
      let amounts = try limits.numbers("amount")
      for row in amounts.indices { budgets[resources.names[resources.codes[row]]] = amounts[row] }
      let owners = try costs.keys("item")
      let kinds = try costs.keys("resource")
      let takes = try costs.numbers("amount")
      for row in takes.indices {
        let resource = kinds.names[kinds.codes[row]]
        guard budgets[resource] != nil else {
          throw costs.failure("\(resource) has no budget", row: row, hint: "Add it to the table budgets.")
        }
        items[try index(owners, row, position, costs)].costs[resource, default: 0] += takes[row]
      }
    } else if reader.has("cost"), let budget = try reader.optionalNumber("budget") {
      let costs = try reader.numbers("cost")
      budgets["budget"] = budget
      for (place, row) in order.enumerated() { items[place].costs["budget"] = costs[row] }
    } else {
      throw reader.failure(
        "neither a cost with a budget nor costs with budgets are given",
        hint: "Give cost=COLUMN budget=NUMBER, or costs=TABLE budgets=TABLE.")
    }
    var portfolio = Portfolio(items: items, budgets: budgets)
    portfolio.gamma = try reader.number("robust")
    if portfolio.gamma > 0, !reader.has("deviation") {
      throw reader.failure(
        "robust is given and no deviation", hint: "Name by how much benefits may fall short: deviation=COLUMN.")
    }
    portfolio.requires = try pairs(reader, "requires", ("item", "requires"), position)
    portfolio.excludes = try pairs(reader, "excludes", ("a", "b"), position)
    portfolio.synergies = try pairs(reader, "synergies", ("a", "b"), position, benefit: true)
    return portfolio
  }

  /// Refuses costs given in both forms, or in half of one: one of them would be left out without a word.
  private static func checkForms(_ reader: InputReader) throws(MethodFailure) {
    let tables = ["costs", "budgets"].filter { reader.input.tables[$0] != nil }
    let isBound = reader.input.roles["cost"] != nil
    let hasBudget = try reader.optionalNumber("budget") != nil
    if let one = tables.first, tables.count == 1 {
      throw reader.failure(
        "the table \(one) is given without \(one == "costs" ? "budgets" : "costs")",
        hint: "Give costs=TABLE budgets=TABLE, both.")
    }
    if !tables.isEmpty, isBound || hasBudget {
      throw reader.failure(
        "\(isBound ? "cost" : "budget") is given beside the tables costs and budgets",
        hint: "Give cost=COLUMN budget=NUMBER, or costs=TABLE budgets=TABLE.")
    }
  }

  private static func pairs(
    _ reader: InputReader, _ name: String, _ roles: (String, String), _ position: [String: Int], benefit: Bool = false
  ) throws(MethodFailure) -> [Portfolio.Pair] {
    guard let table = try reader.table(name) else { return [] }
    let first = try table.keys(roles.0)
    let second = try table.keys(roles.1)
    let values = benefit ? try table.numbers("benefit", atLeast: nil) : []
    var pairs: [Portfolio.Pair] = []
    for row in first.codes.indices {
      let (one, other) = (try index(first, row, position, table), try index(second, row, position, table))
      guard one != other else {
        throw table.failure("\(first.names[first.codes[row]]) is paired with itself", row: row, hint: "Name two items.")
      }
      pairs.append(Portfolio.Pair(one, other, benefit: benefit ? values[row] : 0))
    }
    return pairs.sorted { ($0.first, $0.second, $0.benefit) < ($1.first, $1.second, $1.benefit) }
  }

  private static func index(
    _ keys: Keys, _ row: Int, _ position: [String: Int], _ reader: InputReader
  ) throws(MethodFailure) -> Int {
    let name = keys.names[keys.codes[row]]
    guard let index = position[name] else {
      throw reader.failure("\(name) is no item", row: row, hint: "Use the ids of the piped table.")
    }
    return index
  }

  static func failure(_ failure: OptimisationFailure, _ reader: InputReader) -> MethodFailure {
    switch failure {
    case .cancelled: .cancelled
    case .infeasible: reader.failure("no choice meets all conditions", hint: "Raise a budget or drop a condition.")
    case .unbounded: reader.failure("the benefit has no limit", hint: "Give every item a finite benefit.")
    case .invalid(let text): reader.failure(text, hint: "Give finite numbers.")
    case .outOfTime: reader.failure("time ran out before a choice was found", hint: "Give a greater gap.")
    case .solverMissing(let text): reader.failure(text, hint: "Run the set-up, which fetches libhighs.")
    case .solverFailed(let text): reader.failure(text, hint: "Report it with the tables that were given.")
    }
  }
}
