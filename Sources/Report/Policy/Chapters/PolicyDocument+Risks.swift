import TerroirKernel

/// What may go wrong, and what then.
extension PolicyDocument {
  var risks: [DocumentSection] {
    let rows = (results.pilots?.risks ?? []).sorted {
      ($1.likelihood * $1.impact, $0.risk.text) < ($0.likelihood * $0.impact, $1.risk.text)
    }
    if rows.isEmpty { return [] }
    let unwatched = rows.filter { $0.owner == nil }
    return chapter(
      "risks",
      told([
        .policy(
          "risks.lead", ["all": .integer(rows.count), "unwatched": .integer(unwatched.count)],
          evidence: rows.prefix(12).flatMap(\.evidence))
      ])
        + table(
          .policy("table.risks"), byResponse(rows),
          [
            .text("risk") { plainly($0.risk.text) }, .number("likelihood", .share) { $0.likelihood },
            .number("impact", .share) { $0.impact },
            .text("watches") { $0.owner.map { name($0) } },
          ], under: { (plainly($0.response.text).asSentence, detail: nil) }) + fragile)
  }

  /// Those that the same answer meets together, the answer to the gravest first.
  private func byResponse(_ rows: [RiskRow]) -> [RiskRow] {
    let groups = Dictionary(grouping: rows) { $0.response.text }
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.response.text).inserted }.flatMap { groups[$0.response.text] ?? [] }
  }

  /// Which measures fall out when figures are other.
  private var fragile: [DocumentBlock] {
    guard let package = results.package else { return [] }
    let rows = package.sensitivity
    return table(
      .policy("table.sensitivity"), rows, most: 6,
      [.text("change") { $0.change.text }, .text("measure") { name($0.measure) }, .text("effect") { $0.effect.text }])
  }
}
