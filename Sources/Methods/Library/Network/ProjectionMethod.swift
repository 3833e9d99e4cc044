public import TerroirKernel

/// `calc projection`: links between actors that share events, or events that share actors.
public enum ProjectionMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "projection",
    summary: "links between actors that share events, or events that share actors",
    formula: "count: w_ij = shared partners; newman: w_ij = sum_p 1/(k_p - 1)",
    roles: [.init("actor", .text, "one side"), .init("event", .text, "the other side")],
    parameters: [
      Parameter(
        "onto", .choice(Projection.Side.allCases.map(\.rawValue)), standard: .text("actor"), "the side that is linked"),
      Parameter(
        "weighting", .choice(Projection.Weighting.allCases.map(\.rawValue)), standard: .text("count"),
        "how a shared partner counts"),
    ],
    outputs: [
      Column("source", .text, "one end"), Column("target", .text, "the other end"),
      Column("weight", .number, unit: .index, "weight of the link"),
    ],
    citations: [
      "Borgatti and Everett (1997), Network analysis of 2-mode data", "Newman (2001), Scientific collaboration",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    try links.read.requireRows()
    let pairs = zip(try links.texts("actor"), try links.texts("event")).map { (actor: $0, event: $1) }
    let projected = Projection.links(
      pairs, onto: try links.read.choice("onto", Projection.Side.self),
      weighting: try links.read.choice("weighting", Projection.Weighting.self))
    let values: [ColumnValues] = [
      .text(projected.map(\.source)), .text(projected.map(\.target)), .number(projected.map(\.weight)),
    ]
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) })
  }
}
