public import TerroirKernel

/// `calc bottlenecks`: the nodes and links on which a network hangs together, and the cut that limits a flow.
public enum BottlenecksMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "bottlenecks",
    summary: "the nodes and links on which a network hangs together, and the cut that limits a flow",
    formula: "max flow = min cut; loss of a link = flow - flow without it",
    roles: LinkTable.ends + [
      .init("capacity", .number, required: false, "largest flow of the link, for from= and to=")
    ],
    parameters: [
      Parameter("from", .text, "node where the flow starts"), Parameter("to", .text, "node where it ends"),
    ],
    outputs: [
      Column("kind", .text, words: ["articulation", "bridge", "min-cut"], "what the row is"),
      Column("node", .text, "node, for an articulation"),
      Column("source", .text, "one end of the link"),
      Column("target", .text, "the other end"),
      Column("loss", .number, unit: .count, "nodes cut off, or flow lost, without it"),
    ],
    notes: [Column("flow", .number, unit: .index, "largest flow")],
    citations: ["Ford and Fulkerson (1956), Maximal flow through a network", "Tarjan (1972), Depth-first search"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    let (from, to) = (try links.read.word("from"), try links.read.word("to"))
    if from.isEmpty, to.isEmpty { return try cuts(links) }
    guard !from.isEmpty, !to.isEmpty else {
      throw links.read.failure("only one of from and to is given", hint: "Give both or none.")
    }
    return try flow(links, from: from, to: to)
  }

  private static func flow(_ links: LinkTable, from: String, to: String) throws(MethodFailure) -> Table {
    let role = links.read.has("capacity") ? "capacity" : "weight"
    let network = try links.network(weight: role, directed: true)
    let result = try MaximumFlow(in: network, from: from, to: to)
    var table = table(
      kinds: result.cut.map { _ in "min-cut" }, nodes: result.cut.map { _ in nil },
      sources: result.cut.map { network.nodes[network.links[$0].source] },
      targets: result.cut.map { network.nodes[network.links[$0].target] },
      losses: result.cut.map { result.losses[$0] })
    table.notes = [.init("flow", .number(result.value))]
    return table
  }

  private static func cuts(_ links: LinkTable) throws(MethodFailure) -> Table {
    let network = try links.network(directed: false)
    let result = Bottlenecks(of: network)
    let nodes = result.articulations
    let bridges = result.bridges
    return table(
      kinds: nodes.map { _ in "articulation" } + bridges.map { _ in "bridge" },
      nodes: nodes.map { network.nodes[$0.node] } + bridges.map { _ in nil },
      sources: nodes.map { _ in nil } + bridges.map { network.nodes[$0.link.source] },
      targets: nodes.map { _ in nil } + bridges.map { network.nodes[$0.link.target] },
      losses: nodes.map { Double($0.loss) } + bridges.map { Double($0.loss) })
  }

  private static func table(
    kinds: [String], nodes: [String?], sources: [String?], targets: [String?], losses: [Double]
  ) -> Table {
    let values: [ColumnValues] = [.text(kinds), .text(nodes), .text(sources), .text(targets), .number(losses)]
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) })
  }
}
