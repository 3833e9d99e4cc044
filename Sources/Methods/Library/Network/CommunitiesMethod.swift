public import TerroirKernel

/// `calc communities`: groups of nodes that hold together more than chance would have it.
public enum CommunitiesMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "communities",
    summary: "groups of nodes that hold together more than chance would have it",
    formula: "Q = sum_c [L_c/m - resolution (d_c/2m)^2]",
    roles: LinkTable.ends,
    parameters: [
      Parameter("method", .choice(["leiden"]), default: .text("leiden"), "the algorithm"),
      Parameter(
        "resolution", .number(0.01...100), unit: .index, default: .number(1), "above 1 for smaller communities"),
      Parameter("stability", .integer(1...10000), unit: .count, default: .integer(100), "seeds tried"),
    ],
    outputs: [
      Column("node", .text, "node"),
      Column("community", .integer, unit: .count, "number of its community, largest first"),
      Column("stability", .number, unit: .share, "mean Jaccard similarity of its community over seeds"),
    ],
    notes: [
      Column("modularity", .number, unit: .index, "modularity of the partition"),
      Column("communities", .integer, unit: .count, "communities"),
    ],
    citations: ["Traag, Waltman and van Eck (2019), From Louvain to Leiden"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    let network = try links.network(directed: false)
    let result = try Communities(
      of: network, resolution: try links.read.number("resolution"), runs: try links.read.integer("stability"),
      seed: input.seed)
    let values: [ColumnValues] = [
      .text(network.nodes), .integer(result.membership), .number(result.nodeStability),
    ]
    return Table(
      columns: zip(declaration.outputs, values).map { TableColumn($0, $1) },
      notes: [.init("modularity", .number(result.modularity)), .init("communities", .integer(result.count))])
  }
}
