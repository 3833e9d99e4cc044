import TerroirKernel
import TerroirMethods

/// Table `network`: measures of the whole network with the bounds that missing ties leave.
///
/// Bounds: the middle 95% of each measure over draws in which each tie is lost with the probability `missing_ties`.
/// The data record a part of the ties, so the true value may also lie on the other side; the bounds tell sensitivity.
enum NetworkBounds {
  static func rows(_ whole: ActorNetwork, _ context: StageContext) throws(StageFailure) -> [NetworkRow] {
    if whole.members.isEmpty { return [] }
    let values: [(name: String, value: Double)]
    var drawn: [String: [Double]] = [:]
    do {
      values = try measures(whole, whole.network, whole.ties, modularity: whole.communities?.modularity)
      for draw in 0..<whole.basis.stage.networkDraws {
        if Task.isCancelled { break }
        var random = Draws(seed: whole.basis.seed, method: "identity-audit.missing-ties", draw: draw)
        let kept = whole.ties.filter { _ in random.uniform() >= whole.basis.stage.missingTies }
        let network = try ActorNetwork.network(of: kept, among: whole.members)
        let modularity =
          network.links.isEmpty
          ? nil : try Communities(of: network, runs: 1, seed: whole.basis.seed &+ UInt64(draw)).modularity
        for (name, value) in try measures(whole, network, kept, modularity: modularity) {
          drawn[name, default: []].append(value)
        }
      }
    } catch {
      throw StageFailure(error)
    }
    try context.checkCancellation()
    return values.map { name, value in
      // The actors do not change with the ties: no bounds.
      let bounds = name == "actors" ? nil : AuditBasis.bounds(drawn[name] ?? [])
      return NetworkRow(
        measure: name, value: value, low: bounds.map { min($0.low, value) }, high: bounds.map { max($0.high, value) })
    }
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
      ("articulation points", Double(try Bottlenecks(of: network).articulations.count)),
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
