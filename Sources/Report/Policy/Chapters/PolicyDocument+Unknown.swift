import TerroirKernel

/// What is not known, so that nobody takes silence for zero.
extension PolicyDocument {
  /// Of what was not assessed so many things are told; the rest is counted.
  private static let most = 10

  var unknown: [DocumentSection] {
    // What is said of several things in the same words is told once.
    var seen: Set<String> = []
    let open = findings.filter { $0.severity == .notAssessed }
    let distinct = open.filter { seen.insert($0.text.text).inserted }
    let blocks: [DocumentBlock] =
      open.isEmpty
      ? []
      : told([.policy("unknown.lead", ["count": .integer(open.count)])]) + items(distinct.prefix(Self.most).map(said))
        + (distinct.count > Self.most
          ? told([.policy("unknown.more", ["more": .integer(distinct.count - Self.most)])]) : [])
    return chapter("unknown", blocks, sections: [section("assumed", assumed), section("data", quality)])
  }

  /// Of all results, in the order of the method.
  var findings: [Finding] {
    let results = results
    return (results.profile?.findings ?? []) + (results.strategy?.findings ?? []) + (results.package?.findings ?? [])
      + (results.pilots?.findings ?? []) + (results.campaign?.findings ?? []) + (results.review?.findings ?? [])
  }

  private func said(_ finding: Finding) -> Sentence {
    .policy("told", ["text": .text(plainly(finding.text.text))], evidence: finding.evidence)
  }

  private var assumed: [DocumentBlock] {
    guard let package = results.package, !package.assumptions.isEmpty else { return [] }
    return told([.policy("assumed.lead", ["count": .integer(package.assumptions.count)])])
      + table(
        .policy("table.assumed"), package.assumptions, most: 7,
        [
          .text("ground") { plainly($0.what?.text ?? $0.subject) }, .number("value") { $0.value },
          .text("between") { "\(number($0.low)) – \(number($0.high))" },
          .text("because") { plainly($0.source.text) },
        ])
  }

  /// How complete and how well sourced the tables are.
  private var quality: [DocumentBlock] {
    guard let profile = results.profile else { return [] }
    return table(
      .policy("table.quality"), profile.quality.filter { $0.rows > 0 }, most: 12,
      [
        .text("data-table") { text("data-table", ["table": .text($0.table)]) }, .whole("rows") { $0.rows },
        .number("complete", .share) { $0.complete }, .number("sourced", .share) { $0.sourced },
        .number("high-confidence", .share) { $0.highConfidence }, .text("newest") { $0.newest },
      ])
  }
}
