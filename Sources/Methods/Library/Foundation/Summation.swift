import Foundation

/// Sums in a fixed order with the rounding error carried along, so that equal inputs give equal bits.
public enum Summation {
  /// The sum by Neumaier's compensated summation; 0 for nothing.
  public static func sum(_ values: some Sequence<Double>) -> Double {
    var (total, lost) = (0.0, 0.0)
    for value in values {
      let next = total + value
      lost += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
      total = next
    }
    return total + lost
  }

  /// The mean, nil for nothing.
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : sum(values) / Double(values.count)
  }

  /// The variance over `count - freedom`; 1 for a sample, 0 for a whole population. Nil with too few values.
  public static func variance(_ values: [Double], freedom: Int = 1) -> Double? {
    guard values.count > freedom, let mean = mean(values) else { return nil }
    return sum(values.lazy.map { ($0 - mean) * ($0 - mean) }) / Double(values.count - freedom)
  }

  /// The square root of ``variance(_:freedom:)``.
  public static func deviation(_ values: [Double], freedom: Int = 1) -> Double? {
    variance(values, freedom: freedom)?.squareRoot()
  }

  /// The values less their mean over their population deviation; nil where they are constant.
  public static func standardised(_ values: [Double], freedom: Int = 0) -> [Double]? {
    guard let mean = mean(values), let deviation = deviation(values, freedom: freedom) else { return nil }
    let scale = values.reduce(0) { max($0, abs($1)) }
    guard deviation > scale * 1e-14, deviation > 0 else { return nil }
    return values.map { ($0 - mean) / deviation }
  }
}
