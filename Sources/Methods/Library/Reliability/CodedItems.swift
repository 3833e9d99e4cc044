import Foundation

/// What coders said of items: `codes[item][coder]` is a position in `values`, nil where a coder did not code the item.
public struct CodedItems: Hashable, Sendable {
  public var codes: [[Int?]]
  /// What the categories stand for: numbers in ascending order, or their positions where they are mere names.
  public var values: [Double]

  public init(codes: [[Int?]], values: [Double]) {
    self.codes = codes
    self.values = values
  }

  /// What the codes are measured on, which says how far two of them are apart.
  public enum Scale: String, CaseIterable, Sendable { case nominal, ordinal, interval, ratio }

  /// How often each category was given to each item, categories as `values`.
  public var counts: [[Int]] {
    codes.map { row in
      var counts = [Int](repeating: 0, count: values.count)
      for case let code? in row { counts[code] += 1 }
      return counts
    }
  }
}
