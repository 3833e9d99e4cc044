public import TerroirKernel

/// `calc projection`: links between actors that share events, or events that share actors. Formulas as in ``Projection`` and
/// ``Backbone``.
///
/// - Input: one row per actor and event; a row given twice counts once.
/// - Output: one row per link. With a backbone those links alone whose adjusted probability is at most `alpha`, with p; each
///   pair of members is a test, also one that shares nothing. Notes: tests, and links kept.
/// - Throws: on no rows, and where the stochastic degree model is not found.
public enum ProjectionMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "projection",
    summary: "links between actors that share events, or events that share actors",
    formula:
      "count: w_ij = shared partners; newman: w_ij = sum_p 1/(k_p - 1); backbone: P(X >= shared), X hypergeometric or Poisson-binomial",
    roles: [.init("actor", .text, "one side"), .init("event", .text, "the other side")],
    parameters: [
      Parameter(
        "onto", .choice(Projection.Side.allCases.map(\.rawValue)), default: .text("actor"), "the side that is linked"),
      Parameter(
        "weighting", .choice(Projection.Weighting.allCases.map(\.rawValue)), default: .text("count"),
        "how a shared partner counts"),
      Parameter(
        "backbone", .choice(Backbone.Model.allCases.map(\.rawValue)), default: .text("none"),
        citation: "Neal (2014), The backbone of bipartite projections, Social Networks 39",
        "links that chance does not explain alone: where each has as many partners as it has (fixed-row), or partners "
          + "also as many as they have, on average (stochastic-degree)"),
      Parameter(
        "alpha", .number(0.0001...0.5), unit: .probability, default: .number(0.05),
        "backbone: the adjusted probability up to which a link is kept"),
      Parameter(
        "correction", .choice(MultipleTesting.allCases.map(\.rawValue)), default: .text("benjamini-hochberg"),
        "backbone: how p is adjusted for the number of pairs"),
    ],
    outputs: [
      Column("source", .text, "one end"), Column("target", .text, "the other end"),
      Column("weight", .number, unit: .index, "weight of the link"),
      Column("p", .number, unit: .probability, "backbone: probability of as many shared partners by chance"),
      Column("p_adjusted", .number, unit: .probability, "backbone: the same adjusted for the number of pairs"),
    ],
    notes: [
      Column("tests", .integer, unit: .count, "backbone: pairs, each a test"),
      Column("links", .integer, unit: .count, "backbone: links before those of chance were left out"),
    ],
    citations: [
      "Borgatti and Everett (1997), Network analysis of 2-mode data", "Newman (2001), Scientific collaboration",
      "Neal (2014), The backbone of bipartite projections, Social Networks 39",
      "Tumminello, Miccichè, Lillo, Piilo, Mantegna (2011), Statistically validated networks, PLoS ONE 6",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    let read = links.read
    try read.requireRows()
    let pairs = zip(try links.texts("actor"), try links.texts("event")).map { (actor: $0, event: $1) }
    let side = try read.choice("onto", Projection.Side.self)
    let projected = Projection.links(
      pairs, onto: side, weighting: try read.choice("weighting", Projection.Weighting.self))
    let model = try read.choice("backbone", Backbone.Model.self)
    guard model != .none else { return table(projected) }
    guard let backbone = Backbone(pairs, onto: side, model: model) else {
      throw read.failure(
        "the probabilities of the stochastic degree model were not found", hint: "Use backbone=fixed-row.")
    }
    let shared = Projection.links(pairs, onto: side)
    let p = shared.map { backbone.probability($0.source, $0.target, shared: Int(clamped: $0.weight)) }
    let adjusted = try read.choice("correction", MultipleTesting.self).adjusted(p, of: backbone.pairs)
    let alpha = try read.number("alpha")
    let kept = projected.indices.filter { adjusted[$0] <= alpha }
    var result = table(kept.map { projected[$0] })
    let columns = declaration.outputs.suffix(2)
    for (column, values) in zip(columns, [p, adjusted]) {
      result.columns.append(TableColumn(column, .number(kept.map { values[$0] })))
    }
    result.notes = [.init("tests", .integer(backbone.pairs)), .init("links", .integer(projected.count))]
    return result
  }

  private static func table(_ ties: [Network.Tie]) -> Table {
    let values: [ColumnValues] = [.text(ties.map(\.source)), .text(ties.map(\.target)), .number(ties.map(\.weight))]
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) })
  }
}
