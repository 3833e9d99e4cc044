extension ScalarFunction {
  /// The function over the SQL of its arguments. Outside of its domain the result is missing, never an error.
  func sql(_ arguments: [String]) -> String {
    let first = arguments.first ?? "NULL"
    let list = arguments.joined(separator: ", ")
    return switch self {
    case .abs, .floor, .ceil, .exp, .lower, .upper, .length: "\(rawValue)(\(first))"
    case .contains, .startsWith, .endsWith, .coalesce: "\(rawValue)(\(list))"
    case .round where arguments.count == 1: "round(CAST(\(first) AS DOUBLE))"
    case .round: "round(CAST(\(first) AS DOUBLE), CAST(\(arguments[1]) AS INTEGER))"
    case .sqrt: "CASE WHEN \(first) >= 0 THEN sqrt(\(first)) END"
    case .ln, .log10: "CASE WHEN \(first) > 0 THEN \(rawValue)(\(first)) END"
    case .pow: "pow(CAST(\(first) AS DOUBLE), \(arguments[1]))"
    case .min: "least(\(list))"
    case .max: "greatest(\(list))"
    case .trim: "regexp_replace(\(first), '^[\\s\\p{Z}]+|[\\s\\p{Z}]+$', '', 'g')"
    case .has: "contains(';' || \(first) || ';', ';' || \(arguments[1]) || ';')"
    case .number:
      "TRY_CAST(regexp_extract(\(first), '^ *([-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?) *$', 1) AS DOUBLE)"
    case .year: "TRY_CAST(regexp_extract(\(first), '^([0-9]{4})', 1) AS BIGINT)"
    case .month: "TRY_CAST(regexp_extract(\(first), '^[0-9]{4}-([0-9]{2})', 1) AS BIGINT)"
    case .day: "TRY_CAST(regexp_extract(\(first), '^[0-9]{4}-[0-9]{2}-([0-9]{2})', 1) AS BIGINT)"
    case .if: "CASE WHEN \(first) THEN \(arguments[1]) ELSE \(arguments[2]) END"
    case .isMissing: "(\(first) IS NULL)"
    case .text: "CAST(\(first) AS VARCHAR)"
    }
  }
}
