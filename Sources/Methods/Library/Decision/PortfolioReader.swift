import TerroirKernel

/// Reads the tables of `portfolio` into a ``Portfolio``.
struct PortfolioReader {
  let portfolio: Portfolio
  let keys: Keys
  let levels: Keys?
  /// The rows in the order of items and levels, so that the order of rows cannot decide between equal optima.
  let order: [Int]
  /// What was asked and could be given up again, in words.
  let demands: [(name: Phrase, demand: Portfolio.Demand)]

  init(_ reader: InputReader) throws(MethodFailure) {
    let (keys, levels) = (try reader.keys("item"), try reader.optionalKeys("level"))
    try reader.requireDistinct([keys] + (levels.map { [$0] } ?? []))
    (self.keys, self.levels) = (keys, levels)
    let order = keys.codes.indices.sorted {
      (keys.codes[$0], levels?.codes[$0] ?? 0) < (keys.codes[$1], levels?.codes[$1] ?? 0)
    }
    self.order = order
    let benefits = try reader.numbers("benefit", atLeast: nil)
    let deviations = reader.has("deviation") ? try reader.numbers("deviation") : benefits.map { _ in 0 }
    var items = order.map { row in
      let level = levels.map { ", level \($0.names[$0.codes[row]])" } ?? ""
      return Portfolio.Item(
        keys.names[keys.codes[row]] + level, benefit: benefits[row], deviation: deviations[row])
    }
    let places = PortfolioPlaces(keys, levels, order)
    let budgets = try PortfolioCosts.read(reader, places, order, &items)
    var portfolio = Portfolio(items: items, budgets: budgets)
    portfolio.gamma = try reader.number("robust")
    if portfolio.gamma > 0, !reader.has("deviation") {
      throw reader.failure(
        "robust is given and no deviation", hint: "Name by how much benefits may fall short: deviation=COLUMN.")
    }
    if levels != nil, reader.input.tables["synergies"] != nil {
      throw reader.failure("synergies are given beside level", hint: "Leave one of them out.")
    }
    var demands: [(name: Phrase, demand: Portfolio.Demand)] = budgets.keys.sorted().map { resource in
      let amount = Keys.text(.number(budgets[resource] ?? 0))
      return (
        name: budgets.count == 1 && resource == "budget" ? "the budget of \(amount)" : "\(amount) of \(resource)",
        demand: Portfolio.Demand.budget(resource)
      )
    }
    if levels == nil {
      portfolio.requires = try Self.pairs(reader, "requires", ("item", "requires"), places)
      portfolio.excludes = try Self.pairs(reader, "excludes", ("a", "b"), places)
      portfolio.synergies = try Self.pairs(reader, "synergies", ("a", "b"), places, benefit: true)
    } else {
      portfolio.rules = try PortfolioRules.levels(reader, places)
    }
    for (rule, name) in try PortfolioRules.asked(reader, places) {
      demands.append((name, .rule(portfolio.rules.count)))
      portfolio.rules.append(rule)
    }
    self.portfolio = portfolio
    self.demands = demands
  }

  private static func pairs(
    _ reader: InputReader, _ name: String, _ roles: (String, String), _ places: PortfolioPlaces, benefit: Bool = false
  ) throws(MethodFailure) -> [Portfolio.Pair] {
    guard let table = try reader.table(name) else { return [] }
    let first = try table.keys(roles.0)
    let second = try table.keys(roles.1)
    let values = benefit ? try table.numbers("benefit", atLeast: nil) : []
    var pairs: [Portfolio.Pair] = []
    for row in first.codes.indices {
      let (one, other) = (try places.one(first, row, table), try places.one(second, row, table))
      guard one != other else {
        throw table.failure("\(first.names[first.codes[row]]) is paired with itself", row: row, hint: "Name two items.")
      }
      pairs.append(Portfolio.Pair(one, other, benefit: benefit ? values[row] : 0))
    }
    return pairs.sorted { ($0.first, $0.second, $0.benefit) < ($1.first, $1.second, $1.benefit) }
  }

  /// A failure of the solver for a person; of demands that clash those that do, and the cheapest one to give up.
  func failure(_ failure: OptimisationFailure, _ reader: InputReader) -> MethodFailure {
    switch failure {
    case .cancelled: .cancelled
    case .infeasible: clash(reader)
    case .unbounded: reader.failure("the benefit has no limit", hint: "Give every item a finite benefit.")
    case .invalid(let text): reader.failure(Phrase(verbatim: text), hint: "Give finite numbers.")
    case .outOfTime: reader.failure("time ran out before a choice was found", hint: "Give a greater gap.")
    case .solverMissing(let text):
      reader.failure(Phrase(verbatim: text), hint: "Run the set-up, which fetches libhighs.")
    case .solverFailed(let text):
      reader.failure(Phrase(verbatim: text), hint: "Report it with the tables that were given.")
    }
  }

  private func clash(_ reader: InputReader) -> MethodFailure {
    func name(_ demand: Portfolio.Demand) -> Phrase? { demands.first { $0.demand == demand }?.name }
    let clash: Portfolio.Clash?
    do throws(OptimisationFailure) { clash = try portfolio.clash(among: demands.map(\.demand)) } catch {
      if case .cancelled = error { return .cancelled }
      clash = nil
    }
    guard let clash, !clash.demands.isEmpty else {
      return reader.failure("no choice meets all conditions", hint: "Raise a budget or drop a condition.")
    }
    let cheapest: Phrase = clash.cheapest.flatMap(name).map { " Without \"\($0)\" the greatest benefit is left." } ?? ""
    return reader.failure(
      "these cannot be met together: \(clash.demands.compactMap(name).joined(by: "; "))",
      hint: "Give up one of them.\(cheapest)")
  }
}
