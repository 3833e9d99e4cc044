/// The range of an axis, widened to round numbers.
struct ChartScale {
  let low: Double
  let high: Double
  private let step: Double

  init(_ values: [Double]) {
    // Beyond these a range, or a step of it, is no number any more.
    let least = max(-1e300, min(1e300, values.min() ?? 0)), most = max(-1e300, min(1e300, values.max() ?? 1))
    // One value alone, or values that differ by less than a number can tell, stand in the middle of a range.
    if most - least > max(abs(most) * 1e-12, 1e-300) {
      step = Self.roundStep(most / 4 - least / 4)
      low = (least / step).rounded(.down) * step
      high = (most / step).rounded(.up) * step
    } else {
      step = abs(least) < 1e-300 ? 1 : abs(least) / 2
      low = least - step
      high = least + step
    }
  }

  /// Where a value lies between the ends, 0 to 1.
  func part(_ value: Double) -> Double { min(1, max(0, (value - low) / (high - low))) }

  /// The round values from end to end, ten at most.
  var ticks: [Double] {
    guard let count = Int(exactly: ((high - low) / step).rounded()), (1...10).contains(count) else {
      return [low, high]
    }
    // Multiples, not sums: sums drift away from round numbers.
    let first = (low / step).rounded()
    return (0...count).map { (first + Double($0)) * step }
  }

  /// 1, 2 or 5 times a power of ten, at or above `raw`.
  private static func roundStep(_ raw: Double) -> Double {
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw } ?? power * 10
  }
}
