import TerroirKernel

extension Strategy {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Strategy: \(region)")
    let ranks = Dictionary(priorities.map { ($0.cluster, $0) }) { first, _ in first }
    for cluster in clusters.sorted(by: {
      (ranks[$0.cluster]?.rank ?? .max, $0.cluster) < (ranks[$1.cluster]?.rank ?? .max, $1.cluster)
    }) {
      var lead = ["Target image: \(cluster.targetImage)", "Value proposition: \(cluster.valueProposition)"]
      lead.append("Model: \(cluster.model.rawValue), significance \(cluster.significance.rawValue).")
      lead.append("Industries: \(cluster.industries.briefly(6)). Places: \(cluster.territories.briefly(6)).")
      lead.append(
        "Elements: \(cluster.elements.briefly(6)). Actors: \(cluster.actors.briefly(4)). Events: \(cluster.events.briefly(4))."
      )
      if let rank = ranks[cluster.cluster] {
        lead.append("Priority \(rank.rank) (\(rank.rankLow)-\(rank.rankHigh)): \(rank.reasons)")
      }
      digest.add("Cluster \(cluster.cluster): \(cluster.name)", lead)
    }
    try digest.add(
      "Priorities", from: self, "priorities",
      ["cluster", "score", "rank", "rank_low", "rank_high", "acceptability", "first", "method_low", "method_high"],
      rows: 12)
    try digest.add(
      "Growth points", from: self, "growth_points",
      [
        "industry", "territory", "score", "low", "high", "class", "class_share", "specialisation", "dynamics",
        "relatedness", "identity", "size",
      ],
      rows: 12,
      order: growthPoints.indices.sorted {
        (growthPoints[$1].score, growthPoints[$0].industry, growthPoints[$0].territory) < (
          growthPoints[$0].score, growthPoints[$1].industry, growthPoints[$1].territory
        )
      })
    let proven = distinctive.count { $0.low > 0 }
    try digest.add(
      "What the region has more of than its peers",
      distinctive.isEmpty
        ? []
        : [
          "\(proven) of \(distinctive.count) have a 95% interval that lies above 0; the others may be no more than chance."
        ],
      from: self, "distinctive", ["subject", "kind", "log_odds", "low", "high", "share", "peers_share"], rows: 10,
      order: distinctive.indices.sorted {
        (distinctive[$1].logOdds, distinctive[$0].subject) < (distinctive[$0].logOdds, distinctive[$1].subject)
      })
    try digest.add(
      "Niches: where the region's identity stands out and competitors are few", from: self, "niches",
      ["niche", "distinctiveness", "low", "high", "likelihood", "competition", "relatedness", "evidence"], rows: 8)
    try digest.add(
      "Floors for second-tier and small towns", from: self, "floors", ["territory_type", "share", "reason"], rows: 5)
    digest.add("Findings", findings.sentences)
    return digest
  }
}
