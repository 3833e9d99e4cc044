import TerroirKernel

/// The statistics a formula may read: the comparable series of its indicators for a region and for the country.
struct FormulaScope {
  let data: RegionalData
  private let regional: [String: StatisticSeries]
  private let national: [String: StatisticSeries]
  private let units: [String: UnitOfMeasure]

  /// The country of the region: the federal territory that it lies in, otherwise the first of the data.
  private static func country(of region: Territory?, in data: RegionalData) -> Territory? {
    let federal = data.territories.filter { $0.level == .federal }
    return federal.first { $0.id == region?.parent } ?? federal.first
  }

  init(_ formulas: [Formula], units: [String: UnitOfMeasure], data: RegionalData) {
    self.data = data
    self.units = units
    let whole = data.statistics.filter { $0.industry == nil }
    let region = data.territories.first { $0.id == data.region }
    let country = Self.country(of: region, in: data)
    var regional: [String: StatisticSeries] = [:]
    var national: [String: StatisticSeries] = [:]
    for name in formulas.flatMap(\.indicators) {
      let unit = units[name]
      let own = StatisticSeries.latest(of: name, in: data.region, unit: unit, from: whole)
      regional[name] = own
      if let country {
        national[name] = StatisticSeries.latest(
          of: name, in: country.id, unit: unit ?? own?.latest.unit, from: whole)
      }
    }
    self.regional = regional
    self.national = national
  }

  /// Periods in which an indicator has a value, by their end, latest last.
  func periods(of indicators: [String]) -> [String] {
    let ends = indicators.flatMap { (regional[$0]?.points ?? []) + (national[$0]?.points ?? []) }
    return Dictionary(ends.map { ($0.period, $0.end) }) { first, _ in first }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// Whether the region has a value of each indicator in a period.
  func hasValues(of indicators: [String], in period: String) -> Bool {
    indicators.allSatisfy { regional[$0]?.points.contains { $0.period == period } ?? false }
  }

  func series(_ name: String) -> StatisticSeries? { regional[name] }
  func nationalSeries(_ name: String) -> StatisticSeries? { national[name] }
  var population: Int? { data.territories.first { $0.id == data.region }?.population }

  /// Why the region has no value of an indicator, in words.
  func gap(_ name: String, in period: String?) -> String {
    guard let series = regional[name] else {
      if let unit = units[name],
        data.statistics.contains(where: { $0.indicator == name && $0.territory == data.region })
      {
        return
          "no row \(name) in \(unit.rawValue) for \(data.region) in the table statistics; its rows have another unit"
      }
      return "no row \(name) for \(data.region) in the table statistics"
    }
    let known = series.points.map(\.period).joined(separator: ", ")
    return "\(name) has no value for \(period ?? "the period"); it has one for \(known)"
  }
}
