import TerroirKernel

/// Who is here: organisations by kind and level, industries, towns, ties.
extension PolicyDocument {
  var ecosystem: [DocumentSection] {
    guard let profile = results.profile else { return [] }
    return chapter(
      "ecosystem", organisations(profile),
      sections: [
        section("industries", industries(profile)), section("towns", towns(profile)),
        section("network", network(profile)),
      ])
  }

  private func organisations(_ profile: IdentityProfile) -> [DocumentBlock] {
    let actors = profile.actors
    if actors.isEmpty { return [] }
    // Who is tied from outside is in the list by that tie alone.
    let own = actors.filter { index.isInRegion($0.territory) }
    let alone = own.filter { $0.degree == 0 }
    let kinds = Dictionary(grouping: own, by: \.kind)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    func count(_ level: Level) -> ((String, [ActorRow])) -> Int? {
      { pair in
        let count = pair.1.count { $0.level == level }
        return count > 0 ? count : nil
      }
    }
    let roles = (Actor.declaration["role"]?.words ?? []).map { role in
      (role, own.count { index.actors[$0.actor]?.roles.contains(role) == true })
    }.filter { $0.1 > 0 }
    var lead = [
      Sentence.policy(
        "organisations.lead",
        [
          "own": .integer(own.count), "outside": .integer(actors.count - own.count),
          "alone": .integer(alone.count),
        ],
        evidence: alone.map(\.actor.rawValue))
    ]
    if !roles.isEmpty {
      lead.append(
        .policy(
          "organisations.roles",
          [
            "roles": .list(
              roles.map { role, count in
                .sentence(
                  .policy(
                    "role",
                    ["role": .text(role), "count": .integer(count)]))
              })
          ]))
    }
    return told(lead)
      + table(
        .policy("table.organisations", ["levels": .integer(Level.allCases.count)]),
        kinds.map { ($0.key, $0.value) }, most: 12,
        [
          .text("kind") { kindName($0.0) }, .titled(name(.federal), count(.federal)),
          .titled(name(.regional), count(.regional)),
          .titled(name(.municipal), count(.municipal)), .whole("all") { $0.1.count },
        ])
  }

  private func kindName(_ kind: String) -> String {
    index.data.country.bodies.first { $0.kind == kind }?.name.text(in: language)
      ?? meaning(kind, of: "kind", in: Actor.declaration)
  }

  // MARK: Industries

  private func industries(_ profile: IdentityProfile) -> [DocumentBlock] {
    let rows = profile.industries
    let compared = rows.filter { $0.lq != nil && $0.lqLow != nil }
      .sorted { ($1.lq ?? 0, $0.industry) < ($0.lq ?? 0, $1.industry) }
    let told = compared.filter(\.isLeadTold)
    let proven = told.filter(\.isSurelyStronger)
    var blocks: [DocumentBlock] = []
    if !told.isEmpty {
      blocks += self.told([
        .policy(
          "industries.proven",
          [
            "industries": .list(proven.map { .text(name($0.industry)) }), "compared": .integer(told.count),
          ], evidence: (proven.isEmpty ? told : proven).map(\.industry.rawValue))
      ])
    }
    if !compared.isEmpty {
      let basis = compared.first?.basis?.text
      blocks.append(
        figure(
          .policy("figure.quotients", ["basis": basis.map { .text($0) } ?? .list([])]),
          .intervals(
            IntervalChart(
              rows: compared.map { .init(name($0.industry), $0.lq, low: $0.lqLow, high: $0.lqHigh) }, reference: 1)),
          title: "quotients"))
    }
    let differing = rows.filter { $0.agree == false }
    if !differing.isEmpty {
      blocks += self.told([
        .policy(
          "industries.differ",
          ["differ": .integer(differing.count), "all": .integer(rows.count { $0.agree != nil })],
          evidence: differing.map(\.industry.rawValue))
      ])
    }
    return blocks
      + table(
        .policy("table.industries"),
        rows.sorted { (name($0.industry), $0.industry) < (name($1.industry), $1.industry) },
        [
          .text("industry") { name($0.industry) }, .whole("organisations") { $0.actors },
          .number("identity-share", .share) { $0.identityShare },
          .text("significance-method") { significance($0.significancePaper) },
          .text("significance-data") { $0.significanceData.map(significance) },
          .text("model") { $0.model.title(in: language) },
        ], notes: [.policy("note.industries")])
  }

