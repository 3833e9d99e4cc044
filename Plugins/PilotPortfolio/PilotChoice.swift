internal import TerroirKernel
internal import TerroirMethods

/// A measure to be piloted for a cluster in a town.
struct PilotIdea: Hashable {
  var id: PilotID
  var row: MeasureRow
  var cluster: ClusterRow
  var territory: TerritoryID
  var kind: InstrumentClass
  var family: PilotFamily
  /// Actors of the cluster and of the town, cluster first.
  var actors: [ActorID]
}

/// One or two pilots for each top cluster.
///
/// Measures are ordered by impact times the preference for the town's type; open platforms count a quarter more; a kind
/// of instrument the programme has already counts half, so that pilots differ; measures of higher levels count less. Acts, taxes, loans and registers show no
/// result on the ground and are not piloted.
struct PilotChoice {
  private(set) var ideas: [PilotIdea] = []
  private(set) var findings: [Finding] = []

  init(_ input: ImplementationInput, index: RegionalIndex, towns: TownTypes, clusters count: Int, perCluster: Int) {
    let rank = Dictionary(input.strategy.priorities.map { ($0.cluster, $0.rank) }) { first, _ in first }
    let ordered = input.strategy.clusters.sorted {
      (rank[$0.cluster] ?? .max, $0.cluster) < (rank[$1.cluster] ?? .max, $1.cluster)
    }
    var chosen: [[PilotIdea]] = []
    var kinds: [InstrumentClass: Int] = [:]
    var used: Set<String> = []
    for cluster in ordered.prefix(count) {
      var own: [PilotIdea] = []
      while own.count < perCluster {
        let options = Self.options(cluster, input: input, index: index, towns: towns).filter { option in
          !used.contains("\(option.row.measure)@\(option.territory)") && !own.contains { $0.kind == option.kind }
        }
        func score(_ idea: PilotIdea) -> Double {
          idea.row.impact * towns.preference(idea.territory) * (idea.kind.opensPlatform ? 1.25 : 1)
            * Self.reach(idea.row.level)
            / Double(1 + (kinds[idea.kind] ?? 0))
        }
        guard let best = options.max(by: { (score($0), $1.id) < (score($1), $0.id) }) else { break }
        used.insert("\(best.row.measure)@\(best.territory)")
        kinds[best.kind, default: 0] += 1
        own.append(best)
      }
      if own.isEmpty {
        findings.append(
          Finding(
            .warning, "pilots.\(cluster.cluster)",
            "no pilot: none of the cluster's chosen measures shows a result on the ground in a town with an actor to own it",
            evidence: [cluster.cluster.rawValue]))
      }
      chosen.append(own)
    }
    // The first pilot of every cluster comes before any cluster's second: the waves of the launch follow this order.
    for round in 0..<perCluster { ideas += chosen.compactMap { round < $0.count ? $0[round] : nil } }
    for position in ideas.indices { ideas[position].id = PilotID("pilot-\(position + 1)") }
  }

  /// A town can try what the town or the region decides on; what the country decides on, only its share of.
  private static func reach(_ level: Level) -> Double {
    switch level {
    case .municipal: 1
    case .regional: 0.8
    case .federal: 0.4
    }
  }

  private static func options(
    _ cluster: ClusterRow, input: ImplementationInput, index: RegionalIndex, towns: TownTypes
  ) -> [PilotIdea] {
    input.package.measures.filter { $0.chosen && $0.cluster == cluster.cluster }.compactMap { row in
      let kind = InstrumentClass(instrument: row.instrument, isLegal: row.type == .legal)
      guard let family = PilotFamily(kind) else { return nil }
      let isLocal = towns.type(row.territory) != nil
      let places = isLocal ? [row.territory] : cluster.territories.filter { towns.type($0) != nil }
      let best = places.filter { town in index.regionalActors.contains { $0.territory == town } }.max {
        let (left, right) = (towns.preference($0), towns.preference($1))
        if left != right { return left < right }
        return (towns.potential($0), $1) < (towns.potential($1), $0)
      }
      guard let town = best else { return nil }
      let local = index.regionalActors.filter { $0.territory == town }.map(\.id)
      let known = cluster.actors.filter { index.actors[$0] != nil }.sorted()
      return PilotIdea(
        id: PilotID("\(cluster.cluster)-\(row.measure)-\(town)"), row: row, cluster: cluster, territory: town,
        kind: kind, family: family, actors: known + local.filter { !known.contains($0) })
    }
  }
}
