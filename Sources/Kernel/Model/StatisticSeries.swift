/// Comparable values of one indicator in one place: one unit, one industry, periods of one shape, oldest first.
public struct StatisticSeries: Hashable, Sendable {
  public let points: [Observation]
  public let latest: Observation
  public var previous: Observation? { points.dropLast().last }

  /// Of the indicator's comparable series the one that reaches furthest; nil where there is no row.
  ///
  /// Of two rows on one period the surer one counts: high confidence before low, exact before rounded. Where `unit` is
  /// given only rows in that unit count.
  public static func latest(
    of indicator: String, in territory: TerritoryID, unit: UnitOfMeasure? = nil, from statistics: [Observation]
  ) -> StatisticSeries? {
    var groups: [[String]: [String: Observation]] = [:]
    for row in statistics where row.indicator == indicator && row.territory == territory {
      if let unit, row.unit != unit { continue }
      let key = [row.unit.rawValue, row.industry?.rawValue ?? "", shape(of: row.period)]
      if let held = groups[key]?[row.period], !isSurer(row, than: held) { continue }
      groups[key, default: [:]][row.period] = row
    }
    let series = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { StatisticSeries($0.value) }
    return series.max { ($0.latest.end, $0.points.count) < ($1.latest.end, $1.points.count) }
  }

  private init?(_ rows: [String: Observation]) {
    let sorted = rows.values.sorted { ($0.end, $0.period) < ($1.end, $1.period) }
    guard let last = sorted.last else { return nil }
    points = sorted
    latest = last
  }

  private static func isSurer(_ left: Observation, than right: Observation) -> Bool {
    func order(_ row: Observation) -> (Int, Int) {
      let confidence = row.confidence.flatMap { Confidence.allCases.firstIndex(of: $0) } ?? Confidence.allCases.count
      return (confidence, Qualifier.allCases.firstIndex(of: row.qualifier) ?? Qualifier.allCases.count)
    }
    return order(left) < order(right)
  }

  /// The period with its years counted from the first one: January to May of 2024 is comparable with January to May of
  /// 2025, and not with January to October.
  public static func shape(of period: String) -> String {
    let parts = period.split(separator: "/").map(String.init)
    let first = parts.first.flatMap { Int($0.prefix(4)) } ?? 0
    return parts.map { part in
      guard let year = Int(part.prefix(4)) else { return part }
      return "\(year - first)\(part.dropFirst(4))"
    }.joined(separator: "/")
  }
}

extension Observation {
  /// Where the period ends, as ISO text that sorts in time.
  public var end: String { period.split(separator: "/").last.map(String.init) ?? period }
}
