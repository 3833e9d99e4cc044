import TerroirKernel

/// Reads what the items of `portfolio` take, of one budget or of several resources, period by period where there are any.
enum PortfolioCosts {
  /// Puts the costs into `items`; gives the budgets.
  static func read(
    _ reader: InputReader, _ places: PortfolioPlaces, _ order: [Int], _ items: inout [Portfolio.Item]
  ) throws(MethodFailure) -> [String: Double] {
    try checkForms(reader)
    if let costs = try reader.table("costs"), let limits = try reader.table("budgets") {
      let (kinds, periods) = (try costs.keys("resource"), try costs.optionalKeys("period"))
      let budgets = try budgets(limits, hasPeriods: periods != nil)
      let (owners, levels) = (try costs.keys("item"), reader.has("level") ? try costs.optionalKeys("level") : nil)
      let takes = try costs.numbers("amount")
      for row in takes.indices {
        let resource = name(kinds, periods, row)
        guard budgets[resource] != nil else {
          throw costs.failure("\(resource) has no budget", row: row, hint: "Add it to the table budgets.")
        }
        for place in try places.all(owners, levels, row, costs) {
          items[place].costs[resource, default: 0] += takes[row]
        }
      }
      return budgets
    }
    if reader.has("cost"), let budget = try reader.optionalNumber("budget") {
      let costs = try reader.numbers("cost")
      for (place, row) in order.enumerated() { items[place].costs["budget"] = costs[row] }
      return ["budget": budget]
    }
    throw reader.failure(
      "neither a cost with a budget nor costs with budgets are given",
      hint: "Give cost=COLUMN budget=NUMBER, or costs=TABLE budgets=TABLE.")
  }

  private static func budgets(_ limits: InputReader, hasPeriods: Bool) throws(MethodFailure) -> [String: Double] {
    let (resources, periods) = (try limits.keys("resource"), try limits.optionalKeys("period"))
    guard hasPeriods == (periods != nil) else {
      throw limits.failure(
        hasPeriods ? "costs have a period and budgets have none" : "budgets have a period and costs have none",
        hint: "Give both tables a column period, or neither.")
    }
    try limits.requireDistinct([resources] + (periods.map { [$0] } ?? []))
    let amounts = try limits.numbers("amount")
    var budgets: [String: Double] = [:]
    for row in amounts.indices { budgets[name(resources, periods, row)] = amounts[row] }
    return budgets
  }

  /// A resource, of its period where there is one.
  private static func name(_ resources: Keys, _ periods: Keys?, _ row: Int) -> String {
    resources.names[resources.codes[row]] + (periods.map { " in \($0.names[$0.codes[row]])" } ?? "")
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
}
