import TerroirKernel
import TerroirMethods
import Testing

@Suite("Communities")
struct CommunitiesTests {
  /// A random network with weights, some of its nodes without links.
  static func random(_ nodes: Int, _ ties: Int, seed: UInt64, scale: Double = 1) throws -> Network {
    try Network(randomTies(nodes, ties, seed: seed, scale: scale), nodes: (0..<nodes).map { "\(1000 + $0)" })
  }

  static func randomTies(_ nodes: Int, _ ties: Int, seed: UInt64, scale: Double = 1) -> [Network.Tie] {
    var draws = RandomStream(seed: seed, method: "communities-test")
    return (0..<ties).map { _ in
      let (one, two) = (draws.index(below: nodes), draws.index(below: nodes))
      return Network.Tie("\(1000 + one)", "\(1000 + two)", weight: scale * (0.25 + draws.uniform()))
    }
  }

  /// Groups of `size` nodes, ties within with one chance and between with another.
  static func planted(_ groups: Int, of size: Int, within: Double, between: Double, seed: UInt64) throws -> Network {
    var draws = RandomStream(seed: seed, method: "planted-test")
    var ties: [Network.Tie] = []
    for one in 0..<(groups * size) {
      for two in (one + 1)..<(groups * size + 1) where two < groups * size {
        if draws.uniform() < (one / size == two / size ? within : between) {
          ties.append(Network.Tie("\(1000 + one)", "\(1000 + two)"))
        }
      }
    }
    return try Network(ties, nodes: (0..<(groups * size)).map { "\(1000 + $0)" })
  }

  /// Modularity by its definition over all pairs of nodes.
  static func modularity(_ network: Network, _ label: [Int], resolution: Double = 1) -> Double {
    let count = network.nodes.count
    var weight = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for link in network.links {
      weight[link.source][link.target] += link.weight
      weight[link.target][link.source] += link.weight
    }
    let strength = weight.map { $0.reduce(0, +) }
    let total = strength.reduce(0, +)
    var sum = 0.0
    for one in 0..<count {
      for two in 0..<count where label[one] == label[two] {
        sum += weight[one][two] / total - resolution * strength[one] * strength[two] / (total * total)
      }
    }
    return sum
  }

  /// The best modularity over every partition of the nodes.
  static func optimum(_ network: Network, resolution: Double) -> Double {
    var label = [Int](repeating: 0, count: network.nodes.count)
    var best = -Double.infinity
    func place(_ node: Int, _ used: Int) {
      if node == label.count {
        best = max(best, modularity(network, label, resolution: resolution))
        return
      }
      for group in 0...used {
        label[node] = group
        place(node + 1, max(used, group + 1))
      }
    }
    place(0, 0)
    return best
  }

  static func labels(_ found: Communities) -> [Int] { found.membership.enumerated().map { $1 ?? -1 - $0 } }

  @Test("two triangles with a link between them have modularity 5/14")
  func triangles() throws {
    let pairs = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f")]
    let found = try Communities(of: try Network(pairs.map { Network.Tie($0.0, $0.1) }), runs: 5)
    #expect(found.membership == [1, 1, 1, 2, 2, 2] && isClose(found.modularity, 5.0 / 14, within: 1e-15))
    #expect(found.stability == [1, 1] && found.nodeStability == [1, 1, 1, 1, 1, 1])
  }

  @Test("of small networks the best of all partitions is found", arguments: [0.5, 1, 1.5])
  func small(_ resolution: Double) throws {
    for seed in 1...4 {
      let network = try Self.random(7, 12, seed: UInt64(seed))
      let found = try Communities(of: network, resolution: resolution, runs: 30)
      #expect(isClose(found.modularity, Self.optimum(network, resolution: resolution), within: 1e-12))
      let own = Self.modularity(network, Self.labels(found), resolution: resolution)
      #expect(isClose(found.modularity, own, within: 1e-12))
    }
  }

  @Test("communities hang together, and are no worse than one or as many as there are nodes", arguments: [nil, 1, 2])
  func guarantees(_ rounds: Int?) throws {
    for seed in 1...6 {
      let network = try Self.random(120, seed < 4 ? 110 : 300, seed: UInt64(seed))
      for resolution in [0.3, 1, 4] {
        let found = try Communities(of: network, resolution: resolution, runs: 2, rounds: rounds)
        let labels = Self.labels(found)
        let inner = network.links.filter { labels[$0.source] == labels[$0.target] }
          .map { Network.Tie(network.nodes[$0.source], network.nodes[$0.target]) }
        let components = try Network(inner, nodes: network.nodes).components
        #expect(Set(components).count == Set(labels).count)
        let (single, whole) = (Array(network.nodes.indices), network.nodes.map { _ in 0 })
        #expect(found.modularity >= Self.modularity(network, single, resolution: resolution) - 1e-12)
        #expect(found.modularity >= Self.modularity(network, whole, resolution: resolution) - 1e-12)
      }
    }
  }

