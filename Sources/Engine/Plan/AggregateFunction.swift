package import TerroirKernel

/// A function of the values of a group: the single source of its checking, its help and its completion.
/// Each engine computes all. Missing values are left out; a group without values gives missing, and 0 for `count` and `distinct`.
package enum AggregateFunction: String, CaseIterable, Sendable {
  case count, distinct, max, mean, median, min, sd, share, sum

  package var description: Phrase {
    switch self {
    case .count: "rows, or values that are there: count(), count(COL)"
    case .distinct: "different values"
    case .max: "greatest value"
    case .mean: "arithmetic mean"
    case .median: "median"
    case .min: "least value"
    case .sd: "standard deviation of a sample"
    case .share: "the group's part of the whole, 0 to 1: of rows, or of the sum of a column"
    case .sum: "sum"
    }
  }

  /// Whether the argument may be left out.
  var standsAlone: Bool { self == .count || self == .share }
  var takesNumbers: Bool {
    switch self {
    case .mean, .median, .sd, .share, .sum: true
    case .count, .distinct, .max, .min: false
    }
  }

  func type(of argument: ColumnType?) -> ColumnType {
    switch self {
    case .count, .distinct: .integer
    case .max, .min: argument ?? .text
    case .sum: argument == .integer ? .integer : .number
    case .mean, .median, .sd, .share: .number
    }
  }

  func unit(of argument: UnitOfMeasure?) -> UnitOfMeasure? {
    switch self {
    case .count, .distinct: .count
    case .share: .share
    case .max, .mean, .median, .min, .sd, .sum: argument
    }
  }
}
