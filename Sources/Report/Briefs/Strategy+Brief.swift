import TerroirKernel

extension Strategy: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: clusters(in: scope)),
      .toDo: toDo(in: scope),
      .cost: Brief.Answer(prose: cost),
      .certainty: Brief.Answer(prose: certainty(in: scope)),
      .unknown: Brief.Answer(prose: unknown(in: scope)),
    ]
  }

  /// Without a cluster no stage after this one has anything to work on.
  var nextCommand: String { clusters.isEmpty ? "params strategize" : "design" }

  /// The clusters that have a rank, in its order.
  var ranked: [(cluster: ClusterRow, priority: PriorityRow)] {
    let rows = Dictionary(clusters.map { ($0.cluster, $0) }) { first, _ in first }
    return priorities.sorted { ($0.rank, $0.cluster) < ($1.rank, $1.cluster) }.compactMap { priority in
      rows[priority.cluster].map { ($0, priority) }
    }
  }

  private func clusters(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    if !clusters.isEmpty {
      told.append(
        .brief(
          "strategy.clusters",
          [
            "clusters": .integer(clusters.count), "elements": .integer(Set(clusters.flatMap(\.elements)).count),
            "actors": .integer(Set(clusters.flatMap(\.actors)).count),
            "events": .integer(Set(clusters.flatMap(\.events)).count),
          ], evidence: clusters.map(\.cluster.rawValue)))
    }
    let sorted = growthPoints.sorted {
      ($1.score, $0.industry, $0.territory) < ($0.score, $1.industry, $1.territory)
    }
    // A score may be high by its other parts where the place has less than its part of the industry.
    let strong = sorted.filter { $0.class == "star" || $0.class == "mature" }
    let points = (strong.isEmpty ? sorted : strong).prefix(3)
    if !points.isEmpty {
      told.append(
        .brief(
          "strategy.points",
          [
            "points": .list(
              points.map {
                .sentence(
                  .brief("strategy.point", ["industry": scope.name($0.industry), "town": scope.name($0.territory)]))
              }), "strong": .flag(!strong.isEmpty),
          ], evidence: points.flatMap { [$0.industry.rawValue, $0.territory.rawValue] }))
    }
    return told
  }

  private func toDo(in scope: BriefScope) -> Brief.Answer {
    if clusters.isEmpty { return Brief.Answer(prose: [.brief("strategy.none")]) }
    let first = ranked.prefix(4)
    if first.isEmpty { return Brief.Answer() }
    var items = first.map { cluster, priority in
      Sentence.brief(
        "strategy.cluster",
        [
          "name": scope.name(scope.told(cluster.name)), "places": scope.some(towns: cluster.territories),
          "low": .integer(priority.rankLow), "high": .integer(priority.rankHigh),
        ], evidence: [cluster.cluster.rawValue])
    }
    if let image = first.first?.cluster {
      items.append(
        .brief(
          "strategy.image", ["image": scope.name(scope.told(image.targetImage), most: 260)],
          evidence: [image.cluster.rawValue]))
    }
    return Brief.Answer(prose: [.brief("strategy.first")], items: items)
  }

  private var cost: [Sentence] {
    let shares = floors.filter { $0.share > 0 }
    var told = [Sentence.brief("strategy.cost")]
    if !shares.isEmpty {
      told.append(
        .brief(
          "strategy.floors",
          [
            "shares": .list(
              shares.map {
                .sentence(
                  .brief("strategy.floor", ["type": .text($0.territoryType), "share": .share($0.share)]))
              })
          ]))
    }
    return told
  }

  private func certainty(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    if let first = ranked.first?.priority {
      told.append(
        .brief(
          "strategy.range", ["low": .integer(first.rankLow), "high": .integer(first.rankHigh)],
          evidence: [first.cluster.rawValue]))
      if let share = first.first {
        told.append(
          .brief(
            "strategy.weights",
            ["share": .share(share), "rivals": rivals(in: scope), "ahead": .flag(isOutvoted(share))],
            evidence: [first.cluster.rawValue]))
      }
    }
    let known = clusters.filter { $0.stability != nil }
    let soft = known.filter { ($0.stability ?? 1) < 0.5 }
    if !known.isEmpty {
      told.append(
        .brief(
          "strategy.soft", ["soft": .integer(soft.count), "all": .integer(known.count)],
          evidence: soft.map(\.cluster.rawValue)))
    }
    return told
  }

  /// What other weightings put first, the most of them first; none where few do.
  private func rivals(in scope: BriefScope) -> Sentence.Argument {
    let rivals = ranked.dropFirst().filter { ($0.priority.first ?? 0) >= Self.fewWeightings }
      .sorted {
        ($1.priority.first ?? 0, $0.priority.rank) < ($0.priority.first ?? 0, $1.priority.rank)
      }
    if rivals.isEmpty { return .list([]) }
    return scope.some(
      rivals.map { cluster, priority in
        .sentence(
          .brief(
            "strategy.rival", ["name": scope.name(scope.told(cluster.name)), "share": .share(priority.first ?? 0)]))
      }, most: 1)
  }

  /// Whether more weightings put another cluster first than the one that the weights set do.
  private func isOutvoted(_ share: Double) -> Bool { ranked.dropFirst().contains { ($0.priority.first ?? 0) > share } }

  /// Below this share of the weightings a cluster is no rival of the first.
  private static let fewWeightings = 0.05

  private func unknown(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    let still = growthPoints.count { $0.dynamics == nil }
    if still > 0 {
      told.append(.brief("strategy.dynamics", ["still": .integer(still), "all": .integer(growthPoints.count)]))
    }
    let bounded = niches.filter { $0.low != nil }
    if !bounded.isEmpty, bounded.allSatisfy({ ($0.low ?? 0) <= 0 }) {
      let likely = bounded.sorted { ($1.likelihood ?? 0, $0.niche) < ($0.likelihood ?? 0, $1.niche) }
      told.append(
        .brief(
          "strategy.niches", ["niches": scope.some(likely.map { scope.name($0.niche) })],
          evidence: likely.map(\.niche.rawValue)))
    }
    for cluster in clusters.filter(\.actors.isEmpty).prefix(1) {
      told.append(
        .brief(
          "strategy.nobody", ["name": scope.name(scope.told(cluster.name))], evidence: [cluster.cluster.rawValue]))
    }
    return told
  }
}
