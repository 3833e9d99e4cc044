import TerroirKernel

extension SupportPackage {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Support package: \(region)")
    let chosen = measures.indices.filter { measures[$0].chosen }
    let distinct = Set(chosen.map { measures[$0].measure })
    try digest.add(
      "Budgets by level",
      ["\(distinct.count) measures chosen for \(Set(chosen.map { measures[$0].cluster }).count) clusters."],
      from: self, "budgets", ["level", "period", "budget", "used", "shadow_price"], rows: 3)
    try digest.add(
      "Chosen measures", from: self, "measures",
      [
        "measure", "name", "level", "type", "cluster", "payer", "implementer", "legal_basis", "cost", "impact",
        "impact_low", "impact_high",
      ],
      rows: 40,
      order: chosen.sorted {
        (measures[$0].level, measures[$0].measure, measures[$0].cluster) < (
          measures[$1].level, measures[$1].measure, measures[$1].cluster
        )
      })
    digest.add(
      "Why these",
      chosen.prefix(10).map { "\(measures[$0].measure) for \(measures[$0].cluster): \(measures[$0].reason)" })
    try digest.add(
      "If a budget changes", from: self, "sensitivity", ["change", "measure", "effect"], rows: 15)
    try digest.add("Nearly as good", from: self, "alternatives", ["rank", "objective", "gap", "measures"], rows: 5)
    try digest.add(
      "Economic effect against identity", from: self, "frontier", ["economic", "identity", "measures"], rows: 8)
    try digest.add(
      "What was assumed", from: self, "assumptions", ["subject", "value", "low", "high", "source"], rows: 12)
    digest.add("Findings", findings.sentences)
    return digest
  }
}
