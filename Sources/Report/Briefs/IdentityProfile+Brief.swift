import TerroirKernel

extension IdentityProfile: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: identity(in: scope)),
      .toDo: Brief.Answer(prose: advice(in: scope)),
      .cost: Brief.Answer(prose: [.brief("audit.cost")]),
      .certainty: Brief.Answer(prose: certainty(in: scope)),
      .unknown: Brief.Answer(prose: unknown(in: scope)),
    ]
  }

  /// What the region has, and where it stands.
  private func identity(in scope: BriefScope) -> [Sentence] {
    var told = statements(.valueProposition, most: 1, in: scope)
    if let counts { told.append(counts) }
    let own = actors.filter { scope.index.isInRegion($0.territory) }
    if !own.isEmpty {
      let alone = own.filter { $0.degree == 0 }
      told.append(
        .brief(
          "audit.actors",
          [
            "actors": .integer(own.count), "alone": .integer(alone.count),
            "elsewhere": .integer(actors.count - own.count),
          ],
          evidence: alone.map(\.actor.rawValue)))
    }
    let towns = rankedTowns.prefix(5)
    if !towns.isEmpty {
      let places = towns.map { row -> Sentence.Argument in
        guard let low = row.rankLow, let high = row.rankHigh, low < high else { return scope.name(row.territory) }
        return .sentence(
          .brief(
            "audit.town-rank",
            ["town": scope.name(row.territory), "low": .integer(low), "high": .integer(high)]))
      }
      told.append(.brief("audit.towns", ["towns": .list(places)], evidence: towns.map(\.territory.rawValue)))
    }
    return told + statements(.strength, most: 1, in: scope) + statements(.weakness, most: 2, in: scope)
  }

  /// How many elements there are, and how many of them live.
  var counts: Sentence? {
    if elements.isEmpty { return nil }
    return .brief(
      "audit.elements",
      [
        "elements": .integer(elements.count), "places": .integer(Set(elements.map(\.territory)).count),
        "living": .integer(elements.count { $0.status == .living || $0.status == .revived }),
        "world": .integer(elements.count { $0.recognition == .world }),
      ], evidence: elements.map(\.element.rawValue))
  }

  /// Statements of the position of one kind, the best founded first.
  func statements(_ kind: PositionKind, most: Int, in scope: BriefScope) -> [Sentence] {
    position.filter { $0.kind == kind }.sorted {
      ($1.strength, $0.statement.id ?? "", $0.evidence.joined(separator: " "))
        < ($0.strength, $1.statement.id ?? "", $1.evidence.joined(separator: " "))
    }
    .prefix(most).map { .brief("told", ["text": .text(scope.told($0.statement))], evidence: $0.evidence) }
  }

  /// The towns that have a rank, the first first.
  private var rankedTowns: [TerritoryRow] {
    territories.filter { $0.rank != nil }.sorted { ($0.rank ?? 0, $0.territory) < ($1.rank ?? 0, $1.territory) }
  }

  private func advice(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    let lacking = governance.filter { $0.level == .municipal && !$0.present }
    if let towns = lacking.compactMap(\.of).max() {
      told.append(
        .brief(
          "audit.towns-lack",
          [
            "things": .list(
              lacking.map { row in
                .sentence(
                  .brief(
                    "audit.thing",
                    [
                      "thing": .text(row.element), "places": .integer(row.places ?? 0),
                      "none": .flag((row.places ?? 0) == 0),
                    ]))
              }), "towns": .integer(towns),
          ], evidence: lacking.flatMap(\.evidence)))
    }
    for row in governance where row.level != .municipal && !row.present {
      told.append(
        .brief(
          "audit.level-lacks", ["level": scope.index.data.country.name(of: row.level), "thing": .text(row.element)]))
    }
    // A people is not saved, and what is sensitive is not anybody's to save: its keepers are supported where they wish so.
    let (kept, endangered) = elements.filter { $0.status == .endangered }.partitioned { row in
      scope.index.elements[row.element].map(\.isOpen) ?? true
    }
    if !kept.isEmpty {
      told.append(
        .brief(
          "audit.keepers", ["elements": scope.some(kept.map { scope.name(scope.told($0.name)) })],
          evidence: kept.map(\.element.rawValue)))
    }
    if !endangered.isEmpty {
      told.append(
        .brief(
          "audit.endangered", ["elements": scope.some(endangered.map { scope.name(scope.told($0.name)) })],
          evidence: endangered.map(\.element.rawValue)))
    }
    // A link is narrow for sure only where every organisation of the industry is listed.
    let searched = Searched(scope.index)
    let narrow = chain.filter {
      $0.bottleneck && ($0.certainty ?? 0) >= Self.sure
        && searched.isWhole("actors", in: scope.index.data.region, $0.industry)
    }
    .sorted { ($1.certainty ?? 0, $0.industry) < ($0.certainty ?? 0, $1.industry) }
    if !narrow.isEmpty {
      let links = narrow.map { row in
        Sentence.Argument.sentence(
          .brief(
            "audit.link",
            ["link": .text(row.link.title(in: scope.language)), "industry": scope.name(row.industry)]))
      }
      told.append(
        .brief("audit.narrow", ["links": scope.some(links)], evidence: narrow.flatMap(\.evidence)))
    }
    return told
  }

  /// From this share of the resamples on a narrowest link is told.
  private static let sure = 0.9

  private func certainty(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    for (key, row) in zip(["audit.first", "audit.second"], rankedTowns) {
      guard let low = row.rankLow, let high = row.rankHigh else { continue }
      told.append(
        .brief(
          key,
          [
            "town": scope.name(row.territory), "low": .integer(low), "high": .integer(high),
            "fixed": .flag(low == high),
          ], evidence: [row.territory.rawValue]))
    }
    let compared = industries.filter(\.isLeadTold)
    let proven = compared.filter(\.isSurelyStronger)
    if !compared.isEmpty {
      told.append(
        .brief(
          "audit.specialised",
          ["industries": .list(proven.map { scope.name($0.industry) }), "compared": .integer(compared.count)],
          evidence: (proven.isEmpty ? compared : proven).map(\.industry.rawValue)))
    }
    return told + [sources(in: scope)].compactMap { $0 }
  }

  /// How many of the rows name a source, by tables for which both shares are known; the register's rows have one source.
  private func sources(in scope: BriefScope) -> Sentence? {
    let tables = quality.filter { $0.sourced != nil && $0.highConfidence != nil && $0.rows > 0 }
    let rows = tables.reduce(0) { $0 + $1.rows }
    if rows == 0 { return nil }
    func share(_ part: (QualityRow) -> Double?) -> Sentence.Argument {
      .share(tables.reduce(0) { $0 + (part($1) ?? 0) * Double($1.rows) } / Double(rows))
    }
    return .brief(
      "audit.sources",
      [
        "rows": .integer(rows), "sourced": share(\.sourced), "sure": share(\.highConfidence),
        "register": .integer(scope.index.data.registerSource?.rows ?? 0),
      ])
  }

  private func unknown(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    let unsearched = territories.filter { $0.potential == nil }
    if !unsearched.isEmpty {
      told.append(
        .brief(
          "audit.unsearched", ["towns": .integer(unsearched.count), "all": .integer(territories.count)],
          evidence: unsearched.map(\.territory.rawValue)))
    }
    let gaps: [(key: String, count: Int)] = [
      ("growth", industries.count { $0.growth == nil }), ("performance", industries.count { $0.performance == nil }),
      ("innovation", industries.count { $0.innovation == nil }),
      ("investment", industries.count { $0.investment == nil }),
    ].filter { $0.count > 0 }
    if !gaps.isEmpty {
      told.append(
        .brief(
          "audit.gaps",
          [
            "gaps": .list(
              gaps.map { .sentence(.brief("audit.gap", ["figure": .text($0.key), "count": .integer($0.count)])) }),
            "all": .integer(industries.count),
          ]))
    }
    let untold = industries.filter { $0.lq != nil && !$0.isLeadTold }
    if !untold.isEmpty {
      told.append(
        .brief("audit.untold", ["count": .integer(untold.count)], evidence: untold.map(\.industry.rawValue)))
    }
    if flows.contains(where: { $0.scope == "foreign" && $0.share == nil }) { told.append(.brief("audit.abroad")) }
    let open = findings.count { $0.severity == .notAssessed }
    if open > 0 { told.append(.brief("not-assessed", ["count": .integer(open), "noun": .text("profile.findings")])) }
    return told
  }
}

extension Array {
  /// Those that do not pass, and those that do.
  fileprivate func partitioned(by passes: (Element) -> Bool) -> (not: [Element], passing: [Element]) {
    (filter { !passes($0) }, filter(passes))
  }
}
