internal import Foundation
internal import TerroirKernel
internal import TerroirMethods

/// Periods into which the values of nearly all units jump at once, as after a change of what is counted, or of its unit.
///
/// r_it = log(y_it / y_i,t-1) over units with values above 0 in both. A jump: the median of r over the units is at least log 1.5
/// in size and three times what it is in the other steps at the median, and nine units of ten, four or more, go the same
/// way by at least half of log 1.5. Whether the series broke or a shock hit all is for who counts to say: outcomes alone do not
/// tell one from the other.
struct SeriesBreaks {
  struct Jump: Equatable {
    let period: String
    /// The median of the values over those of the period before.
    let times: Double
  }

  let jumps: [Jump]

  private static let least = log(1.5)
  private static let overUsual = 3.0
  private static let fewestUnits = 4

  init(_ panel: OutcomePanel) {
    guard !panel.isOverlapping, panel.periods.count > 2 else {
      jumps = []
      return
    }
    let steps = panel.periods.indices.dropFirst().map { time -> (place: Int, middle: Double, units: Int, along: Int) in
      let ratios = panel.values.compactMap { own -> Double? in
        guard let now = own[time], let before = own[time - 1], now > 0, before > 0 else { return nil }
        return log(now / before)
      }
      let middle = Self.median(ratios)
      return (time, middle, ratios.count, ratios.count { middle < 0 ? $0 <= -Self.least / 2 : $0 >= Self.least / 2 })
    }
    jumps = steps.enumerated().compactMap { number, step in
      let others = steps.enumerated().filter { $0.offset != number && $0.element.units > 0 }.map {
        abs($0.element.middle)
      }
      guard step.units >= Self.fewestUnits, 10 * step.along >= 9 * step.units, abs(step.middle) >= Self.least,
        abs(step.middle) >= Self.overUsual * Self.median(others)
      else { return nil }
      return Jump(period: panel.labels[step.place], times: exp(step.middle))
    }
  }

  private static func median(_ values: [Double]) -> Double { Ranking.quantile(values, 0.5) ?? 0 }
}
