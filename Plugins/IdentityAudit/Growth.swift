import TerroirKernel

/// Growth of an industry over the period the region's statistics show.
enum Growth {
  /// Indicators of an industry's volume; series of other indicators (budgets, single festivals) are not its growth.
  static let volumes = [
    "employees_average", "gva_creative", "museum_attendance", "net_revenue", "organisations_creative",
    "theatre_attendance", "tourist_trips_rosstat",
  ]

  /// last / first - 1 over the longest series of whole years, or the published growth, and which it is; nil where there
  /// is neither.
  static func of(_ industry: IndustryID, _ basis: AuditBasis) -> (value: Double, basis: String)? {
    let own = basis.data.statistics.filter { $0.territory == basis.region.id && $0.industry == industry }
    var longest: [Observation] = []
    for volume in volumes {
      let units = Set(own.filter { $0.indicator == volume }.map(\.unit.rawValue)).sorted()
      for unit in units {
        let series = own.filter { $0.indicator == volume && $0.unit.rawValue == unit && $0.period.count == 4 }
          .sorted { $0.period < $1.period }
        if Set(series.map(\.period)).count > max(1, longest.count) { longest = series }
      }
    }
    if let first = longest.first, let last = longest.last, first.value > 0 {
      return (last.value / first.value - 1, "\(first.indicator) \(first.period)-\(last.period)")
    }
    return own.filter { $0.indicator.hasSuffix("_attendance_growth") }.max { $0.period < $1.period }
      .map { ($0.value / 100, "\($0.indicator) \($0.period), as published") }
  }
}
