import TerroirKernel
import TerroirMethods

/// Table `network`: measures of the whole network, and how they hold when ties are missing.
///
/// Each draw takes every tie away with a probability of a third, two thirds or all of `missing_ties`, in turn. low and high:
/// the middle 95% over all draws, widened to the value; mild, middle and severe: the mean of each third. The data record a
/// part of the ties, so the true value may also lie on the other side; the bounds tell sensitivity.
struct NetworkBounds {
  private(set) var rows: [NetworkRow] = []
  /// For each member the share of draws in which it stays among the ten of greatest betweenness; empty without ties.
  private(set) var topShares: [Double] = []

  init(_ whole: ActorNetwork, _ context: StageContext) throws(StageFailure) {
    if whole.members.isEmpty { return }
    let stage = whole.basis.stage
    let link = Self.linkOf(whole)
    var drawn: [String: [[Double]]] = [:]
    var top = [Int](repeating: 0, count: whole.members.count)
    let values: [(name: String, value: Double)]
    do throws(MethodFailure) {
      values = try Self.measures(whole, whole.network, whole.ties, modularity: whole.communities?.modularity)
      for draw in 0..<stage.networkDraws {
        try Cancellation.check()
        var random = RandomStream(seed: whole.basis.seed, method: "identity-audit.missing-ties", draw: draw)
        let loss = stage.missingTies * Double(draw % 3 + 1) / 3
        var weights = [Double](repeating: 0, count: whole.network.links.count)
        var kept: [Tie] = []
        for (tie, at) in zip(whole.ties, link) where random.uniform() >= loss {
          kept.append(tie)
          if let at { weights[at] += 1 }
        }
        let network = whole.network.reweighted(weights)
        let modularity =
          network.links.isEmpty
          ? nil : try Communities(of: network, runs: 1, seed: whole.basis.seed &+ UInt64(draw)).modularity
        for (name, value) in try Self.measures(whole, network, kept, modularity: modularity) {
          drawn[name, default: [[], [], []]][draw % 3].append(value)
        }
        for node in Self.leading(try Centrality.betweenness(of: network)) { top[node] += 1 }
      }
    } catch {
      throw StageFailure(error)
    }
    rows = values.map { name, value in
      // The actors do not change with the ties: no bounds.
      let thirds = name == "actors" ? [] : drawn[name] ?? []
      let bounds = AuditBasis.bounds(thirds.flatMap(\.self))
      let means = thirds.map { Summation.mean($0) }
      return NetworkRow(
        measure: name, value: value, low: bounds.map { min($0.low, value) }, high: bounds.map { max($0.high, value) },
        mild: means.first ?? nil, middle: means.dropFirst().first ?? nil, severe: means.last ?? nil)
    }
    if !whole.ties.isEmpty, stage.networkDraws > 0 { topShares = top.map { Double($0) / Double(stage.networkDraws) } }
  }

  /// The link that each tie is part of; nil for a tie of an actor with itself.
  private static func linkOf(_ whole: ActorNetwork) -> [Int?] {
    let node = Dictionary(uniqueKeysWithValues: whole.network.nodes.enumerated().map { ($1, $0) })
    let position = Dictionary(
      uniqueKeysWithValues: whole.network.links.enumerated().map { ([$1.source, $1.target], $0) })
    return whole.ties.map { tie in
      guard let source = node[tie.source.rawValue], let target = node[tie.target.rawValue] else { return nil }
      return position[[min(source, target), max(source, target)]]
    }
  }

  /// The ten nodes of greatest betweenness above zero, the earlier of equals.
  private static func leading(_ betweenness: [Double]) -> [Int] {
    Array(
      betweenness.indices.filter { betweenness[$0] > 0 }
        .sorted { (betweenness[$1], $0) < (betweenness[$0], $1) }.prefix(10))
  }

  private static func measures(
    _ whole: ActorNetwork, _ network: Network, _ ties: [Tie], modularity: Double?
  ) throws(MethodFailure) -> [(name: String, value: Double)] {
    let components = network.components
    let sizes = Dictionary(grouping: components, by: \.self).mapValues(\.count)
    let isolated = network.neighbours.count { $0.isEmpty }
    var result: [(name: String, value: Double)] = [
      ("actors", Double(network.nodes.count)), ("ties", Double(ties.count)),
      ("linked pairs", Double(network.links.count)),
      ("density", network.density ?? 0), ("components", Double(sizes.count)),
      ("actors without ties", Double(isolated)),
      ("largest component share", Double(sizes.values.max() ?? 0) / Double(network.nodes.count)),
      ("articulation points", Double(Bottlenecks(of: network).articulations.count)),
    ]
    if let modularity { result.append(("modularity", modularity)) }
    if !ties.isEmpty {
      let actors = whole.basis.index.actors
      let levels = ties.count { actors[$0.source]?.level != actors[$0.target]?.level }
      let towns = ties.count { actors[$0.source]?.territory != actors[$0.target]?.territory }
      result.append(("share of ties across levels", Double(levels) / Double(ties.count)))
      result.append(("share of ties across territories", Double(towns) / Double(ties.count)))
    }
    return result
  }
}
