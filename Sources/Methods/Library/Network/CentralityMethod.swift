public import TerroirKernel

/// `calc centrality`: how each node stands in a network.
public enum CentralityMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "centrality",
    summary: "how each node stands in a network",
    formula: "betweenness = sum_{s<t} sigma_st(v)/sigma_st; constraint = sum_j (p_ij + sum_q p_iq p_qj)^2",
    roles: LinkTable.ends,
    parameters: [
      Parameter("directed", .flag, default: .boolean(false), "whether a link goes from source to target only"),
      Parameter(
        "pivots", .integer(1...10_000_000), unit: .count,
        "nodes from which betweenness and closeness are estimated; all of them where not given"),
    ],
    outputs: [
      Column("node", .text, "node"),
      Column("degree", .integer, unit: .count, "links of the node"),
      Column("strength", .number, unit: .index, "summed weight of its links"),
      Column("betweenness", .number, unit: .index, "shortest paths through it, not normalised"),
      Column("closeness", .number, unit: .index, "inverse mean distance to the nodes it reaches"),
      Column("eigenvector", .number, unit: .index, "eigenvector centrality, largest 1"),
      Column("pagerank", .number, unit: .share, "PageRank, damping 0.85"),
      Column("core", .integer, unit: .count, "k-core number"),
      Column("constraint", .number, unit: .index, "Burt's constraint"),
    ],
    notes: [Column("density", .number, unit: .share, "links over possible links")],
    citations: [
      "Freeman (1978), Centrality in social networks", "Brandes (2001), A faster algorithm for betweenness centrality",
      "Brandes, Pich (2007), Centrality estimation in large networks",
      "Burt (1992), Structural Holes",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    let network = try links.network(directed: try links.read.flag("directed"))
    let result = try Centrality(of: network, pivots: try links.read.optionalInteger("pivots"), seed: input.seed)
    let values: [ColumnValues] = [
      .text(network.nodes), .integer(result.degree), .number(result.strength), .number(result.betweenness),
      .number(result.closeness), .number(result.eigenvector), .number(result.pagerank), .integer(result.core),
      .number(result.constraint),
    ]
    return Table(
      columns: zip(declaration.outputs, values).map { TableColumn($0, $1) },
      notes: [.init("density", network.density.map(Cell.number) ?? .missing)])
  }
}