  @Test("groups that were planted are found, and so are those of a network in two pieces")
  func planted() throws {
    for seed in 1...3 {
      let network = try Self.planted(4, of: 14, within: 0.7, between: 0.05, seed: UInt64(seed))
      let found = try Communities(of: network, runs: 10)
      let known = Partition(network.nodes.indices.map { $0 / 14 })
      #expect(Partition(Self.labels(found)).adjustedRand(known) == 1 && found.stability.allSatisfy { $0 > 0.9 })
    }
    let apart = try Self.planted(2, of: 10, within: 0.8, between: 0, seed: 1)
    #expect(try Communities(of: apart, resolution: 0.2, runs: 3).membership == (0..<20).map { $0 < 10 ? 1 : 2 })
  }

  @Test("a higher resolution gives as many communities or more, a very high one single nodes")
  func resolution() throws {
    let network = try Self.planted(6, of: 9, within: 0.8, between: 0.06, seed: 4)
    let counts = try [0.05, 0.5, 1, 3, 8, 1000].map { try Communities(of: network, resolution: $0, runs: 10).count }
    #expect(counts == counts.sorted() && counts.first == 1 && counts.last == 54)
  }

  @Test("the same bits whatever the order of rows, the threads and the direction of links; fewer rounds gain no more")
  func invariance() throws {
    let ties = Self.randomTies(90, 260, seed: 11)
    let found = try Communities(of: try Network(ties), runs: 7, seed: 3, workers: 1)
    #expect(try Communities(of: try Network(ties.reversed()), runs: 7, seed: 3, workers: 2) == found)
    var draws = RandomStream(seed: 1, method: "rows")
    let turned = ties.map { draws.uniform() < 0.5 ? $0 : Network.Tie($0.target, $0.source, weight: $0.weight) }
    #expect(try Communities(of: try Network(turned, directed: true), runs: 7, seed: 3, workers: 3) == found)
    let loops = ties + [Network.Tie("1000", "1000", weight: 50)]
    #expect(try Communities(of: try Network(loops), runs: 7, seed: 3) == found)
    #expect(try Communities(of: try Network(ties), runs: 7, seed: 3, rounds: 1).modularity <= found.modularity)
  }

  @Test("weights count by their proportions alone", arguments: [2.0, 0x1p-40, 1000])
  func scale(_ scale: Double) throws {
    let (own, scaled) = (try Self.random(60, 150, seed: 5), try Self.random(60, 150, seed: 5, scale: scale))
    let (one, two) = (try Communities(of: own, runs: 6), try Communities(of: scaled, runs: 6))
    #expect(one.membership == two.membership && isClose(one.modularity, two.modularity, within: 1e-12))
  }

  @Test("a node without links has no community, and communities are numbered by size, then by their first node")
  func numbering() throws {
    let pairs = [("a", "b"), ("m", "n"), ("n", "o"), ("m", "o"), ("x", "y")]
    let network = try Network(pairs.map { Network.Tie($0.0, $0.1) } + [.init("l", "l")], nodes: ["k"])
    let found = try Communities(of: network, runs: 4)
    #expect(found.membership == [2, 2, nil, nil, 1, 1, 1, 3, 3])
    #expect(found.nodeStability == [1, 1, nil, nil, 1, 1, 1, 1, 1])
  }

  @Test("how stable a community is: the share of runs that hold it, and by node the mean similarity over runs")
  func stability() throws {
    // A ring has many partitions of one modularity.
    let ring = try Network((0..<12).map { Network.Tie("\(10 + $0)", "\(10 + ($0 + 1) % 12)") })
    let found = try Communities(of: ring, runs: 40)
    #expect(found.stability.contains { $0 < 1 } && found.stability.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(!found.nodeStability.isEmpty && found.nodeStability.allSatisfy { ($0 ?? 0) > 0.2 && ($0 ?? 2) < 1 })
    #expect(try Communities(of: ring, runs: 1).nodeStability.allSatisfy { $0 == 1 })
  }

  @Test("a network without links and parameters out of range are refused")
  func refusals() throws {
    #expect(
      throws: MethodFailure("communities", "the network has no links", hint: "give at least one link")
    ) { try Communities(of: try Network([], nodes: ["a"])) }
    let pair = try Network([Network.Tie("a", "b")])
    let refusal = MethodFailure(
      "communities", "runs, rounds and resolution must be positive", hint: "leave the defaults")
    #expect(throws: refusal) { try Communities(of: pair, runs: 0) }
    #expect(throws: refusal) { try Communities(of: pair, rounds: 0) }
    #expect(throws: refusal) { try Communities(of: pair, resolution: .nan) }
    #expect(throws: refusal) { try Communities(of: pair, resolution: .infinity) }
  }

  @Test("weights of another power of two change no bit, neither of the communities nor of how stable they are")
  func powersOfTwo() throws {
    for seed in 1...4 {
      let own = try Communities(of: try Self.random(120, 220, seed: UInt64(seed)), runs: 12)
      for scale in [0x1p-40, 0x1p40] {
        #expect(try Communities(of: Self.random(120, 220, seed: UInt64(seed), scale: scale), runs: 12) == own)
      }
    }
  }
}
