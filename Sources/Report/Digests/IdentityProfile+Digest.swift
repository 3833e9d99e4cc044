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
      ["element", "distinctiveness", "score", "territory", "layer", "kind", "recognition", "status"], rows: 12,
      order: elements.indices.sorted {
        let (left, right) = (elements[$0], elements[$1])
        return (right.distinctiveness ?? -.infinity, right.score, left.element)
          < (left.distinctiveness ?? -.infinity, left.score, right.element)
      })
    try digest.add(
      "Industries: specialisation and tie to local identity", from: self, "industries",
      [
        "industry", "actors", "lq", "lq_low", "lq_high", "specialised", "significance_paper", "significance_data",
        "agree", "identity_links", "identity_share", "coverage",
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
        "territory", "rank", "rank_low", "rank_high", "potential", "elements", "actors", "events", "type", "population",
      ],
      rows: 12,
      order: territories.indices.sorted {
        (territories[$0].rank, territories[$0].territory) < (territories[$1].rank, territories[$1].territory)
      })
    try digest.add("Network of actors", from: self, "network", ["measure", "value", "low", "high", "severe"], rows: 20)
    try digest.add(
      "Central actors", from: self, "actors",
      [
        "actor", "betweenness", "top_share", "degree", "core", "articulation", "territory", "level", "kind",
        "community",
      ], rows: 10,
      order: actors.indices.sorted {
        (actors[$1].betweenness, actors[$0].actor) < (actors[$0].betweenness, actors[$1].actor)
      })
    try digest.add("How far ties reach", from: self, "flows", ["scope", "ties", "share", "low", "high"], rows: 6)
    digest.add("Bottlenecks of the culture cycle", bottlenecks)
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

  /// A sentence for each industry that narrows, with every link that none has fewer actors than.
  private var bottlenecks: [String] {
    let narrow = Dictionary(grouping: chain.filter(\.bottleneck), by: \.industry)
    return narrow.keys.sorted().compactMap { industry in
      guard let links = narrow[industry], let first = links.first else { return nil }
      let names = links.map { "\($0.link.rawValue) (narrowest in \(percent($0.certainty)) of resamples)" }
      let actors = first.actors == 0 ? "no actor" : "\(first.actors) \(first.actors == 1 ? "actor" : "actors")"
      let strongest = first.actors == 0 ? "" : ", \(percent(first.capacity)) of the strongest link"
      return "\(industry): \(actors)\(links.count > 1 ? " each" : "")\(strongest), at \(names.joined(separator: ", "))"
    }
  }

  private func percent(_ share: Double?) -> String { "\(Int(((share ?? 0) * 100).rounded()))%" }
}
