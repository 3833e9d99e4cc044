extension ScalarFunction {
  /// The function over the SQL of its arguments. Outside of its domain the result is missing, never an error.
  func sql(_ arguments: [String]) -> String {
    let first = arguments.first ?? "NULL"
    let list = arguments.joined(separator: ", ")
    // DuckDB refuses a plan in which one of these two is given a column twice.
    let distinct = arguments.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
    return switch self {
    case .abs, .floor, .ceil, .exp, .lower, .upper, .length: "\(rawValue)(\(first))"
    case .concat: "(\(arguments.joined(separator: " || ")))"
    case .contains, .startsWith, .endsWith, .coalesce: "\(rawValue)(\(list))"
    case .round where arguments.count == 1: "round(CAST(\(first) AS DOUBLE))"
    case .round: "round(CAST(\(first) AS DOUBLE), CAST(\(arguments[1]) AS INTEGER))"
    case .sqrt: "CASE WHEN \(first) >= 0 THEN sqrt(\(first)) END"
    case .ln, .log10: "CASE WHEN \(first) > 0 THEN \(rawValue)(\(first)) END"
    case .pow: "pow(CAST(\(first) AS DOUBLE), \(arguments[1]))"
    case .min: "least(\(distinct))"
    case .max: "greatest(\(distinct))"
    case .trim: "regexp_replace(\(first), '^[\\s\\p{Z}]+|[\\s\\p{Z}]+$', '', 'g')"
    case .latin: Self.latin(first)
    case .has: "contains(';' || \(first) || ';', ';' || \(arguments[1]) || ';')"
    case .number:
      "TRY_CAST(regexp_extract(\(first), '^ *([-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?) *$', 1) AS DOUBLE)"
    case .left, .right: "\(rawValue)(\(first), \(Self.count(arguments[1], from: 0)))"
    case .substr:
      "substring(\(([first, Self.count(arguments[1], from: 1)] + arguments.dropFirst(2).map { Self.count($0, from: 0) }).joined(separator: ", ")))"
    case .split:
      "CASE WHEN \(arguments[1]) <> '' THEN list_extract(string_split(\(first), \(arguments[1])), \(Self.count(arguments[2], from: 1))) END"
    case .replace: "replace(\(list))"
    case .date: DateText.day(first)
    case .year: "TRY_CAST(\(DateText.part(.year, of: first)) AS BIGINT)"
    case .month: "TRY_CAST(\(DateText.part(.month, of: first)) AS BIGINT)"
    case .day: "TRY_CAST(\(DateText.part(.day, of: first)) AS BIGINT)"
    case .quarter: "TRY_CAST(\(DateText.part(.quarter, of: first)) AS BIGINT)"
    case .if: "CASE WHEN \(first) THEN \(arguments[1]) ELSE \(arguments[2]) END"
    case .isMissing: "(\(first) IS NULL)"
    case .text: "CAST(\(first) AS VARCHAR)"
    }
  }

  /// A text in Latin letters; missing where it has neither letters nor digits that a code may hold.
  private static func latin(_ sql: String) -> String {
    let spelt = LatinLetters.several.reduce("lower(\(sql))") { "replace(\($0), '\($1.0)', '\($1.1)')" }
    let letters = "translate(\(spelt), '\(LatinLetters.single.from)', '\(LatinLetters.single.to)')"
    return "nullif(trim(regexp_replace(\(letters), '[^a-z0-9]+', '-', 'g'), '-'), '')"
  }

  /// A number of characters, decimals cut off; missing where it is less than the first that is allowed.
  private static func count(_ sql: String, from first: Int) -> String {
    let below = first - 1
    return "nullif(CAST(floor(least(greatest(CAST(\(sql) AS DOUBLE), \(below)), 1e9)) AS BIGINT), \(below))"
  }
}
