public import TerroirKernel

/// `calc brokerage`: the roles in which each node mediates between groups.
public enum BrokerageMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "brokerage",
    summary: "the roles in which each node mediates between groups",
    formula: "paths i -> v -> j without i -> j, by the groups of i, v, j: AAA, ABA, ABB, AAB, ABC",
    roles: Array(LinkTable.ends.prefix(2)),
    tables: [
      .init(
        "groups",
        columns: [.init("node", .text, "node"), .init("group", .text, "its group")], "the group of every node")
    ],
    parameters: [
      Parameter("directed", .flag, default: .boolean(true), "whether a link goes from source to target only")
    ],
    outputs: [
      Column("node", .text, "node"),
      Column("coordinator", .integer, unit: .count, "paths inside its own group"),
      Column("itinerant", .integer, unit: .count, "paths inside another group"),
      Column("gatekeeper", .integer, unit: .count, "paths into its group"),
      Column("representative", .integer, unit: .count, "paths out of its group"),
      Column("liaison", .integer, unit: .count, "paths between two other groups"),
    ],
    citations: ["Gould and Fernandez (1989), Structures of mediation"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    guard let table = try links.read.table("groups") else {
      throw links.read.failure("the table groups is not given", hint: "Pass it by name: groups=TABLE.")
    }
    let (nodes, groups) = (try table.keys("node"), try table.keys("group"))
    try table.requireDistinct([nodes])
    var own: [String: String] = [:]
    for row in nodes.codes.indices { own[nodes.names[nodes.codes[row]]] = groups.names[groups.codes[row]] }
    // Who is in a group and has no link mediates nothing, and is told so.
    let network = try links.network(directed: try links.read.flag("directed"), further: own.keys.sorted())
    let result = try Brokerage(of: network, groups: own)
    let values: [ColumnValues] = [
      .text(network.nodes), .integer(result.coordinator), .integer(result.itinerant), .integer(result.gatekeeper),
      .integer(result.representative), .integer(result.liaison),
    ]
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) })
  }
}
