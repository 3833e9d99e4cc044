import TerroirKernel
import TerroirMethods
import Testing

@Suite("Network reference tables", .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
struct NetworkReferenceTests {
  private func network(_ name: String) throws -> Network {
    try Network(
      ReferenceData.rows("cases/\(name)/edges.csv").map { Network.Tie($0["a"] ?? "", $0["b"] ?? "") })
  }

  @Test(
    "every node of karate and Florentine marriages agrees with networkx 3.6.1 to 1e-6",
    arguments: ["network-karate", "network-florentine"])
  func nodes(_ name: String) throws {
    let network = try network(name)
    let (own, shape) = (try Centrality(of: network), try NetworkShape(of: network))
    let articulations = Set(Bottlenecks(of: network).articulations.map(\.node))
    let rows = try ReferenceData.rows("cases/\(name)/expected_nodes.csv")
    #expect(rows.count == network.nodes.count)
    for row in rows {
      let node = try #require(network.nodes.firstIndex(of: row["node"] ?? ""))
      func agrees(_ column: String, _ value: Double?) {
        let expected = Double(row[column] ?? "") ?? .nan
        #expect(isClose(value, expected, within: 1e-6), "\(row["node"] ?? "") \(column)")
      }
      agrees("degree", Double(own.degree[node]))
      agrees("betweenness", own.betweenness[node])
      agrees("closeness", own.closeness[node])
      agrees("eigenvector_max1", own.eigenvector[node])
      agrees("pagerank_085", own.pagerank[node])
      agrees("core", Double(own.core[node]))
      agrees("burt_constraint", own.constraint[node])
      agrees("effective_size", shape.effectiveSize[node])
      agrees("local_clustering", shape.localClustering[node] ?? 0)
      agrees("articulation", articulations.contains(node) ? 1 : 0)
    }
  }

  @Test("karate: shape by networkx, four communities of modularity .4198 (Brandes et al. 2008)")
  func karate() throws {
    let network = try network("network-karate")
    let shape = try NetworkShape(of: network)
    #expect(network.nodes.count == 34 && network.links.count == 78)
    #expect(isClose(network.density, 0.13903743315508021, within: 1e-12))
    #expect(isClose(shape.transitivity, 0.2556818181818182) && isClose(shape.clustering, 0.5706384782076823))
    #expect(shape.diameter == 5 && isClose(shape.meanDistance, 2.408199643493761))
    #expect(isClose(shape.assortativity, -0.47561309768461413))
    let cuts = Bottlenecks(of: network)
    #expect(cuts.bridges.count == 1 && cuts.articulations.count == 1)
    let communities = try Communities(of: network)
    #expect(isClose(communities.modularity, 0.41978961209730437, within: 1e-6))
    #expect(communities.count == 4)
    let optimal = try ReferenceData.rows("cases/network-karate/partition_optimal.csv")
    let labels = Dictionary(optimal.map { ($0["node"] ?? "", Int($0["community"] ?? "") ?? -1) }) { first, _ in first }
    let known = Partition(network.nodes.map { labels[$0] ?? -1 })
    #expect(Partition(communities.membership.map { $0 ?? 0 }).adjustedRand(known) == 1)
  }
}
