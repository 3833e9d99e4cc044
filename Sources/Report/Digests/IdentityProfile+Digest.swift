import TerroirKernel

extension IdentityProfile {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Identity audit: \(region)")
    digest.add(
      "Strategic position", position.map { "\($0.kind.rawValue): \($0.statement) [\($0.evidence.briefly(4))]" })
    let living = identity.reduce(0) { $0 + $1.living }
    try digest.add(
      "Identity matrix: component by layer",
      [
        "\(elements.count) identity elements in \(Set(elements.map(\.territory)).count) places, \(living) of them living or revived."
      ], from: self, "identity",
      [
        "component", "layer", "elements", "world", "national", "regional", "local", "endangered", "score", "score_low",
        "score_high",
      ],
      rows: 10)
    try digest.add(
      "Most distinctive elements", from: self, "elements",
      ["element", "territory", "layer", "kind", "recognition", "status", "distinctiveness", "score"], rows: 12,
      order: elements.indices.sorted {
        (elements[$1].score, elements[$0].element) < (elements[$0].score, elements[$1].element)
      })
    try digest.add(
      "Industries: specialisation and tie to local identity", from: self, "industries",
      [
        "industry", "significance_paper", "significance_data", "agree", "actors", "lq", "lq_low", "lq_high",
        "specialised", "identity_links", "identity_share", "coverage",
      ],
      rows: 16)
    try digest.add(
      "Make-up of the creative economy", from: self, "structure",
      ["measure", "of", "value", "low", "high", "peers", "unit"],
      rows: 12)
    try digest.add(
      "Change beside the reference", from: self, "dynamics",
      ["subject", "from", "to", "change", "national", "mix", "regional", "unit", "reference", "exact"], rows: 17)
    try digest.add(
      "Municipalities by identity potential", from: self, "territories",
      [
        "territory", "type", "population", "elements", "actors", "events", "potential", "rank", "rank_low", "rank_high",
      ],
      rows: 12,
      order: territories.indices.sorted {
        (territories[$0].rank, territories[$0].territory) < (territories[$1].rank, territories[$1].territory)
      })
    try digest.add("Network of actors", from: self, "network", ["measure", "value", "low", "high", "severe"], rows: 20)
    try digest.add(
      "Central actors", from: self, "actors",
      [
        "actor", "territory", "level", "kind", "degree", "betweenness", "top_share", "core", "community",
        "articulation",
      ], rows: 10,
      order: actors.indices.sorted {
        (actors[$1].betweenness, actors[$0].actor) < (actors[$0].betweenness, actors[$1].actor)
      })
    try digest.add("How far ties reach", from: self, "flows", ["scope", "ties", "share", "low", "high"], rows: 6)
    let narrow = chain.filter(\.bottleneck)
    digest.add(
      "Bottlenecks of the culture cycle",
      narrow.map {
        "\($0.industry): \($0.link.rawValue), \($0.actors) actors (\(Int(($0.capacity * 100).rounded()))% of its strongest link; narrowest in \(Int((($0.certainty ?? 0) * 100).rounded()))% of resamples)"
      })
    try digest.add(
      "Support mechanism: document, measures, institution", from: self, "governance",
      ["element", "level", "present", "evidence"], rows: 9)
    try digest.add(
      "Factors of competitiveness", from: self, "factors",
      ["factor", "indicator", "value", "unit", "period", "comparator", "coverage"], rows: 24)
    try digest.add(
      "Quality of the data", from: self, "quality",
      ["table", "rows", "complete", "sourced", "high_confidence", "newest", "gaps"], rows: 12)
    digest.add("Findings", findings.sentences)
    return digest
  }
}
