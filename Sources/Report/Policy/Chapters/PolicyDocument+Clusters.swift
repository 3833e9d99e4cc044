import TerroirKernel

/// Where to concentrate: clusters in the order of priority, and what each is to become.
extension PolicyDocument {
  var clusters: [DocumentSection] {
    guard let strategy = results.strategy, !strategy.clusters.isEmpty else { return [] }
    return chapter(
      "clusters", lead(strategy) + order + map(strategy),
      sections: [
        section("criteria", criteria(strategy)),
        section("floors", floors(strategy)),
      ])
  }

  /// The clusters with a rank, then those without.
  var inOrder: [(cluster: ClusterRow, priority: PriorityRow?)] {
    guard let strategy = results.strategy else { return [] }
    let ranked = strategy.ranked
    let known = Set(ranked.map(\.cluster.cluster))
    return ranked.map { ($0.cluster, $0.priority) }
      + strategy.clusters.filter { !known.contains($0.cluster) }.sorted { $0.cluster < $1.cluster }.map { ($0, nil) }
  }

  private func lead(_ strategy: Strategy) -> [DocumentBlock] {
    var said: [Sentence] = [
      .policy(
        "clusters.lead",
        [
          "clusters": .integer(strategy.clusters.count),
          "elements": .integer(Set(strategy.clusters.flatMap(\.elements)).count),
          "actors": .integer(Set(strategy.clusters.flatMap(\.actors)).count),
          "events": .integer(Set(strategy.clusters.flatMap(\.events)).count),
        ], evidence: strategy.clusters.map(\.cluster.rawValue))
    ]
    if let first = strategy.ranked.first {
      said.append(
        .policy(
          "clusters.first",
          [
            "name": .text(first.cluster.name.text), "low": .integer(first.priority.rankLow),
            "high": .integer(first.priority.rankHigh),
          ], evidence: [first.cluster.cluster.rawValue]))
    }
    return told(said)
  }

  /// A cluster's name and image run across its row: in columns of their own they take most of two pages.
  private var order: [DocumentBlock] {
    table(
      .policy("table.clusters"), inOrder,
      [
        .text("rank") { $0.priority.map { "\($0.rank)\u{A0}(\(range($0.rankLow, $0.rankHigh)))" } },
        .text("towns") { some($0.cluster.territories.map { marked($0) }) },
        .text("model") { $0.cluster.model.title(in: language) }, .whole("elements") { $0.cluster.elements.count },
        .whole("organisations") { $0.cluster.actors.count },
      ], notes: [.policy("note.ranks")],
      under: { ($0.cluster.name.text.asSentence, detail: $0.cluster.targetImage.text.asSentence) })
  }

  /// Towns by how many clusters have a place in them.
  private func map(_ strategy: Strategy) -> [DocumentBlock] {
    var counts: [TerritoryID: Int] = [:]
    for cluster in strategy.clusters { for town in cluster.territories { counts[town, default: 0] += 1 } }
    let places = counts.sorted { (name($0.key), $0.key) < (name($1.key), $1.key) }.compactMap {
      id, count -> MapChart.Place? in
      guard let town = index.territories[id], town.level == .municipal, let latitude = town.latitude,
        let longitude = town.longitude
      else { return nil }
      return .init(marked(id), longitude: longitude, latitude: latitude, size: Double(count))
    }
    if places.count < 2 { return [] }
    let missing = counts.keys.count { index.territories[$0]?.level == .municipal } - places.count
    return [
      figure(
        .policy("figure.clusters", ["towns": .integer(places.count)]),
        .map(MapChart(places: places, incomplete: missing)), title: "clusters")
    ]
  }

  private func criteria(_ strategy: Strategy) -> [DocumentBlock] {
    table(
      .policy("table.criteria"), strategy.framework,
      [
        .text("criterion") { text("criterion", ["criterion": .text($0.criterion)]) },
        .text("meaning") { $0.meaning.text }, .number("weight", .share) { $0.weight },
      ])
  }

  private func floors(_ strategy: Strategy) -> [DocumentBlock] {
    table(
      .policy("table.floors"), strategy.floors.filter { $0.share > 0 },
      [
        .text("town-type") { text("town-type", ["type": .text($0.territoryType)]) },
        .number("least-share", .share) { $0.share }, .text("why") { $0.reason.text },
      ])
  }
}
