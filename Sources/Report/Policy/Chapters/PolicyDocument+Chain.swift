import TerroirKernel

/// Where the chain from maker to audience is narrow, and what a level of government lacks.
extension PolicyDocument {
  var chain: [DocumentSection] {
    guard let profile = results.profile else { return [] }
    let narrow = profile.chain.filter(\.bottleneck)
      .sorted {
        ($1.certainty ?? -1, $0.industry, $0.link.rawValue) < ($0.certainty ?? -1, $1.industry, $1.link.rawValue)
      }
    let sure = narrow.filter { ($0.certainty ?? 0) >= 0.9 }
    var lead = profile.statements(.weakness, most: 3, in: scope)
    if !narrow.isEmpty {
      lead.append(
        .policy(
          "chain.lead",
          ["narrow": .integer(Set(narrow.map(\.industry)).count), "sure": .integer(sure.count)],
          evidence: sure.flatMap(\.evidence)))
    }
    return chapter(
      "chain",
      told(lead)
        + table(
          .policy("table.chain"), narrow, most: 12,
          [
            .text("industry") { name($0.industry) }, .text("link") { $0.link.title(in: language) },
            .whole("at-link") { $0.actors }, .number("capacity", .share) { $0.capacity },
            .number("certainty", .share) { $0.certainty },
          ]),
      sections: [section("support", governance(profile)), section("factors", factors(profile))])
  }

  private func governance(_ profile: IdentityProfile) -> [DocumentBlock] {
    let rows = profile.governance.sorted { ($0.level, $0.element) < ($1.level, $1.element) }
    return table(
      .policy("table.governance"), rows,
      [
        .text("level") { name($0.level) }, .text("support") { text("support", ["thing": .text($0.element)]) },
        .text("there") { row in
          if let places = row.places, let all = row.of {
            return text("places-of", ["places": .integer(places), "all": .integer(all)])
          }
          return row.present ? text("yes") : text("not-listed")
        },
      ])
  }

  /// Figures of competitiveness that the data hold.
  private func factors(_ profile: IdentityProfile) -> [DocumentBlock] {
    let known = profile.factors.filter { $0.value != nil && $0.indicator != nil }
    if known.isEmpty { return [] }
    let open = Set(profile.factors.map(\.factor)).subtracting(known.map(\.factor)).count
    return told([
      .policy(
        "factors.lead",
        [
          "known": .integer(Set(known.map(\.factor)).count), "open": .integer(open), "values": .integer(known.count),
        ], evidence: known.flatMap { $0.evidence ?? [] })
    ])
  }
}
