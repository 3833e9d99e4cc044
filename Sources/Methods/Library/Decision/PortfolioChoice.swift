public import TerroirKernel

/// The method `portfolio`: which items to choose under one or several budgets.
///
/// Formula, prerequisites, exclusions, synergies and protection as in ``Portfolio``.
///
/// - Input: one row per item, or per item and level of which one at most is chosen, with its benefit; either a cost column
///   with the parameter `budget`, or the tables `costs` and `budgets`, by period where they have one. Missing costs of a
///   resource count as none of it.
/// - Output: one row per row of the input, whether it is chosen, and in which share of drawn benefits where `draws` asks
///   for them; objective, bound, gap and shadow prices as notes.
/// - Throws: on duplicate items or budgets, unknown items in a further table, a resource without budget, costs in both
///   forms or half of one, protection without deviations, a front beside synergies or protection, draws without sd, and
///   on demands that clash: those that do, and which is the cheapest to give up.
public enum PortfolioChoice: Method {
  public static let declaration = MethodDeclaration(
    name: "portfolio", summary: "The items of greatest total benefit under budgets, proven to the gap",
    formula: "max sum b_j x_j + sum s_jk y_jk, sum_j a_rj x_j <= B_r, x_j <= x_k (requires), x_j + x_k <= 1 (excludes)",
    roles: [
      MethodDeclaration.Role("item", .text, "what is chosen or not; each once, or once for each level"),
      MethodDeclaration.Role("level", .text, required: false, "at which size it is chosen; one at most"),
      MethodDeclaration.Role("benefit", .number, "its benefit"),
      MethodDeclaration.Role("cost", .number, required: false, "what it takes of the one budget"),
      MethodDeclaration.Role("deviation", .number, required: false, "by how much the benefit may fall short"),
      MethodDeclaration.Role("sd", .number, required: false, "standard deviation of the benefit, for draws"),
      MethodDeclaration.Role("second", .number, required: false, "the second objective, for a Pareto front"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "costs", required: false,
        columns: [
          .init("item", .text, "the item"), .init("resource", .text, "the resource"),
          .init("level", .text, required: false, "the level; all of them where not given"),
          .init("period", .text, required: false, "the period in which it is taken"),
          .init("amount", .number, "how much"),
        ],
        "what items take of several resources"),
      MethodDeclaration.TableRole(
        "budgets", required: false,
        columns: [
          .init("resource", .text, "the resource"), .init("period", .text, required: false, "its period"),
          .init("amount", .number, "how much there is"),
        ],
        "how much of each resource there is"),
      MethodDeclaration.TableRole(
        "groups", required: false,
        columns: [
          .init("item", .text, "the item"), .init("group", .text, "its group"),
          .init("limit", .number, required: false, "the most that are chosen of the group; 1 where not given"),
          .init("least", .number, required: false, "the fewest; 0 where not given"),
        ],
        "groups of which some may be chosen"),
      MethodDeclaration.TableRole(
        "requires", required: false,
        columns: [.init("item", .text, "the item"), .init("requires", .text, "what it needs")],
        "items that need others"),
      MethodDeclaration.TableRole(
        "excludes", required: false, columns: [.init("a", .text, "one"), .init("b", .text, "the other")],
        "items that cannot stand together"),
      MethodDeclaration.TableRole(
        "synergies", required: false,
        columns: [
          .init("a", .text, "one"), .init("b", .text, "the other"), .init("benefit", .number, "of having both"),
        ],
        "pairs worth more, or less, together"),
    ],
    parameters: [
      Parameter("budget", .number(0...1e15), "how much there is of the one resource"),
      Parameter("require", .texts, "items that must be chosen"),
      Parameter("forbid", .texts, "items that must not be chosen"),
      Parameter("draws", .integer(0...100_000), default: .integer(0), "draws of the benefits, behind inclusion"),
      Parameter("robust", .number(0...1e6), default: .number(0), "number of benefits that may fall short at once"),
      Parameter(
        "points", .integer(2...200), default: .integer(11), "points of the front where a second objective is given"),
      Parameter(
        "gap", .number(0...0.5), unit: .share, default: .number(1e-6), "relative gap at which the optimum is proven"),
    ],
    outputs: [
      Column("chosen", .boolean, "whether it is chosen"),
      Column("inclusion", .number, unit: .share, "share of drawn benefits with which it is in the best choice"),
      Column("point", .integer, "point of the front, from the best in the first objective"),
      Column("first", .number, "total benefit of the point"),
      Column("second", .number, "second objective of the point"),
    ],
    notes: [
      Column("objective", .number, "total benefit"), Column("bound", .number, "what could be reached at most"),
      Column("gap", .number, unit: .share, "distance of the two"),
      Column("shadow_price", .number, "gain per unit more of a resource, from the linear relaxation; one note each"),
    ],
    citations: [
      "Huangfu, Hall (2018), Parallelizing the dual revised simplex method, Math. Prog. Comp. 10",
      "Bertsimas, Sim (2004), The price of robustness, Operations Research 52",
      "Mavrotas (2009), Effective implementation of the epsilon-constraint method, Appl. Math. Comput. 213",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    try reader.requireRows()
    let read = try PortfolioReader(reader)
    let (keys, order, portfolio) = (read.keys, read.order, read.portfolio)
    let gap = try reader.number("gap")
    var builder = TableBuilder(declaration)
    do {
      if reader.has("second") {
        let second = try reader.numbers("second", atLeast: nil)
        guard portfolio.synergies.isEmpty, portfolio.gamma == 0 else {
          throw reader.failure(
            "a front takes neither synergies nor robust", hint: "Leave them out, or second, which asks for the front.")
        }
        let front = try portfolio.front(
          first: portfolio.items.map(\.benefit), second: order.map { second[$0] }, points: try reader.integer("points"),
          gap: gap)
        builder.keys(keys, front.flatMap { _ in order.map { Optional(keys.codes[$0]) } })
        if let levels = read.levels {
          builder.keys(levels, front.flatMap { _ in order.map { Optional(levels.codes[$0]) } })
        }
        builder.booleans("chosen", front.flatMap { $0.chosen.map(Optional.some) })
        builder.integers("point", front.indices.flatMap { point in order.map { _ in Optional(point + 1) } })
        builder.numbers("first", front.flatMap { point in order.map { _ in Optional(point.first) } })
        builder.numbers("second", front.flatMap { point in order.map { _ in Optional(point.second) } })
        builder.note("points", count: front.count)
        return builder.table
      }
      let best = try portfolio.best(gap: gap)
      builder.keys(keys, order.map { keys.codes[$0] })
      if let levels = read.levels { builder.keys(levels, order.map { levels.codes[$0] }) }
      builder.booleans("chosen", best.chosen.map(Optional.some))
      if let inclusion = try inclusion(read, reader, gap, input.seed) {
        builder.numbers("inclusion", inclusion.map(Optional.some))
      }
      builder.note("objective", best.objective)
      builder.note("bound", best.bound)
      builder.note("gap", best.gap)
      for (resource, price) in try portfolio.shadowPrices().sorted(by: { $0.key < $1.key }) {
        builder.note(portfolio.budgets.count == 1 ? "shadow_price" : "shadow_price_\(resource)", price)
      }
      return builder.table
    } catch let failure as OptimisationFailure {
      throw read.failure(failure, reader)
    } catch let failure as MethodFailure {
      throw failure
    } catch {
      throw reader.failure("\(error)", hint: "Report it.")
    }
  }

  /// In which share of drawn benefits each item is in the best choice; nil where no draws are asked for.
  private static func inclusion(
    _ read: PortfolioReader, _ reader: InputReader, _ gap: Double, _ seed: UInt64
  ) throws -> [Double]? {
    let draws = try reader.integer("draws")
    guard draws > 0 else { return nil }
    guard reader.has("sd"), read.portfolio.gamma == 0 else {
      throw reader.failure(
        reader.has("sd") ? "draws are asked for beside robust" : "draws are asked for and no sd",
        hint: "Give sd=COLUMN, and either draws or robust.")
    }
    let deviations = try reader.numbers("sd")
    let prepared = PreparedPortfolio(read.portfolio, gap: gap)
    var counts = [Int](repeating: 0, count: read.order.count)
    for draw in 0..<draws {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "portfolio", draw: draw)
      let benefits = read.order.indices.map { place in
        read.portfolio.items[place].benefit + deviations[read.order[place]] * numbers.normal()
      }
      let best = try prepared.with(benefits: benefits).best()
      for place in counts.indices where best.chosen[place] { counts[place] += 1 }
    }
    return counts.map { Double($0) / Double(draws) }
  }
}
