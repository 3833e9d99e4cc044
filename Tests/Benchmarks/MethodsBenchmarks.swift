import Dispatch
import Foundation
import Synchronization
import TerroirKernel
import TerroirMethods

/// The methods against their Python peers, on the same inputs in one run; all parts, or those that are named.
enum MethodsBenchmarks {
  static func run(project: URL) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("terroir-benchmarks-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let states = try MethodsData.states()
    try states.write(to: folder.appendingPathComponent("panel.csv"))
    let ties = MethodsData.links(nodes: 200_000, ties: 1_000_000)
    try MethodsData.write(ties, nodes: 200_000, to: folder.appendingPathComponent("network.csv"))
    let decisions = DecisionBenchmarks()
    try decisions.write(to: folder)
    let evaluation = EvaluationBenchmarks()
    try evaluation.write(to: folder)
    let names = ["complexity", "composite", "sensitivity", "network", "decisions", "evaluation", "route"]
    let chosen = CommandLine.arguments.filter(names.contains)
    let peers = Peers(project: project, inputs: folder, parts: chosen)
    print("what" + String(repeating: " ", count: 48) + "p50 ms    p95 ms    goal")
    let parts: [() throws -> Void] = [
      { try complexity(states, peers) }, robustness, { try sensitivity(peers) }, { try network(ties, peers) },
      { try decisions.run(peers) }, { try evaluation.run(peers) }, route,
    ]
    for (name, part) in zip(names, parts) where chosen.isEmpty || chosen.contains(name) { try part() }
  }

  private static func complexity(_ states: MethodsData, _ peers: Peers) throws {
    let own = try Measurement("complexity to outlook, \(states.name)", goal: "20 x ecomplexity", runs: 21) {
      _ = try outlook(states.panel)
    }
    print(own.ownLine)
    peers.compare(own, with: "ecomplexity")
    let large = MethodsData.made(regions: 3000, industries: 1000)
    print(try Measurement("the same, 3,000 x 1,000", goal: "2000", runs: 3) { _ = try outlook(large) }.ownLine)
    let table = MethodsData.table(of: large)
    print(
      try Measurement("calc outlook, a table of 3,000 x 1,000 rows", goal: "2000", runs: 3) {
        _ = try Outlook.run(MethodInput(table: table))
      }.ownLine)
    if let peak = MethodsData.peakMemory { print("  peak memory so far: \(peak) MB, goal 1000") }
  }

  /// Complexity, relatedness, density and outlook from amounts.
  private static func outlook(_ panel: Panel) throws -> [Double] {
    let (r, i) = (panel.regions.count, panel.industries.count)
    let m = panel.specialised()
    let relatedness = Relatedness.matrix(specialised: m, regions: r, industries: i)
    let densities = Density.densities(specialised: m, relatedness: relatedness, regions: r, industries: i)
    let complexity = try ComplexityIndex.complexity(specialised: m, regions: r, industries: i)
    return Outlook.outlook(
      specialised: m, relatedness: relatedness, densities: densities, complexity: complexity.industries, regions: r,
      industries: i
    ).coi
  }

  /// A route through 500 places: its time, and its score beside the best of longer searches from other seeds.
  private static func route() throws {
    var draws = RandomStream(seed: 500, method: "benchmark-route")
    let x = (0..<500).map { _ in draws.uniform() * 100 }
    let y = (0..<500).map { _ in draws.uniform() * 100 }
    let scores = (0..<500).map { _ in Double(1 + draws.index(below: 100)) }
    let distances = DistanceMatrix(x: x, y: y, metric: .euclid)
    for budget in [250.0, 600, 1100] {
      func search(rounds: Int, seed: UInt64) throws -> PlannedRoute {
        try Orienteering.route(
          distances, scores: scores, start: 0, finish: 0, budget: budget, rounds: rounds, seed: seed)
      }
      var found = 0.0
      let own = try Measurement("a route of \(Int(budget)) through 500 places", goal: "1000", runs: 5) {
        found = try search(rounds: 1000, seed: 1).score
      }
      print(own.ownLine)
      let best = try (2...4).map { try search(rounds: 10_000, seed: $0).score }.max() ?? found
      print("  score \(Int(found)), best of three searches of ten times the rounds \(Int(best)); goal within 2%")
    }
  }

