public import TerroirKernel

/// `calc reliability`: how well the items of a scale measure one thing. Formulas and sources as in ``ScaleReliability``.
///
/// - Input: one row per respondent and item with a score. Respondents who lack an item are left out and counted.
/// - Output: one row per measure, without unit, at most 1; missing where it has no meaning, which the note `undefined` tells: omega
///   below three items or where the factor explains more than all of an item; kmo and lambda6 where an item follows from the
///   others.
/// - Throws: on duplicate pairs, fewer than two items or three complete respondents, an item without variance.
public enum Reliability: Method {
  static let names = ["alpha", "alpha_standardised", "omega", "kmo", "lambda6"]

  public static let declaration = MethodDeclaration(
    name: "reliability", summary: "How well the items of a scale measure one thing",
    formula:
      "alpha = k/(k-1) (1 - sum s_i² / s_T²); omega = 1 - sum u² / sum R; kmo = sum r² / (sum r² + sum partial²)",
    roles: [
      MethodDeclaration.Role("respondent", .text, "who answered"),
      MethodDeclaration.Role("item", .text, "the question"),
      MethodDeclaration.Role("score", .number, "the answer as a number, all items in one direction"),
    ],
    parameters: [
      Parameter(
        "omega", .choice(ScaleReliability.Omega.allCases.map(\.rawValue)), default: .text("observed"),
        "against the observed variance (psych) or the one the factor implies (McDonald, JASP)")
    ],
    outputs: [
      Column("measure", .text, words: names, "the measure"),
      Column("value", .number, unit: .index, "its value, at most 1"),
    ],
    notes: [
      Column("respondents", .integer, unit: .count, "respondents who answered every item"),
      Column("incomplete", .integer, unit: .count, "respondents left out"),
      Column("reversed", .text, "items that fall as the others rise, by name: turn them first"),
      .undefined,
    ],
    citations: [
      "Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16",
      "McDonald (1999), Test Theory: A Unified Treatment",
      "Kaiser (1974), An index of factorial simplicity, Psychometrika 39",
      "Guttman (1945), A basis for analyzing test-retest reliability, Psychometrika 10",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (respondents, items) = (try read.keys("respondent"), try read.keys("item"))
    let given = try read.optionalValues("score")
    try read.requireDistinct([respondents, items])
    guard items.count > 1 else {
      throw read.failure("there is one item only", hint: "A scale has two items or more.")
    }
    var scores = [[Double?]](repeating: [Double?](repeating: nil, count: items.count), count: respondents.count)
    for row in given.indices { scores[respondents.codes[row]][items.codes[row]] = given[row] }
    let complete = scores.map { $0.compactMap(\.self) }.filter { $0.count == items.count }
    guard complete.count > 2 else {
      throw read.failure(
        "\(complete.count) respondents answered every item, and 3 are needed",
        hint: "Leave out the items that most did not answer.")
    }
    for item in items.levels.indices where Summation.standardised(complete.map { $0[item] }) == nil {
      throw read.failure("\(items.names[item]) has one answer only", hint: "Leave the item out: it measures nothing.")
    }
    let found = ScaleReliability(complete, omega: try read.choice("omega", ScaleReliability.Omega.self))
    var builder = TableBuilder(declaration)
    builder.texts("measure", names)
    builder.numbers("value", [found.alpha, found.standardised, found.omega, found.kmo, found.lambda6])
    builder.note("respondents", count: complete.count)
    builder.note("incomplete", count: respondents.count - complete.count)
    if !found.reversed.isEmpty {
      builder.note("reversed", text: found.reversed.map { items.names[$0] }.joined(separator: "; "))
    }
    builder.note(undefined: gaps(found))
    return builder.table
  }

  /// Why measures have no meaning.
  private static func gaps(_ found: ScaleReliability) -> [String] {
    var reasons: [String] = []
    if found.alpha == nil { reasons.append("alpha: the sums of the items do not vary") }
    if found.standardised == nil { reasons.append("alpha_standardised: the items run against each other") }
    switch found.omegaGap {
    case .tooFewItems: reasons.append("omega: a factor needs three items")
    case .heywood: reasons.append("omega: the factor explains more than all of an item (a Heywood case)")
    case .noFactor: reasons.append("omega: no factor is common to the items")
    case .constantSums: reasons.append("omega: the sums over the items do not vary")
    case nil: break
    }
    if found.kmo == nil || found.lambda6 == nil {
      let names = (found.kmo == nil ? ["kmo"] : []) + (found.lambda6 == nil ? ["lambda6"] : [])
      reasons.append("\(names.joined(separator: ", ")): an item follows from the others, or nothing correlates")
    }
    return reasons
  }
}
