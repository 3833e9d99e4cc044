public import TerroirKernel

/// The method `phragmen`: what a participatory budget buys by Phragmen's sequential rule. Rule and sources as in
/// ``SequentialPhragmen``.
///
/// - Input: as of ``EqualSharesMethod``; points beyond 0 are approval.
/// - Output: one row a project: whether it is bought, as which one, and the load at which it was.
/// - Throws: on a vote for no project, a pair given twice, negative points or costs.
public enum PhragmenMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "phragmen", summary: "What a participatory budget buys by Phragmen's sequential rule",
    formula: "buy p of least (cost(p) + sum_i x_i)/n_p, the new load x_i of its n_p supporters, until one does not fit",
    roles: ElectionReader.roles, tables: ElectionReader.tables, parameters: ElectionReader.parameters,
    outputs: ElectionReader.outputs + [
      Column("load", .number, "what each of its supporters has paid by then; missing where nobody supports it")
    ],
    notes: ElectionReader.notes,
    citations: [
      "Brill, Freeman, Janson, Lackner (2017), Phragmen's voting methods and justified representation, AAAI",
      "Los, Christoff, Grossi (2022), Proportional budget allocations: towards a systematization, IJCAI",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let read = try ElectionReader(reader)
    let outcome = try SequentialPhragmen(read.election).outcome(
      unsupported: try reader.word("unsupported") == "last")
    return read.table(declaration, outcome.purchases, ties: outcome.ties, price: "load").table
  }
}