  private func significance(_ value: Significance) -> String { value.title(in: language) }

  // MARK: Towns

  private func towns(_ profile: IdentityProfile) -> [DocumentBlock] {
    let ranked = profile.territories.filter { $0.rank != nil && $0.potential != nil }
      .sorted { ($0.rank ?? 0, $0.territory) < ($1.rank ?? 0, $1.territory) }
    if ranked.isEmpty { return [] }
    let unsearched = profile.territories.filter { $0.potential == nil }
    let few = Array(ranked.prefix(15))
    var lead = [
      Sentence.policy(
        "towns.lead", ["ranked": .integer(ranked.count), "all": .integer(profile.territories.count)],
        evidence: ranked.prefix(3).map(\.territory.rawValue))
    ]
    if !unsearched.isEmpty {
      lead.append(
        .policy(
          "towns.unsearched", ["towns": .integer(unsearched.count)], evidence: unsearched.map(\.territory.rawValue)))
    }
    let places = ranked.sorted { (name($0.territory), $0.territory) < (name($1.territory), $1.territory) }.compactMap {
      row -> MapChart.Place? in
      guard let town = index.territories[row.territory], let latitude = town.latitude, let longitude = town.longitude
      else { return nil }
      return .init(marked(row.territory), longitude: longitude, latitude: latitude, size: row.potential)
    }
    var blocks = told(lead)
    blocks.append(
      figure(
        .policy("figure.potential", ["shown": .integer(few.count), "all": .integer(ranked.count)]),
        .intervals(
          IntervalChart(
            rows: few.map { .init(marked($0.territory), $0.potential, low: $0.potentialLow, high: $0.potentialHigh) })),
        title: "potential"))
    if places.count > 1 {
      blocks.append(
        figure(
          .policy("figure.map", ["region": scope.region]),
          .map(MapChart(places: places, incomplete: ranked.count - places.count)), title: "map"))
    }
    return blocks
  }

  // MARK: Ties

  private func network(_ profile: IdentityProfile) -> [DocumentBlock] {
    func value(_ measure: String) -> Double? { profile.network.first { $0.measure == measure }?.value }
    var lead: [Sentence] = []
    if let ties = value("ties"), let parts = value("components"), let largest = value("largest component share"),
      let ties = Int(exactly: ties), let parts = Int(exactly: parts)
    {
      lead.append(
        .policy(
          "network.lead",
          ["ties": .integer(ties), "parts": .integer(parts), "largest": .share(largest)]))
    }
    let flows = profile.flows.filter { $0.ties > 0 }
    if !flows.isEmpty {
      lead.append(
        .policy(
          "network.flows",
          [
            "flows": .list(
              flows.map {
                .sentence(
                  .policy(
                    "network.flow",
                    ["scope": .text($0.scope.replacing(" ", with: "-")), "ties": .integer($0.ties)]))
              })
          ]))
    }
    let central = profile.actors.filter { $0.degree > 0 && $0.betweenness > 0 }
      .sorted { ($1.betweenness, $0.actor) < ($0.betweenness, $1.actor) }
    return told(lead)
      + table(
        .policy("table.central"), central, most: 8,
        [
          .text("organisation") { name($0.actor) }, .text("place") { name($0.territory) },
          .whole("partners") { $0.degree }, .number("betweenness", .share) { $0.betweenness },
          .text("articulation") { $0.articulation ? text("yes") : text("no") },
        ])
  }
}
