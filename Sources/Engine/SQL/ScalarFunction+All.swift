import TerroirKernel

extension ScalarFunction {
  /// Every function, sorted by name. Outside a function's domain the result is missing, never an error or infinity.
  package static let all: [ScalarFunction] = (numbers + texts + dates + anyValues).sorted { $0.name < $1.name }

  private static let numbers: [ScalarFunction] = [
    plain("abs", .common(from: 0), "absolute value"),
    plain("floor", .fixed(.number), "the whole number at or below"),
    plain("ceil", .fixed(.number), "the whole number at or above"),
    ScalarFunction("round", [.number, .number], required: 1, .fixed(.number), "rounded, to so many decimals") {
      $0.count == 1 ? "round(CAST(\($0[0]) AS DOUBLE))" : "round(CAST(\($0[0]) AS DOUBLE), CAST(\($0[1]) AS INTEGER))"
    },
    ScalarFunction("sqrt", [.number], .fixed(.number), "square root; missing below 0") {
      "CASE WHEN \($0[0]) >= 0 THEN sqrt(\($0[0])) END"
    },
    ScalarFunction("ln", [.number], .fixed(.number), "natural logarithm; missing at and below 0") {
      "CASE WHEN \($0[0]) > 0 THEN ln(\($0[0])) END"
    },
    ScalarFunction("log10", [.number], .fixed(.number), "decimal logarithm; missing at and below 0") {
      "CASE WHEN \($0[0]) > 0 THEN log10(\($0[0])) END"
    },
    plain("exp", .fixed(.number), "e to the power of the number"),
    ScalarFunction("pow", [.number, .number], .fixed(.number), "the first number to the power of the second") {
      "pow(CAST(\($0[0]) AS DOUBLE), \($0[1]))"
    },
    ScalarFunction("min", [.any], variadic: true, .common(from: 0), "the least of its arguments that are there") {
      "least(\($0.joined(separator: ", ")))"
    },
    ScalarFunction("max", [.any], variadic: true, .common(from: 0), "the greatest of its arguments that are there") {
      "greatest(\($0.joined(separator: ", ")))"
    },
  ]

  private static let texts: [ScalarFunction] = [
    text("lower", .fixed(.text), "in small letters"),
    text("upper", .fixed(.text), "in capital letters"),
    text("trim", .fixed(.text), "without white space at both ends"),
    text("length", .fixed(.integer), "number of characters"),
    pair("contains", "whether the first text has the second in it"),
    pair("starts_with", "whether the first text begins with the second"),
    pair("ends_with", "whether the first text ends with the second"),
    ScalarFunction(
      "has", [.text, .text], .fixed(.boolean), "whether a list column has the item: has(industries, \"music\")"
    ) {
      "contains(';' || \($0[0]) || ';', ';' || \($0[1]) || ';')"
    },
    ScalarFunction("number", [.text], .fixed(.number), "the number a text spells, missing where it spells none") {
      "TRY_CAST(\($0[0]) AS DOUBLE)"
    },
  ]

  private static let dates: [ScalarFunction] = [
    datePart("year", 1, 4, "year of an ISO date"),
    datePart("month", 6, 2, "month of an ISO date, 1 to 12"),
    datePart("day", 9, 2, "day of an ISO date, 1 to 31"),
  ]

  private static let anyValues: [ScalarFunction] = [
    ScalarFunction("coalesce", [.any], variadic: true, .common(from: 0), "the first argument that is there") {
      "coalesce(\($0.joined(separator: ", ")))"
    },
    ScalarFunction(
      "if", [.condition, .any, .any], .common(from: 1), "the second where the first holds, else the third"
    ) {
      "CASE WHEN \($0[0]) THEN \($0[1]) ELSE \($0[2]) END"
    },
    ScalarFunction("is_missing", [.any], .fixed(.boolean), "whether there is no value") { "(\($0[0]) IS NULL)" },
    ScalarFunction("text", [.any], .fixed(.text), "the value written as text") { "CAST(\($0[0]) AS VARCHAR)" },
  ]

  private static func plain(_ name: String, _ result: Result, _ meaning: String) -> ScalarFunction {
    ScalarFunction(name, [.number], result, meaning) { "\(name)(\($0[0]))" }
  }

  private static func text(_ name: String, _ result: Result, _ meaning: String) -> ScalarFunction {
    ScalarFunction(name, [.text], result, meaning) { "\(name)(\($0[0]))" }
  }

  private static func pair(_ name: String, _ meaning: String) -> ScalarFunction {
    ScalarFunction(name, [.text, .text], .fixed(.boolean), meaning) { "\(name)(\($0[0]), \($0[1]))" }
  }

  private static func datePart(_ name: String, _ start: Int, _ length: Int, _ meaning: String) -> ScalarFunction {
    ScalarFunction(name, [.text], .fixed(.integer), meaning) {
      "TRY_CAST(substr(\($0[0]), \(start), \(length)) AS BIGINT)"
    }
  }
}
