import TerroirKernel

/// Table `findings`: what a person must know before the strategy is used, and what could not be assessed.
struct StrategyFindings {
  let basis: StrategyBasis
  let strategy: Strategy

  static func rows(
    _ basis: StrategyBasis, _ strategy: Strategy, _ clusters: Clusters, _ priorities: Priorities
  ) -> [Finding] {
    let own = StrategyFindings(basis: basis, strategy: strategy)
    return own.growth + own.niches + own.borders(clusters) + own.rivals + own.framework(priorities)
      + own.reversals(priorities) + own.uncovered + own.roadmap
  }

  private var growth: [Finding] {
    var rows: [Finding] = []
    let points = strategy.growthPoints.count
    let grown = strategy.growthPoints.filter { $0.dynamics != nil }
    if grown.isEmpty {
      rows.append(
        .notAssessed(
          "growth_points.dynamics",
          because: .strategy("growth.none"),
          hint: .strategy("growth.none.hint")))
    } else if grown.count < points {
      let industries = Set(grown.map(\.industry)).count
      rows.append(
        Finding(
          .warning, "growth_points.dynamics",
          .strategy(
            "growth.partly",
            ["grown": .integer(grown.count), "points": .integer(points), "industries": .integer(industries)]),
          hint: .strategy("growth.partly.hint")))
    }
    let without = strategy.growthPoints.count { $0.specialisation == nil }
    if without > 0 {
      rows.append(
        .notAssessed(
          "growth_points.specialisation",
          because: .strategy("specialisation.none", ["without": .integer(without), "points": .integer(points)]),
          hint: .strategy("specialisation.none.hint")))
    }
    let unsure = strategy.growthPoints.count { ($0.classShare ?? 1) < 0.6 }
    if unsure > 0 {
      rows.append(
        Finding(
          .note, "growth_points.class",
          .strategy("class.unsure", ["unsure": .integer(unsure), "points": .integer(points)]),
          hint: .strategy("class.unsure.hint")))
    }
    return rows
  }

  private var niches: [Finding] {
    var rows: [Finding] = []
    if strategy.niches.isEmpty {
      rows.append(
        Finding(
          .note, "niches",
          .strategy("niches.none"),
          hint: .strategy("niches.none.hint")))
    }
    let open = strategy.niches.filter { $0.low.map { $0 <= 0 } ?? false }.map(\.niche.rawValue)
    if !open.isEmpty {
      rows.append(
        Finding(
          .warning, "niches",
          .strategy("niches.open", ["open": .integer(open.count), "all": .integer(strategy.niches.count)]),
          evidence: open,
          hint: .strategy("niches.open.hint")))
    }
    let unknown = strategy.niches.filter { $0.competition == nil }.map(\.niche.rawValue)
    if !unknown.isEmpty {
      rows.append(
        .notAssessed(
          "niches.competition",
          because: .strategy(
            "competition.none",
            ["count": .integer(unknown.count), "rivals": .list(Niches.rivals(basis).map { basis.index.named($0) })]),
          evidence: unknown, hint: .strategy("competition.none.hint")))
    }
    if !strategy.niches.isEmpty, Niches.centres(basis).isEmpty, !basis.centres.isEmpty {
      let centres = basis.centres.map { basis.index.named($0) }
      let peers = basis.index.peers.map { basis.index.named($0) }
      rows.append(
        .notAssessed(
          "niches.great_centres",
          because: .strategy("centres.none", ["centres": .list(centres), "peers": .list(peers)]),
          hint: .strategy("centres.none.hint")))
    }
    return rows
  }

  /// What the clusters rest on, and how firm their borders are.
  private func borders(_ clusters: Clusters) -> [Finding] {
    var rows: [Finding] = []
    if strategy.distinctive.isEmpty {
      rows.append(
        .notAssessed(
          "distinctive",
          because: .strategy("distinctive.none"),
          hint: .strategy("distinctive.none.hint")))
    }
    if strategy.clusters.isEmpty {
      rows.append(
        Finding(
          .serious, "clusters",
          .strategy("clusters.none"),
          hint: .strategy("clusters.hint")))
    }
    if !clusters.loose.isEmpty {
      rows.append(
        Finding(
          .note, "clusters",
          .strategy("clusters.loose", ["count": .integer(clusters.loose.count)]),
          evidence: clusters.loose.map(\.rawValue),
          hint: .strategy("clusters.hint")))
    }
    let shaky = strategy.clusters.filter { ($0.stability ?? 0) < 0.75 }
    if !shaky.isEmpty {
      let dissolved = shaky.count { ($0.stability ?? 0) < 0.5 }
      rows.append(
        Finding(
          .warning, "clusters.stability",
          .strategy(
            "clusters.shaky",
            [
              "shaky": .integer(shaky.count), "all": .integer(strategy.clusters.count),
              "dissolved": .integer(dissolved),
            ]),
          evidence: shaky.map(\.cluster.rawValue),
          hint: .strategy("clusters.shaky.hint")))
    }
    return rows
  }

