import TerroirKernel

/// What the region has that nobody can copy.
extension PolicyDocument {
  var identity: [DocumentSection] {
    guard let profile = results.profile, !profile.elements.isEmpty else { return [] }
    let lead = profile.statements(.valueProposition, most: 2, in: scope) + [profile.counts].compactMap { $0 }
    return chapter(
      "identity",
      told(lead) + matrix(profile) + known(profile) + told(profile.statements(.strength, most: 3, in: scope)),
      sections: [section("endangered", endangered(profile)), section("niches", distinctive + niches)])
  }

  /// Components by layers, with how many elements lie in each cell.
  private func matrix(_ profile: IdentityProfile) -> [DocumentBlock] {
    let components = IdentityComponent.allCases, layers = IdentityLayer.allCases
    let cells = Dictionary(profile.identity.map { ([$0.component.rawValue, $0.layer.rawValue], Double($0.elements)) }) {
      first, _ in first
    }
    if cells.isEmpty { return [] }
    let chart = Heatmap(
      unit: nil, rows: components.map { text("component", ["component": .text($0.rawValue)]) },
      columns: layers.map { text("layer", ["layer": .text($0.rawValue)]) },
      values: components.map { component in layers.map { cells[[component.rawValue, $0.rawValue]] } })
    return [figure(.policy("figure.matrix", ["region": scope.region]), .heatmap(chart), title: "matrix")]
  }

  /// Elements that are known in the country or the world, the best known first.
  private func known(_ profile: IdentityProfile) -> [DocumentBlock] {
    let rows = profile.elements.filter { $0.recognition == .world || $0.recognition == .national }
      .sorted { ($1.score, $0.element) < ($0.score, $1.element) }
    return table(
      .policy("table.known", ["count": .integer(rows.count)]), rows, most: 10,
      [
        .text("element") { $0.name.text }, .text("place") { name(place(of: $0)) },
        .text("recognition") { text("recognition", ["recognition": .text($0.recognition.rawValue)]) },
        .text("status") { text("status", ["status": .text(status(of: $0))]) }, .text("since") { year(of: $0) },
      ])
  }

  /// An exhibit is where it is shown, not where it was found.
  private func place(of row: ElementRow) -> TerritoryID {
    index.elements[row.element].map { index.place(of: $0) } ?? row.territory
  }

  /// A disaster and a memorial do not live: they are remembered.
  private func status(of row: ElementRow) -> String {
    let sensitivity = index.elements[row.element]?.sensitivity
    return sensitivity == .tragedy || sensitivity == .memorial ? "remembered" : row.status.rawValue
  }

  /// The year with what it is the year of; nothing where the row does not say.
  private func year(of row: ElementRow) -> String? {
    guard let element = index.elements[row.element], let year = element.sinceYear, let kind = element.sinceKind else {
      return nil
    }
    return text("since", ["kind": .text(kind.rawValue), "year": .period("\(year)")])
  }

  private func endangered(_ profile: IdentityProfile) -> [DocumentBlock] {
    let rows = profile.elements.filter { $0.status == .endangered || $0.status == .lost }
      .sorted { ($0.status.rawValue, $1.score, $0.element) < ($1.status.rawValue, $0.score, $1.element) }
    if rows.isEmpty { return told([.policy("endangered.none")]) }
    let lead = Sentence.policy(
      "endangered.lead",
      [
        "endangered": .integer(rows.count { $0.status == .endangered }),
        "lost": .integer(rows.count { $0.status == .lost }), "all": .integer(profile.elements.count),
      ], evidence: rows.map(\.element.rawValue))
    return told([lead])
      + table(
        .policy("table.endangered"), rows, most: 8,
        [
          .text("element") { $0.name.text }, .text("place") { name($0.territory) },
          .text("status") { text("status", ["status": .text($0.status.rawValue)]) },
          // A people has no industries.
          .text("industries") { row in
            index.elements[row.element]?.isCommunity == true ? nil : some(row.industries.map { name($0) }, most: 2)
          },
        ])
  }

  /// Kinds and layers that are surely more frequent here than among the peers.
  private var distinctive: [DocumentBlock] {
    guard let strategy = results.strategy, !strategy.distinctive.isEmpty else { return [] }
    let sure = strategy.distinctive.filter { $0.low > 0 }
    guard !sure.isEmpty else {
      return told([.policy("distinctive.none", ["compared": .integer(strategy.distinctive.count)])])
    }
    let names = sure.sorted { ($1.logOdds, $0.subject) < ($0.logOdds, $1.subject) }.map { row -> Sentence in
      .policy(
        "distinctive.item",
        [
          "kind": .text(row.kind), "subject": .text(subject(row)), "share": .share(row.share),
          "peers": .share(row.peersShare),
        ])
    }
    return told([.policy("distinctive.lead")]) + items(names)
  }

  private func subject(_ row: DistinctiveRow) -> String {
    if row.kind == "layer" { return text("layer", ["layer": .text(row.subject)]) }
    if row.kind == "industry" { return name(IndustryID(row.subject)) }
    return meaning(row.subject, of: "kind", in: IdentityElement.declaration)
  }

  private var niches: [DocumentBlock] {
    guard let strategy = results.strategy else { return [] }
    let rows = strategy.niches.sorted { ($1.likelihood ?? -1, $0.niche) < ($0.likelihood ?? -1, $1.niche) }
    let proven = rows.filter { ($0.low ?? 0) > 0 }
    let lead: [Sentence] =
      rows.isEmpty
      ? []
      : [
        .policy("niches.lead", ["proven": .integer(proven.count), "all": .integer(rows.count)])
      ]
    return told(lead)
      + table(
        .policy("table.niches"), rows, most: 6,
        [
          .text("niche") { name($0.niche) }, .number("likelihood", .share) { $0.likelihood },
          .number("competition", .share) { $0.competition }, .number("relatedness", .index) { $0.relatedness },
        ], notes: [.policy("note.relatedness")])
  }
}
