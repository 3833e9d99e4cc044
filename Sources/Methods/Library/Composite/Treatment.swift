import Foundation

/// Step 4, keeping a few extreme values from ruling the scale.
///
/// An indicator needs treatment where `|skewness| > 2` and `excess kurtosis > 3.5` (sample versions G1 and G2). Winsorising
/// sets the extreme value on the skewed side to the next one, then the next two, up to five; where that is not enough,
/// the original values are taken to logarithms instead: `log(x - min + a)`, for negative skew `-log(max - x + a)`, with
/// `a` a hundredth of the range.
///
/// - Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators; Becker et al. (2022), COINr, JOSS 7(78).
public enum Treatment: String, CaseIterable, Sendable {
  case none, winsorise, log

  /// What was done to one indicator.
  public struct Record: Hashable, Sendable {
    public var code: String
    public var skewness: Double?
    public var kurtosis: Double?
    /// Values that were set to a less extreme one.
    public var winsorised: Int
    public var isLogarithmic: Bool
    public var skewnessAfter: Double?
    public var kurtosisAfter: Double?
  }

  /// The treated table and one record per indicator.
  public func treated(_ table: IndicatorTable, most: Int = 5) -> (table: IndicatorTable, records: [Record]) {
    var result = table
    var records: [Record] = []
    for (place, column) in table.columns.enumerated() {
      let values = column.compactMap(\.self)
      let (skewness, kurtosis) = (Moments.skewness(values), Moments.kurtosis(values))
      var record = Record(
        code: table.codes[place], skewness: skewness, kurtosis: kurtosis, winsorised: 0, isLogarithmic: false)
      if self != .none, Self.isExtreme(skewness, kurtosis) {
        if self == .winsorise, let (limits, count) = Self.limits(values, most: most) {
          result.columns[place] = column.map { $0.map { min(max($0, limits.lowerBound), limits.upperBound) } }
          record.winsorised = count
        } else {
          result.columns[place] = Self.logarithms(column, mirrored: (skewness ?? 0) < 0)
          record.isLogarithmic = true
        }
      }
      let after = result.columns[place].compactMap(\.self)
      (record.skewnessAfter, record.kurtosisAfter) = (Moments.skewness(after), Moments.kurtosis(after))
      records.append(record)
    }
    return (result, records)
  }

  static func isExtreme(_ skewness: Double?, _ kurtosis: Double?) -> Bool {
    abs(skewness ?? 0) > 2 && (kurtosis ?? 0) > 3.5
  }

  /// The limits within which the values are no longer extreme; nil where `most` values at one end are not enough.
  private static func limits(_ values: [Double], most: Int) -> (limits: ClosedRange<Double>, count: Int)? {
    let sorted = values.sorted()
    guard sorted.count > most + 1 else { return nil }
    var (low, high) = (0, sorted.count - 1)
    var current = sorted
    for count in 1...max(1, most) {
      if (Moments.skewness(current) ?? 0) > 0 { high -= 1 } else { low += 1 }
      current = sorted.map { min(max($0, sorted[low]), sorted[high]) }
      if !isExtreme(Moments.skewness(current), Moments.kurtosis(current)) { return (sorted[low]...sorted[high], count) }
    }
    return nil
  }

  private static func logarithms(_ column: [Double?], mirrored: Bool) -> [Double?] {
    let values = column.compactMap(\.self)
    guard let low = values.min(), let high = values.max() else { return column }
    let offset = 0.01 * (high - low)
    return column.map { value in
      value.map { mirrored ? -Foundation.log(high - $0 + offset) : Foundation.log($0 - low + offset) }
    }
  }
}
