import TerroirKernel

extension ScalarFunction {
  package var signature: Signature {
    switch self {
    case .abs: Signature([.number], .common(from: 0))
    case .ceil, .exp, .floor, .ln, .log10, .sqrt: Signature([.number], .fixed(.number))
    case .round: Signature([.number, .number], required: 1, .fixed(.number))
    case .pow: Signature([.number, .number], .fixed(.number))
    case .min, .max, .coalesce: Signature([.any], variadic: true, .common(from: 0))
    case .lower, .upper, .trim: Signature([.text], .fixed(.text))
    case .length, .year, .month, .day: Signature([.text], .fixed(.integer))
    case .contains, .startsWith, .endsWith, .has: Signature([.text, .text], .fixed(.boolean))
    case .number: Signature([.text], .fixed(.number))
    case .if: Signature([.condition, .any, .any], .common(from: 1))
    case .isMissing: Signature([.any], .fixed(.boolean))
    case .text: Signature([.any], .fixed(.text))
    }
  }

  /// What it gives, in words.
  package var description: String {
    switch self {
    case .abs: "absolute value"
    case .ceil: "the whole number at or above"
    case .coalesce: "the first argument that is there"
    case .contains: "whether the first text has the second in it"
    case .day: "day of an ISO date, 1 to 31"
    case .endsWith: "whether the first text ends with the second"
    case .exp: "e to the power of the number"
    case .floor: "the whole number at or below"
    case .has: "whether a list column has the item: has(industries, \"music\")"
    case .if: "the second where the first holds, else the third"
    case .isMissing: "whether there is no value"
    case .length: "number of characters"
    case .ln: "natural logarithm; missing at and below 0"
    case .log10: "decimal logarithm; missing at and below 0"
    case .lower: "in small letters"
    case .max: "the greatest of its arguments that are there"
    case .min: "the least of its arguments that are there"
    case .month: "month of an ISO date, 1 to 12"
    case .number: "the number a text spells, missing where it spells none"
    case .pow: "the first number to the power of the second"
    case .round: "rounded, to so many decimals"
    case .sqrt: "square root; missing below 0"
    case .startsWith: "whether the first text begins with the second"
    case .text: "the value written as text"
    case .trim: "without white space at both ends"
    case .upper: "in capital letters"
    case .year: "year of an ISO date"
    }
  }
}