  private func named(_ cluster: ClusterID) -> Sentence.Argument {
    strategy.clusters.first { $0.cluster == cluster }.map { .sentence($0.name) } ?? .text(cluster.rawValue)
  }

  /// Clusters that another weighting could put first.
  private var rivals: [Finding] {
    guard let first = strategy.priorities.first else { return [] }
    let rivals = strategy.priorities.dropFirst().filter { ($0.first ?? 0) >= 0.05 }
    if rivals.isEmpty { return [] }
    let others = rivals.map { row -> Sentence.Argument in
      .sentence(
        .strategy("first.rival", ["cluster": named(row.cluster), "share": Sentence.part(row.first)]))
    }
    return [
      Finding(
        .warning, "priorities",
        .strategy(
          "first.unsettled",
          [
            "first": named(first.cluster), "share": Sentence.part(first.first), "rivals": .list(others),
            "ahead": .flag(rivals.contains { ($0.first ?? 0) > (first.first ?? 0) }),
          ]),
        evidence: [first.cluster.rawValue] + rivals.map(\.cluster.rawValue),
        hint: .strategy("first.unsettled.hint"))
    ]
  }

  /// Criteria that count nearly one thing twice or undo each other, and what the criteria do not know.
  private func framework(_ priorities: Priorities) -> [Finding] {
    var rows = CriterionFramework.pairs(priorities.framework).map { pair in
      Finding(
        .warning, "framework",
        .strategy(
          "framework.alike",
          [
            "one": .text(pair.one), "other": .text(pair.other), "r": .number(pair.r), "opposed": .flag(pair.r < 0),
          ]),
        evidence: [pair.one, pair.other].sorted(),
        hint: .strategy(pair.r < 0 ? "framework.opposed.hint" : "framework.alike.hint"))
    }
    if !priorities.unknown.isEmpty {
      rows.append(
        .notAssessed(
          "criteria", because: .strategy("criteria.none", ["criteria": criteria(priorities.unknown.map(\.rawValue))])))
    }
    let gaps = priorities.criteria.filter { $0.value == nil }
    if !gaps.isEmpty {
      let names = Criterion.allCases.map(\.rawValue).filter { name in gaps.contains { $0.criterion == name } }
      let clusters = Set(gaps.map(\.cluster))
      rows.append(
        Finding(
          .note, "criteria",
          .strategy("criteria.gaps", ["clusters": .integer(clusters.count), "criteria": criteria(names)]),
          evidence: clusters.sorted().map(\.rawValue)))
    }
    return rows
  }

  private func criteria(_ names: [String]) -> Sentence.Argument {
    .list(names.map { .sentence(.strategy("criterion-name", ["criterion": .text($0)])) })
  }

  /// Ranks that hang on a third cluster being in the comparison.
  private func reversals(_ priorities: Priorities) -> [Finding] {
    guard let first = priorities.reversals.first else { return [] }
    let pairs = Set(priorities.reversals.map { [$0.0.rawValue, $0.1.rawValue].sorted() }).count
    return [
      Finding(
        .note, "priorities.reversals",
        .strategy(
          "reversals",
          ["pairs": .integer(pairs), "one": named(first.0), "other": named(first.1), "third": named(first.without)]),
        evidence: Set(priorities.reversals.flatMap { [$0.0.rawValue, $0.1.rawValue] }).sorted(),
        hint: .strategy("reversals.hint"))
    ]
  }

  private var uncovered: [Finding] {
    let uncovered = basis.data.industries.map(\.id).filter { industry in
      !strategy.clusters.contains { $0.industries.contains(industry) }
    }
    if uncovered.isEmpty { return [] }
    return [
      Finding(
        .note, "clusters.industries",
        .strategy("uncovered", ["count": .integer(uncovered.count)]),
        evidence: uncovered.map(\.rawValue).sorted())
    ]
  }
}
