import TerroirKernel

/// What to measure to know whether the campaign reaches anybody, each with the value to start from where the data have one.
enum Metrics {
  static func rows(_ scene: Scene) -> [MetricRow] {
    [events(scene), visitors(scene)] + ["reach", "share-of-voice", "route-use"].map(unknown)
  }

  /// Visitors of the events whose attendance is known, each in its newest year: a sum of what was counted, not of all.
  private static func events(_ scene: Scene) -> MetricRow {
    let audience = EventAudience(scene.index)
    guard let visitors = audience.visitors else { return unknown("event-visitors") }
    return MetricRow(
      metric: "event-visitors", meaning: .stories("metric", ["metric": .text("event-visitors")]),
      baseline: Double(visitors), unit: "persons", period: audience.period,
      basis: .stories(
        "metric.events", ["counted": .integer(audience.counted.count), "all": .integer(audience.all)]),
      evidence: audience.counted.map(\.id.rawValue))
  }

  /// The statistics that see visitors of the region, by the names that the country's pack gives them: those of one festival or
  /// museum are none.
  private static func visitors(_ scene: Scene) -> MetricRow {
    for name in scene.index.data.country.indicators(of: .visitors) {
      guard
        let series = StatisticSeries.latest(
          of: name, in: scene.index.data.region, from: scene.index.data.statistics)
      else { continue }
      return MetricRow(
        metric: "visitors", meaning: .stories("metric", ["metric": .text("visitors")]), baseline: series.latest.value,
        unit: series.latest.unit.rawValue, period: series.latest.period,
        basis: .stories("metric.statistics", ["indicator": .text(name)]), evidence: [series.latest.evidence])
    }
    return unknown("visitors")
  }

  private static func unknown(_ metric: String) -> MetricRow {
    MetricRow(
      metric: metric, meaning: .stories("metric", ["metric": .text(metric)]), basis: .stories("metric.none"),
      evidence: [])
  }
}
