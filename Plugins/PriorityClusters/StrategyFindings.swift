import TerroirKernel

/// Table `findings`: what a person must know before the strategy is used, and what could not be assessed.
enum StrategyFindings {
  static func rows(
    _ basis: StrategyBasis, _ strategy: Strategy, _ clusters: Clusters, _ priorities: Priorities
  ) -> [Finding] {
    var rows: [Finding] = []
    if strategy.growthPoints.allSatisfy({ $0.dynamics == nil }) {
      rows.append(
        .notAssessed(
          "growth_points.dynamics",
          because: "no industry has a series of growth in the audit, so the score rests on the other parts",
          remedy: "add a register or statistics by industry and year"))
    }
    let points = strategy.growthPoints.count
    let grown = strategy.growthPoints.count { $0.dynamics != nil }
    if grown > 0, grown < points {
      rows.append(
        Finding(
          .warning, "growth_points.dynamics",
          "growth is known for \(grown) of \(points) points, and is the region's in "
            + "\(words.industries(Set(strategy.growthPoints.filter { $0.dynamics != nil }.map(\.industry)).count)), the same in "
            + "every town: the scores of the others rest on fewer parts",
          remedy: "compare points with the same parts, or add series for the other industries"))
    }
    let without = strategy.growthPoints.count { $0.specialisation == nil }
    if without > 0 {
      rows.append(
        Finding(
          .notAssessed, "growth_points.specialisation",
          "not assessed for \(without) of \(points) points: the town has elements of the industry but no actors to compare; "
            + "their class rests on the prior, by which a quotient is above 1 with 37%",
          remedy: "look for the actors of these towns and add them to `actors`"))
    }
    let unsure = strategy.growthPoints.filter { ($0.classShare ?? 1) < 0.6 }
    if !unsure.isEmpty {
      rows.append(
        Finding(
          .note, "growth_points.class",
          "the class of \(unsure.count) of \(points) points has a probability below 60%: few actors, or near the median",
          remedy: "read class_share beside class"))
    }
    rows += niches(basis, strategy)
    if strategy.distinctive.isEmpty {
      rows.append(
        .notAssessed(
          "distinctive", because: "no other region has identity elements in the data",
          remedy: "add the elements of peer regions to `identity`"))
    }
    if strategy.clusters.isEmpty {
      rows.append(
        Finding(
          .serious, "clusters",
          "no group of elements is large enough for a cluster: there is no target image, no priority and nothing to support",
          remedy: "lower `least` or `resolution`"))
    }
    if !clusters.loose.isEmpty {
      rows.append(
        Finding(
          .note, "clusters", "\(clusters.loose.count) elements are in groups too small for a cluster and are in none",
          evidence: clusters.loose.map(\.rawValue), remedy: "lower `least` or `resolution`"))
    }
    let shaky = strategy.clusters.filter { ($0.stability ?? 0) < 0.75 }
    if !shaky.isEmpty {
      let dissolved = shaky.count { ($0.stability ?? 0) < 0.5 }
      rows.append(
        Finding(
          .warning, "clusters.stability",
          "\(shaky.count) of \(strategy.clusters.count) clusters keep less than 75% of their members when the data are "
            + "resampled, \(dissolved) of them less than half: their borders are soft",
          evidence: shaky.map(\.cluster.rawValue),
          remedy: "read their members as a proposal and discuss them with the actors"))
    }
    rows += rivals(strategy) + reversals(priorities)
    let uncovered = basis.data.industries.map(\.id).filter { industry in
      !strategy.clusters.contains { $0.industries.contains(industry) }
    }
    if !uncovered.isEmpty {
      rows.append(
        Finding(
          .note, "clusters.industries", "industries that no cluster is built on: \(uncovered.count)",
          evidence: uncovered.map(\.rawValue).sorted()))
    }
    return rows
  }

  private static func niches(_ basis: StrategyBasis, _ strategy: Strategy) -> [Finding] {
    var rows: [Finding] = []
    if !strategy.distinctive.isEmpty, strategy.niches.isEmpty {
      rows.append(
        Finding(
          .note, "niches", "no industry's identity stands out from the peers with the probability asked for",
          remedy: "read the table distinctive with its bounds, or add elements of the region and its peers"))
    }
    let open = strategy.niches.filter { ($0.low ?? 0) <= 0 }.map(\.niche.rawValue)
    if !open.isEmpty {
      rows.append(
        Finding(
          .warning, "niches",
          "\(open.count) of \(strategy.niches.count) niches are likely, not proven: their 95% interval reaches below 0",
          evidence: open, remedy: "take them as candidates and look for further elements and organisations"))
    }
    if Niches.centres(basis).isEmpty {
      rows.append(
        .notAssessed(
          "niches.great_centres",
          because:
            "the data hold no organisations of \(words.list(basis.stage.centres)); competition is that of \(names(basis))",
          remedy: "add organisations of the great centres to `actors`, or name others by `centres`"))
    }
    return rows
  }

  /// Clusters that another weighting could put first.
  private static func rivals(_ strategy: Strategy) -> [Finding] {
    guard let first = strategy.priorities.first else { return [] }
    let rivals = strategy.priorities.dropFirst().filter { ($0.first ?? 0) >= 0.05 }
    if rivals.isEmpty { return [] }
    return [
      Finding(
        .warning, "priorities",
        "the first place is not settled: \(first.cluster) holds it under \(percent(first.first)) of all weightings, "
          + rivals.map { "\($0.cluster) under \(percent($0.first))" }.joined(separator: ", "),
        evidence: [first.cluster.rawValue] + rivals.map(\.cluster.rawValue),
        remedy: "agree on what counts most and set it by priority.*")
    ]
  }

  /// Ranks that hang on a third cluster being in the comparison.
  private static func reversals(_ priorities: Priorities) -> [Finding] {
    guard let first = priorities.reversals.first else { return [] }
    let pairs = Set(priorities.reversals.map { [$0.0.rawValue, $0.1.rawValue].sorted() }).count
    return [
      Finding(
        .note, "priorities.reversals",
        "\(pairs) \(pairs == 1 ? "pair of clusters changes" : "pairs of clusters change") places once a third is left out, as "
          + "\(first.0) and \(first.1) without \(first.without)",
        evidence: Set(priorities.reversals.flatMap { [$0.0.rawValue, $0.1.rawValue] }).sorted(),
        remedy: "treat such pairs as equals")
    ]
  }

  private static let words = Wording(language: .english)

  private static func percent(_ share: Double?) -> String { words.percent(share) }

  private static func names(_ basis: StrategyBasis) -> String {
    basis.index.peers.isEmpty ? "no peer" : words.list(basis.index.peers.map(basis.index.name))
  }
}
