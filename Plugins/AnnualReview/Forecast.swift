internal import Foundation
internal import TerroirKernel
internal import TerroirMethods

/// What an indicator is expected to be in the next period, by a named model that its length chooses, with an interval of 95%.
///
/// | points | model | forecast h years ahead | variance |
/// | --- | --- | --- | --- |
/// | 3 or 4, or shorter periods than years | random walk | y_T | s² h |
/// | 5 to 7, or years left out | random walk with drift | y_T + b h | s² (h + h² / (t_T - t_1)) |
/// | 8 or more | theta | l_T + b h / 2 | s² (1 + (h - 1) a²) |
///
/// s² is that of the steps (over the root of their years) or of the errors one year ahead, and Student's t with its degrees of
/// freedom takes the place of the normal's 1.96, as so few steps hardly know it. Theta is exponential smoothing with half the
/// slope of the series; its a has the least squared error. Only the random walk with drift holds its level over several years
/// whatever the series is, and so tells the chance of a target. A test simulates both.
///
/// Source: Hyndman and Athanasopoulos (2021), Forecasting: principles and practice, 5.2 and 5.5; Hyndman and Billah (2003),
/// Unmasking the theta method, International Journal of Forecasting 19.
struct Forecast {
  let model: Model
  let value: Double
  let low: Double
  let high: Double
  /// The year that it is of; nil for periods that are no years.
  let year: Int?

  enum Model: String {
    case walk = "random walk"
    case drift = "random walk with drift"
    case theta
  }

  private let drift: Walk
  private let last: Double

  /// - Parameters:
  ///   - series: oldest first, one value a period.
  ///   - after: the year of the card's value, the next of which is forecast; without it the last of the series.
  init?(_ series: [Observation], after: Int? = nil) {
    guard series.count >= 3, let newest = series.last else { return nil }
    let years = series.compactMap(\.year)
    let isYearly = years.count == series.count && zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
    let times = isYearly ? years.map(Double.init) : series.indices.map(Double.init)
    let values = series.map(\.value)
    let ahead = isYearly ? Double(max(1, max(after ?? 0, years.last ?? 0) + 1 - (years.last ?? 0))) : 1
    drift = Walk(times, values, drifts: true)
    last = times.last ?? 0
    let isEven = zip(times, times.dropFirst()).allSatisfy { $1 - $0 == 1 }
    let found: (mean: Double, reach: Double)
    switch series.count {
    case 8... where isYearly && isEven:
      let theta = Theta(values)
      (model, found) = (.theta, (theta.mean(ahead), theta.reach(ahead)))
    case 5... where isYearly:
      (model, found) = (.drift, (drift.mean(ahead), drift.reach(ahead)))
    default:
      let walk = Walk(times, values, drifts: false)
      (model, found) = (.walk, (walk.mean(ahead), walk.reach(ahead)))
    }
    let bounds = newest.unit.bounds
    func within(_ value: Double) -> Double { min(max(value, bounds.low), bounds.high) }
    value = within(found.mean)
    low = within(found.mean - found.reach)
    high = within(found.mean + found.reach)
    year = isYearly ? (years.last ?? 0) + Int(clamped: ahead) : nil
  }

  /// The probability that the target is reached in its year, by the random walk with drift; nil where that is over or not ahead,
  /// steps are fewer than four, or all were the same, which tells nothing of others.
  func chance(of target: Double, rising: Bool, in end: Int) -> Double? {
    guard year != nil, drift.freedom >= 3, Double(end) > last else { return nil }
    let ahead = Double(end) - last
    let gain = (drift.mean(ahead) - target) * (rising ? 1 : -1)
    let error = drift.error(ahead)
    guard error > 1e-9 * max(abs(target), abs(drift.mean(ahead))) else { return nil }
    return StudentT.cumulative(gain / error, freedom: drift.freedom)
  }
}

/// A random walk, with drift or without.
private struct Walk {
  let freedom: Double
  private let end: Double
  private let slope: Double
  private let variance: Double
  /// Zero without drift.
  private let certainty: Double

  init(_ times: [Double], _ values: [Double], drifts: Bool) {
    let steps = zip(zip(times, times.dropFirst()), zip(values, values.dropFirst())).map {
      (years: $0.1 - $0.0, step: $1.1 - $1.0)
    }
    let span = steps.reduce(0) { $0 + $1.years }
    let slope = drifts && span > 0 ? steps.reduce(0) { $0 + $1.step } / span : 0
    let squares = steps.map { ($0.step - slope * $0.years) * ($0.step - slope * $0.years) / $0.years }
    freedom = Double(steps.count - (drifts ? 1 : 0))
    variance = freedom > 0 ? Summation.sum(squares) / freedom : 0
    certainty = drifts && span > 0 ? 1 / span : 0
    self.slope = slope
    end = values.last ?? 0
  }

  func mean(_ ahead: Double) -> Double { end + slope * ahead }
  func error(_ ahead: Double) -> Double { (variance * (ahead + certainty * ahead * ahead)).squareRoot() }
  func reach(_ ahead: Double) -> Double { StudentT.quantile(0.975, freedom: freedom) * error(ahead) }
}

/// Exponential smoothing with half the slope of the series as drift.
private struct Theta {
  private let level: Double
  private let slope: Double
  private let memory: Double
  private let variance: Double
  private let freedom: Double

  /// - Parameter values: four or more.
  init(_ values: [Double]) {
    let count = Double(values.count)
    let (middle, mean) = ((count - 1) / 2, Summation.sum(values) / count)
    let across = Summation.sum(values.enumerated().map { (Double($0) - middle) * ($1 - mean) })
    let slope = across / (count * (count * count - 1) / 12) / 2
    var best = (memory: 1.0, error: Double.infinity, level: values.last ?? 0)
    for step in 1...20 {
      let memory = Double(step) / 20
      var level = values.first ?? 0
      var error = 0.0
      for value in values.dropFirst() {
        let expected = level + slope
        error += (value - expected) * (value - expected)
        level = expected + memory * (value - expected)
      }
      if error < best.error { best = (memory, error, level) }
    }
    (self.slope, level, memory) = (slope, best.level, best.memory)
    // The slope, the memory and the first level are of the series, too.
    freedom = count - 3
    variance = best.error / freedom
  }

  func mean(_ ahead: Double) -> Double { level + slope * ahead }
  func reach(_ ahead: Double) -> Double {
    StudentT.quantile(0.975, freedom: freedom) * (variance * (1 + (ahead - 1) * memory * memory)).squareRoot()
  }
}

extension Observation {
  /// The year in which the period begins.
  var year: Int? { Int(period.prefix(4)) }
}

extension UnitOfMeasure {
  /// What a value of this unit cannot leave.
  fileprivate var bounds: (low: Double, high: Double) {
    switch self {
    case .share, .probability: (0, 1)
    case .count, .person: (0, .infinity)
    case .rank: (1, .infinity)
    default: (-.infinity, .infinity)
    }
  }
}
