internal import TerroirKernel

/// The naive forecast: the last value, with the spread of the past steps.
///
/// ŷ = y_T, interval y_T ± 1.96 s, s² = mean of (y_t - y_t-1)² / gap in years; needs three points. The interval is for one
/// year ahead (Hyndman & Athanasopoulos 2021, 5.5).
struct Forecast {
  let value: Double
  let low: Double
  let high: Double

  init?(_ series: [Observation]) {
    guard series.count >= 3, let last = series.last else { return nil }
    var sum = 0.0
    for (before, after) in zip(series, series.dropFirst()) {
      let step = after.value - before.value
      sum += step * step / Double(max(1, (after.year ?? 1) - (before.year ?? 0)))
    }
    let spread = 1.96 * (sum / Double(series.count - 1)).squareRoot()
    value = last.value
    low = last.value - spread
    high = last.value + spread
  }
}

extension Observation {
  /// The year in which the period begins.
  var year: Int? { Int(period.prefix(4)) }
}
