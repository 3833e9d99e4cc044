import Foundation
import TerroirKernel

/// Growth of an industry a year over the period that the region's statistics show, so that periods of different length compare.
enum Growth {
  /// Indicators of an industry's volume; series of other indicators (budgets, single festivals) are not its growth.
  static let volumes = [
    "employees_average", "gva_creative", "museum_attendance", "net_revenue", "organisations_creative",
    "theatre_attendance", "tourist_trips_rosstat",
  ]

  /// (last / first)^(1 / years) - 1 over the longest series of whole years, or the published growth over the years of its
  /// period, and which it is; nil where there is neither.
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
      return (
        yearly(last.value / first.value, from: first.period, to: last.period),
        "\(first.indicator) \(first.period)-\(last.period)\(bounds([first, last]))"
      )
    }
    return own.filter { $0.indicator.hasSuffix("_attendance_growth") }.max { $0.period < $1.period }
      .map { row in
        (
          yearly(1 + row.value / 100, from: String(row.period.prefix(4)), to: String(row.period.suffix(4))),
          "\(row.indicator) \(row.period), as published\(bounds([row]))"
        )
      }
  }

  private static func yearly(_ ratio: Double, from first: String, to last: String) -> Double {
    yearly(ratio, years: (Int(last) ?? 0) - (Int(first) ?? 0))
  }

  static func yearly(_ ratio: Double, years: Int) -> Double { pow(max(0, ratio), 1 / Double(max(1, years))) - 1 }

  /// What is published as a bound is said to be one.
  private static func bounds(_ rows: [Observation]) -> String {
    let inexact = rows.filter { $0.qualifier != .exact }
    return inexact.isEmpty
      ? "" : ", " + inexact.map { "\($0.period) \($0.qualifier.rawValue) \($0.value.plain)" }.joined(separator: ", ")
  }
}
