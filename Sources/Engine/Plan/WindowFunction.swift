package import TerroirKernel

/// A function that looks at other rows than its own: the single source of its checking, its help and its completion.
///
/// It stands in `derive` alone. Rows are looked at in the order in which they come, those that are equal in the columns
/// behind `by` among themselves; without `by` all of them.
package enum WindowFunction: String, CaseIterable, Sendable {
  case cumsum
  case fillDown = "fill_down"
  case lag, lead, rank
  case rowNumber = "row_number"

  package var description: Phrase {
    switch self {
    case .cumsum: "sum of the rows down to this one; missing where the value is, which adds nothing"
    case .fillDown: "the value, or where it is missing the last one above that is there"
    case .lag: "the value of the row above, or so many rows above; missing before the first"
    case .lead: "the value of the row below, or so many rows below; missing behind the last"
    case .rank: "place by value, 1 for the least, equals share the first place: rank(-x) counts from the greatest"
    case .rowNumber: "number of the row, from 1"
    }
  }

  /// How many arguments it takes, the second of `lag` and `lead` being a whole number that is written out.
  var arity: ClosedRange<Int> {
    switch self {
    case .rowNumber: 0...0
    case .cumsum, .fillDown, .rank: 1...1
    case .lag, .lead: 1...2
    }
  }

  func type(of argument: ColumnType?) -> ColumnType? {
    switch self {
    case .rank, .rowNumber: .integer
    case .fillDown, .lag, .lead: argument
    case .cumsum: argument == .integer ? .integer : .number
    }
  }

  /// How many arguments it takes, in words.
  package var wanted: Phrase {
    switch arity {
    case 0...0: "no arguments"
    case 1...1: "1 argument"
    default: "1 to 2 arguments"
    }
  }
}
