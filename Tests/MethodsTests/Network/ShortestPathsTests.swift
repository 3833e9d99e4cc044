import TerroirMethods
import Testing

@Suite("Shortest paths, cut nodes and bridges")
struct ShortestPathsTests {
  static func network(_ pairs: [(Int, Int)], nodes: Int = 0, directed: Bool = false) throws -> Network {
    // Three digits, so that names sort as numbers do.
    func name(_ node: Int) -> String { String(1000 + node) }
    return try Network(
      pairs.map { Network.Tie(name($0.0), name($0.1)) }, nodes: (0..<nodes).map(name), directed: directed)
  }

  /// A random network of `nodes` nodes.
  static func random(_ nodes: Int, _ ties: Int, seed: UInt64, directed: Bool = false) throws -> Network {
    var draws = RandomStream(seed: seed, method: "paths-test")
    let pairs = (0..<ties).map { _ in (draws.index(below: nodes), draws.index(below: nodes)) }
    return try network(pairs, nodes: nodes, directed: directed)
  }

  @Test("a chain of five: betweenness 0 3 4 3 0, closeness 4/10 4/7 4/6 4/7 4/10")
  func chain() throws {
    let found = try ShortestPaths(of: Self.network([(0, 1), (1, 2), (2, 3), (3, 4)]))
    #expect(found.betweenness == [0, 3, 4, 3, 0])
    let closeness: [Double?] = [0.4, 0.5714285714285714, 0.6666666666666666, 0.5714285714285714, 0.4]
    #expect(found.closeness == closeness)
  }

  @Test("two ways round a square share each pair; a node without links reaches nobody")
  func square() throws {
    let found = try ShortestPaths(of: Self.network([(0, 1), (1, 2), (2, 3), (3, 0)], nodes: 5))
    #expect(found.betweenness == [0.5, 0.5, 0.5, 0.5, 0])
    let closeness: [Double?] = [0.75, 0.75, 0.75, 0.75, nil]
    #expect(found.closeness == closeness)
  }

  @Test("links count in their direction: in a chain of three only the first reaches the last")
  func directed() throws {
    let found = try ShortestPaths(of: Self.network([(0, 1), (1, 2)], directed: true))
    #expect(found.betweenness == [0, 1, 0])
    let closeness: [Double?] = [0.6666666666666666, 1, nil]
    #expect(found.closeness == closeness)
  }

  /// Distances and numbers of shortest paths by the definition, from all pairs.
  static func byDefinition(_ network: Network) -> [Double] {
    let count = network.nodes.count
    var distance = [[Double]](repeating: [Double](repeating: .infinity, count: count), count: count)
    var paths = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for node in 0..<count { (distance[node][node], paths[node][node]) = (0, 1) }
    var next = [[Int]](repeating: [], count: count)
    for link in network.links {
      next[link.source].append(link.target)
      if !network.isDirected { next[link.target].append(link.source) }
    }
    for source in 0..<count {
      var level = [source]
      while !level.isEmpty {
        var after: [Int] = []
        for node in level {
          for other in next[node] {
            if distance[source][other].isInfinite {
              distance[source][other] = distance[source][node] + 1
              after.append(other)
            }
            if distance[source][other] == distance[source][node] + 1 { paths[source][other] += paths[source][node] }
          }
        }
        level = after
      }
    }
    return (0..<count).map { node in
      var sum = 0.0
      for one in 0..<count where one != node {
        for two in 0..<count where two != node && two != one && distance[one][two].isFinite {
          guard distance[one][node] + distance[node][two] == distance[one][two] else { continue }
          sum += paths[one][node] * paths[node][two] / paths[one][two]
        }
      }
      return network.isDirected ? sum : sum / 2
    }
  }

  @Test("betweenness is what the definition gives, on random networks", arguments: [false, true])
  func definition(_ directed: Bool) throws {
    for seed in 1...4 {
      let network = try Self.random(30, 55, seed: UInt64(seed), directed: directed)
      let (found, expected) = try (ShortestPaths(of: network), Self.byDefinition(network))
      #expect(zip(found.betweenness, expected).allSatisfy { isClose($0, $1) })
    }
  }

