package import TerroirKernel

/// A function of expressions: the single source of its checking, its help and its completion. Each engine computes all.
///
/// Where nothing else is said a missing argument gives missing, and so does one outside of the function's domain.
package enum ScalarFunction: String, CaseIterable, Sendable {
  case abs, ceil, coalesce, concat, contains, date, day
  case endsWith = "ends_with"
  case exp, floor, has, `if`
  case isMissing = "is_missing"
  case latin, left, length, ln, log10, lower, max, min, month, number, pow, quarter, replace, right, round, split, sqrt
  case startsWith = "starts_with"
  case substr, text, trim, upper, year

  /// What the function takes and gives.
  package struct Signature: Sendable {
    package var parameters: [Argument]
    /// How many of the parameters must be given.
    package var required: Int
    /// Whether the last parameter may be repeated.
    package var isVariadic: Bool
    package var result: Result

    init(_ parameters: [Argument], required: Int? = nil, variadic: Bool = false, _ result: Result) {
      self.parameters = parameters
      self.required = required ?? parameters.count
      isVariadic = variadic
      self.result = result
    }

    /// How many arguments it takes, in words.
    var wanted: Phrase {
      if isVariadic { return "\(required) or more arguments" }
      if required < parameters.count { return "\(required) to \(parameters.count) arguments" }
      return required == 1 ? "1 argument" : "\(required) arguments"
    }
  }

  /// What a parameter takes.
  package enum Argument: String, Sendable {
    case number = "a number"
    case text = "a text"
    case condition = "a condition"
    case any = "any value"

    /// What it takes, in words.
    var words: Phrase { Phrase(verbatim: rawValue) }
  }

  /// The type of the result.
  package enum Result: Hashable, Sendable {
    case fixed(ColumnType)
    /// The common type of the arguments from this one on.
    case common(from: Int)
  }
}
