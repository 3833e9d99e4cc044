import Foundation
import TerroirKernel
import TerroirMethods

/// Growth of an industry a year over the period that the region's statistics show, so that periods of different length compare.
struct Growth {
  var value: Double
  /// Between what it lies: of counted organisations at 95%, else by what is rounded, withheld or published as a bound.
  var low: Double?
  var high: Double?
  /// Series and period.
  var basis: String

  /// Years in which the pandemic closed venues: growth counted from one of them is a rebound.
  private static let closed = ["2020", "2021"]

  /// (last / first)^(1 / years) - 1 over the longest series of whole years of the country's volumes that does not begin in
  /// 2020 or 2021; nil where there is none. Money is divided by the price level of its years, the region's or else the
  /// country's, where the statistics have it for both; else the basis says that it is at current prices. Budgets, single
  /// festivals and audiences are no volumes: the attendance of a museum is no growth of an industry.
  static func of(_ industry: IndustryID, _ basis: AuditBasis) -> Growth? {
    let own = basis.data.statistics.filter { $0.territory == basis.region.id && $0.industry == industry }
    var longest: [Observation] = []
    for volume in basis.data.country.indicators(of: .volume) {
      let units = Set(own.filter { $0.indicator == volume }.map(\.unit.rawValue)).sorted()
      for unit in units {
        let years = own.filter { $0.indicator == volume && $0.unit.rawValue == unit && $0.period.count == 4 }
          .sorted { $0.period < $1.period }
        let series = Array(years.drop { closed.contains($0.period) })
        if Set(series.map(\.period)).count > max(1, longest.count) { longest = series }
      }
    }
    guard let first = longest.first, let last = longest.last, first.value > 0, first.range.lowerBound > 0 else {
      return nil
    }
    let years = (Int(last.period) ?? 0) - (Int(first.period) ?? 0)
    let isMoney = first.unit.rawValue.split(separator: " ").contains { Currency(named: $0) != nil }
    let prices = isMoney ? deflator(first.period, last.period, basis) : nil
    let rise = prices?.rise ?? 1
    return Growth(
      value: yearly(last.value / first.value / rise, years: years),
      low: yearly(last.range.lowerBound / first.range.upperBound / rise, years: years),
      high: yearly(last.range.upperBound / first.range.lowerBound / rise, years: years),
      basis: "\(first.indicator) \(first.period)-\(last.period)\(bounds([first, last]))"
        + (isMoney ? prices.map { ", deflated by \($0.name)" } ?? ", at current prices" : ""))
  }

  /// How many times the prices of the first year those of the last are, and by which series.
  private static func deflator(_ first: String, _ last: String, _ basis: AuditBasis) -> (rise: Double, name: String)? {
    for indicator in basis.data.country.indicators(of: .priceLevel) {
      for place in [basis.region.id, basis.region.parent].compactMap(\.self) {
        let levels = basis.data.statistics.filter {
          $0.indicator == indicator && $0.territory == place && $0.industry == nil && $0.value > 0
        }
        let units = Set(levels.map(\.unit.rawValue)).sorted()
        for unit in units {
          let own = levels.filter { $0.unit.rawValue == unit }
          guard let start = own.first(where: { $0.period == first }), let end = own.first(where: { $0.period == last })
          else { continue }
          return (end.value / start.value, "\(indicator) of \(place)")
        }
      }
    }
    return nil
  }

  /// A year's growth between two cells of the register.
  ///
  /// Of organisations, whose number varies by chance, the ends are those of ``CountRatio`` at the least and the greatest
  /// amounts.
  static func between(
    _ first: RegisterCell, _ last: RegisterCell, years: Int, unit: RegisterUnit, basis: String
  ) -> Growth? {
    guard let start = first.value, let end = last.value, start > 0 else { return nil }
    func ratio(_ last: Double?, _ first: Double?) -> ClosedRange<Double>? {
      guard let last, let first, first > 0 else { return nil }
      return unit == .organisations ? CountRatio.interval(last, over: first) : (last / first)...(last / first)
    }
    let value = yearly(end / start, years: years)
    let low = ratio(last.least, first.most).map { yearly($0.lowerBound, years: years) }
    let high = ratio(last.most, first.least).map { yearly($0.upperBound, years: years) }
    return Growth(value: value, low: low.map { min($0, value) }, high: high.map { max($0, value) }, basis: basis)
  }

  private static func yearly(_ ratio: Double, years: Int) -> Double {
    pow(max(0, ratio), 1 / Double(max(1, years))) - 1
  }

  /// What is published as a bound is said to be one.
  private static func bounds(_ rows: [Observation]) -> String {
    let inexact = rows.filter { $0.qualifier != .exact }
    return inexact.isEmpty
      ? "" : ", " + inexact.map { "\($0.period) \($0.qualifier.rawValue) \($0.value.plain)" }.joined(separator: ", ")
  }
}
