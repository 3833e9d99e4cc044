/// Numbers that were written with few decimals, as the whole numbers that they are of their smallest decimal.
enum Decimals {
  /// Values from 0 times a power of ten up to a million; nil where one has more decimals, or is then as large as `bound`.
  static func wholes(_ values: [Double], below bound: Double) -> (values: [UInt], scale: Double)? {
    for scale in [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6] {
      let scaled = values.map { ($0 * scale).rounded() }
      let isExact = zip(values, scaled).allSatisfy { $0 >= 0 && $1 < min(bound, 0x1p53) && $1 / scale == $0 }
      if isExact { return (scaled.map { UInt($0) }, scale) }
    }
    return nil
  }

  /// The same on a grid of whole numbers below `bound`, the greatest common divisor taken out; rounded to the grid where
  /// the values are none of few decimals. What is above 0 stays above 0.
  static func grid(_ values: [Double], below bound: Double) -> (values: [Int], unit: Double) {
    if let exact = wholes(values, below: bound) {
      let divisor = exact.values.reduce(0) { self.divisor($0, $1) }
      if divisor > 0 { return (exact.values.map { Int($0 / divisor) }, Double(divisor) / exact.scale) }
    }
    let largest = values.reduce(0, max)
    guard largest > 0 else { return (values.map { _ in 0 }, 1) }
    let unit = largest / (bound - 1)
    return (values.map { $0 > 0 ? max(1, Int(clamped: ($0 / unit).rounded())) : 0 }, unit)
  }

  static func divisor(_ one: UInt, _ other: UInt) -> UInt { other == 0 ? one : divisor(other, one % other) }
}