  @Test("a sample of nodes is unbiased: its mean over seeds comes near, and all nodes as a sample are exact")
  func sample() throws {
    let network = try Self.random(40, 90, seed: 3)
    let exact = try ShortestPaths(of: network)
    var mean = [Double](repeating: 0, count: 40)
    for seed in 1...400 {
      let found = try ShortestPaths(of: network, pivots: 10, seed: UInt64(seed))
      for node in mean.indices { mean[node] += found.betweenness[node] / 400 }
    }
    let total = exact.betweenness.reduce(0, +)
    #expect(abs(mean.reduce(0, +) / total - 1) < 0.02)
    let largest = try #require(exact.betweenness.max())
    for (estimate, value) in zip(mean, exact.betweenness) { #expect(abs(estimate - value) < 0.08 * largest) }
    #expect(try ShortestPaths(of: network, pivots: 40) == exact)
  }

  @Test("the same bits with one worker and with many, whatever the order of rows", arguments: [nil, 17])
  func workers(_ pivots: Int?) throws {
    let pairs = (0..<200).map { (($0 * 37) % 61, ($0 * $0 * 11) % 59) }
    let network = try Self.network(pairs)
    let one = try ShortestPaths(of: network, pivots: pivots, workers: 1)
    #expect(try one == ShortestPaths(of: network, pivots: pivots, workers: 8))
    #expect(try one == ShortestPaths(of: Self.network(pairs.reversed()), pivots: pivots, workers: 3))
  }

  @Test("cut nodes and bridges are those whose loss adds a component, with what is cut off")
  func cuts() throws {
    for seed in 1...6 {
      let network = try Self.random(40, 42, seed: UInt64(seed))
      let found = Bottlenecks(of: network)
      let before = Set(network.components).count
      let own = network.components
      var nodes: [Int: Int] = [:]
      for node in network.nodes.indices where !network.neighbours[node].isEmpty {
        let left = try Self.without(network) { $0.source != node && $0.target != node }
        let others = own.indices.filter { own[$0] == own[node] && $0 != node }
        let parts = left.components
        let pieces: [Int] = Dictionary(grouping: others) { parts[$0] }.values.map(\.count)
        if pieces.count > 1 { nodes[node] = pieces.reduce(0, +) - (pieces.max() ?? 0) }
      }
      var losses: [Int: Int] = [:]
      for cut in found.articulations { losses[cut.node] = cut.loss }
      #expect(losses == nodes)
      for link in network.links {
        let left = try Self.without(network) { $0 != link }.components
        let loss = found.bridges.first { $0.link == link }?.loss
        let (one, two) = (left[link.source], left[link.target])
        let side: Int = min(left.count { $0 == one }, left.count { $0 == two })
        let expected: Int? = Set(left).count > before ? side : nil
        #expect(loss == expected)
      }
    }
  }

  @Test(
    "constraint is what Burt's formula gives over all pairs, with weights and in both directions",
    arguments: [false, true])
  func constraint(_ directed: Bool) throws {
    var draws = RandomStream(seed: 9, method: "constraint-test")
    let ties = (0..<40).map { _ in
      Network.Tie("\(draws.index(below: 14))", "\(draws.index(below: 14))", weight: 0.1 + draws.uniform())
    }
    let network = try Network(ties, nodes: ["alone"], directed: directed)
    let count = network.nodes.count
    var share = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for link in network.links {
      share[link.source][link.target] += link.weight
      share[link.target][link.source] += link.weight
    }
    share = share.map { row in
      let sum = row.reduce(0, +)
      return sum > 0 ? row.map { $0 / sum } : row
    }
    let found = try Centrality(of: network).constraint
    for node in 0..<count {
      let contacts = (0..<count).filter { share[node][$0] > 0 }
      let expected = contacts.reduce(0.0) { sum, contact in
        let through = contacts.filter { $0 != contact }.reduce(0.0) { $0 + share[node][$1] * share[$1][contact] }
        let whole = share[node][contact] + through
        return sum + whole * whole
      }
      if contacts.isEmpty { #expect(found[node] == nil) } else { #expect(isClose(found[node], expected)) }
    }
  }

  @Test("bottlenecks are the same only where both the nodes and the links are")
  func sameBottlenecks() throws {
    func bottlenecks(_ links: [(String, String)]) throws -> Bottlenecks {
      Bottlenecks(of: try Network(links.map { Network.Tie($0.0, $0.1) }))
    }
    // b is the cut node of a path and of two triangles that share it; the triangles have no bridge.
    let path = try bottlenecks([("a", "b"), ("b", "c")])
    let triangles = try bottlenecks([("a", "b"), ("b", "c"), ("a", "x"), ("x", "b"), ("c", "y"), ("y", "b")])
    #expect(path.articulations.map(\.node) == triangles.articulations.map(\.node) && path != triangles)
    #expect(try path == bottlenecks([("c", "b"), ("b", "a")]))
    #expect(try bottlenecks([("a", "b")]) != bottlenecks([("a", "b"), ("b", "c"), ("c", "a")]))
  }

  static func without(_ network: Network, _ kept: (Network.Link) -> Bool) throws -> Network {
    try Network(
      network.links.filter(kept).map { Network.Tie(network.nodes[$0.source], network.nodes[$0.target]) },
      nodes: network.nodes)
  }

  @Test("links of the same two nodes are joined and their weights summed, self-links counted and left out")
  func merging() throws {
    let ties = [
      Network.Tie("b", "a", weight: 2), .init("a", "b", weight: 0.5), .init("a", "a"), .init("c", "b", weight: 3),
    ]
    let network = try Network(ties, nodes: ["d"])
    #expect(network.nodes == ["a", "b", "c", "d"] && network.selfLinks == 1)
    #expect(network.links.map(\.weight) == [2.5, 3] && network.links.map(\.target) == [1, 2])
    #expect(try Network(ties.reversed(), nodes: ["d"]) == network)
    #expect(try Network(ties, directed: true).links.map(\.weight) == [0.5, 2, 3])
    #expect(network.components == [0, 0, 0, 1] && network.neighbours == [[1], [0, 2], [1], []])
  }
}
