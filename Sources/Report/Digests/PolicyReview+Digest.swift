import TerroirKernel

extension PolicyReview {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Annual review: \(region)")
    for dimension in KPIDimension.allCases {
      let rows = kpis.indices.filter { kpis[$0].dimension == dimension }
      if rows.isEmpty { continue }
      let known = rows.count { kpis[$0].value != nil }
      try digest.add(
        "Indicators: \(dimension.rawValue)", ["\(known) of \(rows.count) have a value."], from: self, "kpis",
        ["kpi", "value", "unit", "period", "baseline", "target", "status", "source"], rows: rows.count, order: rows)
    }
    try digest.add("Decisions", from: self, "decisions", ["measure", "decision", "reason", "evidence"], rows: 30)
    try digest.add(
      "Effects, and what may be claimed", from: self, "effects",
      ["subject", "kpi", "method", "estimate", "low", "high", "claim", "check"], rows: 12)
    try digest.add(
      "What was learned", from: self, "learning", ["measure", "context", "prior", "posterior", "low", "high"], rows: 12)
    try digest.add(
      "Changes since the last cycle", from: self, "changes", ["subject", "before", "after", "cause"], rows: 12)
    try digest.add("Dialogue", from: self, "dialogue", ["issue", "voices", "answer", "status"], rows: 10)
    digest.add("What the next audit must look at", findings.sentences)
    return digest
  }
}
