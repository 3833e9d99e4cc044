public import TerroirKernel

/// The method `equal-shares`: what a participatory budget buys where each voter has an equal share. Rule and sources as in
/// ``EqualShares``.
///
/// - Input: one row a voter and project that the ballot names, with points where it has them, a row without project for
///   an empty ballot; the table `projects` with costs; the budget.
/// - Output: one row a project: whether it is bought, as which one, by which step, and its rho; what is left as a note.
/// - Throws: on a vote for no project, a pair given twice, negative points or costs, utility=points without points.
public enum EqualSharesMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "equal-shares", summary: "What a participatory budget buys where each voter has an equal share of it",
    formula: "buy p of least rho with sum_i min(b_i, rho u_i(p)) = cost(p), b_i = budget/voters less what i paid",
    roles: ElectionReader.roles, tables: ElectionReader.tables,
    parameters: ElectionReader.parameters + [
      Parameter(
        "utilities", .choice(["cost", "approval", "points"]), default: .text("cost"),
        "what a voter gains of a project: its cost, 1, or the points of the ballot"),
      Parameter(
        "completion", .choice(EqualShares.Completion.allCases.map(\.rawValue)), default: .text("none"),
        "how what is left is spent: shares raised step by step, the greedy rule, Phragmen's"),
      Parameter(
        "increment", .integer(1...1_000_000_000), default: .integer(1), "what add1 gives each voter more in a step"),
    ],
    outputs: ElectionReader.outputs + [
      Column(
        "rho", .number, "what a unit of utility cost each who paid in full; missing for completions by other rules")
    ],
    notes: ElectionReader.notes + [
      Column("increments", .integer, unit: .count, "steps of add1 that were kept")
    ],
    citations: [
      "Peters, Pierczynski, Skowron (2021), Proportional participatory budgeting with additive utilities, NeurIPS",
      "Faliszewski et al. (2023), Participatory budgeting: data, tools and analysis, IJCAI",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let read = try ElectionReader(reader)
    let word = try reader.word("utilities")
    if word == "points", !reader.has("points") {
      throw reader.failure("utilities=points is given and no points", hint: "Name the column: points=COLUMN.")
    }
    let utility: Election.Utility = word == "approval" ? .cardinality : word == "points" ? .points : .cost
    let completion = try reader.choice("completion", EqualShares.Completion.self)
    let outcome = try EqualShares(read.election, utility: utility).outcome(
      completion, raise: try reader.integer("increment"), unsupported: try reader.word("unsupported") == "last")
    // A price of Phragmen's rule is a load, no rho.
    let purchases = outcome.purchases.map { purchase in
      var own = purchase
      if purchase.rule != .equalShares { own.price = nil }
      return own
    }
    var builder = read.table(declaration, purchases, ties: outcome.ties, price: "rho")
    if completion.raisesShares { builder.note("increments", count: outcome.raises) }
    return builder.table
  }
}