  private static func robustness() throws {
    var draws = RandomStream(seed: 22, method: "benchmark-composite")
    let codes = (0..<9).map { "x\($0)" }
    let table = IndicatorTable(
      units: (0..<300).map { "u\($0)" }, codes: codes, columns: codes.map { _ in (0..<300).map { _ in draws.normal() } }
    )
    let structure = try CompositeStructure(
      codes.enumerated().map { .init($1, parent: "p\($0 / 3)") }
        + (0..<3).map { .init("p\($0)", parent: "index") } + [.init("index", parent: nil)])
    var recipe = CompositeRecipe()
    recipe.settings = .init(low: 1, mean: 50, deviation: 10)
    let alternatives = CompositeAlternatives(to: recipe, isComplete: true)
    func run(_ workers: Int) throws -> CompositeRobustness {
      try CompositeRobustness(
        of: table, structure: structure, recipe: recipe, alternatives: alternatives, draws: 10_000, workers: workers)
    }
    print(
      try Measurement("10,000 robustness draws, 300 x 9, with Sobol indices", goal: "1000", runs: 5) {
        _ = try run(Parallel.cores)
      }.ownLine)
    print("  the same with one thread: \(try run(1) == run(Parallel.cores) ? "equal" : "DIFFERENT")")
  }

  private static func sensitivity(_ peers: Peers) throws {
    let function = TestFunction.ishigami(a: 7, b: 0.1)
    func run(_ workers: Int) throws -> [SobolIndex]? {
      guard let design = SobolDesign(factors: 3, samples: 10_000) else { return nil }
      let outputs = try design.outputs(workers: workers) { function.value($0) }
      return try SobolIndex.indices(of: outputs, workers: workers)?.factors
    }
    let own = try Measurement("Sobol indices, 10,000 base samples, 100 resamples", goal: "10 x SALib", runs: 21) {
      _ = try run(Parallel.cores)
    }
    print(own.ownLine)
    print("  the same with one thread: \(try run(1) == run(Parallel.cores) ? "equal" : "DIFFERENT")")
    peers.compare(own, with: "salib")
  }

  /// What an audit asks of a network, from its ties on; betweenness and closeness from 64 of its nodes.
  private static func network(_ links: [(Int, Int)], _ peers: Peers) throws {
    let ties = links.map { Network.Tie("n\($0.0)", "n\($0.1)") }
    let whole = try Measurement("network audit, 200,000 nodes, 1 M ties, 64 pivots", goal: "5000", runs: 3) {
      let network = try Network(ties)
      // Communities, one run on one thread, beside the rest: igraph's share of centrality on the other, then the searches.
      let found = Mutex<Result<Communities, any Error>?>(nil)
      let group = DispatchGroup()
      DispatchQueue.global().async(group: group) {
        let result = Result { try Communities(of: network, runs: 1) }
        found.withLock { $0 = result }
      }
      _ = (try Centrality(of: network, pivots: 64), Bottlenecks(of: network), network.components)
      group.wait()
      _ = try found.withLock { try $0?.get() }
    }
    print(whole.ownLine)
    let network = try Network(ties)
    for (name, work) in [
      ("  of it: nodes and links in order", { _ = try Network(ties) }),
      ("  of it: centrality", { _ = try Centrality(of: network, pivots: 64) }),
      ("  of it: communities", { _ = try Communities(of: network, runs: 1) }),
      ("  of it: cut nodes, bridges", { _ = Bottlenecks(of: network) }),
    ] as [(String, () throws -> Void)] {
      print(try Measurement(name, goal: "", runs: 1, work).ownLine)
    }
    let own = try Measurement("betweenness alone, 64 pivots", goal: "", runs: 3) {
      _ = try ShortestPaths(of: network, pivots: 64)
    }
    print(own.ownLine)
    let same = try ShortestPaths(of: network, pivots: 64, workers: 1) == ShortestPaths(of: network, pivots: 64)
    print("  the same with one thread: \(same ? "equal" : "DIFFERENT")")
    peers.compare(own, with: "igraph betweenness")
  }
}
