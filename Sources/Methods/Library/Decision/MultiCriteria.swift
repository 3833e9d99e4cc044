public import TerroirKernel

/// The method `mcda`: alternatives ranked over weighted criteria. Formulas and sources as in ``Criteria``.
///
/// Conventions on which packages differ are parameters: `normalise` of topsis (Hwang and Yoon, or pymcdm's minmax) and
/// `copras` (its authors' formula, or pymcdm's, in which the reciprocal of costs cancels out). So are the thresholds of
/// promethee2, electre3, vikor and codas, as in ``Criteria/Settings``.
///
/// - Input: one row per alternative and criterion with a value; the table `criteria` with weight and direction (gain, cost).
/// - Output: one row per alternative with score and rank; VIKOR's score is a distance, less is better.
/// - Throws: on missing or repeated combinations, unknown criteria, a direction that is neither, weights that sum to zero,
///   thresholds that are not in order, values that a method has no meaning for: a cost of 0 in saw, negative ones in saw and copras, not above 0 in codas,
///   marcos and the weights entropy and merec.
public enum MultiCriteria: Method {
  static let roles = [
    MethodDeclaration.Role("alternative", .text, "what is ranked"),
    MethodDeclaration.Role("criterion", .text, "on what"),
    MethodDeclaration.Role("value", .number, "how it does"),
  ]
  static let criteriaTable = MethodDeclaration.TableRole(
    "criteria",
    columns: [
      .init("criterion", .text, "the criterion"),
      .init("weight", .number, required: false, "its weight, as a share of all; not needed where weights are computed"),
      .init("direction", .text, Direction.words),
    ], "weights and directions")

  public static let declaration = MethodDeclaration(
    name: "mcda", summary: "Alternatives ranked over weighted criteria by one of ten methods",
    formula:
      "topsis: C = d-/(d+ + d-); vikor: Q = v S' + (1-v) R'; promethee2, electre3: mean net flow; see the sources for others",
    roles: roles, tables: [criteriaTable],
    parameters: [
      Parameter(
        "method", .choice(Criteria.Ranking.allCases.map(\.rawValue)), default: .text("topsis"),
        "the method of ranking"),
      Parameter(
        "weights", .choice(Criteria.Weighting.allCases.map(\.rawValue)), default: .text("given"),
        "the table's own weights, equal ones, or weights from how the values vary"),
    ] + settings,
    outputs: [
      Column("score", .number, unit: .index, "score; for vikor less is better"),
      Column("rank", .integer, unit: .rank, "rank, equal scores share the better one"),
    ],
    notes: [Column("caution", .text, "with method=copras and copras=pymcdm: that the scores reward high costs")],
    citations: [
      "Hwang, Yoon (1981), Multiple Attribute Decision Making", "Opricovic, Tzeng (2004), EJOR 156",
      "Brans, Vincke (1985), Management Science 31", "Roy (1978), ELECTRE III, Cahiers du CERO 20",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let weighting = try reader.choice("weights", Criteria.Weighting.self)
    let (table, keys) = try read(reader, weighted: weighting == .given)
    let ranking = try reader.choice("method", Criteria.Ranking.self)
    try check(reader, table, ranking, weighting)
    guard let criteria = table.weighted(by: weighting) else {
      throw reader.failure("no criterion varies, so none has a weight", hint: "Use weights=equal.")
    }
    let settings = try settings(reader, ranking)
    let scores = criteria.scores(ranking, settings)
    var builder = TableBuilder(declaration)
    builder.keys(keys, scores.indices.map(Optional.some))
    builder.numbers("score", scores.map(Optional.some))
    builder.integers("rank", Criteria.ranks(scores, higherIsBetter: ranking.higherIsBetter).map(Optional.some))
    if ranking == .copras, settings.copras == .pymcdm, criteria.isGain.contains(false) {
      builder.note(
        "caution", text: "pymcdm adds costs like gains: a higher cost ranks better; copras=published does not")
    }
    return builder.table
  }

  private static func check(
    _ reader: InputReader, _ criteria: Criteria, _ ranking: Criteria.Ranking, _ weighting: Criteria.Weighting
  ) throws(MethodFailure) {
    let values = criteria.values.flatMap(\.self)
    if let needs = ranking.needs, let low = values.min(), !criteria.admits(ranking) {
      throw reader.failure(
        "the value \(low) has no meaning for \(ranking.rawValue), which takes values \(needs.rawValue)",
        hint: "Use topsis, which takes any.")
    }
    if weighting.needsPositive, let low = values.min(), low <= 0 {
      throw reader.failure(
        "the value \(low) has no meaning for weights=\(weighting.rawValue)", hint: "Use weights=critic.")
    }
    guard ranking == .saw else { return }
    for c in criteria.columns {
      let column = criteria.column(c)
      if !criteria.isGain[c], column.contains(0) {
        throw reader.failure("a cost criterion is not above 0", hint: "Use topsis, which needs no reciprocal.")
      }
      if !column.contains(where: { $0 > 0 }) {
        throw reader.failure("a criterion is 0 for every alternative", hint: "Leave the criterion out.")
      }
    }
  }

  /// The table of values by alternative and criterion, both in the order of their names; equal weights unless `weighted`.
  static func read(_ reader: InputReader, weighted: Bool = true) throws(MethodFailure) -> (Criteria, Keys) {
    try reader.requireRows()
    let (alternatives, names) = (try reader.keys("alternative"), try reader.keys("criterion"))
    try reader.requireDistinct([alternatives, names])
    let values = try reader.numbers("value", atLeast: nil)
    guard let table = try reader.table("criteria") else {
      throw reader.failure("the table criteria is not given", hint: "Pass it by name: criteria=TABLE.")
    }
    let known = try table.keys("criterion")
    try table.requireDistinct([known])
    let directions = try table.keys("direction")
    let weights = weighted ? try table.numbers("weight") : directions.codes.map { _ in 1 }
    var place = [Int?](repeating: nil, count: names.count)
    for row in weights.indices {
      if let code = names.code(of: known.names[known.codes[row]]) { place[code] = row }
    }
    var own: [Double] = []
    var gains: [Bool] = []
    for (code, row) in place.enumerated() {
      guard let row else {
        throw table.failure("\(names.names[code]) is not listed", hint: "Add it to the table criteria.")
      }
      own.append(weights[row])
      let word = directions.names[directions.codes[row]]
      guard let isGain = Direction.isGain(word) else {
        throw table.failure("the direction is \(word)", row: row, hint: Direction.hint)
      }
      gains.append(isGain)
    }
    guard own.contains(where: { $0 > 0 }) else {
      throw table.failure("all weights are zero", hint: "Give a criterion a weight above 0.")
    }
    var matrix = [[Double?]](repeating: [Double?](repeating: nil, count: names.count), count: alternatives.count)
    for row in values.indices { matrix[alternatives.codes[row]][names.codes[row]] = values[row] }
    for (a, row) in matrix.enumerated() {
      if let c = row.firstIndex(where: { $0 == nil }) {
        throw reader.failure(
          "\(alternatives.names[a]) has no value for \(names.names[c])",
          hint: "Fill it in, or leave the alternative out.")
      }
    }
    return (Criteria(values: matrix.map { $0.map { $0 ?? 0 } }, weights: own, isGain: gains), alternatives)
  }
}
