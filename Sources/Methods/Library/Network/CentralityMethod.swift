public import TerroirKernel

/// `calc centrality`: how each node stands in a network.
public enum CentralityMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "centrality",
    summary: "how each node stands in a network",
    formula: "betweenness = sum_{s<t} sigma_st(v)/sigma_st; constraint = sum_j (p_ij + sum_q p_iq p_qj)^2",
    roles: LinkTable.ends,
    parameters: [
      Parameter(
        "paths", .choice(ShortestPaths.Length.allCases.map(\.rawValue)), default: .text("links"),
        citation: "Opsahl, Agneessens, Skvoretz (2010), Social Networks 32",
        "how long a link is for betweenness and closeness: 1 (links), 1 / weight (strength), or its weight (distance)"),
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
    notes: [Column("density", .number, unit: .share, "links over possible links"), .undefined],
    citations: [
      "Freeman (1978), Centrality in social networks", "Brandes (2001), A faster algorithm for betweenness centrality",
      "Brandes, Pich (2007), Centrality estimation in large networks",
      "Burt (1992), Structural Holes",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let links = LinkTable(input, for: declaration)
    let network = try links.network(directed: try links.read.flag("directed"))
    let paths = try links.read.choice("paths", ShortestPaths.Length.self)
    try check(paths, links.read, network)
    let result = try Centrality(
      of: network, pivots: try links.read.optionalInteger("pivots"), seed: input.seed, paths: paths)
    let values: [ColumnValues] = [
      .text(network.nodes), .integer(result.degree), .number(result.strength), .number(result.betweenness),
      .number(result.closeness), .number(result.eigenvector), .number(result.pagerank), .integer(result.core),
      .number(result.constraint),
    ]
    var notes: [Table.Note] = [.init("density", network.density.map(Cell.number) ?? .missing)]
    let gaps = gaps(result, network)
    if !gaps.isEmpty { notes.append(.init(Column.undefined.name, .text(gaps.joined(separator: "; ")))) }
    return Table(columns: zip(declaration.outputs, values).map { TableColumn($0, $1) }, notes: notes)
  }

  /// Refuses lengths that the table does not give.
  private static func check(
    _ paths: ShortestPaths.Length, _ read: InputReader, _ network: Network
  ) throws(MethodFailure) {
    if paths == .links { return }
    guard read.has("weight") else {
      throw read.failure("paths=\(paths.rawValue) has no weight", hint: "Name the column: weight=COLUMN.")
    }
    // Weights of links between the same nodes are summed, which is right for strengths and wrong for distances.
    if paths == .distance, network.links.count + network.selfLinks < read.rowCount {
      throw read.failure(
        "two nodes are linked twice, and their distances would be summed",
        hint: "Keep the shorter of them, or use paths=strength.")
    }
  }

  /// Why nodes lack values.
  private static func gaps(_ result: Centrality, _ network: Network) -> [String] {
    let lost = network.nodes.indices.filter { result.closeness[$0] == nil }.map { network.nodes[$0] }
    var reasons = lost.isEmpty ? [] : ["closeness: reaches no other node: \(lost.named)"]
    switch result.eigenvectorGap {
    case .acyclic: reasons.append("eigenvector: no directed path leads back to where it starts, so none has one")
    case .unsettled: reasons.append("eigenvector: the iteration does not settle on one vector; see directed=no")
    case nil: break
    }
    return reasons
  }
}
