internal import TerroirKernel
internal import TerroirMethods

/// What to propose to a wider level: its instruments that are not in force, with the clusters whose needs they would meet.
enum Proposals {
  /// From which severity a cluster is said to lack what would meet the need.
  private static let severe = 0.5

  static func rows(_ choice: Choice, theory: TheoryOfChange) -> [ProposalRow] {
    choice.candidates.proposed.compactMap { offer in
      let kind = offer.measure.instrumentClass
      let linked = Need.allCases.compactMap { need in theory.link(need, kind).map { (need, $0.strength) } }
      func part(_ need: Need, _ cluster: ClusterRow) -> Double {
        choice.needs.part(of: need, for: offer.measure, at: offer.measure.territory, in: cluster)
      }
      func worth(_ need: Need, _ strength: Double) -> Double {
        choice.candidates.clusters.reduce(0) {
          $0 + strength * part(need, $1) * (choice.needs.severity(need, of: $1.cluster)?.value ?? 0)
        }
      }
      let best = linked.max { (worth($0.0, $0.1), $1.0) < (worth($1.0, $1.1), $0.0) }?.0 ?? .legal
      let lacking = choice.candidates.clusters.compactMap { cluster -> (ClusterID, Double)? in
        guard cluster.industries.contains(where: offer.measure.industries.contains),
          let severity = choice.needs.severity(best, of: cluster.cluster), severity.value >= severe,
          part(best, cluster) > 0
        else { return nil }
        return (cluster.cluster, severity.value)
      }
      // What no cluster lacks is not asked for.
      if lacking.isEmpty { return nil }
      return ProposalRow(
        measure: offer.measure.id, name: .named(offer.measure.name, id: offer.measure.id.rawValue),
        level: offer.measure.level, need: best.rawValue,
        clusters: lacking.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0))
    }.sorted { (-$0.clusters.count, $0.measure) < (-$1.clusters.count, $1.measure) }
  }
}
