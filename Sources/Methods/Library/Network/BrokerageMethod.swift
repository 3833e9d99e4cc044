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
      Parameter("directed", .flag, standard: .boolean(true), "whether a link goes from source to target only")
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
    let links = LinkTable(input: input, method: declaration.name)
    guard let groups = input.tables["groups"] else {
      throw MethodFailure(declaration.name, "the table groups is not given", remedy: "give groups=TABLE")
    }
    let nodes = try LinkTable.texts(
      input.tableRoles["groups.node"] ?? "node", in: groups, method: declaration.name)
    let names = try LinkTable.texts(
      input.tableRoles["groups.group"] ?? "group", in: groups, method: declaration.name)
    var own: [String: String] = [:]
    for (row, node) in nodes.enumerated() where own.updateValue(names[row], forKey: node) != nil {
      throw MethodFailure(declaration.name, "\(node) is in groups twice", row: row, remedy: "keep one row per node")
    }
    let directed = input.parameters["directed"] != .boolean(false)
    let network = try links.network(directed: directed)
    let result = try Brokerage(of: network, groups: own)
    let values: [ColumnValues] = [
      .text(network.nodes), .integer(result.coordinator), .integer(result.itinerant), .integer(result.gatekeeper),
      .integer(result.representative), .integer(result.liaison),
    ]
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) })
  }
}
