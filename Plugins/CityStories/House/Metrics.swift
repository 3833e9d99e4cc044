import TerroirKernel

/// What to measure to know whether the campaign reaches anybody, each with the value to start from where the data have one.
enum Metrics {
  static func rows(_ scene: Scene) -> [MetricRow] {
    [events(scene), visitors(scene)] + ["reach", "share-of-voice", "route-use"].map(unknown)
  }

  /// Visitors of the events whose attendance is known, each in its newest year: a sum of what was counted, not of all.
  private static func events(_ scene: Scene) -> MetricRow {
    let counted = scene.index.regionalEvents.filter { $0.attendance != nil && scene.index.isPromotable($0) }
    let years = counted.compactMap(\.attendanceYear).sorted()
    guard !counted.isEmpty, let first = years.first, let last = years.last else { return unknown("event-visitors") }
    return MetricRow(
      metric: "event-visitors", meaning: .stories("metric", ["metric": .text("event-visitors")]),
      baseline: counted.reduce(0) { $0 + Double($1.attendance ?? 0) }, unit: "persons",
      period: first == last ? "\(first)" : "\(first)/\(last)",
      basis: .stories(
        "metric.events",
        ["counted": .integer(counted.count), "all": .integer(scene.index.regionalEvents.count)]),
      evidence: counted.map(\.id.rawValue))
  }

  /// The statistics that see visitors of the region, by the names that the country's pack gives them.
  private static func visitors(_ scene: Scene) -> MetricRow {
    for name in scene.index.data.country.indicators(of: .attendance) {
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
