import TerroirKernel

/// Table `findings`: what a person must know before the strategy is used, and what could not be assessed.
enum StrategyFindings {
  static func rows(_ basis: StrategyBasis, _ strategy: Strategy, _ clusters: Clusters) -> [Finding] {
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
          "growth is known for \(grown) of \(points) points: the scores of the others rest on fewer parts",
          remedy: "compare points with the same parts, or add series for the other industries"))
    }
    let without = strategy.growthPoints.count { $0.specialisation == nil }
    if without > 0 {
      rows.append(
        Finding(
          .notAssessed, "growth_points.specialisation",
          "not assessed for \(without) of \(points) points: the town has elements of the industry but no actors to compare",
          remedy: "look for the actors of these towns and add them to `actors`"))
    }
    if !strategy.distinctive.isEmpty, strategy.niches.isEmpty {
      rows.append(
        Finding(
          .note, "niches", "no industry's identity stands out from the peers beyond the width of its interval",
          remedy: "read the table distinctive with its bounds, or add elements of the region and its peers"))
    }
    if strategy.distinctive.isEmpty {
      rows.append(
        .notAssessed(
          "distinctive", because: "no other region has identity elements in the data",
          remedy: "add the elements of peer regions to `identity`"))
    }
    rows.append(
      .notAssessed(
        "niches.great_centres",
        because:
          "the data hold no organisations of Moscow and Saint Petersburg; competition is that of \(names(basis))",
        remedy: "add organisations of the great centres to `actors`"))
    if !clusters.loose.isEmpty {
      rows.append(
        Finding(
          .note, "clusters", "\(clusters.loose.count) elements are in groups too small for a cluster and are in none",
          evidence: clusters.loose.map(\.rawValue), remedy: "lower `least` or `resolution`"))
    }
    let shaky = strategy.clusters.filter { ($0.stability ?? 0) < 0.75 }.map(\.cluster.rawValue)
    if !shaky.isEmpty {
      rows.append(
        Finding(
          .warning, "clusters.stability",
          "\(shaky.count) of \(strategy.clusters.count) clusters come out in less than 75% of the seeds: their borders are soft",
          evidence: shaky, remedy: "read their members as a proposal and discuss them with the actors"))
    }
    rows += reversals(strategy)
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

  /// Clusters whose best rank another weighting could give to a neighbour.
  private static func reversals(_ strategy: Strategy) -> [Finding] {
    guard let first = strategy.priorities.first else { return [] }
    let rivals = strategy.priorities.dropFirst().filter { $0.rankLow == 1 }
    if rivals.isEmpty { return [] }
    return [
      Finding(
        .warning, "priorities",
        "the first place is not settled: under other weights \(rivals.map(\.cluster.rawValue).joined(separator: ", ")) may "
          + "take it from \(first.cluster), which holds it under \(Int((first.acceptability * 100).rounded()))% of them",
        evidence: [first.cluster.rawValue] + rivals.map(\.cluster.rawValue),
        remedy: "agree on what counts most, and read the order by that part of the reasons")
    ]
  }

  private static func names(_ basis: StrategyBasis) -> String {
    basis.index.peers.isEmpty ? "no peer" : Wording.list(basis.index.peers.map(basis.index.name))
  }
}
